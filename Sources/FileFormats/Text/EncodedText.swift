/// The text of a file and the bytes that it is written in: some of it can be written otherwise, and all else stays byte for
/// byte.
package struct EncodedText: Sendable {
  /// A piece of the text and what is to stand instead, both in UTF-8.
  package struct Replacement: Sendable, Hashable {
    /// **Units:** bytes of `utf8`, at the boundaries of letters.
    package let range: Range<Int>
    package let text: [UInt8]

    package init(_ range: Range<Int>, with text: [UInt8]) {
      self.range = range
      self.text = text
    }
  }

  /// The file.
  package let bytes: [UInt8]
  package let encoding: TextEncoding
  /// The text in UTF-8, without the byte order mark.
  package let utf8: [UInt8]
  /// **Units:** bytes.
  private let markLength: Int

  /// - Parameter encoding: what the text says of itself; nil where it has at most a byte order mark.
  /// - Returns: nil where the bytes are of no such encoding.
  package init?(_ bytes: [UInt8], in encoding: TextEncoding? = nil) {
    let mark = TextEncoding.marked(bytes)
    var markLength = mark?.length ?? 0
    // Programs that put a mark before the text put it before the mark of another program, too.
    if mark?.encoding == .utf8 {
      while bytes[markLength...].starts(with: TextEncoding.utf8Mark) { markLength += 3 }
    }
    let body = bytes[markLength...]
    let candidates = (mark?.encoding ?? encoding).map { [$0] } ?? [.utf8, .gb18030]
    for candidate in candidates {
      guard let text = candidate.utf8(body) else { continue }
      self.bytes = bytes
      self.encoding = candidate
      utf8 = text
      self.markLength = markLength
      return
    }
    return nil
  }

  /// A text in the encoding of the file; nil where it lacks a letter.
  package func encoded(_ text: [UInt8]) -> [UInt8]? { encoding.bytes(utf8: text) }

  /// The file with pieces of its text replaced.
  ///
  /// - Parameter replacements: **Shape:** sorted, not overlapping.
  /// - Returns: nil where the encoding lacks a letter.
  package func replacing(_ replacements: [Replacement]) -> [UInt8]? {
    guard let bounds = places(of: replacements.flatMap { [$0.range.lowerBound, $0.range.upperBound] }) else {
      return nil
    }
    var written: [UInt8] = []
    var copied = 0
    for (index, replacement) in replacements.enumerated() {
      guard let text = encoded(replacement.text) else { return nil }
      written += bytes[copied..<bounds[index * 2]] + text
      copied = bounds[index * 2 + 1]
    }
    written += bytes[copied...]
    // A letter may be written in several ways, and only what reads as it should is one of them.
    guard let read = EncodedText(written, in: encoding), read.utf8 == Self.replaced(utf8, replacements) else {
      return nil
    }
    return written
  }

  /// The text with a text behind it; nil where the encoding lacks a letter.
  package func appending(_ text: [UInt8]) -> [UInt8]? { encoded(text).map { bytes + $0 } }

  /// A text in UTF-8 with pieces of it replaced.
  static func replaced(_ text: [UInt8], _ replacements: [Replacement]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    for replacement in replacements {
      result += text[copied..<replacement.range.lowerBound] + replacement.text
      copied = replacement.range.upperBound
    }
    return result + text[copied...]
  }

  /// Where in the file the letters stand that begin at bytes of the text.
  ///
  /// - Parameter offsets: **Shape:** sorted.
  private func places(of offsets: [Int]) -> [Int]? {
    if encoding == .utf8 { return offsets.map { $0 + markLength } }
    var places: [Int] = []
    var (source, target) = (markLength, 0)
    for offset in offsets {
      while target < offset, source < bytes.count {
        source += encoding.lengthOfLetter(at: source, in: bytes)
        target += TextEncoding.utf8.lengthOfLetter(at: target, in: utf8)
      }
      guard target == offset else { return nil }
      places.append(source)
    }
    return places
  }
}

extension TextEncoding {
  /// How many bytes a letter takes that begins at an index of well-formed text.
  fileprivate func lengthOfLetter(at index: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    return switch self {
    case .utf8: first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    case .gb18030: first < 0x80 ? 1 : (0x30...0x39).contains(second) ? 4 : 2
    case .utf16LittleEndian: (0xD8...0xDB).contains(second) ? 4 : 2
    case .utf16BigEndian: (0xD8...0xDB).contains(first) ? 4 : 2
    case .big5: first < 0x80 ? 1 : 2
    case .latin1: 1
    }
  }
}

import Diagnostics

/// The files in a tar archive as `git archive` writes it.
///
/// **Source:** POSIX.1-2001, pax interchange format.
struct TapeArchive {
  struct Entry {
    /// With `/`, as the archive has it.
    let path: String
    let isLink: Bool
    let bytes: ArraySlice<UInt8>
  }

  /// **Shape:** plain files and symbolic links, in the order of the archive.
  let entries: [Entry]

  /// - Returns: nil where the bytes are no archive, or are cut off.
  init?(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    var position = 0
    var longPath: String?
    while position + Self.block <= bytes.count, bytes[position] != 0 {
      let header = bytes[position..<position + Self.block]
      guard let size = Self.number(header.dropFirst(124).prefix(12)) else { return nil }
      let start = position + Self.block
      guard (0...bytes.count - start).contains(size) else { return nil }
      let content = bytes[start..<start + size]
      position = start + (size + Self.block - 1) / Self.block * Self.block
      switch header[header.startIndex + 156] {
      case UInt8(ascii: "x"):
        longPath = Self.path(inRecords: content)
        continue
      case UInt8(ascii: "0"), 0:
        entries.append(Entry(path: longPath ?? Self.path(in: header), isLink: false, bytes: content))
      case UInt8(ascii: "2"):
        entries.append(Entry(path: longPath ?? Self.path(in: header), isLink: true, bytes: []))
      default: break
      }
      longPath = nil
    }
    // An archive ends with blocks of zeros.
    guard position + Self.block <= bytes.count else { return nil }
    self.entries = entries
  }

  private static let block = 512

  /// The path in a header: its name behind its prefix.
  private static func path(in header: ArraySlice<UInt8>) -> String {
    func text(_ start: Int, _ count: Int) -> String {
      String(decoding: header.dropFirst(start).prefix(count).prefix { $0 != 0 }, as: UTF8.self)
    }
    let prefix = text(345, 155)
    return prefix.isEmpty ? text(0, 100) : "\(prefix)/\(text(0, 100))"
  }

  /// The path that an extended header gives: records of `length key=value` and a line feed.
  private static func path(inRecords content: ArraySlice<UInt8>) -> String? {
    var rest = content
    var path: String?
    while let space = rest.firstIndex(of: UInt8(ascii: " ")),
      let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0, length <= rest.count
    {
      let record = String(decoding: rest[(space + 1)..<(rest.startIndex + length - 1)], as: UTF8.self)
      if record.hasPrefix("path=") { path = String(record.dropFirst(5)) }
      rest = rest.dropFirst(length)
    }
    return path
  }

  /// An octal number, or a binary one where it is too large for that.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      return field.dropFirst().reduce(Int(first & 0x7F)) { $0 << 8 | Int($1) }
    }
    let digits = field.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}

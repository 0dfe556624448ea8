/// Tells texts apart by how they begin.
enum TextKind {
  static func detect(_ bytes: [UInt8], name: String) -> FileKind {
    if isUnmarkedUTF16(bytes) { return .utf16 }
    guard let head = beginning(of: bytes, atMost: usualHead) else { return .unknown }
    let content = head.drop { $0.isXMLSpace }
    if let kind = KnownKind.with({ $0.isLine(content) }) { return kind }
    guard content.first == UInt8(ascii: "<") else { return isValues(head, name) ? .csv : .unknown }
    var markup = MarkupHead(content)
    // What is said before the first element may be long.
    if !markup.isWhole, let all = beginning(of: bytes, atMost: bytes.count) { markup = MarkupHead(all[...]) }
    if let kind = markup.kind { return kind }
    let ending = name.lowercased()
    if ending.hasSuffix(".csv") || ending.hasSuffix(".txt") { return .csv }
    return ending.hasSuffix(".html") || ending.hasSuffix(".htm") ? .html : .xml
  }

  /// The first control character that comes into no text, in the beginning that tells what a text is.
  static func strayControl(in text: [UInt8]) -> Int? { text.prefix(usualHead).firstIndex(where: isStray) }

  /// **Units:** bytes.
  private static let usualHead = 8192

  /// Control characters come into texts, too: Word's line break, a form feed, the old end of a file.
  private static func isStray(_ byte: UInt8) -> Bool {
    byte < 0x20 && !byte.isXMLSpace && ![0x0B, 0x0C, 0x1A].contains(byte)
  }

  /// The text in UTF-8, up to a number of bytes; nil if it holds what no text holds.
  private static func beginning(of bytes: [UInt8], atMost count: Int) -> [UInt8]? {
    let head = bytes.prefix(count)
    if let mark = TextEncoding.marked(Array(head.prefix(4))) {
      let even = head.dropFirst(mark.length).prefix(
        mark.encoding == .utf8 ? count : (head.count - mark.length) & ~1)
      return mark.encoding == .utf8 ? Array(even) : mark.encoding.utf8(even)
    }
    if bytes.starts(with: [0x3C, 0x00]) {
      return TextEncoding.utf16LittleEndian.utf8(head.prefix(head.count & ~1))
    }
    if bytes.starts(with: [0x00, 0x3C]) {
      return TextEncoding.utf16BigEndian.utf8(head.prefix(head.count & ~1))
    }
    // A stray control character in a text is told as such, at its place.
    let isMarkup = head.first { !$0.isXMLSpace } == UInt8(ascii: "<")
    let strays = head.count { isMarkup ? $0 == 0 : isStray($0) }
    return strays == 0 || (strays * 20 <= head.count && isText(head)) ? Array(head) : nil
  }

  /// Whether bytes are text in an encoding that files come in; the last letter may be cut off.
  private static func isText(_ bytes: ArraySlice<UInt8>) -> Bool {
    (0...3).contains { TextEncoding.utf8Guessing(bytes.dropLast($0)) != nil }
  }

  /// Whether bytes without a mark are nearly all of what Chinese is written with, taken in pairs.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096 & ~1)
    guard bytes.count.isMultiple(of: 2), bytes.count >= 8, head.contains(0),
      !bytes.starts(with: [0x3C, 0x00]), !bytes.starts(with: [0x00, 0x3C]), TextEncoding.marked(bytes) == nil
    else { return false }
    return [false, true].contains { isBigEndian in
      let units = stride(from: 0, to: head.count - 1, by: 2).count { index in
        let (first, second) = (UInt16(head[index]), UInt16(head[index + 1]))
        return isUsual(isBigEndian ? first << 8 | second : second << 8 | first)
      }
      return units * 2 * 20 >= head.count * 19
    }
  }

  private static func isUsual(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x2027, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF:
      true
    default: false
    }
  }

  private static func isValues(_ text: [UInt8], _ name: String) -> Bool {
    let ending = name.lowercased()
    if ending.hasSuffix(".csv") || ending.hasSuffix(".tsv") || ending.hasSuffix(".txt") { return true }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x09 }
  }
}

import Diagnostics

extension [UInt8] {
  /// Appends a text such that it is text in HTML, between tags and in quoted attributes.
  ///
  /// `&`, `<`, `>`, `"` and `'` become references byte by byte, whatever stands after them; control characters that no
  /// HTML document may hold are left out.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  /// Appends UTF-8 bytes as `appendEscaped(_:)` does a text.
  package mutating func appendEscaped(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { append(escaping: $0) }
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    guard Self.mayNeedReferences(text) else { return append(contentsOf: text) }
    var runStart = 0
    for (index, byte) in text.enumerated()
    where byte < 0x40 && Self.marked >> UInt64(byte) & 1 == 1 || byte == 0x7F {
      append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
      Self.reference(byte).withUTF8Buffer { append(contentsOf: $0) }
      runStart = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
  }

  /// Whether any byte may be one that `reference` knows; most texts have none.
  private static func mayNeedReferences(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.span.holdsAny { byte in
      (byte < 0x28 ? 1 : 0) | (byte & 0xFD == 0x3C ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    }
  }

  /// A bit for each byte below 64 that `reference` knows: the controls but tab and line ends, and `"&'<>`.
  private static var marked: UInt64 { 0x5000_00C4_FFFF_D9FF }

  /// What stands for a byte that does not stand for itself; nothing for a control.
  private static func reference(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: ""
    }
  }

  /// Appends a number in decimal digits.
  package mutating func append(decimal number: Int) {
    if (0...9).contains(number) {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }
}

import Diagnostics

extension [UInt8] {
  /// Appends a text such that it is text in HTML, between tags and in quoted attributes.
  ///
  /// `&`, `<`, `>`, `"` and `'` become references byte by byte, whatever stands after them; control characters that no
  /// HTML document may hold are left out.
  package mutating func appendEscaped(_ text: String) {
    text.withBytes { append(escaping: $0) }
  }

  /// Appends UTF-8 bytes as `appendEscaped(_:)` does a text.
  package mutating func appendEscaped(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { append(escaping: $0) }
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    append(run: text, escaping: { Self.isMarked($0) }, by: { $0.append(literal: Self.reference($1)) })
  }

  /// Whether a byte does not stand for itself: controls but line feeds, and `"&'<>`.
  @inline(__always)
  private static func isMarked(_ byte: UInt8) -> ByteMark {
    byte.isBelow(0x20) & !byte.equals(0x0A) | byte.equals(0x22) | (byte & 0xFE).equals(0x26)
      | (byte & 0xFD).equals(0x3C) | byte.equals(0x7F)
  }

  /// What stands for a byte that does not stand for itself; nothing for a control that no document may hold.
  private static func reference(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\t"): "\t"
    case UInt8(ascii: "\r"): "\r"
    default: ""
    }
  }
}

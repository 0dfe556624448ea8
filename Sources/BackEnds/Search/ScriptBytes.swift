import Diagnostics

extension [UInt8] {
  /// Appends a text such that it is text within the quotation marks of a script's string, one line of it.
  ///
  /// Line ends and other control characters become blanks; what could end the string, or the script where a page holds it,
  /// is escaped.
  mutating func appendScriptText(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard Self.mayNeedEscapes(bytes) else { return append(contentsOf: bytes) }
      var runStart = 0
      for (index, byte) in bytes.enumerated()
      where byte < 0x7F && Self.marked(byte) || byte == 0x7F || byte == 0xE2 {
        guard let escape = Self.escape(bytes, at: index) else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
        escape.withUTF8Buffer { append(contentsOf: $0) }
        runStart = index + (byte == 0xE2 ? 3 : 1)
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart...]))
    }
  }

  /// Appends a string of a script, with its quotation marks.
  mutating func appendScriptString(_ text: String) {
    append(UInt8(ascii: "\""))
    appendScriptText(text)
    append(UInt8(ascii: "\""))
  }

  /// Appends what a script says itself.
  mutating func appendScript(_ code: StaticString) { code.withUTF8Buffer { append(contentsOf: $0) } }

  /// Whether any byte may be one that `escape` knows; most texts have none.
  private static func mayNeedEscapes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.span.holdsAny { byte in
      (byte < 0x27 ? 1 : 0) | (byte & 0xFD == 0x3C ? 1 : 0) | (byte == 0x5C ? 1 : 0) | (byte == 0x7F ? 1 : 0)
        | (byte == 0xE2 ? 1 : 0)
    }
  }

  private static func marked(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x5C
  }

  /// What stands for the letter at a place; nil where it stands for itself.
  private static func escape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> StaticString? {
    switch text[index] {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "&"): "\\u0026"
    case UInt8(ascii: "<"): "\\u003c"
    case UInt8(ascii: ">"): "\\u003e"
    case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA8: "\\u2028"
    case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA9: "\\u2029"
    case 0xE2: nil
    default: " "
    }
  }
}

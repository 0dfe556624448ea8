import Diagnostics

extension [UInt8] {
  /// Appends a text such that it is text within the quotation marks of a script's string, one line of it.
  ///
  /// Line ends and other control characters become blanks; what could end the string, or the script where a page holds it,
  /// is escaped.
  mutating func appendScriptText(_ text: String) {
    text.withBytes { bytes in
      guard !Self.mayHoldSeparator(bytes) else { return appendScriptLetters(text) }
      append(run: bytes, escaping: { Self.isMarked($0) }, by: { $0.append(literal: Self.escape($1)) })
    }
  }

  /// Appends a text as `appendScriptText` does, letter by letter: a separator of lines or paragraphs would end the string.
  private mutating func appendScriptLetters(_ text: String) {
    for letter in text.unicodeScalars {
      switch letter {
      case "\u{2028}": append(literal: "\\u2028")
      case "\u{2029}": append(literal: "\\u2029")
      default:
        String(letter).withBytes { bytes in
          append(run: bytes, escaping: { Self.isMarked($0) }, by: { $0.append(literal: Self.escape($1)) })
        }
      }
    }
  }

  /// Appends a string of a script, with its quotation marks.
  mutating func appendScriptString(_ text: String) {
    append(UInt8(ascii: "\""))
    appendScriptText(text)
    append(UInt8(ascii: "\""))
  }

  /// Whether the end of a separator of lines or paragraphs stands anywhere.
  private static func mayHoldSeparator(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.span.holdsAnyPair { byte, next in byte.equals(0x80) & (next & 0xFE).equals(0xA8) }
  }

  @inline(__always)
  private static func isMarked(_ byte: UInt8) -> ByteMark {
    byte.isBelow(0x20) | byte.equals(0x22) | byte.equals(0x26) | byte.equals(0x3C) | byte.equals(0x3E)
      | byte.equals(0x5C) | byte.equals(0x7F)
  }

  private static func escape(_ byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "&"): "\\u0026"
    case UInt8(ascii: "<"): "\\u003c"
    case UInt8(ascii: ">"): "\\u003e"
    default: " "
    }
  }
}

import Diagnostics

/// Writes JSON as bytes, keys in the order in which they are given.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

  /// An object with the members that the body writes.
  package mutating func object(_ members: (inout JSONText) -> Void) { nest("{", "}", members) }

  /// An array of the elements, each written by the body.
  ///
  /// - Parameter onLines: each element begins a line, for those who compare files.
  package mutating func array<Element>(
    _ elements: some Sequence<Element>, onLines: Bool = false, _ each: (inout JSONText, Element) -> Void
  ) {
    nest("[", "]") { json in
      for element in elements {
        if onLines { json.beginLine() }
        each(&json, element)
      }
    }
  }

  /// The name of the member whose value comes next.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A text, escaped where it must be.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      guard Self.mayNeedEscapes(letters) else { return bytes.append(contentsOf: letters) }
      for byte in letters { append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes += #"\""#.utf8
    case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
    case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
    case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
    case 0..<0x20, 0x7F: bytes += Self.escape(byte)
    default: bytes.append(byte)
    }
  }

  /// Whether any byte does not stand for itself; most texts have none.
  private static func mayNeedEscapes(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    letters.span.holdsAny { byte in
      (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0) | (byte == 0x7F ? 1 : 0)
    }
  }

  /// A text, or null.
  package mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  /// A number, or null.
  package mutating func number(_ value: Int?) {
    guard let value else { return null() }
    separate()
    bytes += String(value).utf8
  }

  /// No value.
  package mutating func null() {
    separate()
    bytes += "null".utf8
  }

  /// `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes += String(value).utf8
  }

  private mutating func beginLine() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    return Array(#"\u00"#.utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

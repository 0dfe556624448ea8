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
    text.withBytes { letters in
      bytes.append(run: letters, escaping: { Self.isMarked($0) }, by: { $0.append(text: Self.escape($1)) })
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether `escape` stands for a byte.
  @inline(__always)
  private static func isMarked(_ byte: UInt8) -> ByteMark {
    byte.isBelow(0x20) | byte.equals(0x22) | byte.equals(0x5C) | byte.equals(0x7F)
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): #"\""#
    case UInt8(ascii: "\\"): #"\\"#
    case UInt8(ascii: "\n"): #"\n"#
    case UInt8(ascii: "\t"): #"\t"#
    case ..<0x10: #"\u000"# + String(byte, radix: 16)
    default: #"\u00"# + String(byte, radix: 16)
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
    bytes.append(decimal: value)
  }

  /// No value.
  package mutating func null() {
    separate()
    bytes.append(literal: "null")
  }

  /// `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(literal: value ? "true" : "false")
  }

  /// A line end behind all that was written, as files end.
  package mutating func line() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func beginLine() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
    bytes.append(UInt8(ascii: "\n"))
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

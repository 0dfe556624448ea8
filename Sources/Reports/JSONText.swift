/// Writes JSON as bytes, keys in the order in which they are given.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ members: (inout JSONText) -> Void) { nest("{", "}", members) }

  /// - Parameter onLines: each element begins a line, for those who compare files.
  mutating func array<Element>(
    _ elements: some Sequence<Element>, onLines: Bool = false, _ each: (inout JSONText, Element) -> Void
  ) {
    nest("[", "]") { json in
      for element in elements {
        if onLines { json.beginLine() }
        each(&json, element)
      }
    }
  }

  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
      case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
      case 0..<0x20, 0x7F: bytes += Self.escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func string(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  mutating func number(_ value: Int?) {
    guard let value else { return null() }
    separate()
    bytes += String(value).utf8
  }

  mutating func null() {
    separate()
    bytes += "null".utf8
  }

  mutating func boolean(_ value: Bool) {
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

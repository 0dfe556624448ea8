import Diagnostics

/// Writes separated values after RFC 4180: UTF-8, commas, `\n`.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays text there.
package struct CSVWriter {
  package private(set) var bytes: [UInt8]

  /// - Parameter hasMark: begins with the byte order mark by which spreadsheets know UTF-8.
  package init(hasMark: Bool = false) { bytes = hasMark ? TextEncoding.utf8Mark : [] }

  package mutating func record(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Whether a spreadsheet would take a field for a formula.
  static func isFormula(_ field: String) -> Bool {
    switch field.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  private mutating func append(_ field: String) {
    let isFormula = Self.isFormula(field)
    let needsQuotes = field.utf8.span.holdsAny { Self.isMark($0) }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
    for byte in field.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// 1 where a byte has a meaning between fields or lines, else 0.
  private static func isMark(_ byte: UInt8) -> UInt8 {
    (byte == UInt8(ascii: ",") ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == 0x0A ? 1 : 0)
      | (byte == 0x0D ? 1 : 0)
  }
}

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
    field.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
  }

  private mutating func append(_ field: String) {
    let isFormula = Self.isFormula(field)
    let needsQuotes = field.utf8.contains { Self.isMark($0) }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    guard needsQuotes else { return bytes.append(contentsOf: field.utf8) }
    for byte in field.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte has a meaning between fields or lines.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }
}

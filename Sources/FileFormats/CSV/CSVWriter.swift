import Diagnostics

/// Writes separated values after RFC 4180: UTF-8, commas, `\n`.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays text there. Controls that
/// no such file has are left out.
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

  /// Whether a spreadsheet would take a field for a formula; in Chinese ones signs of full width begin one, too. Controls before
  /// the sign are dropped by them.
  static func isFormula(_ field: String) -> Bool {
    switch field.unicodeScalars.first(where: { !$0.isStrayControl }) {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "\u{FEFF}": true
    default: false
    }
  }

  private mutating func append(_ field: String) {
    let field = field.withoutStrayControls
    field.withBytes { letters in
      let quote = UInt8(ascii: "\"")
      let needsQuotes = letters.span.holdsAny { Self.isMark($0) }
      if needsQuotes { bytes.append(quote) }
      if Self.isFormula(field) { bytes.append(UInt8(ascii: "'")) }
      guard needsQuotes else { return bytes.append(run: letters) }
      bytes.append(
        run: letters, escaping: { $0.equals(quote) }, by: { bytes, _ in bytes.append(literal: "\"\"") })
      bytes.append(quote)
    }
  }

  /// Whether a byte has a meaning between fields or lines.
  private static func isMark(_ byte: UInt8) -> ByteMark {
    byte.equals(UInt8(ascii: ",")) | byte.equals(UInt8(ascii: "\"")) | byte.equals(0x0A) | byte.equals(0x0D)
  }
}

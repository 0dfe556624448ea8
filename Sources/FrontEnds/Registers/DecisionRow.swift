import Diagnostics
import FileFormats
import ListModel

/// A row that is to be added to the decisions register.
package struct DecisionRow: Sendable {
  package let rule: String
  package let units: [String]
  package let subject: String
  package let verdict: String
  package let body: String
  package let documentNumber: String
  package let date: CalendarDate
  package let expiryDate: CalendarDate
  package let fingerprint: String

  package init(
    rule: String, units: [String], subject: String, verdict: String, body: String, documentNumber: String,
    date: CalendarDate, expiryDate: CalendarDate, fingerprint: String
  ) {
    self.rule = rule
    self.units = units
    self.subject = subject
    self.verdict = verdict
    self.body = body
    self.documentNumber = documentNumber
    self.date = date
    self.expiryDate = expiryDate
    self.fingerprint = fingerprint
  }

  /// The headings of a new register.
  package static let header = DecisionColumn.allCases.map(\.rawValue)

  /// The cells in the order of a new register.
  package var fields: [String] { DecisionColumn.allCases.map(text) }

  /// The cells in the order of a register's columns.
  ///
  /// - Returns: nil for a register that lacks a column without which a row cannot be used.
  package func fields(in document: TableDocument) -> [String]? {
    let columns = RegisterTable<DecisionColumn>.columns(of: document)
    guard let last = columns.keys.max(),
      DecisionColumn.allCases.filter(\.isRequired).allSatisfy(columns.values.contains)
    else { return nil }
    return (1...last).map { columns[$0].map(text) ?? "" }
  }

  /// Whether a register reads as another one with this row behind all others.
  package func isLast(in document: TableDocument, after former: TableDocument) -> Bool {
    let (rows, rest) = (Self.decisions(in: document), Self.decisions(in: former))
    guard rows.count == rest.count + 1, let row = rows.last else { return false }
    return row.rule.value == rule && row.documentNumber.value == documentNumber && row.body.value == body
      && row.date == date && row.expiryDate == expiryDate && row.fingerprint.value == fingerprint
  }

  /// Whether a cell would be read as empty.
  package static func saysNothing(_ text: String) -> Bool { isNone(text) }

  /// Whether a cell reads as the text that was written into it: no blanks around it, no formula, no control.
  package static func keeps(_ text: String) -> Bool {
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) { return false }
    let row = DecisionRow(
      rule: "x", units: [], subject: "x", verdict: "x", body: text, documentNumber: "x",
      date: CalendarDate(year: 2000, month: 1, day: 1)!,
      expiryDate: CalendarDate(year: 2000, month: 1, day: 1)!,
      fingerprint: "0123456789abcdef")
    var csv = CSVWriter(hasMark: true)
    csv.record(header)
    let limits = ReadingLimits()
    guard let written = try? CSVText(csv.bytes, limits: limits).appending(row.fields),
      let document = try? FrontEnd.document(written, name: "decisions.csv", limits: limits)
    else { return false }
    return decisions(in: document).map(\.body.value) == [text]
  }

  private static func decisions(in document: TableDocument) -> [Decision] {
    guard case .decisions(let rows)? = ReadRegister(document, as: .decisions, file: FileID(0)).rows else {
      return []
    }
    return rows
  }

  private func text(_ column: DecisionColumn) -> String {
    switch column {
    case .rule: rule
    case .units: units.joined(separator: "、")
    case .subject: subject
    case .verdict: verdict
    case .body: body
    case .documentNumber: documentNumber
    case .date: date.description
    case .expiryDate: expiryDate.description
    case .fingerprint: fingerprint
    }
  }
}

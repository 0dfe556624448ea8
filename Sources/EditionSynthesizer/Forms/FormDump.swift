import FoundationEssentials

/// The tables of a unit as JSON, from which other programs make Office files.
///
/// **Source:** `Office/make-office-files.py` reads it.
struct FormDump: Encodable {
  let form: String
  let title: String
  let tables: [Table]

  struct Table: Encodable {
    let part: String
    let title: String
    let headerRows: Int
    let widths: [Int]
    let rows: [[Cell?]]
  }

  struct Cell: Encodable {
    let text: String
    let rowSpan: Int
    let columnSpan: Int
  }

  init(_ tables: [FormTable], form: SubmissionForm, title: String) {
    self.form = form.rawValue
    self.title = title
    self.tables = tables.map { table in
      Table(
        part: table.part.rawValue, title: table.title, headerRows: table.headerRows, widths: table.widths,
        rows: table.rows.map { row in
          row.map { $0.map { Cell(text: $0.text, rowSpan: $0.rowSpan, columnSpan: $0.columnSpan) } }
        })
    }
  }

  /// The dump in UTF-8.
  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return [UInt8](try encoder.encode(self))
  }
}

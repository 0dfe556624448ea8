import FileFormats

/// Workbooks as tests read them.
package enum WorkbookText {
  /// The sheets with their rows, read back.
  package static func sheets(_ bytes: [UInt8]) throws -> [(name: String, rows: [[String]])] {
    try XLSXReader.read(bytes).blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      let width = table.cells.map(\.column).max() ?? 1
      let rows = Dictionary(grouping: table.cells, by: \.row).sorted { $0.key < $1.key }.map { _, cells in
        (1...max(1, width)).map { column in cells.first { $0.column == column }?.text ?? "" }
      }
      return (table.name ?? "", rows)
    }
  }

  /// All cells, a line each row, for comparing with a snapshot.
  package static func lines(_ bytes: [UInt8]) throws -> String {
    try sheets(bytes).map { sheet in
      "== \(sheet.name)\n"
        + sheet.rows.map { row in
          row.map { $0.replacing("\n", with: "⏎") }.joined(separator: "\t") + "\n"
        }.joined()
    }.joined()
  }
}

import FileFormats
import ListModel

/// Files of tables in Office formats, by this program's own writers.
enum OfficeForms {
  /// The responsibility list as a document: a title, and a table under each heading.
  static func document(_ tables: [FormTable], title: String) throws -> [UInt8] {
    var blocks: [DOCXWriter.Block] = [.title(title)]
    for table in tables {
      blocks.append(.heading(table.title, level: 1))
      blocks.append(
        .table(
          DOCXWriter.Table(
            written: table.rows, headerRows: table.headerRows, columnWidths: table.widths)))
    }
    return try DOCXWriter.document(blocks, orientation: .landscape)
  }

  /// A workbook, a sheet a table.
  static func workbook(_ tables: [FormTable]) throws -> [UInt8] {
    try XLSXWriter.workbook(
      tables.map { table in
        XLSXWriter.Sheet(
          name: table.part.name, rows: table.rows, frozenRows: table.headerRows,
          columnWidths: table.widths)
      })
  }
}

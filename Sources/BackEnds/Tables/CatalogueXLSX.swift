import FileFormats
import ListModel

/// The lists of all units in one workbook, to filter: a sheet of the powers (权力清单) and one of the responsibilities (责任清单).
package struct CatalogueXLSX: BackEnd {
  package init() {}

  package func downloads(of publication: Publication) -> [Download] {
    [
      Download(
        path: "catalogue.xlsx",
        title: "全部清单的工作簿，用 Excel、WPS 打开：权力清单、责任清单各一张表，可以按单位、类别等筛选和打印；编码等一律为文本。")
    ]
  }

  package func outputs(for publication: Publication, templates: TemplateSet) -> [OutputFile] {
    [OutputFile(path: "catalogue.xlsx") { Self.workbook(publication) }]
  }

  private static func workbook(_ publication: Publication) -> [UInt8] {
    let tables = ItemTables(publication)
    let parts: [(name: String, columns: [ItemTables.Column], rows: (Int) -> [[String]])] = [
      ("权力清单", ItemTables.powerColumns, tables.powers),
      ("责任清单", ItemTables.responsibilityColumns, tables.responsibilities),
    ]
    let sheets = parts.lazy.map { sheet($0.name, $0.columns, of: publication, rows: $0.rows) }
    do {
      return try XLSXWriter.workbook(sheets)
    } catch {
      preconditionFailure("an archive in memory fails only where there is no more of it: \(error.message)")
    }
  }

  /// A sheet of all units, without the columns in which nothing stands.
  private static func sheet(
    _ name: String, _ columns: [ItemTables.Column], of publication: Publication,
    rows: (_ submission: Int) -> [[String]]
  ) -> XLSXWriter.Sheet {
    let rows = publication.index.units.enumerated().flatMap { submission, unit in
      rows(submission).map { (unit: unit.shortName, fields: $0) }
    }
    let filled = columns.indices.filter { column in rows.contains { !$0.fields[column].isEmpty } }
    var sheet = XLSXWriter.Sheet.table(name, [("单位", 16)] + filled.map { columns[$0] }, [])
    sheet.rows += rows.map { row in
      [XLSXWriter.Cell?](capacity: filled.count + 1) { cells in
        cells.append(.text(row.unit))
        for column in filled { cells.append(.text(row.fields[column])) }
      }
    }
    sheet.linesOfRows = 3
    return sheet
  }
}

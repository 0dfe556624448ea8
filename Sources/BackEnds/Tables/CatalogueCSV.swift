import FileFormats
import ListModel

/// The lists of each unit as tables of separated values, which spreadsheets and programs open alike.
package struct CatalogueCSV: BackEnd {
  package init() {}

  package func outputs(for publication: Publication, templates: TemplateSet) -> [OutputFile] {
    publication.index.units.indices.flatMap { submission in
      let unit = publication.index.units[submission]
      let powers = OutputFile(path: unit.path(.powers)) {
        Self.table(ItemTables.powerColumns, ItemTables(publication).powers(of: submission))
      }
      let responsibilities = OutputFile(path: unit.path(.responsibilities)) {
        Self.table(ItemTables.responsibilityColumns, ItemTables(publication).responsibilities(of: submission))
      }
      let written = publication.files(of: submission)
      return [powers, responsibilities].filter { file in written.contains { $0.path == file.path } }
    }
  }

  private static func table(_ columns: [ItemTables.Column], _ rows: [[String]]) -> [UInt8] {
    var csv = CSVWriter(hasMark: true)
    csv.record(columns.map(\.title))
    for row in rows { csv.record(row) }
    return csv.bytes
  }
}

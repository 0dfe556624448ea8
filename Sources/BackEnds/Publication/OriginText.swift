import Diagnostics
import ListModel

extension Catalogue {
  /// Where something was read, as readers of the catalogue are told: file, table and cell.
  func text(of origin: Origin) -> String {
    let index = Int(origin.file.index)
    guard files.indices.contains(index) else { return "" }
    let file = files[index]
    let place = Self.text(of: origin.place, in: file)
    return place.isEmpty ? file.path : "\(file.path) · \(place)"
  }

  private static func text(of place: Place, in file: SourceFile) -> String {
    switch place {
    case .wholeFile: ""
    case .line(let line, _): "第\(line)行"
    case .field(let line, let column): "第\(line)行\(column > 0 ? Place.columnLetters(column) : "")列"
    case .paragraph(let ordinal): "第\(ordinal)段"
    case .cell(let table, _, _), .markupCell(_, let table, _, _):
      [tableName(table, in: file), place.cellName ?? ""].joined(separator: " ")
    }
  }

  private static func tableName(_ ordinal: Int32, in file: SourceFile) -> String {
    let index = Int(ordinal) - 1
    return file.tables.indices.contains(index) ? file.tables[index].name : "表\(ordinal)"
  }
}

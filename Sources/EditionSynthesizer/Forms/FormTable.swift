import FileFormats
import ListModel

/// A part of a list as a form has it: a table with its title, ready for any format of tables.
struct FormTable {
  let part: ListPart
  let title: String
  let headerRows: Int
  /// **Shape:** rectangular; nil where nothing stands, also under a merged cell.
  private(set) var rows: [[WrittenCell?]]
  /// **Units:** characters, by column.
  let widths: [Int]

  /// - Parameter header: one row of headings a line; nil continues the cell to the left or above.
  init(_ part: ListPart, title: String, header: [[String?]], widths: [Int]) {
    self.part = part
    self.title = title
    self.widths = widths
    headerRows = header.count
    rows = header.enumerated().map { index, row in
      row.indices.map { Self.headerCell(header, row: index, column: $0) }
    }
  }

  /// Adds a row; empty texts leave their cells empty.
  mutating func add(_ texts: [String]) {
    precondition(texts.count == widths.count)
    rows.append(texts.map { $0.isEmpty ? nil : WrittenCell($0) })
  }

  /// Merges a cell downwards, to the last row.
  mutating func merge(column: Int, from row: Int, columns: Int = 1) {
    let height = rows.count - row
    rows[row][column]?.rowSpan = height
    rows[row][column]?.columnSpan = columns
  }

  private static func headerCell(_ header: [[String?]], row: Int, column: Int) -> WrittenCell? {
    guard let text = header[row][column] else { return nil }
    let columns = header[row][(column + 1)...].prefix { $0 == nil }.count
    let isMergedDown = header.count > row + 1 && header[row + 1][column] == nil
    let hasOwnColumns = header.count > row + 1 && header[row + 1][column] != nil
    return WrittenCell(
      text, rowSpan: isMergedDown ? header.count - row : 1,
      columnSpan: hasOwnColumns ? columns + 1 : 1, isHeader: true)
  }
}

import Diagnostics
import FileFormats

/// A table's visible cells, found by row and column through merged ones.
///
/// Rows are named by their ordinal among the rows in which a cell begins, so that empty rows cost nothing.
struct Grid {
  /// **Shape:** sorted by row, then column.
  private(set) var cells: [Cell]
  /// The cells that begin in each row.
  let rows: [Range<Int>]
  /// The last column that any cell covers.
  let width: Int32
  /// The columns that each cell covers; apart from the cells, whose texts would be retained for each look.
  private let columns: [(first: Int32, last: Int32)]
  /// Indices of cells that cover several rows, by column, from top to bottom.
  private let tall: [Int32: [Int]]

  init(_ cells: [Cell]) {
    self.cells = cells
    var rows: [Range<Int>] = []
    var tall: [Int32: [Int]] = [:]
    var width: Int32 = 0
    var start = 0
    for (index, cell) in cells.enumerated() {
      width = max(width, cell.lastColumn)
      if cell.rowSpan > 1 {
        for column in cell.column...cell.lastColumn { tall[column, default: []].append(index) }
      }
      if index + 1 == cells.count || cells[index + 1].row != cell.row {
        rows.append(start..<index + 1)
        start = index + 1
      }
    }
    self.rows = rows
    columns = cells.map { ($0.column, $0.lastColumn) }
    self.tall = tall
    self.width = width
  }

  /// The row's number in the table.
  func number(of row: Int) -> Int32 { cells[rows[row].lowerBound].row }

  /// The cell that covers a field, wherever it begins.
  func cell(row: Int, column: Int32) -> Int? {
    beginning(row: row, column: column) ?? above(row: row, column: column)
  }

  /// The cell that begins in a row and covers a column.
  func beginning(row: Int, column: Int32) -> Int? {
    for index in rows[row] {
      if columns[index].first > column { return nil }
      if columns[index].last >= column { return index }
    }
    return nil
  }

  /// The cell that began above a row and reaches down into it.
  func above(row: Int, column: Int32) -> Int? {
    guard let stack = tall[column] else { return nil }
    let number = number(of: row)
    var low = 0
    var high = stack.count
    while low < high {
      let middle = (low + high) / 2
      if cells[stack[middle]].row < number { low = middle + 1 } else { high = middle }
    }
    guard low > 0, cells[stack[low - 1]].lastRow >= number else { return nil }
    return stack[low - 1]
  }

  /// Gives each cell that says 同上 the text and place of the cell above it, so that what is quoted stands there.
  ///
  /// - Parameters:
  ///   - first: the first row of items; nothing above it is meant.
  ///   - isHeader: whether a row only says again what the columns hold; what stands above it is meant then.
  mutating func resolveDittos(below first: Int, passingOver isHeader: (Int) -> Bool) {
    for row in rows.indices.dropFirst(first + 1) {
      for index in rows[row] where FormText.isDitto(cells[index].text) {
        guard
          let above = source(above: row, column: cells[index].column, first: first, passingOver: isHeader)
        else { continue }
        let ditto = cells[index]
        cells[index] = Cell(
          text: cells[above].text, row: ditto.row, column: ditto.column, rowSpan: ditto.rowSpan,
          columnSpan: ditto.columnSpan, state: ditto.state, place: cells[above].place)
      }
    }
  }

  /// The nearest cell with text above a field.
  private func source(
    above row: Int, column: Int32, first: Int, passingOver isHeader: (Int) -> Bool
  ) -> Int? {
    for row in (first..<row).reversed() {
      guard let cell = cell(row: row, column: column), !cells[cell].text.isEmpty, !isHeader(row) else {
        continue
      }
      return cells[cell].columnSpan == 1 && !FormText.isDitto(cells[cell].text) ? cell : nil
    }
    return nil
  }

  /// The lines of a table that has one column only, as of running text in a sheet or in a frame.
  ///
  /// **Shape:** empty where cells stand side by side.
  var linesOfOneColumn: [Paragraph] {
    guard rows.indices.allSatisfy({ filled($0).count < 2 }),
      Set(cells.lazy.filter { !$0.text.isEmpty }.map(\.column)).count == 1
    else { return [] }
    return cells.flatMap { cell in
      cell.text.split(whereSeparator: \.isNewline).map { Paragraph(text: String($0), place: cell.place) }
    }
  }

  /// The cells with text that begin in a row.
  func filled(_ row: Int) -> [Int] { rows[row].filter { !cells[$0].text.isEmpty } }

  /// Where a field stands in which no cell is.
  func place(row: Int, column: Int32) -> Place { place(beside: rows[row].lowerBound, column: column) }

  /// Where a field stands in the row in which a cell begins.
  func place(beside cell: Int, column: Int32) -> Place {
    switch cells[cell].place {
    case .cell(let table, let row, _): .cell(table: table, row: row, column: column)
    case .markupCell(let line, let table, let row, _):
      .markupCell(line: line, table: table, row: row, column: column)
    case .field(let line, _): .field(line: line, column: column)
    case .line, .paragraph, .pageMargin, .wholeFile: cells[cell].place
    }
  }
}

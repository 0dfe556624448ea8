import FileFormats
import ListModel

/// The header of a table: which part it is, and what each column holds.
struct Header {
  /// A column with a heading that no field takes.
  struct UnknownColumn {
    let column: Int32
    /// The cell of the heading; nil where the column has none.
    let heading: Int?
  }

  let part: ListPart
  /// One row, or a pair.
  let rows: Range<Int>
  /// The grid columns of each column, from left to right.
  private(set) var columns = ByColumn<Int32>()
  /// What each grid column holds. **Shape:** indexed by grid column; the first is not used.
  private(set) var slots: [Column?]
  private(set) var unknown: [UnknownColumn] = []

  /// The grid columns that hold a column, from left to right.
  subscript(column: Column) -> [Int32] { columns[column] }

  func has(_ column: Column) -> Bool { !columns[column].isEmpty }

  /// Whether any column names the units of a boundary.
  var hasParties: Bool { has(.parties) || has(.leading) || has(.assisting) }

  /// Reads the header of a part from its rows.
  private init(_ part: ListPart, rows: Range<Int>, headings: [Heading], in grid: Grid) {
    self.part = part
    self.rows = rows
    slots = Array(repeating: nil, count: Int(grid.width) + 1)
    for heading in headings {
      guard var column = heading.meanings?[part] ?? heading.above?[part] else {
        unknown.append(UnknownColumn(column: heading.column, heading: heading.cell))
        continue
      }
      if part == .powers, column == .name, heading.isSecondOfSpan { column = .subitem }
      slots[Int(heading.column)] = column
      columns.append(heading.column, to: column)
    }
    if part == .powers { divideNames(headings, in: grid) }
  }

  /// Of several columns with names of powers the last one holds sub-items, where no column is headed so; it holds
  /// something that the form does not know where no row shows it.
  private mutating func divideNames(_ headings: [Heading], in grid: Grid) {
    let names = columns[.name]
    guard !has(.subitem), names.count > 1, let first = names.first, let last = names.last else { return }
    columns[.name].removeLast()
    let cell = { (column: Int32) in headings.first { $0.column == column }?.cell }
    let namesMainItems = cell(first).map { "主大".contains(where: grid.cells[$0].text.contains) } ?? false
    let isDivided = namesMainItems || isDivided(first, into: last, in: grid)
    slots[Int(last)] = isDivided ? .subitem : nil
    if isDivided {
      columns[.subitem] = [last]
    } else {
      unknown.append(UnknownColumn(column: last, heading: cell(last)))
    }
  }

  /// Whether a name in one column stands beside several in another: it is merged over them, repeated, or not written
  /// again.
  private func isDivided(_ first: Int32, into last: Int32, in grid: Grid) -> Bool {
    func text(_ row: Int, _ column: Int32) -> String {
      grid.beginning(row: row, column: column).map { grid.cells[$0].text } ?? ""
    }
    var name = ""
    for row in grid.rows.indices.dropFirst(rows.upperBound) where !text(row, last).isEmpty {
      let own = text(row, first)
      if !name.isEmpty, own.isEmpty || own == name { return true }
      name = own
    }
    return false
  }

  /// A grid column's heading: in a pair of rows the lower one, with the upper one above it.
  private struct Heading {
    let column: Int32
    let cell: Int?
    let meanings: Headings.Meanings?
    let above: Headings.Meanings?
    /// The second column under one wide heading.
    let isSecondOfSpan: Bool
  }

  /// The first row, or pair of rows, in which two or more known headings stand.
  ///
  /// - Parameter hint: the part that a heading or the sheet's name speaks of; decides where columns leave it open.
  static func first(in grid: Grid, hint: ListPart?) -> Header? {
    for row in grid.rows.indices.prefix(searchedRows) {
      if let header = header(at: row, in: grid, hint: hint) { return header }
    }
    return nil
  }

  /// A header further down: all cells of its rows are known headings, one of them the name of an item.
  static func another(at row: Int, in grid: Grid, hint: ListPart?) -> Header? {
    let filled = grid.filled(row)
    guard filled.count >= 2, filled.allSatisfy({ grid.cells[$0].text.utf8.count <= 90 }) else { return nil }
    guard filled.allSatisfy({ Headings.meanings(of: grid.cells[$0].text) != nil }) else { return nil }
    guard let header = header(at: row, in: grid, hint: hint), header.has(.name) else { return nil }
    return header
  }

  /// Whether a row says again what the header said, as after a page break.
  func isRepeated(at row: Int, in grid: Grid) -> Bool {
    let texts = grid.filled(row).map { grid.cells[$0].text }
    guard texts.count >= 2 else { return false }
    return rows.contains { grid.filled($0).map { grid.cells[$0].text } == texts }
  }

  /// The header of a part in one row, be it of one column only.
  init(_ part: ListPart, row: Int, in grid: Grid) {
    let rows = row..<row + 1
    self.init(part, rows: rows, headings: Self.headings(rows: rows, in: grid), in: grid)
  }

  private static func header(at row: Int, in grid: Grid, hint: ListPart?) -> Header? {
    if isPair(row, in: grid), let pair = best(rows: row..<row + 2, in: grid, hint: hint) { return pair }
    return best(rows: row..<row + 1, in: grid, hint: hint)
  }

  /// The header as the part to which most of its columns belong.
  private static func best(rows: Range<Int>, in grid: Grid, hint: ListPart?) -> Header? {
    let headings = headings(rows: rows, in: grid)
    var best: (header: Header, rank: (Int, Int, Int))?
    for part in preference {
      let header = Header(part, rows: rows, headings: headings, in: grid)
      let rank = (header.columns.count, part == hint ? 1 : 0, header.has(.name) ? 1 : 0)
      guard header.columns.count >= 2, header.isTelling || part == hint else { continue }
      if best.map({ $0.rank < rank }) ?? true { best = (header, rank) }
    }
    return best?.header
  }

  /// The columns alone say which part it is: the name of the item is among them, or there are several of the part's own.
  private var isTelling: Bool {
    let own = columns.columns.count { $0 != .number && $0 != .note && $0 != .basis && $0 != .power(.note) }
    return has(.name) || own >= 2
  }

  private static func headings(rows: Range<Int>, in grid: Grid) -> [Heading] {
    let bottom = rows.upperBound - 1
    var headings: [Heading] = []
    var previous: Int?
    for column in 1...max(grid.width, 1) {
      let upper = grid.cell(row: rows.lowerBound, column: column)
      let lower = rows.count == 1 ? upper : grid.cell(row: bottom, column: column) ?? upper
      guard let cell = lower, !grid.cells[cell].text.isEmpty || upper != nil else {
        headings.append(Heading(column: column, cell: nil, meanings: nil, above: nil, isSecondOfSpan: false))
        continue
      }
      let own = grid.cells[cell].text.isEmpty ? upper ?? cell : cell
      headings.append(
        Heading(
          column: column, cell: own, meanings: Headings.meanings(of: grid.cells[own].text),
          above: upper.flatMap { Headings.meanings(of: grid.cells[$0].text) }, isSecondOfSpan: own == previous
        ))
      previous = own
    }
    return headings
  }

  /// Whether the header that begins in a row takes the next row too.
  private static func isPair(_ row: Int, in grid: Grid) -> Bool {
    guard row + 1 < grid.rows.count, grid.number(of: row + 1) == grid.number(of: row) + 1 else {
      return false
    }
    let lower = grid.filled(row + 1)
    guard !lower.isEmpty else { return false }
    let lies = lower.allSatisfy { index in
      guard let above = grid.beginning(row: row, column: grid.cells[index].column) else { return false }
      return grid.cells[above].columnSpan > 1
    }
    let isTallElsewhere = grid.rows[row].contains {
      grid.cells[$0].rowSpan > 1 && !grid.cells[$0].text.isEmpty
    }
    if lies && isTallElsewhere { return true }
    let upper = grid.filled(row)
    guard upper.count >= 2, upper.contains(where: { Headings.meanings(of: grid.cells[$0].text) != nil })
    else {
      return false
    }
    let known = lower.allSatisfy { Headings.meanings(of: grid.cells[$0].text) != nil }
    return known && upper.map { grid.cells[$0].text } != lower.map { grid.cells[$0].text }
  }

  private static let preference: [ListPart] = [.powers, .services, .duties, .boundaries, .oversight]
  /// **Source:** submissions.md §3.
  private static let searchedRows = 30
}

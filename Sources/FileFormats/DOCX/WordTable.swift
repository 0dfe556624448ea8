import Diagnostics

/// A table while it is read: cells at their places in the grid, merges joined.
struct WordTable {
  let number: Int32
  /// Where among the document's blocks the table will stand.
  let block: Int
  /// A cell with what its properties say so far.
  private struct OpenCell {
    var text: [UInt8] = []
    var hasParagraph = false
    var column: Int32
    var span: Int32 = 1
    var merge = Merge.none
    var isDeleted = false
    /// Some of its words are hidden.
    var hidesWords = false
  }

  /// How a cell hangs together with another one.
  enum Merge { case none, continuesAbove, continuesBefore }

  private let limits: ReadingLimits
  private var cells: [Cell] = []
  private var row: Int32 = 0
  private var column: Int32 = 1
  private var open: OpenCell?
  private var isHiddenRow = false
  private var isDeletedRow = false
  /// Indices into `cells` by the column in which they begin, for the row above and for this one.
  private var above: [Int32: Int] = [:]
  private var current: [Int32: Int] = [:]
  private var gridCells = 0
  /// The columns in which cells of deleted rows began that may have gone on below.
  private var deletedBeginnings: Set<Int32> = []

  init(number: Int32, block: Int, limits: ReadingLimits) {
    self.number = number
    self.block = block
    self.limits = limits
  }

  /// The place of the open cell.
  var place: Place { .cell(table: number, row: max(row, 1), column: open?.column ?? column) }

  mutating func startRow() throws(FormatFault) {
    row += 1
    guard row <= limits.rows else { throw .tooManyRows(limits.rows) }
    column = 1
    current = [:]
    (isHiddenRow, isDeletedRow) = (false, false)
  }

  mutating func endRow() {
    if isDeletedRow {
      row -= 1
    } else {
      above = current
      deletedBeginnings = []
    }
  }

  /// The row begins with columns that have no cells.
  mutating func skipColumns(_ count: Int) { column += Int32(clamping: min(count, limits.columns)) }

  mutating func hideRow() { isHiddenRow = true }
  mutating func deleteRow() { isDeletedRow = true }

  mutating func startCell() { open = OpenCell(column: column) }
  mutating func setSpan(_ span: Int) { open?.span = Int32(clamping: min(max(span, 1), limits.columns + 1)) }
  mutating func setMerge(_ merge: Merge) { open?.merge = merge }
  mutating func deleteCell() { open?.isDeleted = true }
  mutating func hideWords() { open?.hidesWords = true }

  /// Takes a paragraph of the open cell.
  mutating func append(_ paragraph: String) throws(FormatFault) {
    guard var cell = open else { return }
    open = nil
    if cell.hasParagraph { cell.text.append(0x0A) }
    cell.hasParagraph = true
    cell.text.append(contentsOf: paragraph.utf8)
    guard cell.text.count <= limits.textLength else { throw .tooMuchText(limits.textLength) }
    open = cell
  }

  /// Puts the open cell into the grid.
  ///
  /// - Returns: Text that a merged cell holds without showing it; empty as a rule.
  mutating func endCell() throws(FormatFault) -> String {
    guard let cell = open else { return "" }
    open = nil
    column += cell.span
    guard column - 1 <= limits.columns else { throw .tooManyColumns(limits.columns) }
    gridCells += Int(cell.span)
    guard gridCells <= limits.cells else { throw .tooManyCells(limits) }
    if isDeletedRow {
      if cell.merge == .none { deletedBeginnings.insert(cell.column) }
      return ""
    }
    let text = cell.isDeleted ? "" : String(decoding: cell.text, as: UTF8.self).trimmingOuterSpace
    switch cell.merge {
    case .continuesAbove:
      if deletedBeginnings.contains(cell.column) { return add(cell, text, isWithheld: text.isEmpty) }
      if let origin = above[cell.column], joins(cell, below: origin) { return text }
      return add(cell, above[cell.column].map { cells[$0].text } ?? text)
    case .continuesBefore:
      guard let last = cells.last, last.row == row, last.column + last.columnSpan == cell.column else {
        return add(cell, text)
      }
      cells[cells.count - 1].columnSpan += cell.span
      return text
    case .none: return add(cell, text)
    }
  }

  /// The finished table: cells with text and merged cells.
  func table() -> Table {
    let kept = cells.filter {
      !$0.text.isEmpty || $0.rowSpan > 1 || $0.columnSpan > 1 || $0.state == .withheld
    }
    let width = cells.reduce(0) { max($0, $1.lastColumn) }
    return Table(cells: kept, width: width, place: .cell(table: number, row: 1, column: 1))
  }

  private mutating func joins(_ cell: OpenCell, below origin: Int) -> Bool {
    guard cells[origin].columnSpan == cell.span, cells[origin].row + cells[origin].rowSpan == row else {
      return false
    }
    cells[origin].rowSpan += 1
    current[cell.column] = origin
    return true
  }

  private mutating func add(_ cell: OpenCell, _ text: String, isWithheld: Bool = false) -> String {
    current[cell.column] = cells.count
    let isWithheld = isWithheld || cell.hidesWords && text.isEmpty
    cells.append(
      Cell(
        text: text, row: row, column: cell.column, columnSpan: cell.span,
        state: isHiddenRow ? .hiddenRow : isWithheld ? .withheld : .ordinary,
        place: .cell(table: number, row: row, column: cell.column)))
    return ""
  }
}

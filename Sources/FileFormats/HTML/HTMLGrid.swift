import Diagnostics

/// Lays the cells of one table out on a grid.
struct HTMLGrid {
  /// What a cell's tag says.
  struct CellShape {
    var line: Int32
    /// As written: 0 is "to the end of the row group".
    var rowSpan = 1
    var columnSpan = 1
    /// The span is for show: the columns are taken, but not merged.
    var isOverflowing = false
    /// The cell is taken out of the page, so that the next one stands in its column.
    var isHidden = false
  }

  let ordinal: Int32
  private(set) var isCellOpen = false
  private(set) var isRowOpen = false
  /// The cells laid out so far, every row and column of a merged one counted.
  private(set) var area = 0
  /// The widest row so far.
  private(set) var width = 0

  private let limits: ReadingLimits
  private let place: Place
  private let name: String?
  private let isHidden: Bool
  private var cells: [Cell] = []
  private var row: Int32 = 0
  private var isRowHidden = false
  private var column = 1
  private var shape = CellShape(line: 1)
  private var groupStart = 0
  /// For each column, the rows for which it is taken, the present one among them.
  private var taken: [Int32] = []
  private var hiddenColumns: [Bool] = []
  /// Cells of this row that are taken out of the page.
  private var hiddenCells: [(text: String, line: Int32)] = []

  init(ordinal: Int32, name: String?, isHidden: Bool, line: Int32, limits: ReadingLimits) {
    self.ordinal = ordinal
    self.name = name
    self.isHidden = isHidden
    self.limits = limits
    self.place = .markupCell(line: line, table: ordinal, row: 1, column: 1)
  }

  /// Tells of columns, from the left, before any row.
  mutating func declareColumns(_ count: Int, areHidden: Bool) {
    let room = limits.columns - hiddenColumns.count
    hiddenColumns.append(contentsOf: repeatElement(areHidden, count: max(0, min(count, room))))
  }

  /// The number of columns that were told of.
  var declaredColumns: Int { hiddenColumns.count }

  mutating func startRow(isHidden: Bool) throws(FormatFault) {
    guard row < limits.rows else { throw .tooManyRows(limits.rows) }
    row += 1
    column = 1
    isRowOpen = true
    isRowHidden = isHidden
  }

  mutating func startCell(_ shape: CellShape) throws(FormatFault) {
    if !isRowOpen { try startRow(isHidden: false) }
    self.shape = shape
    isCellOpen = true
  }

  /// Ends the open cell with its text.
  mutating func endCell(_ text: String) throws(FormatFault) {
    isCellOpen = false
    if shape.isHidden {
      if !text.isEmpty { hiddenCells.append((text, shape.line)) }
    } else {
      try place(text)
    }
  }

  /// Ends the open row.
  mutating func endRow() throws(FormatFault) {
    guard isRowOpen else { return }
    for cell in hiddenCells {
      shape = CellShape(line: cell.line, isHidden: true)
      try place(cell.text)
    }
    hiddenCells.removeAll(keepingCapacity: true)
    isRowOpen = false
    for column in taken.indices where taken[column] > 0 {
      taken[column] -= 1
      area += 1
    }
  }

  /// Ends a group of rows, over whose end no cell reaches.
  mutating func endGroup() {
    for index in groupStart..<cells.count {
      cells[index].rowSpan = min(cells[index].rowSpan, row - cells[index].row + 1)
    }
    groupStart = cells.count
    taken.removeAll(keepingCapacity: true)
  }

  /// The table; nil if it holds nothing.
  func table() -> Table? {
    let cells = cells.filter { !$0.text.isEmpty || $0.rowSpan > 1 || $0.columnSpan > 1 }
    guard cells.contains(where: { !$0.text.isEmpty }) else { return nil }
    return Table(name: name, isHidden: isHidden, cells: cells, width: Int32(width), place: place)
  }

  /// Puts a cell into the first free column.
  private mutating func place(_ text: String) throws(FormatFault) {
    while column <= taken.count, taken[column - 1] > 0 { column += 1 }
    guard column <= limits.columns else {
      if text.isEmpty { return }
      throw .tooManyColumns(limits.columns)
    }
    let columns = column..<(column + freeColumns(atMost: shape.columnSpan))
    let rows = Int32(clamping: shape.rowSpan == 0 ? limits.rows : min(shape.rowSpan, limits.rows))
    while taken.count < columns.upperBound - 1 { taken.append(0) }
    for column in columns { taken[column - 1] = rows }
    width = max(width, columns.upperBound - 1)
    cells.append(
      Cell(
        text: text, row: row, column: Int32(column), rowSpan: rows,
        columnSpan: shape.isOverflowing ? 1 : Int32(columns.count), state: state(of: text, in: columns),
        place: .markupCell(line: shape.line, table: ordinal, row: row, column: Int32(column))))
    column = columns.upperBound
  }

  /// The columns from the present one on that are free in this row.
  private func freeColumns(atMost wanted: Int) -> Int {
    let last = min(column + max(1, wanted) - 1, limits.columns)
    guard column < last else { return 1 }
    let end = (column + 1...last).first { $0 <= taken.count && taken[$0 - 1] > 0 } ?? last + 1
    return end - column
  }

  private func state(of text: String, in columns: Range<Int>) -> Cell.State {
    if isRowHidden { return .hiddenRow }
    let isHidden = columns.allSatisfy { $0 <= hiddenColumns.count && hiddenColumns[$0 - 1] }
    if isHidden || shape.isHidden { return .hiddenColumn }
    return CSVReader.isDamagedNumber(text) ? .damagedNumber : .ordinary
  }
}

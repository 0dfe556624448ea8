import Diagnostics
import FileFormats
import ListModel

/// Reads the tables and paragraphs of one file into a list.
struct ListReader {
  let file: FileID
  var list: ReadList
  /// What the headings so far speak of.
  var context = Context()
  /// The table that is being read.
  var page = Page(Grid([]))
  /// The numbers of the items of the table.
  var sequence = OrdinalSequence()
  /// The header under which the last rows stood.
  var lastHeader: Header?
  /// The numbers of category rows and headings.
  var categorySequence = OrdinalSequence()
  var openCounts: [OpenCount] = []

  init(file: FileID, folder: String) {
    self.file = file
    list = ReadList(submission: Submission(folder: folder))
  }

  /// What the last headings say about what follows them.
  struct Context {
    var part: ListPart?
    var category: Located<String>?
    /// A category cell that states the number of its items, and the category's name in it.
    var counted: (cell: String, name: String)?
    /// The list whose title has been read last.
    var titled: CoverNumber.Subject?
    /// The number of the last heading.
    var ordinal: ListOrdinal?
    /// The heading directly above the next table.
    var caption: Located<String>?
    /// The name under which the next table's heading goes into the file's record.
    var heading: String?
    /// Basis and example under the last table belong to its only matter.
    var matterGoesOn = false
    /// The field of the last matter whose label stands alone on the line above: 相关依据：.
    var awaited: Column?
    /// What the last paragraph or row was, where it was one of several notes.
    var note: NoteAbove?
    /// How the heading of the category is numbered, and its level in the document.
    var categoryStyle: ListOrdinal.Style?
    var categoryLevel: Int?
    /// How the heading of the part is marked.
    var mark: SectionMark?
    /// What follows stands under a heading that goes on with those of the parts and names none: 五、责任追究机制.
    var isInOtherSection = false
    /// A heading has named a part or a category: what follows it is no title of the whole.
    var isUnderHeading = false
  }

  /// A table under reading, and what has become of its cells.
  struct Page {
    /// What has become of a cell or paragraph.
    enum Fate { case read, furniture, reported }

    private(set) var grid: Grid
    /// The row over the whole table that names the matter of the boundaries, or the main duty of the tasks, below it.
    var matter: Int?
    /// The items of all parts at the last row of subtotals.
    var subtotal: Tally?
    var fates: [Fate?]
    /// The titles so far that name nothing that is known.
    var plainTitles = 0
    /// The row at which titles between two tables end.
    var titlesEnd = 0
    /// The items of all parts where the category of a row or heading within the table begins.
    var section: Tally?
    /// 合计 has been that of a section.
    var countsSections = false
    /// The columns whose heading no field takes, that have been reported.
    var reportedColumns: Set<Int32> = []
    /// The items of all parts before the table.
    let start: Tally

    init(_ grid: Grid, after start: Tally = Tally()) {
      self.grid = grid
      self.start = start
      fates = Array(repeating: nil, count: grid.cells.count)
    }

    /// Lets cells that say 同上 stand for the cell above them.
    ///
    /// - Parameter header: the header above the first row of items, which may come again further down.
    mutating func resolveDittos(under header: Header) {
      let drawn = grid
      grid.resolveDittos(below: header.rows.upperBound) { header.isRepeated(at: $0, in: drawn) }
    }
  }

  // MARK: Cells

  /// Takes a cell's text into the model.
  mutating func take(_ cell: Int) -> Located<String> {
    let value = located(cell)
    if page.fates[cell] != .read, page.grid.cells[cell].state == .damagedNumber {
      report(.damagedNumber, at: value.quotation)
    }
    page.fates[cell] = .read
    return value
  }

  /// Takes the texts of cells as one, each on lines of its own; a text filled down over rows counts once.
  ///
  /// - Returns: nil where all of them are empty or say 无.
  mutating func take(_ cells: [Int]) -> Located<String>? {
    let values = takeEach(cells)
    guard var joined = values.first else { return nil }
    for value in values.dropFirst() { joined.value += "\n" + value.value }
    return joined
  }

  /// Takes the texts of cells one by one, but for 无; a text filled down over rows counts once.
  mutating func takeEach(_ cells: [Int]) -> [Located<String>] {
    var values: [Located<String>] = []
    for cell in cells {
      let value = take(cell)
      if value.value != values.last?.value, !FormText.isNone(value.value) { values.append(value) }
    }
    return values
  }

  /// Lets a cell pass as furniture.
  mutating func pass(_ cell: Int) {
    if page.fates[cell] == nil { page.fates[cell] = .furniture }
  }

  /// Lets all cells of a row pass as furniture.
  mutating func pass(row: Int) {
    for cell in page.grid.rows[row] { pass(cell) }
  }

  func located(_ cell: Int) -> Located<String> {
    let cell = page.grid.cells[cell]
    return Located(cell.text, at: Origin(file: file, place: cell.place))
  }

  // MARK: Reports

  mutating func report(_ kind: Irregularity.Kind, at quotation: Quotation) {
    list.submission.irregularities.append(Irregularity(kind, at: quotation))
  }

  /// A required column has no value in an item.
  mutating func reportMissing(_ column: Column, of part: ListPart, item: String?, row: Int, header: Header?) {
    let beside = page.grid.rows[row].lowerBound
    reportMissing(column, of: part, item: item, beside: beside, header: header)
  }

  /// A required column has no value in the row in which a cell begins.
  mutating func reportMissing(
    _ column: Column, of part: ListPart, item: String?, beside cell: Int, header: Header?
  ) {
    let heading = PartSchema.schema(of: part).heading(of: column)
    let field = header?[column].first ?? 1
    let place = page.grid.place(beside: cell, column: field)
    report(
      .missingValue(part: part, column: heading, item: item),
      at: Quotation("", at: Origin(file: file, place: place)))
  }

  /// The file gives a part; 无 counts only as long as nothing else is given.
  ///
  /// - Parameter heading: what stands where it begins.
  mutating func give(_ part: ListPart, none: Bool = false, at heading: Located<String>) {
    give(part, none: none, at: heading.origin, words: heading.quotation.text)
  }

  /// The same, where what stands there is not at hand.
  mutating func give(_ part: ListPart, none: Bool = false, at origin: Origin, words: String = "") {
    let parts = list.submission.parts
    guard let index = parts.firstIndex(where: { $0.part == part }) else {
      list.submission.parts.append(PartOccurrence(part, isExplicitNone: none, origin: origin, words: words))
      return
    }
    if parts[index].isExplicitNone, !none {
      list.submission.parts[index] = PartOccurrence(part, origin: origin, words: words)
    }
  }

  // MARK: Numbers

  /// Takes the number cells of an item.
  ///
  /// - Parameter rows: the rows of the item; in those behind the first, a repeated number is the same number.
  mutating func number(_ rows: ArraySlice<Int>, under header: Header) {
    for row in rows {
      for column in header[.number] {
        guard let cell = page.grid.beginning(row: row, column: column), page.fates[cell] == nil else {
          continue
        }
        if column != header[.number].first {
          if ListOrdinal(whole: page.grid.cells[cell].text) != nil { pass(cell) }
          continue
        }
        if page.grid.cells[cell].isUnreadable { sequence.skip() }
        number(cell, isFirst: row == rows.first)
      }
    }
  }

  mutating func number(_ cell: Int, isFirst: Bool = true) {
    let text = page.grid.cells[cell].text
    guard !text.isEmpty else { return }
    if page.grid.cells[cell].state == .damagedNumber { report(.damagedNumber, at: located(cell).quotation) }
    guard let ordinal = ListOrdinal(whole: text) else {
      if FormText.isNone(text) || text.contains(where: \.isASCIIDigit) { pass(cell) }
      return
    }
    pass(cell)
    if !isFirst, sequence.last == ordinal { return }
    if let due = sequence.take(ordinal) {
      report(.sequenceGap(expected: due, found: ordinal.value), at: located(cell).quotation)
    }
  }
}

/// A limit against hostile files, beyond which the time to read an item would grow with its square.
///
/// **Units:** rows.
private let longestItem = 500

/// The cells of one item, by column, in reading order.
struct Fields {
  private var cells = ByColumn<Int>()

  subscript(column: Column) -> [Int] {
    get { cells[column] }
    set { cells[column] = newValue }
  }

  /// Adds a cell, unless the column has it already.
  mutating func add(_ cell: Int, to column: Column) {
    if !cells[column].contains(cell) { cells.append(cell, to: column) }
  }
}

extension ListReader {
  /// The cells with text that cover the rows of an item, by column.
  func fields(_ rows: ArraySlice<Int>, under header: Header) -> Fields {
    var fields = Fields()
    for row in rows {
      for (column, slot) in header.slots.enumerated() {
        guard let slot, slot != .number, let cell = page.grid.cell(row: row, column: Int32(column)) else {
          continue
        }
        if !page.grid.cells[cell].text.isEmpty { fields.add(cell, to: slot) }
      }
    }
    return fields
  }

  /// The first cell with text that begins in a row under one of a column's headings.
  func beginning(_ column: Column, row: Int, under header: Header) -> Int? {
    for gridColumn in header[column] {
      if let cell = page.grid.beginning(row: row, column: gridColumn), !page.grid.cells[cell].text.isEmpty {
        return cell
      }
    }
    return nil
  }

  /// Whether a merged cell that says something reaches down into a row, be it that nobody can read it.
  func isCovered(_ column: Column, row: Int, under header: Header) -> Bool {
    header[column].contains { gridColumn in
      page.grid.above(row: row, column: gridColumn).map {
        !page.grid.cells[$0].text.isEmpty || page.grid.cells[$0].isUnreadable
      } ?? false
    }
  }

  /// Divides rows into items: one begins with the first row and with each row that says so, or where an item would
  /// be longer than any is.
  func groups(_ run: [Int], beginWhere begins: (Int) -> Bool) -> [ArraySlice<Int>] {
    var groups: [ArraySlice<Int>] = []
    var start = run.startIndex
    for index in run.indices {
      let isBeginning = begins(run[index])
      guard isBeginning || index - start >= longestItem, index > start else { continue }
      groups.append(run[start..<index])
      start = index
    }
    if start < run.endIndex { groups.append(run[start...]) }
    return groups
  }
}

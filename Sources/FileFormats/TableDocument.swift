import Diagnostics

/// What every table format reduces to: located tables under headings, in reading order.
package struct TableDocument: Sendable {
  package enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  package var blocks: [Block]
  /// Revisions and comments that the file still carries.
  package var revisions: Revisions
  /// Where other files stand in the document, whose content is not read.
  package var embedded: [Place] = []
  /// Where the document has a part of it that lies in another file.
  package var linked: [Place] = []
  /// Where pictures stand that are large enough to be read, such as scanned pages; what they say is not read.
  package var pictures: [Place] = []
  /// Words that the document shows struck out, each time the first ones of a paragraph or a cell: they are read as all others,
  /// as nobody knows whether they are to go.
  package var struckOut: [StruckWords] = []
  /// Parts of the file that could not be read, while the rest was, in words.
  package var damagedParts: [BilingualText] = []

  package init(blocks: [Block] = [], revisions: Revisions = Revisions()) {
    self.blocks = blocks
    self.revisions = revisions
  }

  /// How much it holds, paragraphs too.
  ///
  /// - Throws: `.overLimit` where a small file holds more text than anyone can go through, repeated in its cells.
  package func size(within limits: ReadingLimits) throws(FormatFault) -> ReadSize {
    var size = ReadSize()
    for case .table(let table) in blocks {
      let last = table.cells.last { $0.state != .stray }?.row ?? 0
      size.cells += table.cells.count
      guard size.cells <= limits.cells else { throw .tooManyCells(limits) }
      for cell in table.cells where cell.state != .stray {
        let rows = min(max(1, Int(min(cell.lastRow, last)) - Int(cell.row) + 1), limits.rows)
        let columns = min(max(1, Int(cell.lastColumn) - Int(cell.column) + 1), limits.columns)
        size.text += cell.text.utf8.count * rows * columns
        guard size.text <= limits.repeatedText else { throw .tooMuchRepeatedText(limits) }
      }
    }
    for case .paragraph(let paragraph) in blocks {
      size += ReadSize(cells: 1, text: paragraph.text.utf8.count)
    }
    return size
  }
}

/// Words that are struck out.
package struct StruckWords: Sendable, Hashable {
  package let text: String
  package let place: Place

  package init(_ text: String, at place: Place) {
    self.text = text.withoutUnseen
    self.place = place
  }
}

/// A paragraph outside tables.
package struct Paragraph: Sendable {
  package var text: String
  /// The outline level of a heading, from 1; nil for running text.
  package var headingLevel: Int?
  /// Text in a box that floats beside the running text.
  package var isTextBox: Bool
  /// Text that the document holds but does not show; also that of a cell, which then is its place.
  package var isHidden: Bool
  /// It is hidden because another cell stands over it: one merged over its place, or another one of that place.
  package var isCovered = false
  package let place: Place

  /// A running head or foot.
  package var isRunning: Bool { if case .pageMargin = place { true } else { false } }

  package init(
    text: String, headingLevel: Int? = nil, isTextBox: Bool = false, isHidden: Bool = false, place: Place
  ) {
    self.text = text.withoutUnseen
    self.headingLevel = headingLevel
    self.isTextBox = isTextBox
    self.isHidden = isHidden
    self.place = place
  }
}

/// A table of a document, a sheet of a workbook, or a CSV file.
package struct Table: Sendable {
  /// The sheet's name; nil where the format names no tables.
  package var name: String?
  package var isHidden: Bool
  /// Non-empty and merged cells only. **Shape:** sorted by row, then column; no two overlap.
  package var cells: [Cell]
  /// The last column that any cell covers, empty cells too.
  package let width: Int32
  package let place: Place

  /// - Parameter width: for a table with empty cells that `cells` leaves out.
  package init(
    name: String? = nil, isHidden: Bool = false, cells: [Cell] = [], width: Int32 = 0, place: Place
  ) {
    self.name = name?.withoutUnseen
    self.isHidden = isHidden
    self.cells = cells
    self.width = cells.reduce(width) { max($0, $1.lastColumn) }
    self.place = place
  }
}

/// A cell of a table, with the grid rectangle that it covers.
package struct Cell: Sendable {
  /// Paragraphs and line breaks become `\n`; outer white space and what is not seen are left out.
  package var text: String
  /// **Units:** 1-based, in grid columns and rows.
  package var row: Int32
  package var column: Int32
  package var rowSpan: Int32
  package var columnSpan: Int32
  package var state: State
  /// The day that the cell holds as such, however it is shown; nil for text and other numbers.
  package let day: Day?
  package let place: Place

  /// A day of the calendar as a spreadsheet reckons it.
  package struct Day: Sendable, Hashable {
    package let year: Int16
    package let month: Int8
    /// 0 for a time without a day.
    package let day: Int8

    package init(year: Int, month: Int, day: Int) {
      self.year = Int16(year)
      self.month = Int8(month)
      self.day = Int8(day)
    }
  }

  /// What keeps a cell's text from being taken as it is.
  package enum State: Sendable {
    case ordinary
    case hiddenRow
    case hiddenColumn
    /// A number of more digits than a spreadsheet keeps, or shown in exponents.
    case damagedNumber
    /// An error of the spreadsheet instead of a value, e.g. `#REF!`.
    case errorValue
    /// It points to a text that the file does not hold; the text is the pointer.
    case lostText
    /// A number whose format is not understood, or has nothing for it; the text is the number itself.
    case unformatted
    /// Far off the table, beyond the rows and columns that one may have.
    case stray
    /// A formula whose value the file does not hold; the text is the formula.
    case formula
    /// All that it says is hidden, or deleted with the row in which it began; the text is empty.
    case withheld
  }

  /// Whether it says something that cannot be read.
  package var isUnreadable: Bool {
    switch state {
    case .errorValue, .lostText, .formula, .withheld: true
    case .ordinary, .hiddenRow, .hiddenColumn, .damagedNumber, .unformatted, .stray: false
    }
  }

  package var lastColumn: Int32 { column.addingReportingOverflow(max(columnSpan, 1) - 1).partialValue }
  package var lastRow: Int32 { row.addingReportingOverflow(max(rowSpan, 1) - 1).partialValue }

  package init(
    text: String, row: Int32, column: Int32, rowSpan: Int32 = 1, columnSpan: Int32 = 1,
    state: State = .ordinary, day: Day? = nil, place: Place
  ) {
    self.text = text.withoutUnseen
    self.day = day
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.state = state
    self.place = place
  }
}

/// What of a file's editing history is left in it.
package struct Revisions: Sendable, Hashable {
  package var insertions: Int
  package var deletions: Int
  package var comments: Int
  /// The place of the first one.
  package var place: Place
  /// The words that the first one inserts or deletes; empty where they are not known.
  package var text: String

  package init(
    insertions: Int = 0, deletions: Int = 0, comments: Int = 0, place: Place = .wholeFile, text: String = ""
  ) {
    self.text = text
    self.insertions = insertions
    self.deletions = deletions
    self.comments = comments
    self.place = place
  }

  package var isEmpty: Bool { insertions == 0 && deletions == 0 && comments == 0 }
}

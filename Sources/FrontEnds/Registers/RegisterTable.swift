import Diagnostics
import FileFormats
import ListModel

/// The columns of one register, each named by its canonical heading.
protocol RegisterColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// A register without this column, or a row without it, cannot be used.
  var isRequired: Bool { get }
  /// It has the credit codes of units, in which digits stand that could be taken for those of another number.
  var isCreditCode: Bool { get }
  /// Headings that are read as the same.
  var synonyms: [String] { get }
}

extension RegisterColumn {
  var isCreditCode: Bool { false }
  var synonyms: [String] { [] }
}

/// A register as rows under known headings, with what is amiss in it.
struct RegisterTable<Column: RegisterColumn> {
  private(set) var rows: [RegisterRow<Column>] = []
  private(set) var irregularities: [Irregularity] = []
  private(set) var account = ContentAccount()
  /// Whether it has something that is no entry: an unknown header, or rows; with no entry it says nothing then.
  var isAtFault: Bool { !irregularities.isEmpty || !rows.isEmpty }

  /// The cells that may not be published as they are. Digits of a credit code are none of a person's number.
  var privateCells: [Located<String>] { rows.flatMap(\.privateCells) }

  /// Reads the first table with known headings; all others are told, but for lines of text alone.
  init(_ document: TableDocument, file: FileID) {
    let tables = document.blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let filled = tables.filter { table in table.cells.contains { !$0.text.isEmpty } }
    guard let table = filled.first(where: { Self.header(of: $0) != nil }), let header = Self.header(of: table)
    else {
      let headings = Column.allCases.map(\.rawValue).joined(separator: "、")
      irregularities.append(
        RegisterFault.missingHeader(headings, at: Quotation("", at: Origin(file: file, place: .wholeFile))))
      account.unread += filled.reduce(0) { $0 + $1.cells.count { !$0.text.isEmpty } }
      return
    }
    read(table, header: header, file: file)
    for other in filled where other.place != table.place { tell(other, file) }
  }

  /// Tells a table that is not read.
  private mutating func tell(_ table: Table, _ file: FileID) {
    let cells = table.cells.filter { !$0.text.isEmpty }
    account.unread += cells.count
    let isOfLines = zip(cells, cells.dropFirst()).allSatisfy { $0.row != $1.row }
    if !isOfLines, let first = cells.first {
      irregularities.append(RegisterFault.furtherTable(quotation(of: first, file)))
    }
  }

  private mutating func read(_ table: Table, header: (row: Int32, columns: [Int32: Column]), file: FileID) {
    tellColumns(header.columns, at: Origin(file: file, place: table.place))
    var read = RegisterRow<Column>()
    var row: Int32 = 0
    for cell in table.cells where !cell.text.isEmpty {
      if cell.row <= header.row {
        if cell.row == header.row, header.columns[cell.column] == nil {
          // An office may have columns of its own; a known one with a slip in it is none of them.
          if let column = Self.mistyped(cell.text, besides: header.columns) {
            irregularities.append(
              RegisterFault.mistypedColumn(column.rawValue, at: quotation(of: cell, file)))
          }
          account.unread += 1
        } else {
          account.furniture += 1
        }
        continue
      }
      if cell.row != row {
        finish(&read)
        row = cell.row
      }
      guard let column = header.columns[cell.column] else {
        account.unread += 1
        continue
      }
      if [.errorValue, .lostText, .formula].contains(cell.state) {
        account.unread += 1
        irregularities.append(RegisterFault.withoutValue(quotation(of: cell, file)))
        continue
      }
      account.read += 1
      if case .damagedNumber = cell.state {
        irregularities.append(RegisterFault.damagedNumber(quotation(of: cell, file)))
      } else if case .unformatted = cell.state {
        irregularities.append(RegisterFault.unknownFormat(quotation(of: cell, file)))
      }
      read.columns.append(column)
      read.cells.append((Located(cell.text, at: Origin(file: file, place: cell.place)), cell.day))
    }
    finish(&read)
    // Without a required column every row lacks a value: the column is told, not the rows.
    if !Column.allCases.filter(\.isRequired).allSatisfy(Set(header.columns.values).contains) { rows = [] }
  }

  private mutating func finish(_ row: inout RegisterRow<Column>) {
    if !row.cells.isEmpty { rows.append(row) }
    row = RegisterRow()
  }

  private mutating func tellColumns(_ columns: [Int32: Column], at origin: Origin) {
    let found = Set(columns.values)
    for column in Column.allCases where column.isRequired && !found.contains(column) {
      irregularities.append(RegisterFault.missingColumn(column.rawValue, at: Quotation("", at: origin)))
    }
  }

  private func quotation(of cell: Cell, _ file: FileID) -> Quotation {
    Quotation(cell.text, at: Origin(file: file, place: cell.place))
  }

  /// The known headings of a register, by their columns; empty where it has no header.
  static func columns(of document: TableDocument) -> [Int32: Column] {
    for case .table(let table) in document.blocks {
      if let header = header(of: table) { return header.columns }
    }
    return [:]
  }

  /// The row with most known headings among the first thirty; two at least.
  private static func header(of table: Table) -> (row: Int32, columns: [Int32: Column])? {
    var rows: [Int32: [Int32: Column]] = [:]
    for cell in table.cells.prefix(while: { $0.row <= 30 }) {
      guard let column = column(for: cell.text), rows[cell.row]?.values.contains(column) != true else {
        continue
      }
      rows[cell.row, default: [:]][cell.column] = column
    }
    guard let best = rows.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }),
      best.value.count >= 2
    else { return nil }
    return (best.key, best.value)
  }

  /// The column that is not there and differs from a heading in one character.
  private static func mistyped(_ heading: String, besides found: [Int32: Column]) -> Column? {
    let written = NormalisedName.letters(of: heading)
    return Column.allCases.first { column in
      let name = column.rawValue.letters
      return name.count == written.count && name.count > 2 && !found.values.contains(column)
        && zip(name, written).count { $0 != $1 } == 1
    }
  }

  private static func column(for heading: String) -> Column? {
    var name = NormalisedName(heading).text
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex {
      name = String(name[..<open])
    }
    return Column.allCases.first { $0.rawValue == name || $0.synonyms.contains(name) }
  }
}

/// A row of a register.
///
/// It has few cells, so that looking them through takes less than hashing.
struct RegisterRow<Column: RegisterColumn> {
  /// **Shape:** non-empty, unique, in the order of the table.
  fileprivate var columns: [Column] = []
  /// **Shape:** as many, in the same order.
  fileprivate var cells: [(text: Located<String>, day: FileFormats.Cell.Day?)] = []

  /// The first filled cell.
  var origin: Origin { cells[0].text.origin }

  fileprivate var privateCells: [Located<String>] {
    zip(columns, cells).compactMap { column, cell in
      let text = cell.text.value
      return !column.isCreditCode && (PersonalNumber.stands(in: text) || SecrecyMark.stands(in: text))
        ? cell.text : nil
    }
  }

  /// The text of a cell; nil where it is empty or says that there is none.
  subscript(column: Column) -> Located<String>? {
    guard let index = columns.firstIndex(of: column) else { return nil }
    let cell = cells[index].text
    guard cell.value.utf8.count <= Self.longestNone else { return cell }
    return isNone(cell.value) ? nil : cell
  }

  /// **Units:** UTF-8 bytes, with blanks around it.
  private static var longestNone: Int { 60 }

  /// The values of a cell that may hold several: separated by 、 ； or line breaks.
  func list(_ column: Column) -> [Located<String>] {
    guard let cell = self[column] else { return [] }
    let separators: Set<Unicode.Scalar> = ["、", "；", ";", "\n", "\r"]
    return cell.value.unicodeScalars.split { separators.contains($0) }.compactMap { piece in
      let text = String(letters: piece).trimmingOuterSpace
      return text.isEmpty ? nil : Located(text, at: cell.origin)
    }
  }

  /// The day in a cell: the one that it holds as such, else the one that its text writes.
  func date(_ column: Column, _ faults: inout [Irregularity]) -> CalendarDate? {
    guard let cell = self[column] else { return nil }
    let day = columns.firstIndex(of: column).flatMap { cells[$0].day }
    let date =
      if let day {
        CalendarDate(year: Int(day.year), month: Int(day.month), day: Int(day.day))
      } else {
        CalendarDate(cell.value.trimmingOuterSpace)
      }
    guard let date else {
      faults.append(RegisterFault.badDate(column.rawValue, at: cell.quotation))
      return nil
    }
    return date
  }

  /// The count in a cell: one at least.
  func count(_ column: Column, _ faults: inout [Irregularity]) -> Int? {
    guard let cell = self[column] else { return nil }
    guard let number = Int(cell.value.trimmingOuterSpace), (1...100_000).contains(number) else {
      faults.append(RegisterFault.badNumber(column.rawValue, at: cell.quotation))
      return nil
    }
    return number
  }

  /// Tells the required cells that are empty.
  ///
  /// - Returns: whether the row can be used.
  func isComplete(_ faults: inout [Irregularity]) -> Bool {
    let missing = Column.allCases.filter { $0.isRequired && self[$0] == nil }
    guard !missing.isEmpty else { return true }
    faults.append(RegisterFault.emptyCells(missing.map(\.rawValue), at: cells[0].text.quotation))
    return false
  }
}

/// Whether a cell says that it has nothing to say.
func isNone(_ text: String) -> Bool {
  let said = NormalisedName(text).text
  return said.utf8.count <= nones.longest && nones.words.contains(where: said.isSpelled)
}

/// **Units:** UTF-8 bytes, of the longest word.
private let nones = (words: ["", "无", "/", "—", "——", "－", "-"], longest: 6)

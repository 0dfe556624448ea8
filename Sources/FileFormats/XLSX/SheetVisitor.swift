import Diagnostics

/// Reads the cells of one sheet.
struct SheetVisitor: XMLVisitor {
  /// What all sheets of a workbook share.
  struct Workbook {
    let strings: SharedStrings
    let styles: CellStyles
    let is1904: Bool
    let limits: ReadingLimits

    /// - Parameter style: the index of a cell's style.
    func format(_ style: Int) -> NumberFormat {
      styles.formats.indices.contains(style) ? styles.formats[style] : .general
    }
  }

  private(set) var cells: [Cell] = []
  /// How many of them lie beyond the rows and columns that a sheet may have.
  private var strays = 0
  private var merged: [CellRange] = []
  private let workbook: Workbook
  private let table: Int32
  private var hiddenColumns: [ClosedRange<Int32>] = []
  private var row: Int32 = 0
  private var column: Int32 = 0
  private var isHiddenRow = false
  private var kind = ""
  private var style = 0
  private var value: [UInt8] = []
  private var isValue = false
  private var inlineText = RichText()
  private var hasFormula = false
  private var isFormula = false
  private var formula: [UInt8] = []
  /// The running head or foot that is being read.
  private var margin: PageMargin?
  private var marginCodes: [UInt8] = []
  /// The words of cells that are struck out.
  private(set) var struckOut: [StruckWords] = []
  /// The sheet's running heads and feet.
  private(set) var margins: [(text: String, place: PageMargin)] = []

  init(workbook: Workbook, table: Int32) {
    self.workbook = workbook
    self.table = table
  }

  mutating func start(_ tag: borrowing XMLTag) throws(FormatFault) {
    switch tag.name {
    case "row":
      let number = tag["r"].flatMap { Int32($0) } ?? 0
      row = number > 0 ? number : row &+ 1
      column = 0
      isHiddenRow = isTrue(tag["hidden"]) || isZero(tag["ht"])
    case "c":
      let place = tag["r"].flatMap { CellReference($0) }
      if let place { row = place.row }
      column = place?.column ?? (column &+ 1)
      kind = tag["t"] ?? "n"
      style = tag["s"].flatMap { Int($0) } ?? 0
      value.removeAll(keepingCapacity: true)
      inlineText = RichText()
      hasFormula = false
      formula.removeAll(keepingCapacity: true)
    case "v": isValue = true
    case "f":
      hasFormula = true
      isFormula = true
    case "oddHeader", "evenHeader", "firstHeader": margin = .header
    case "oddFooter", "evenFooter", "firstFooter": margin = .footer
    case "col":
      guard isTrue(tag["hidden"]) || isZero(tag["width"]), let first = tag["min"].flatMap({ Int32($0) }),
        let last = tag["max"].flatMap({ Int32($0) }), first <= last
      else { return }
      hiddenColumns.append(first...last)
    case "mergeCell":
      guard let range = tag["ref"].flatMap({ CellRange($0) }) else { return }
      guard merged.count < workbook.limits.cells else { throw .tooManyCells(workbook.limits) }
      merged.append(range)
    default: inlineText.start(tag)
    }
  }

  mutating func text(_ text: borrowing XMLText) {
    if isValue {
      text.append(to: &value)
    } else if isFormula {
      text.append(to: &formula)
    } else if margin != nil {
      text.append(to: &marginCodes)
    } else {
      inlineText.add(text)
    }
  }

  mutating func end(_ name: String, namespace: String) throws(FormatFault) {
    switch name {
    case "v": isValue = false
    case "f": isFormula = false
    case "c": try addCell()
    case "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter": endMargin()
    default: inlineText.end(name)
    }
  }

  /// The cells with the rectangles that they cover, and what nobody sees: those under a merged cell, and the text of
  /// those that show nothing.
  ///
  /// **Shape:** sorted by row, then column; no two shown ones overlap.
  consuming func mergedCells() throws(FormatFault) -> (shown: [Cell], covered: [Cell]) {
    if !isSorted { cells.sort { ($0.row, $0.column) < ($1.row, $1.column) } }
    var merges = MergedRanges(merged)
    var shown: [Cell] = []
    var covered: [Cell] = []
    shown.reserveCapacity(cells.count)
    for var cell in cells {
      if let previous = shown.last, (previous.row, previous.column) == (cell.row, cell.column) {
        covered.append(cell)
        continue
      }
      switch try merges.role(of: cell) {
      case .single: break
      case .covered:
        covered.append(cell)
        continue
      case .first(let range):
        cell.rowSpan = min(range.last.row - range.first.row + 1, Int32(workbook.limits.rows))
        cell.columnSpan = min(range.last.column - range.first.column + 1, Int32(workbook.limits.columns))
      }
      if cell.state == .withheld {
        covered.append(cell)
        cell.text = ""
      }
      shown.append(cell)
    }
    return (shown, covered)
  }

  private var isSorted: Bool {
    zip(cells, cells.dropFirst()).allSatisfy { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  private func isTrue(_ flag: String?) -> Bool { flag == "1" || flag == "true" }

  /// Whether a height or width leaves nothing to see.
  private func isZero(_ size: String?) -> Bool { size.flatMap { Double($0) } == 0 }
}

/// The merged ranges of a sheet, asked cell by cell in reading order.
private struct MergedRanges {
  enum Role {
    case single
    case first(CellRange)
    /// Under a merged cell, unseen.
    case covered
  }

  private var ahead: ArraySlice<CellRange>
  private var active: [CellRange] = []

  init(_ ranges: [CellRange]) {
    ahead = ranges.sorted { $0.first.row < $1.first.row }[...]
  }

  mutating func role(of cell: Cell) throws(FormatFault) -> Role {
    while let next = ahead.first, next.first.row <= cell.row {
      ahead.removeFirst()
      active.removeAll { $0.last.row < cell.row }
      active.append(next)
      guard active.count <= 4096 else { throw .tooManyMergedRanges }
    }
    for range in active where range.contains(row: cell.row, column: cell.column) {
      return range.first.row == cell.row && range.first.column == cell.column ? .first(range) : .covered
    }
    return .single
  }
}

extension SheetVisitor {
  /// What a cell shows.
  private struct Shown {
    var text: String
    var state = Cell.State.ordinary
    var day: Cell.Day?
  }

  private mutating func addCell() throws(FormatFault) {
    var shown = shown(value: String(decoding: value, as: UTF8.self))
    let text = shown.text.withoutUnseen.trimmingOuterSpace
    guard !text.isEmpty else { return }
    guard row > 0, column > 0 else { return }
    if row > workbook.limits.rows || column > workbook.limits.columns { return try addStray(text) }
    guard cells.count < workbook.limits.cells else { throw .tooManyCells(workbook.limits) }
    if isHiddenRow {
      shown.state = .hiddenRow
    } else if hiddenColumns.contains(where: { $0.contains(column) }) {
      shown.state = .hiddenColumn
    }
    let place = Place.cell(table: table, row: row, column: column)
    if shown.state == .ordinary, let words = struckWords(text) {
      struckOut.append(StruckWords(words, at: place))
    }
    cells.append(
      Cell(text: text, row: row, column: column, state: shown.state, day: shown.day, place: place))
  }

  private func struckWords(_ text: String) -> String? {
    if workbook.styles.struck.contains(style) { return text }
    let index = kind == "s" ? Int(String(decoding: value, as: UTF8.self)) : nil
    return index.map { workbook.strings.struck[$0] } ?? inlineText.struckWords
  }

  private func shown(value raw: String) -> Shown {
    switch kind {
    // A text may well be empty; a value of another kind is missing.
    case let kind where hasFormula && raw.isEmpty && kind != "str" && kind != "inlineStr":
      return Shown(text: "=" + String(decoding: formula, as: UTF8.self), state: .formula)
    case _ where raw.isEmpty && kind != "inlineStr" && !inlineText.isEmpty:
      return shown(text: inlineText.string)
    case "e": return Shown(text: raw, state: .errorValue)
    case "s":
      guard let index = Int(raw), workbook.strings.strings.indices.contains(index) else {
        return Shown(text: raw, state: .lostText)
      }
      return shown(text: workbook.strings.strings[index])
    case "inlineStr": return shown(text: inlineText.string)
    case "b": return shown(text: raw == "1" ? "TRUE" : raw == "0" ? "FALSE" : raw)
    case "d":
      let serial = SpreadsheetDate.serial(of: raw, is1904: workbook.is1904)
      guard let serial, workbook.format(style).day(of: serial, is1904: workbook.is1904) != nil else {
        // A number of days would be nothing that anyone wrote.
        return shown(text: SpreadsheetDate.withoutMidnight(raw))
      }
      return shown(number: serial, raw: raw)
    case "n":
      guard let number = Double(raw), number.isFinite else { return Shown(text: raw) }
      return shown(number: number, raw: raw)
    default: return shown(text: raw)
    }
  }

  private func shown(text: String) -> Shown {
    guard let formatted = workbook.format(style).text(of: text) else {
      let isDamaged = kind != "b" && CSVReader.isDamagedNumber(text.trimmingOuterSpace)
      return Shown(text: text, state: isDamaged ? .damagedNumber : .ordinary)
    }
    let isHidden = formatted.trimmingOuterSpace.isEmpty
    return isHidden ? Shown(text: text, state: .withheld) : Shown(text: formatted)
  }

  private func shown(number: Double, raw: String) -> Shown {
    let format = workbook.format(style)
    let day = format.day(of: number, is1904: workbook.is1904)
    if day == nil, Self.isDamaged(number) { return Shown(text: raw, state: .damagedNumber) }
    guard let text = format.text(of: number, is1904: workbook.is1904) else {
      return Shown(text: NumberFormat.general(number), state: .unformatted)
    }
    if text.trimmingOuterSpace.isEmpty {
      // Where a nought shows as nothing, nothing is what stands there.
      return Shown(text: number == 0 ? "" : NumberFormat.general(number), state: .withheld)
    }
    let isDamaged = text.utf8.contains(UInt8(ascii: "E")) && CSVReader.isDamagedNumber(text)
    return Shown(text: text, state: isDamaged ? .damagedNumber : .ordinary, day: day)
  }

  /// Keeps a cell far off the table, where a hand slipped; many of them make a sheet that is too large.
  private mutating func addStray(_ text: String) throws(FormatFault) {
    strays += 1
    let place = Place.cell(table: table, row: row, column: column)
    guard strays <= Self.mostStrays else {
      throw .tooManyStrays(place.cellName ?? "", of: workbook.limits)
    }
    cells.append(
      Cell(
        text: text, row: row, column: column, state: .stray, place: place))
  }

  /// **Units:** cells.
  private static let mostStrays = 16

  private mutating func endMargin() {
    guard let place = margin else { return }
    margin = nil
    let codes = String(decoding: marginCodes, as: UTF8.self)
    marginCodes.removeAll()
    for text in SheetMargin.texts(codes) { margins.append((text, place)) }
  }

  /// A whole number of more than fifteen digits: a spreadsheet keeps no more, so it was a code once.
  private static func isDamaged(_ number: Double) -> Bool {
    abs(number) >= 1e15 && number == number.rounded()
  }
}

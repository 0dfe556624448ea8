import Diagnostics
import FileFormats
import ListModel

/// A table with a header, from top to bottom.
extension ListReader {
  /// Reads what stands under a header, with the rows above it.
  mutating func readRows(under first: Header) {
    for row in 0..<first.rows.lowerBound {
      if readNoneAbove(row) { continue }
      readTitle(row: row, part: first.part)
      readMatter(row: row, above: first)
      if page.matter.map(page.grid.rows[row].contains) != true { reportText(row: row) }
    }
    page.resolveDittos(under: first)
    var header = first
    begin(header)
    var run: [Int] = []
    var row = header.rows.upperBound
    while row < page.grid.rows.count {
      if header.isRepeated(at: row, in: page.grid) {
        pass(row: row)
        row += 1
        continue
      }
      if let next = Header.another(at: row, in: page.grid, hint: context.part) {
        flush(&run, under: header)
        header = next
        begin(header)
        row = header.rows.upperBound
        continue
      }
      if row < page.titlesEnd {
        readTitle(row: row, part: nil)
      } else {
        read(row, into: &run, under: header)
      }
      row += 1
    }
    flush(&run, under: header)
    reportLeftovers(under: header)
  }

  /// Reads one row, or keeps it for the item that it belongs to.
  private mutating func read(_ row: Int, into run: inout [Int], under header: Header) {
    let filled = page.grid.filled(row)
    let isUnreadable = isUnreadableItem(row, filled, under: header)
    guard let first = filled.first else {
      if isUnreadable || isUnreadablePiece(row, under: header) { run.append(row) }
      return
    }
    let text = page.grid.cells[first].text
    let above = takeNote()
    if isUnreadable {
      run.append(row)
    } else if filled.count > 2,
      filled.allSatisfy({ page.grid.cells[$0].text.utf8.count <= ColumnNumbers.longest }),
      ColumnNumbers.stand(in: filled.map { page.grid.cells[$0].text })
    {
      pass(row: row)
    } else if filled.count == 1, ListOrdinal(whole: text) == nil, !isInsideItem(row, under: header),
      let note = above?.followed(by: text)
    {
      context.note = note
      pass(row: row)
    } else if filled.count == 1, let part = FormText.partSaidNone(text) {
      flush(&run, under: header)
      readNone(filled, part: part)
    } else if let part = partBesideNone(filled), !isInsideItem(row, under: header) {
      flush(&run, under: header)
      context.part = part
      readNone(filled, part: part)
    } else if let total = FormText.total(text), !isInsideItem(row, under: header) {
      flush(&run, under: header)
      readTotal(total, row: row, part: header.part)
    } else if let category = categoryRow(filled, under: header) {
      flush(&run, under: header)
      begin(category, at: filled)
    } else if let (word, ordinal) = unknownCategory(row, filled, under: header) {
      flush(&run, under: header)
      for cell in filled { pass(cell) }
      begin(unknown: word, ordinal: ordinal)
    } else if let end = titlesEnd(from: row, filled, under: header) {
      flush(&run, under: header)
      page.titlesEnd = end
      context.isUnderHeading = false
      readTitle(row: row, part: nil)
    } else if isPartHeading(row, filled, under: header) {
      flush(&run, under: header)
      readTitle(row: row, part: nil)
      // Powers that follow under the name of another part are of no category.
      if header.part == .powers, context.part != .powers { context.category = located(first) }
    } else if header.part == .boundaries, readBelowMatter(filled, of: &run, under: header) {
      return
    } else if isNoneRow(row, filled, under: header) {
      readNone(filled, part: context.part ?? header.part)
    } else if isSignature(filled), !isInsideItem(row, under: header) {
      flush(&run, under: header)
      readSignature(filled)
    } else if FormText.isFurniture(text), filled.indices.allSatisfy({ isFurniture(filled, $0) }),
      !isInsideItem(row, under: header), run.isEmpty || !isBesideName(filled, under: header)
    {
      context.note = NoteAbove(text)
      readTitle(row: row, part: nil)
    } else if isClosing(row), !isInsideItem(row, under: header) {
      flush(&run, under: header)
      pass(row: row)
    } else if FormText.isEllipsis(text), filled.count == 1 {
      pass(row: row)
    } else if context.isInOtherSection || beginsOtherSection(row, filled, under: header) {
      flush(&run, under: header)
      beginOtherSection()
      reportText(row: row)
    } else if isOverWholeTable(row, filled, under: header) {
      flush(&run, under: header)
      if NameLabel.name(in: text, of: header.part) == nil {
        readTitle(row: row, part: header.part, isBelowHeader: true)
      }
      readMatter(row: row, above: header)
    } else if isSentenceAlone(row, filled, under: header) {
      flush(&run, under: header)
    } else if isNumberAlone(row, filled, under: header) {
      flush(&run, under: header)
      for cell in filled { number(cell) }
    } else {
      run.append(row)
    }
  }

  // MARK: Sections

  /// Begins what stands under a header.
  private mutating func begin(_ header: Header) {
    for row in header.rows { pass(row: row) }
    context.note = nil
    context.isInOtherSection = false
    if header.part != .powers { context.category = nil }
    context.part = header.part
    beginNumbers(under: header)
    reportMissingColumns(of: header)
  }

  /// Numbers begin with 1 under a header; where it is one of the same part, as after 续表, they may also go on.
  private mutating func beginNumbers(under header: Header) {
    let isSame = lastHeader?.part == header.part
    if isSame { sequence.allowBeginning() } else { sequence = OrdinalSequence() }
    lastHeader = header
  }

  private mutating func reportMissingColumns(of header: Header) {
    for column in PartSchema.schema(of: header.part).columns
    where column.isRequired && !header.has(column.column) {
      if column.column == .parties, header.hasParties { continue }
      if column.column == .category, context.category != nil || hasCategoryRow(under: header) { continue }
      if column.column == .name, hasNamesElsewhere(header) { continue }
      report(
        .missingColumn(part: header.part, column: column.headings[0]),
        at: located(heading(beside: column.column, of: header)).quotation)
    }
  }

  /// Whether rows or headings over the items of a header name them.
  private func hasNamesElsewhere(_ header: Header) -> Bool {
    switch header.part {
    case .boundaries: context.caption != nil || page.matter != nil || hasMatterRow(under: header)
    case .duties: hasMatterRow(under: header)
    case .oversight, .services, .powers: false
    }
  }

  /// The heading beside which the form has a column that a header lacks; the first one where no neighbour is there.
  private func heading(beside missing: Column, of header: Header) -> Int {
    let columns = PartSchema.schema(of: header.part).columns.map(\.column)
    let own = columns.firstIndex(of: missing) ?? 0
    let neighbour = columns.enumerated()
      .filter { $0.element != .number && header.has($0.element) }
      .min { abs($0.offset - own) < abs($1.offset - own) }
    let cell = neighbour.flatMap { header[$0.element].first }
      .flatMap { page.grid.cell(row: header.rows.upperBound - 1, column: $0) }
    return cell ?? page.grid.filled(header.rows.lowerBound).first ?? 0
  }

  /// A row with the category stands directly under the header.
  private func hasCategoryRow(under header: Header) -> Bool {
    let row = header.rows.upperBound
    guard row < page.grid.rows.count else { return false }
    return categoryRow(page.grid.filled(row), under: header) != nil
  }

  /// Reads the rows kept so far as items of the header's part.
  mutating func flush(_ run: inout [Int], under header: Header) {
    defer { run = [] }
    guard !run.isEmpty else { return }
    let heading = page.grid.filled(header.rows.lowerBound).first ?? 0
    give(header.part, at: located(heading))
    switch header.part {
    case .powers: readPowers(run, under: header)
    case .duties: readDuties(run, under: header)
    case .boundaries: readBoundaries(run, under: header)
    case .oversight: readOversight(run, under: header)
    case .services: readServices(run, under: header)
    }
  }

  // MARK: Rows that are no items

  /// The date with which a paper ends, or the name of the body above it.
  private func isClosing(_ row: Int) -> Bool {
    func texts(_ row: Int) -> [String] { page.grid.filled(row).map { page.grid.cells[$0].text } }
    let own = texts(row)
    guard (1...2).contains(own.count) else { return false }
    if own.allSatisfy({ Headline.isClosing($0) || Headline.isBody($0) }),
      own.contains(where: Headline.isClosing)
    {
      return true
    }
    guard own.count == 1, Headline.isBody(own[0]), row + 1 < page.grid.rows.count else { return false }
    let next = texts(row + 1)
    return next.count == 1 && Headline.isClosing(next[0])
  }

  /// A row that says 无 where an item's name should be, or nothing but 无.
  private func isNoneRow(_ row: Int, _ filled: [Int], under header: Header) -> Bool {
    let numbers = header[.number]
    let others = filled.filter { cell in
      let cell = page.grid.cells[cell]
      return !(cell.columnSpan == 1 && numbers.contains(cell.column) && ListOrdinal(whole: cell.text) != nil)
    }
    let saysNone = others.allSatisfy { cell in
      let text = page.grid.cells[cell].text
      return FormText.isNone(text) || FormText.partSaidNone(text) == header.part
    }
    return !others.isEmpty && saysNone && !isInsideItem(row, under: header)
  }

  /// A sentence in the place of a number, as the second of notes whose first one is not there; it is told.
  private func isSentenceAlone(_ row: Int, _ filled: [Int], under header: Header) -> Bool {
    guard filled.count == 1, !isInsideItem(row, under: header) else { return false }
    let cell = page.grid.cells[filled[0]]
    return header[.number].contains(cell.column) && cell.text.contains("。")
  }

  /// A row of a form that has its printed number and is otherwise blank.
  private func isNumberAlone(_ row: Int, _ filled: [Int], under header: Header) -> Bool {
    guard !isInsideItem(row, under: header) else { return false }
    return filled.allSatisfy { index in
      let cell = page.grid.cells[index]
      return cell.columnSpan == 1 && header[.number].contains(cell.column)
        && ListOrdinal(whole: cell.text) != nil
    }
  }

  mutating func readNone(_ filled: [Int], part: ListPart?) {
    for cell in filled { page.fates[cell] = .read }
    if let part, let first = filled.first { give(part, none: true, at: located(first)) }
  }

  /// One cell over several columns, the item's name among them; or, where cells are not merged, a title in the place
  /// of a number.
  func isOverWholeTable(_ row: Int, _ filled: [Int], under header: Header) -> Bool {
    guard filled.count == 1 else { return false }
    let cell = page.grid.cells[filled[0]]
    if header[.number].contains(cell.column), cell.columnSpan == 1 {
      return isTitle(cell.text) && ListOrdinal(whole: cell.text) == nil && !isInsideItem(row, under: header)
    }
    guard cell.columnSpan > 2 || cell.columnSpan >= page.grid.width, cell.columnSpan > 1 else { return false }
    let covered = Set(
      header.slots[Int(cell.column)...Int(min(cell.lastColumn, page.grid.width))].compactMap { $0 })
    return covered.count > 2 || covered.count > 1 && cell.columnSpan >= page.grid.width
  }

  /// Whether a cell of a row that begins with form text says nothing else: it is form text itself, a title or a date,
  /// or stands beside the label that asks for it.
  func isFurniture(_ filled: [Int], _ index: Int) -> Bool {
    let text = page.grid.cells[filled[index]].text
    if FormText.isFurniture(text) || FormText.isNone(text) || Headline.isClosing(text) { return true }
    guard index > 0 else { return false }
    return FormText.isBareLabel(page.grid.cells[filled[index - 1]].text)
      || (Headline.isPossible(text) && Headline.isTelling(text))
  }

  /// Whether a row is a single note in a column right of the names, as a piece of the item above it is.
  private func isBesideName(_ filled: [Int], under header: Header) -> Bool {
    guard filled.count == 1, let name = header[.name].last else { return false }
    let cell = page.grid.cells[filled[0]]
    return cell.columnSpan == 1 && cell.column > name && FormText.isNote(cell.text)
      && header.slots.indices.contains(Int(cell.column)) && header.slots[Int(cell.column)] != nil
  }

  /// Whether the name of an item above reaches down into a row.
  func isInsideItem(_ row: Int, under header: Header) -> Bool {
    isCovered(.name, row: row, under: header)
  }
}

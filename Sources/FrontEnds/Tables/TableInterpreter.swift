import Diagnostics
import FileFormats
import ListModel

/// Makes a list of a document's tables, whatever its format: the one interpreter of all table formats.
package enum TableInterpreter {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - file: the file that the places lie in.
  ///   - folder: the folder of the unit that sent the file.
  ///   - name: the file's name; tells the part where nothing in the file does.
  package static func read(
    _ document: TableDocument, file: FileID, folder: String = "", name: String = ""
  ) -> ReadList {
    var reader = ListReader(file: file, folder: folder)
    reader.context.part = part(named: name)
    reader.reportRevisions(of: document)
    reader.reportStruckWords(of: document)
    reader.reportHiddenText(of: document)
    reader.reportOtherFiles(of: document)
    reader.reportDamagedParts(of: document)
    for section in DocumentSection.sections(of: document) {
      switch section {
      case .furniture(let paragraphs): reader.pass(paragraphs)
      case .paragraphs(let paragraphs, let isAboveTable): reader.read(paragraphs, isAboveTable: isAboveTable)
      case .table(let table, let names): reader.read(table, countedAs: names)
      }
    }
    reader.closeCounts { _ in true }
    reader.readRunningHeads(of: document)
    reader.reportNothing()
    reader.reportPictures(of: document)
    return reader.list
  }

  /// The part that a file's name speaks of; it counts where nothing in the file does.
  package static func part(named name: String) -> ListPart? {
    Statement(name.prefixBeforeExtension, isName: true).part
  }
}

extension ListReader {
  /// Reads one table, or several that continue each other.
  ///
  /// - Parameter names: the number of tables of the file that it stands for.
  mutating func read(_ table: Table, countedAs names: Int) {
    let heading = context.heading
    for _ in 0..<names {
      list.tables.append(TableName(name: table.name ?? "表\(list.tables.count + 1)", heading: heading))
    }
    context.heading = nil
    context.matterGoesOn = false
    context.note = nil
    context.isUnderHeading = false
    let visible = visibleCells(of: table)
    guard visible.contains(where: { !$0.text.isEmpty }) else { return }
    page = Page(Grid(visible), after: Tally(of: list.submission))
    if let name = table.name { readSheetName(name, of: table) }
    readGrid()
    context.caption = nil
    countCells()
  }

  private mutating func readGrid() {
    if let cards = CardLayout(of: page.grid, hint: context.part) { return readCards(cards) }
    guard let header = header() else { return readWithoutHeader() }
    if context.isInOtherSection, !header.has(.name) { return reportUnrecognised() }
    let sections = SideBySide.sections(of: header, in: page.grid)
    guard sections.isEmpty else { return read(sections, under: header) }
    let isOneMatter = header.part == .boundaries && !header.has(.name) && context.caption != nil
    readRows(under: header)
    context.matterGoesOn = isOneMatter
  }

  /// The first header; where its columns leave the part open, the nearest title above it in the table decides.
  private func header() -> Header? {
    guard let header = Header.first(in: page.grid, hint: context.part) else { return nil }
    for row in (0..<header.rows.lowerBound).reversed() {
      guard let cell = page.grid.filled(row).first else { continue }
      let text = page.grid.cells[cell].text
      guard Headline.isPossible(text), !FormText.isFurniture(text) else { continue }
      let statement = Statement(text)
      guard let part = statement.part, statement.category == nil, statement.isAboveItems else { continue }
      return part == header.part ? header : Header.first(in: page.grid, hint: part)
    }
    return header
  }

  /// A sheet's name gives the category of its powers, and the part where columns leave it open; one that only speaks of a
  /// category (取消的行政处罚), the part alone.
  private mutating func readSheetName(_ name: String, of table: Table) {
    let statement = Statement(name, isName: true)
    let isOfPowers = statement.isMention || statement.category != nil && statement.written != "其他"
    context.part =
      statement.part ?? (isOfPowers ? .powers : list.tables.count == 1 ? context.part : nil)
    (context.categoryStyle, context.categoryLevel, context.mark) = (nil, nil, nil)
    context.isInOtherSection = false
    context.category = statement.category.map {
      Located(statement.written ?? $0.name, at: Origin(file: file, place: table.place))
    }
  }

  /// A table in which no header is found: furniture, an explicit none, or nothing that the form knows.
  private mutating func readWithoutHeader() {
    let lines = page.grid.linesOfOneColumn
    if !PartProse.all(in: lines, but: [], part: context.part, under: context.mark, isAboveTable: false)
      .proses.isEmpty
      || !OversightProse.rules(in: lines).isEmpty
    {
      page = Page(Grid([]))
      return read(lines, isAboveTable: false)
    }
    let rows = page.grid.rows.indices.filter { !page.grid.filled($0).isEmpty }
    if !lines.isEmpty, rows.contains(where: isRunningText) { return readText(rows) }
    var isNone = false
    for row in rows {
      let filled = page.grid.filled(row)
      if filled.allSatisfy({ FormText.isNone(page.grid.cells[$0].text) }) {
        readNone(filled, part: context.part)
        isNone = true
      } else {
        readTitle(row: row, part: nil)
      }
    }
    let unread = page.grid.cells.indices.filter { page.fates[$0] == nil && !page.grid.cells[$0].text.isEmpty }
    let isTitleOnly = unread.isEmpty && (isNone || rows.count <= 3 || rows.allSatisfy(isFurniture))
    guard !isTitleOnly, let first = rows.compactMap({ page.grid.filled($0).first }).first else { return }
    for cell in unread { page.fates[cell] = .reported }
    report(.unrecognisedTable, at: located(first).quotation)
  }

  /// A row of a sheet without header that is neither form text nor a title that names something.
  private func isRunningText(row: Int) -> Bool {
    page.grid.filled(row).contains { cell in
      let text = page.grid.cells[cell].text
      if FormText.isFurniture(text) || FormText.isNone(text) || ListOrdinal(whole: text) != nil {
        return false
      }
      return !(Headline.isPossible(text) && Headline.isTelling(text))
    }
  }

  /// Reads a sheet that holds lines of text alone: what is no title is told.
  private mutating func readText(_ rows: [Int]) {
    for row in rows {
      let filled = page.grid.filled(row)
      let above = takeNote()
      if filled.allSatisfy({ FormText.isNone(page.grid.cells[$0].text) }) {
        readNone(filled, part: context.part)
      } else if filled.count == 1, let note = above?.followed(by: page.grid.cells[filled[0]].text) {
        context.note = note
        pass(row: row)
      } else if isRunningText(row: row) {
        reportText(row: row)
      } else {
        if let first = filled.first { context.note = NoteAbove(page.grid.cells[first].text) }
        readTitle(row: row, part: nil)
      }
    }
  }

  private func isFurniture(row: Int) -> Bool {
    page.grid.filled(row).first.map { FormText.isFurniture(page.grid.cells[$0].text) } ?? true
  }

  // MARK: Content that is not shown

  /// The cells that the file shows; hidden ones with content are reported: each row, else once a table and kind.
  private mutating func visibleCells(of table: Table) -> [Cell] {
    guard !table.isHidden else {
      reportHidden(table.cells[...], as: .hiddenSheet)
      return []
    }
    let hidden = table.cells.filter { $0.state == .hiddenRow && !$0.text.isEmpty }
    var row = hidden[...]
    while let first = row.first {
      reportHidden(row.prefix { $0.row == first.row }, as: .hiddenRow)
      row = row.drop { $0.row == first.row }
    }
    reportHidden(table.cells.filter { $0.state == .hiddenColumn }[...], as: .hiddenColumn)
    for cell in table.cells { reportWithoutValue(cell) }
    return table.cells.compactMap {
      switch $0.state {
      case .hiddenRow, .hiddenColumn, .stray: return nil
      case .ordinary, .damagedNumber, .unformatted, .withheld: return $0
      case .errorValue, .lostText, .formula:
        // It keeps its field, so that nothing else is taken for what should stand there.
        var cell = $0
        cell.text = ""
        return cell
      }
    }
  }

  /// Tells a cell that shows an error, stands far off the table, or has a formula that nobody has reckoned, and a number
  /// that is not read as it is shown.
  private mutating func reportWithoutValue(_ cell: Cell) {
    let kind: Irregularity.Kind
    switch cell.state {
    case .errorValue: kind = .errorValue
    case .lostText: kind = .lostText
    case .formula: kind = .unreadContent(.formula)
    case .stray: kind = .unreadContent(.cell)
    case .unformatted:
      return report(
        .unreadContent(.numberFormat), at: Quotation(cell.text, at: Origin(file: file, place: cell.place)))
    case .ordinary, .hiddenRow, .hiddenColumn, .damagedNumber, .withheld: return
    }
    list.account.unread += 1
    report(kind, at: Quotation(cell.text, at: Origin(file: file, place: cell.place)))
  }

  /// Reports hidden cells by the first one that is more than a number.
  private mutating func reportHidden(_ cells: ArraySlice<Cell>, as kind: UnreadContentKind) {
    let filled = cells.filter { !$0.text.isEmpty }
    guard let first = filled.first(where: { ListOrdinal(whole: $0.text) == nil }) ?? filled.first else {
      return
    }
    list.account.unread += filled.count
    report(.unreadContent(kind), at: Quotation(first.text, at: Origin(file: file, place: first.place)))
  }

  mutating func reportOtherFiles(of document: TableDocument) {
    list.account.unread += document.embedded.count + document.linked.count
    for (kind, places) in [
      (UnreadContentKind.embeddedFile, document.embedded), (.linkedFile, document.linked),
    ] {
      for place in places {
        report(.unreadContent(kind), at: Quotation("", at: Origin(file: file, place: place)))
      }
    }
  }

  mutating func reportStruckWords(of document: TableDocument) {
    for words in document.struckOut {
      report(
        .unreadContent(.struckWords), at: Quotation(words.text, at: Origin(file: file, place: words.place)))
    }
  }

  /// Tells pictures beside what was read; of a file with nothing else that is told already.
  mutating func reportPictures(of document: TableDocument) {
    guard list.account.read + list.account.furniture + list.account.unread > 0 else { return }
    for place in document.pictures {
      report(.unreadContent(.picture), at: Quotation("", at: Origin(file: file, place: place)))
    }
  }

  mutating func reportDamagedParts(of document: TableDocument) {
    list.account.unread += document.damagedParts.count
    for part in document.damagedParts {
      report(
        .unreadContent(.damagedPart(part)), at: Quotation("", at: Origin(file: file, place: .wholeFile)))
    }
  }

  /// Tells a file without a word, and one that has nothing but titles and headings.
  mutating func reportNothing() {
    let whole = Quotation("", at: Origin(file: file, place: .wholeFile))
    let submission = list.submission
    guard list.account.read == 0, list.account.unread == 0, submission.parts.isEmpty,
      submission.irregularities.allSatisfy(\.kind.isOfWholeFile)
    else { return }
    if list.account.furniture == 0 {
      if submission.irregularities.isEmpty { report(.unreadableFile(.withoutText), at: whole) }
    } else if lastHeader != nil || (context.part != nil && context.ordinal != nil) {
      report(.unreadContent(.headingsAlone), at: whole)
    } else if submission.declaredCounts.isEmpty, submission.coverNumbers.isEmpty {
      report(.unreadContent(.nothing), at: whole)
    }
  }

  mutating func reportHiddenText(of document: TableDocument) {
    for case .paragraph(let paragraph) in document.blocks where paragraph.isHidden && !paragraph.text.isEmpty
    {
      list.account.unread += 1
      report(
        .unreadContent(paragraph.isCovered ? .coveredCell : .hiddenText),
        at: Quotation(paragraph.text, at: Origin(file: file, place: paragraph.place)))
    }
  }

  /// Tells revisions and comments by the words of the first one, else by the text where it stands.
  mutating func reportRevisions(of document: TableDocument) {
    let revisions = document.revisions
    guard !revisions.isEmpty else { return }
    let text = revisions.text.isEmpty ? document.text(at: revisions.place) : revisions.text
    report(
      .trackedChanges(
        insertions: revisions.insertions, deletions: revisions.deletions, comments: revisions.comments),
      at: Quotation(text, at: Origin(file: file, place: revisions.place)))
  }

  /// Adds the table's cells to the file's account.
  mutating func countCells() {
    for (index, cell) in page.grid.cells.enumerated() where !cell.text.isEmpty {
      switch page.fates[index] {
      case .read: list.account.read += 1
      case .furniture: list.account.furniture += 1
      case .reported, nil: list.account.unread += 1
      }
    }
  }
}

extension Irregularity.Kind {
  /// Whether it is about the file as such, and says nothing of what it holds.
  fileprivate var isOfWholeFile: Bool {
    switch self {
    case .trackedChanges, .secrecyMark, .statesOtherUnit: true
    default: false
    }
  }
}

extension TableDocument {
  /// The text of the cell or paragraph at a place; empty where none stands there.
  fileprivate func text(at place: Place) -> String {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): if paragraph.place == place { return paragraph.text }
      case .table(let table):
        if let cell = table.cells.first(where: { $0.place == place }) { return cell.text }
      }
    }
    return ""
  }
}

extension String {
  /// A file's name without its extension.
  fileprivate var prefixBeforeExtension: String {
    let name = split(separator: "/").last.map(String.init) ?? self
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

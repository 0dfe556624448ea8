import Diagnostics

/// Builds the document of a page out of its elements and text, in reading order.
struct HTMLPageBuilder {
  /// What holds for the content of an open element.
  private struct Scope {
    var element = HTMLElement.inline
    /// Neither text nor table of it counts.
    var isLeftOut = false
    /// It stands in words of a line that are not shown.
    var isHiddenInline = false
    /// Its paragraphs are not shown.
    var hidesParagraphs = false
    /// Its tables are not shown.
    var hidesTables = false
    var keepsSpace = false
    var headingLevel: Int?
    /// It is a style sheet of the page.
    var isStyleSheet = false
    /// It stands around the title that LibreOffice gives a sheet.
    var titlesSheet = false
    /// For a group of columns: how many were told of before it, and how many it says it has.
    var columns = (before: 0, own: 0)

    var manner: HTMLTextFlow.Manner { .init(headingLevel: headingLevel, isHidden: hidesParagraphs) }
  }

  /// A table whose end has not come.
  private struct OpenTable {
    var grid: HTMLGrid
    /// What its cells hold beside their text: tables, hidden paragraphs.
    var remainder: [TableDocument.Block] = []
    /// All that the cells hold, as long as the table has one column only.
    var content: [TableDocument.Block] = []
  }

  private let limits: ReadingLimits
  private var scopes: [Scope] = []
  /// One for the page, and one for each open cell.
  private var flows: [HTMLTextFlow]
  private var tables: [OpenTable] = []
  private var tableCount: Int32 = 0
  /// The area of all tables that have ended.
  private var area = 0
  private var sheetName: String?
  private var revisions = Revisions()
  /// The words of the line that are not shown, as far as they have come.
  private var hiddenWords: (bytes: [UInt8], place: Place)?
  private var hasFrames = false
  /// Where the page shows other pages.
  private var frames: [Place] = []
  private var sheet = HTMLStyleSheet()
  /// The style sheet that is open, as far as it has come.
  private var rules: [UInt8] = []

  init(limits: ReadingLimits) {
    self.limits = limits
    self.flows = [HTMLTextFlow(limits: limits)]
  }

  /// An element begins.
  mutating func start(_ tag: borrowing HTMLTag, at place: Place) throws(FormatFault) {
    guard scopes.count < limits.nesting else { throw .tooDeep(limits.nesting) }
    var scope = scopes.last ?? Scope()
    scope.element = tag.element
    (scope.titlesSheet, scope.isStyleSheet) = (false, tag.isStyleSheet)
    defer { scopes.append(scope) }
    let style = HTMLStyle(tag)
    count(tag, style, at: place)
    guard !scope.isLeftOut, !isLeftOut(tag, style) else {
      scope.isLeftOut = true
      return
    }
    let isHidden = style.hides ?? sheet.hides(tag) ?? false || tag["hidden"] != nil
    try open(tag, style, isHidden: isHidden, at: place, &scope)
  }

  /// Text between tags.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: Place) throws(FormatFault) {
    let scope = scopes.last ?? Scope()
    guard !scope.isLeftOut else { return }
    if scope.isHiddenInline { return try hide(bytes, at: place) }
    try flows[flows.count - 1].append(bytes, keepingSpace: scope.keepsSpace, at: place)
  }

  /// What stands in a style sheet or a script.
  mutating func style(_ bytes: UnsafeBufferPointer<UInt8>) {
    if scopes.last?.isStyleSheet == true { rules.append(contentsOf: bytes) }
  }

  /// What stands in a condition for other programs.
  mutating func take(_ condition: HTMLCondition, at place: Place) {
    guard scopes.last?.isLeftOut != true else { return }
    let (boxes, words) = (condition.boxes.joined(separator: "\n"), condition.words.joined(separator: "\n"))
    if !boxes.isEmpty {
      flows[flows.count - 1].append([.paragraph(Paragraph(text: boxes, isTextBox: true, place: place))])
    }
    if !words.isEmpty { tell(hidden: words, at: place) }
  }

  /// The element begun last of those still open ends.
  mutating func end() throws(FormatFault) {
    guard let scope = scopes.popLast() else { return }
    if scope.isStyleSheet { closeStyleSheet() }
    guard !scope.isLeftOut else { return }
    if scope.isHiddenInline, scopes.last?.isHiddenInline != true { tellHiddenWords() }
    switch scope.element {
    case .block, .heading, .preformatted: try breakParagraph()
    case .cell: try closeCell()
    case .row: try closeRow()
    case .rowGroup: try closeGroup()
    case .table: try closeTable()
    case .columnGroup: closeColumnGroup(scope)
    default: if scope.titlesSheet { try takeSheetName() }
    }
  }

  /// The document, when all has been told.
  ///
  /// - Throws: `.empty` if the page shows nothing.
  func document() throws(FormatFault) -> TableDocument {
    var rest = self
    while !rest.tables.isEmpty { try rest.closeTable() }
    try rest.breakParagraph()
    let blocks = rest.flows[0].blocks
    // What a page of other pages says to programs that do not show them is not its content.
    let isFrame = hasFrames && blocks.allSatisfy(\.isHiddenText)
    guard blocks.isEmpty || isFrame else {
      var document = TableDocument(blocks: blocks, revisions: revisions)
      document.linked = frames
      return document
    }
    throw hasFrames ? HTMLReader.framesAlone : .empty
  }
}

// MARK: - What a tag begins

extension HTMLPageBuilder {
  private mutating func open(
    _ tag: borrowing HTMLTag, _ style: HTMLStyle, isHidden: Bool, at place: Place, _ scope: inout Scope
  ) throws(FormatFault) {
    switch tag.element {
    case .table:
      scope.hidesTables = scope.hidesTables || isHidden
      try openTable(isHidden: scope.hidesTables, at: place)
    case .rowGroup where !tables.isEmpty:
      try closeGroup()
      scope.hidesTables = scope.hidesTables || isHidden
    case .row where !tables.isEmpty:
      try closeRow()
      scope.hidesTables = scope.hidesTables || isHidden
      try tables[tables.count - 1].grid.startRow(isHidden: scope.hidesTables)
    case .cell where !tables.isEmpty:
      try openCell(shape(tag, style, isHidden: isHidden, line: place.sourceLine))
      scope.hidesTables = scope.hidesTables || isHidden
      (scope.hidesParagraphs, scope.headingLevel, scope.keepsSpace) = (false, nil, false)
    case .columnGroup:
      scope.hidesTables = scope.hidesTables || isHidden
      scope.columns = (tables.last?.grid.declaredColumns ?? 0, tag.count("span") ?? 0)
    case .column: declareColumns(tag.count("span"), areHidden: isHidden || scope.hidesTables)
    case .lineBreak: flows[flows.count - 1].breakLine()
    case .inline, .insertion, .choice, .fallback: try openInline(tag, isHidden: isHidden, &scope)
    case .field: try openField(tag, isHidden: isHidden || scope.isHiddenInline, at: place)
    case .frame: addFrame(tag, at: place)
    case .object:
      addFrame(tag, at: place)
      try openInline(tag, isHidden: isHidden || tag.shownFile != nil, &scope)
    default: try openBlock(tag.element, style, isHidden: isHidden, &scope)
    }
  }

  private mutating func addFrame(_ tag: borrowing HTMLTag, at place: Place) {
    if case .frame = tag.element { hasFrames = true }
    guard tag.showsPage else { return }
    hasFrames = true
    frames.append(place)
  }

  /// What is filled in where a page has a field for it.
  private mutating func openField(
    _ tag: borrowing HTMLTag, isHidden: Bool, at place: Place
  ) throws(FormatFault) {
    let bytes = Array(tag.filledIn.utf8)
    try bytes.withUnsafeBufferPointer { bytes throws(FormatFault) in
      if isHidden { return try hide(bytes, at: place) }
      try flows[flows.count - 1].append(bytes, keepingSpace: false, at: place)
    }
    if isHidden, scopes.last?.isHiddenInline != true { tellHiddenWords() }
  }

  private mutating func closeStyleSheet() {
    sheet.add(rules)
    rules.removeAll()
  }

  private mutating func openBlock(
    _ element: HTMLElement, _ style: HTMLStyle, isHidden: Bool, _ scope: inout Scope
  ) throws(FormatFault) {
    scope.hidesParagraphs = scope.hidesParagraphs || isHidden
    scope.hidesTables = scope.hidesTables || isHidden
    if case .heading(let level) = element { scope.headingLevel = level }
    if case .preformatted = element { scope.keepsSpace = true }
    scope.headingLevel = style.outlineLevel ?? scope.headingLevel
    try flows[flows.count - 1].breakParagraph(scope.manner)
  }

  private mutating func openInline(
    _ tag: borrowing HTMLTag, isHidden: Bool, _ scope: inout Scope
  ) throws(FormatFault) {
    if isHidden || tag.element.isNotShown { scope.isHiddenInline = true }
    guard tag.name == "a" else { return }
    if tag["name"]?.hasPrefix("table") == true { scope.titlesSheet = true }
    guard tag["href"]?.hasPrefix("#table") == true else { return }
    // LibreOffice's overview of the sheets that follow.
    scope.isLeftOut = true
    _ = flows[flows.count - 1].removeLastHeading()
  }

  /// Keeps words of a line that are not shown.
  private mutating func hide(
    _ bytes: UnsafeBufferPointer<UInt8>, at place: Place
  ) throws(FormatFault) {
    var words = hiddenWords ?? ([], place)
    hiddenWords = nil
    words.bytes.append(contentsOf: bytes)
    guard words.bytes.count <= limits.textLength else { throw .tooMuchText(limits.textLength) }
    hiddenWords = words
  }

  /// Puts words that are not shown beside the text in which they stand.
  private mutating func tellHiddenWords() {
    guard let words = hiddenWords else { return }
    hiddenWords = nil
    let text = String(decoding: words.bytes, as: UTF8.self).trimmingOuterSpace
    if !text.isEmpty { tell(hidden: text, at: words.place) }
  }

  private mutating func tell(hidden text: String, at place: Place) {
    flows[flows.count - 1].append([.paragraph(Paragraph(text: text, isHidden: true, place: place))])
  }

  /// Counts the traces of editing.
  private mutating func count(_ tag: borrowing HTMLTag, _ style: HTMLStyle, at place: Place) {
    let before = revisions
    switch tag.element {
    case .insertion: revisions.insertions += 1
    case .deletion: revisions.deletions += 1
    case .comment: revisions.comments += 1
    default: if style.isComment { revisions.comments += 1 }
    }
    if before.isEmpty, !revisions.isEmpty { revisions.place = place }
  }

  private func isLeftOut(_ tag: borrowing HTMLTag, _ style: HTMLStyle) -> Bool {
    switch tag.element {
    case .unseen, .deletion, .comment: true
    case .inline: style.isReference || Self.referenceClasses.contains(tag["class"] ?? "")
    default: style.isCommentList
    }
  }

  /// How Word and LibreOffice class the marks of notes and remarks.
  private static let referenceClasses: Set<String> = [
    "msocomanchor", "MsoCommentReference", "sdfootnoteanc", "sdfootnotesym", "sdendnoteanc", "sdendnotesym",
  ]

  private func shape(
    _ tag: borrowing HTMLTag, _ style: HTMLStyle, isHidden: Bool, line: Int32
  ) -> HTMLGrid.CellShape {
    HTMLGrid.CellShape(
      line: line, rowSpan: tag.count("rowspan") ?? 1, columnSpan: tag.count("colspan") ?? 1,
      isOverflowing: style.ignoresColumnSpan, isHidden: isHidden)
  }
}

// MARK: - Tables

extension HTMLPageBuilder {
  private mutating func openTable(isHidden: Bool, at place: Place) throws(FormatFault) {
    guard tableCount < limits.tables else { throw .tooManyTables(limits.tables) }
    tableCount += 1
    try breakParagraph()
    let grid = HTMLGrid(
      ordinal: tableCount, name: sheetName, isHidden: isHidden, line: place.sourceLine, limits: limits)
    sheetName = nil
    tables.append(OpenTable(grid: grid))
  }

  private mutating func declareColumns(_ count: Int?, areHidden: Bool) {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].grid.declareColumns(count ?? 1, areHidden: areHidden)
  }

  /// A group that holds no columns stands for as many as it says.
  private mutating func closeColumnGroup(_ scope: Scope) {
    guard tables.last?.grid.declaredColumns == scope.columns.before else { return }
    declareColumns(scope.columns.own, areHidden: scope.hidesTables)
  }

  private mutating func openCell(_ shape: HTMLGrid.CellShape) throws(FormatFault) {
    try closeCell()
    try tables[tables.count - 1].grid.startCell(shape)
    flows.append(HTMLTextFlow(limits: limits))
  }

  private mutating func closeCell() throws(FormatFault) {
    guard let last = tables.indices.last, tables[last].grid.isCellOpen else { return }
    try breakParagraph()
    let blocks = flows.removeLast().blocks
    var lines: [String] = []
    for block in blocks {
      if case .paragraph(let paragraph) = block, !paragraph.isHidden {
        lines.append(paragraph.text)
      } else {
        tables[last].remainder.append(block)
      }
    }
    let text = lines.count == 1 ? lines[0] : lines.joined(separator: "\n")
    guard text.utf8.count <= limits.textLength else { throw .tooMuchText(limits.textLength) }
    try tables[last].grid.endCell(text)
    if tables[last].grid.width <= 1 { tables[last].content.append(contentsOf: blocks) }
  }

  private mutating func closeRow() throws(FormatFault) {
    guard let last = tables.indices.last else { return }
    try closeCell()
    try tables[last].grid.endRow()
    guard area + tables[last].grid.area <= limits.cells else { throw .tooManyCells(limits) }
  }

  private mutating func closeGroup() throws(FormatFault) {
    guard let last = tables.indices.last else { return }
    try closeRow()
    tables[last].grid.endGroup()
  }

  private mutating func closeTable() throws(FormatFault) {
    guard !tables.isEmpty else { return }
    try closeGroup()
    try breakParagraph()
    let table = tables.removeLast()
    area += table.grid.area
    flows[flows.count - 1].append(blocks(of: table))
  }

  /// The table and what its cells hold beside text; a table of one column around others is a mere frame.
  private func blocks(of open: OpenTable) -> [TableDocument.Block] {
    let isFrame = open.grid.width <= 1 && open.content.contains { $0.isTable }
    if isFrame { return open.content }
    return (open.grid.table().map { [.table($0)] } ?? []) + open.remainder
  }

  private mutating func breakParagraph() throws(FormatFault) {
    try flows[flows.count - 1].breakParagraph((scopes.last ?? Scope()).manner)
  }

  /// `Sheet 1: 行政许可`, which LibreOffice writes over each sheet.
  private mutating func takeSheetName() throws(FormatFault) {
    try breakParagraph()
    guard let title = flows[flows.count - 1].removeLastHeading() else { return }
    sheetName = title.firstRange(of: ": ").map { String(title[$0.upperBound...]) } ?? title
  }
}

extension TableDocument.Block {
  fileprivate var isHiddenText: Bool {
    if case .paragraph(let paragraph) = self { return paragraph.isHidden }
    return false
  }

  fileprivate var isTable: Bool {
    if case .table = self { return true }
    return false
  }
}

extension Place {
  /// The line of a place in text; 1 for others.
  fileprivate var sourceLine: Int32 {
    if case .line(let line, _) = self { return line }
    return 1
  }
}

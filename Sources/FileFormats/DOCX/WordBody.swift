import Diagnostics

/// Reads the text of a document's main part, or of its notes, into blocks.
///
/// What stands in several containers at once (a text box in a paragraph in a cell) is kept apart by stacks: each
/// element that opens one of them closes it.
struct WordBody {
  private(set) var document = TableDocument()
  private(set) var styles: WordStyles
  private(set) var numbering: WordNumbering
  /// The places of the notes that the text refers to, by `WordNotes.key`.
  private(set) var notes: [String: Place]
  /// The diagrams and charts that stand in the text, by the references to their parts.
  private(set) var diagrams: [(reference: String, place: Place)] = []
  /// How large the drawing is that is being read.
  private var drawingSize: PictureSize?
  /// How many tables there are so far.
  private(set) var tableCount: Int32

  /// Where paragraphs go.
  private enum Container {
    case body, cell
    case box(Place)
    case note(Place)
    case margin(PageMargin)
  }

  private let limits: ReadingLimits
  /// Whether text that a field made up (a table of contents) is taken too.
  private let keepsGenerated: Bool
  private var containers: [Container] = [.body]
  private var paragraphs: [WordParagraph] = []
  private var tables: [WordTable] = []
  private var fields: [WordField] = []
  /// For each open control, whether it holds nothing but an invitation to fill it in.
  private var controls: [Bool] = []
  private var alternatives = MarkupAlternatives()
  /// How much has been taken of the document, in any measure: it grows with whatever is taken.
  private var taken = 0
  private var properties: [WordElement] = []
  private var elements = WordElements()
  /// How deep in what is left out.
  private var skipped = 0
  private var isText = false
  private var isInstruction = false
  private var bodyParagraphs: Int32 = 0
  /// A paragraph whose end is deleted: it goes on in the next one.
  private var carried: WordParagraph?
  /// The words of the first revision.
  private var revised = RevisedWords()

  init(
    styles: WordStyles, numbering: WordNumbering, notes: [String: Place] = [:], tableCount: Int32 = 0,
    margin: PageMargin? = nil, keepsGenerated: Bool = false, limits: ReadingLimits
  ) {
    self.styles = styles
    self.numbering = numbering
    self.notes = notes
    self.tableCount = tableCount
    self.keepsGenerated = keepsGenerated
    self.limits = limits
    if let margin { containers = [.margin(margin)] }
  }

  /// A field that makes up text was never closed: what came after it was lost with it.
  var hasOpenField: Bool { fields.contains { $0.isGenerated } }

  private var isContent: Bool { !controls.contains(true) && !fields.contains { $0.isLeftOut } }

  private var place: Place {
    // A property of a row stands before its cells.
    if properties.last == .rowProperties, let table = tables.last { return table.place }
    return switch containers.last ?? .body {
    case .body: .paragraph(max(bodyParagraphs, 1))
    case .cell: tables.last?.place ?? .wholeFile
    case .box(let place), .note(let place): place
    case .margin(let margin): .pageMargin(margin)
    }
  }
}

// MARK: - Events

extension WordBody: XMLVisitor {
  mutating func start(_ tag: borrowing XMLTag) throws(FormatFault) {
    if skipped > 0 {
      skipped += 1
      // LibreOffice puts the anchor of a comment into the deletion beside it.
      if elements.element(tag.name, in: tag.namespace) == .commentReference { count { $0.comments += 1 } }
      if revised.isOpen { revised.startText(tag.name == "delText" || tag.name == "t") }
      return
    }
    guard let element = elements.element(tag.name, in: tag.namespace) else { return }
    switch element {
    case .body: break
    case .paragraph: startParagraph()
    case .table: try startTable()
    case .row: try editTable { table throws(FormatFault) in try table.startRow() }
    case .cell:
      containers.append(tables.isEmpty ? .body : .cell)
      editTable { $0.startCell() }
    case .textBox, .drawingText: containers.append(.box(place))
    case .diagram: addDiagram(tag["dm"])
    case .chart: addDiagram(tag["id"])
    case .textPath: addBox(tag["string"] ?? "")
    case .extent: drawingSize = PictureSize(tag)
    case .picture: addPicture()
    case .footnote, .endnote: startNote(tag, element)
    case .otherFile, .object:
      document.embedded.append(place)
      taken += 1
    case .subdocument: document.linked.append(place)
    case .control: controls.append(false)
    case .placeholder: if tag.isOn, !controls.isEmpty { controls[controls.count - 1] = true }
    case .alternatives: alternatives.open(taken: taken)
    case .choice, .fallback: if alternatives.isTaken { skipped = 1 }
    case .deletedText, .deletedInstruction, .rubyText, .paragraphChange, .runChange, .sectionChange,
      .tableChange,
      .exceptionChange, .rowChange, .cellChange, .gridChange:
      skipped = 1
    case .insertion, .movedHere, .insertedCell, .deletion, .movedAway, .deletedCell: revise(element)
    case .paragraphProperties, .runProperties, .rowProperties, .cellProperties: properties.append(element)
    case .run: editParagraph { $0.startRun() }
    case .text: isText = true
    case .instruction: isInstruction = true
    case .tab, .lineBreak, .carriageReturn, .noBreakHyphen, .symbol, .denominator:
      if properties.isEmpty { append(WordSymbol.text(of: element, tag)) }
    case .fieldCharacter: changeField(tag["fldCharType"] ?? "")
    case .choiceEntry, .chosenEntry, .isChecked, .isCheckedAtFirst:
      if fields.last?.isInstruction == true { fields[fields.count - 1].form.take(element, tag) }
    case .footnoteReference, .endnoteReference: notes[WordNotes.key(element, tag["id"] ?? "")] = place
    case .commentReference:
      count { $0.comments += 1 }
    case .paragraphStyle, .characterStyle, .outlineLevel, .numberingLevel, .numberingIdentifier, .vanish,
      .strike, .doubleStrike:
      setParagraphProperty(element, tag)
    case .gridBefore, .gridSpan, .verticalMerge, .horizontalMerge, .hidden: setTableProperty(element, tag)
    }
  }

  mutating func text(_ text: borrowing XMLText) throws(FormatFault) {
    if isInstruction, skipped == 0, !fields.isEmpty {
      fields[fields.count - 1].instruction += text.string
    }
    if revised.isOpen, skipped > 0 || isText { revised.take(text, isText: isText) }
    guard isText, skipped == 0, isContent, !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    let before = paragraphs[last].buffer.count
    paragraphs[last].append(text)
    taken += paragraphs[last].buffer.count - before
    guard paragraphs[last].buffer.count <= limits.textLength else { throw .tooMuchText(limits.textLength) }
  }

  mutating func end(_ name: String, namespace: String) throws(FormatFault) {
    if skipped > 0 {
      skipped -= 1
      if revised.isOpen { revised.endText() }
      if skipped == 0, revised.ends(with: .deletion) { endRevision() }
      return
    }
    guard let element = elements.element(name, in: namespace) else { return }
    switch element {
    case .paragraph: try endParagraph()
    case .table: endTable()
    case .row:
      editTable { $0.endRow() }
      if revised.ends(with: .row) { endRevision() }
    case .insertion, .movedHere: if revised.ends(with: .insertion) { endRevision() }
    case .cell: try endCell()
    case .body: try finishCarried()
    case .textBox, .drawingText, .footnote, .endnote:
      try finishCarried()
      containers.removeLast()
    case .control: controls.removeLast()
    case .alternatives: alternatives.close()
    case .choice, .fallback: alternatives.endOne(taken: taken)
    case .paragraphProperties, .runProperties, .rowProperties, .cellProperties: properties.removeLast()
    case .text: isText = false
    case .instruction: isInstruction = false
    default: break
    }
  }
}

// MARK: - Paragraphs

extension WordBody {
  private mutating func startParagraph() {
    if case .body = containers.last ?? .body { bodyParagraphs += 1 }
    var paragraph = WordParagraph(
      place: place, block: document.blocks.count, style: styles.defaultParagraph,
      isHiddenByStyle: styles.isHidden(styles.defaultParagraph))
    if let start = carried { paragraph.buffer = start.buffer }
    carried = nil
    paragraphs.append(paragraph)
  }

  private mutating func endParagraph() throws(FormatFault) {
    // Codes of fields end with their paragraph, even if nothing says so.
    fields.removeAll { $0.isInstruction }
    revised.endPiece()
    guard var paragraph = paragraphs.popLast() else { return }
    if !paragraph.hidden.isEmpty {
      if case .cell = containers.last ?? .body { editTable { $0.hideWords() } }
      emit(hidden: String(decoding: paragraph.hidden, as: UTF8.self), paragraph.place)
    }
    let struck = String(decoding: paragraph.struck, as: UTF8.self).trimmingOuterSpace
    if !struck.isEmpty { document.struckOut.append(StruckWords(struck, at: paragraph.place)) }
    paragraph.endRun()
    if paragraph.isEndDeleted { carried = paragraph } else { try finish(paragraph) }
  }

  /// Nothing follows that a paragraph with a deleted end could go on in.
  private mutating func finishCarried() throws(FormatFault) {
    guard let paragraph = carried else { return }
    carried = nil
    if !paragraph.buffer.isEmpty { try finish(paragraph) }
  }

  private mutating func finish(_ paragraph: WordParagraph) throws(FormatFault) {
    let text = String(decoding: paragraph.buffer, as: UTF8.self)
    let label = label(of: paragraph)
    if case .cell = containers.last ?? .body {
      try editTable { table throws(FormatFault) in try table.append(label + text) }
      return
    }
    let trimmed = text.trimmingOuterSpace
    guard !trimmed.isEmpty else { return }
    emit(label + trimmed, of: paragraph)
  }

  private mutating func label(of paragraph: WordParagraph) -> String {
    let inherited = styles.numbering(paragraph.style)
    guard isContent, let list = paragraph.list ?? inherited?.list, list != "0" else { return "" }
    let level = paragraph.listLevel ?? (paragraph.list == nil ? inherited?.level : 0)
    return numbering.label(list: list, level: level, style: paragraph.style)
  }

  /// Puts a paragraph before the text boxes that hang on it.
  private mutating func emit(_ text: String, of paragraph: WordParagraph) {
    var isTextBox = false
    if case .box = containers.last ?? .body { isTextBox = true }
    let level = paragraph.outlineLevel.map { $0 < 9 ? $0 + 1 : nil } ?? styles.headingLevel(paragraph.style)
    document.blocks.insert(
      .paragraph(Paragraph(text: text, headingLevel: level, isTextBox: isTextBox, place: paragraph.place)),
      at: min(paragraph.block, document.blocks.count))
  }

  private mutating func addDiagram(_ reference: String?) {
    taken += 1
    diagrams.append((reference ?? "", place))
  }

  /// Several pictures of one drawing count once.
  private mutating func addPicture() {
    taken += 1
    if drawingSize?.mayBeRead == true { document.pictures.append(place) }
    drawingSize = nil
  }

  /// Text that floats beside the running text, and stands in no paragraph.
  private mutating func addBox(_ text: String) {
    let text = text.trimmingOuterSpace
    guard isContent, !text.isEmpty else { return }
    taken += text.utf8.count
    document.blocks.append(.paragraph(Paragraph(text: text, isTextBox: true, place: place)))
  }

  private mutating func emit(hidden text: String, _ place: Place) {
    let text = text.trimmingOuterSpace
    guard !text.isEmpty else { return }
    document.blocks.append(.paragraph(Paragraph(text: text, isHidden: true, place: place)))
  }

  private mutating func editParagraph(_ edit: (inout WordParagraph) -> Void) {
    guard !paragraphs.isEmpty else { return }
    edit(&paragraphs[paragraphs.count - 1])
  }

  private mutating func append(_ sign: String) {
    guard isContent else { return }
    taken += sign.utf8.count
    editParagraph { $0.buffer.append(contentsOf: sign.utf8) }
  }

  private mutating func setParagraphProperty(_ element: WordElement, _ tag: borrowing XMLTag) {
    let isOfRun = properties == [.runProperties]
    let (value, number, isOn) = (tag["val"], tag.number, tag.isOn)
    let styles = styles
    editParagraph { paragraph in
      switch element {
      case .paragraphStyle: paragraph.setStyle(value, isHidden: styles.isHidden(value))
      case .outlineLevel: paragraph.outlineLevel = number
      case .numberingLevel: paragraph.listLevel = number
      case .numberingIdentifier: paragraph.list = value
      case .characterStyle: if isOfRun && styles.isHidden(value) { paragraph.hideRun(true) }
      case .vanish: if isOfRun { paragraph.hideRun(isOn) }
      case .strike, .doubleStrike: if isOfRun { paragraph.strikeRun(isOn) }
      default: break
      }
    }
  }
}

// MARK: - Tables

extension WordBody {
  private mutating func startTable() throws(FormatFault) {
    try finishCarried()
    guard tableCount < limits.tables else { throw .tooManyTables(limits.tables) }
    tableCount += 1
    taken += 1
    tables.append(WordTable(number: tableCount, block: document.blocks.count, limits: limits))
    // Keeps the table's place before all that is found inside it.
    document.blocks.append(.table(Table(place: .cell(table: tableCount, row: 1, column: 1))))
  }

  private mutating func endTable() {
    guard let table = tables.popLast(), document.blocks.indices.contains(table.block) else { return }
    document.blocks[table.block] = .table(table.table())
  }

  private mutating func endCell() throws(FormatFault) {
    defer { containers.removeLast() }
    try finishCarried()
    guard !tables.isEmpty else { return }
    let place = place
    emit(hidden: try tables[tables.count - 1].endCell(), place)
  }

  private mutating func editTable<Fault>(_ edit: (inout WordTable) throws(Fault) -> Void) throws(Fault) {
    guard !tables.isEmpty else { return }
    try edit(&tables[tables.count - 1])
  }

  private mutating func setTableProperty(_ element: WordElement, _ tag: borrowing XMLTag) {
    let (value, number, isOn) = (tag["val"], tag.number, tag.isOn)
    editTable { table in
      switch element {
      case .gridBefore: table.skipColumns(number ?? 0)
      case .gridSpan: table.setSpan(number ?? 1)
      case .verticalMerge: table.setMerge(value == "restart" ? .none : .continuesAbove)
      case .horizontalMerge: table.setMerge(value == "restart" ? .none : .continuesBefore)
      case .hidden: if isOn { table.hideRow() }
      default: break
      }
    }
  }
}

// MARK: - Revisions, fields, notes, alternatives

extension WordBody {
  /// A revision stands around runs, or as a property of a paragraph's end, a row or a cell.
  private mutating func revise(_ element: WordElement) {
    let isDeletion = element == .deletion || element == .movedAway || element == .deletedCell
    if document.revisions.isEmpty { revised.begin(isDeletion, propertyOf: properties.last) }
    count { if isDeletion { $0.deletions += 1 } else { $0.insertions += 1 } }
    guard isDeletion else { return }
    switch properties.last {
    case nil: skipped = 1
    case .runProperties: if properties.count > 1 { editParagraph { $0.isEndDeleted = true } }
    case .rowProperties: editTable { $0.deleteRow() }
    case .cellProperties: editTable { $0.deleteCell() }
    default: break
    }
  }

  private mutating func count(_ change: (inout Revisions) -> Void) {
    if document.revisions.isEmpty { document.revisions.place = place }
    change(&document.revisions)
  }

  private mutating func endRevision() { document.revisions.text = revised.close() }

  private mutating func changeField(_ type: String) {
    switch type {
    case "begin": if fields.count < limits.nesting { fields.append(WordField()) }
    case "separate":
      if !fields.isEmpty { fields[fields.count - 1].separate(keepsGenerated: keepsGenerated, taken: taken) }
    case "end": if let field = fields.popLast() { append(field.shown(taken: taken)) }
    default: break
    }
  }

  /// Separators of notes are no notes.
  private mutating func startNote(_ tag: borrowing XMLTag, _ element: WordElement) {
    let place = notes[WordNotes.key(element, tag["id"] ?? "")]
    guard let place, tag["type"] ?? "normal" == "normal" else {
      skipped = 1
      return
    }
    containers.append(.note(place))
  }
}

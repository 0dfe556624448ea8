import Diagnostics
import FileFormats
import ListModel

/// Paragraphs between tables: titles and headings, 无, notes, oversight rules in prose.
extension ListReader {
  /// Reads a stretch of paragraphs.
  ///
  /// - Parameter isAboveTable: a table follows.
  mutating func read(_ paragraphs: [Paragraph], isAboveTable: Bool) {
    let rules = OversightProse.rules(in: paragraphs)
    var taken = Set<Int>()
    for rule in rules { taken.formUnion(rule.paragraphs) }
    let stretch = PartProse.all(
      in: paragraphs, but: taken, part: context.part, under: context.mark, isAboveTable: isAboveTable)
    let proses = stretch.proses
    for prose in proses { taken.formUnion(prose.paragraphs) }
    var nextRule = rules[...]
    var nextProse = proses[...]
    for (index, paragraph) in paragraphs.enumerated() {
      let note = takeNote()
      let awaited = takeAwaited()
      if let rule = nextRule.first, rule.paragraphs.first == index {
        read(rule, in: paragraphs)
        nextRule = nextRule.dropFirst()
      }
      if let prose = nextProse.first, prose.start == index {
        read(prose, in: paragraphs)
        nextProse = nextProse.dropFirst()
      }
      guard !taken.contains(index) else {
        list.account.read += 1
        continue
      }
      if stretch.otherSections.contains(index) { beginOtherSection() }
      let text = Located(paragraph.text, at: Origin(file: file, place: paragraph.place))
      let isCaption = isAboveTable && index == paragraphs.count - 1
      if paragraphs.isClosing(at: index) {
        list.account.furniture += 1
        continue
      }
      let leads = isCaption || paragraphs.leads(at: index, isAboveTable: isAboveTable)
      if let awaited, !Statement(text.value).isHeading, readBelowLabel(text, as: awaited) {
        list.account.read += 1
        continue
      }
      if readKnown(text, paragraph, below: note, isCaption: isCaption, leads: leads) { continue }
      list.account.unread += 1
      if SecrecyMark.stands(in: text.value) { report(.secrecyMark, at: text.quotation) }
      report(.unreadContent(paragraph.isTextBox ? .textBox : .paragraph), at: text.quotation)
    }
  }

  /// Lets paragraphs pass as furniture, but for what they say of the document.
  mutating func pass(_ paragraphs: [Paragraph]) {
    list.account.furniture += paragraphs.count
    for paragraph in paragraphs {
      state(Located(paragraph.text, at: Origin(file: file, place: paragraph.place)), beside: nil)
    }
  }

  /// Reads a paragraph that is more than running text.
  ///
  /// - Parameters:
  ///   - note: the note directly above it.
  ///   - leads: something follows of which it may be the heading.
  /// - Returns: false for running text.
  private mutating func readKnown(
    _ text: Located<String>, _ paragraph: Paragraph, below note: NoteAbove?, isCaption: Bool, leads: Bool
  ) -> Bool {
    if FormText.isNone(text.value) {
      list.account.read += 1
      if let part = context.part { give(part, none: true, at: text) }
      return true
    }
    if let part = FormText.partSaidNone(text.value) {
      list.account.read += 1
      context.part = part
      give(part, none: true, at: text)
      return true
    }
    if context.matterGoesOn, readBelowMatter(text) {
      list.account.read += 1
      return true
    }
    if let next = note?.followed(by: text.value), !(leads && goesOnWithHeadings(text.value)) {
      context.note = next
      list.account.furniture += 1
      return true
    }
    if FormText.isFurniture(text.value) {
      state(text, beside: nil)
      context.note = NoteAbove(text.value)
      list.account.furniture += 1
      return true
    }
    guard !paragraph.isTextBox, isHeading(text.value, paragraph, isCaption: isCaption, leads: leads) else {
      return false
    }
    state(text, beside: nil)
    let statement = Statement(text.value)
    if statement.saysMore {
      list.account.unread += 1
      report(.unreadContent(.paragraph), at: text.quotation)
    } else {
      list.account.furniture += 1
    }
    read(statement, text: text, part: nil)
    if statement.category != nil { context.categoryLevel = paragraph.headingLevel }
    if statement.part != nil { context.mark?.level = paragraph.headingLevel }
    if let word = unknownCategory(statement, text, level: paragraph.headingLevel) {
      begin(unknown: word, ordinal: statement.ordinal)
    }
    if Headline.statesNumbersAlone(text.value), statement.ordinal == nil { return true }
    context.heading = text.value
    context.caption = statement.part == nil && statement.category == nil ? withoutOrdinal(text) : nil
    return true
  }

  /// The note directly above, of which only what stands next to it can be more.
  mutating func takeNote() -> NoteAbove? {
    defer { context.note = nil }
    return context.note
  }

  /// Whether a short text has the number that is due after the last heading.
  private func goesOnWithHeadings(_ text: String) -> Bool {
    guard let last = context.ordinal, let next = ListOrdinal.leading(text[...])?.0 else { return false }
    return last.style == next.style && last.value &+ 1 == next.value && Headline.isPossible(text)
  }

  private func isHeading(_ text: String, _ paragraph: Paragraph, isCaption: Bool, leads: Bool) -> Bool {
    guard isTitle(text) else { return Headline.statesNumbersAlone(text) }
    let statement = Statement(text)
    if FormText.total(text) != nil, Headline.statesNumbersAlone(text) { return true }
    if paragraph.headingLevel != nil, Headline.isPossible(text) || statement.namesSomething { return true }
    guard Headline.isPossible(text) || (isCaption && statement.ordinal != nil) else { return false }
    if statement.isMention { return false }
    if statement.part != nil || statement.category != nil, isCaption || leads || isNameAlone(statement, text)
    {
      return true
    }
    if statement.ordinal != nil { return isCaption || leads }
    if FormText.statedUnit(in: text) != nil { return true }
    guard isCaption || (list.tables.isEmpty && text.utf8.count <= 90) else { return false }
    if isCaption, context.part == .boundaries { return true }
    return mayBeTitle(text, isBelowCategory: context.category != nil && !list.tables.isEmpty)
      || Self.isLikeCategory(statement.bare)
  }

  /// Whether a line of which nothing shows that it is a heading has the name of a part or a category and no more, be it with
  /// the unit's; before that of a numbered one other words may stand.
  private func isNameAlone(_ statement: Statement, _ text: String) -> Bool {
    statement.ordinal == nil
      ? statement.isCategoryAlone || PartHeading.part(of: text) != nil : statement.isHeading
  }

  /// Whether a short line without a number may be a title where it stands: below the heading of a part or a category
  /// only one that says what titles say.
  ///
  /// - Parameter isBelowCategory: what follows would be of a category that stands further above.
  func mayBeTitle(_ text: String, isBelowCategory: Bool = false) -> Bool {
    guard context.isUnderHeading || isBelowCategory else { return true }
    return Headline.isTelling(text) || Headline.isTableNumber(text) || Headline.statesNumbersAlone(text)
  }

  /// Takes what a heading, a title or a sheet's caption says.
  ///
  /// - Parameter part: the part whose table it stands in, where it names none.
  mutating func read(_ statement: Statement, text: Located<String>, part: ListPart?) {
    if StatedClause.speakOfUnit(text.value), readCover(text, part: nil) { return }
    if statement.part != nil || statement.category != nil {
      context.isUnderHeading = statement.isAboveItems
      context.isInOtherSection = false
    }
    if text.value.holds("责任清单"), statement.part == nil { context.titled = .responsibilities }
    if let named = statement.part, statement.category == nil || named != .powers {
      if context.part != named { context.category = nil }
      context.part = named
      context.mark = SectionMark(statement.ordinal)
      if statement.saysNone { give(named, none: true, at: text) }
    }
    if statement.category == nil, readTotal(text, part: statement.part ?? part ?? context.part) { return }
    if statement.category == nil, readCover(text, part: statement.part ?? part ?? context.part) { return }
    if isCategory(statement, part: part) {
      context.part = .powers
      begin(statement, text: text, count: text)
    } else if let counted = statement.part ?? part ?? context.part {
      closeCounts { $0.part == counted && $0.category == nil && !statement.counts.isEmpty }
      open(
        statement.counts, part: counted, category: nil, isTitle: statement.ordinal == nil, text: text)
    }
    if let ordinal = statement.ordinal { context.ordinal = ordinal }
  }

  /// Whether a heading begins a category of powers; 其他 alone does so only in the power list, 其他类 and 其他职权 also above all lists.
  private func isCategory(_ statement: Statement, part: ListPart?) -> Bool {
    guard statement.category != nil, (statement.part ?? part ?? .powers) == .powers else { return false }
    guard statement.written == "其他" else { return true }
    guard let stated = part ?? context.part else {
      return ["类", "职权"].contains(where: statement.bare.hasSuffix)
    }
    return stated == .powers
  }

  /// Reads an oversight rule written as prose.
  private mutating func read(_ rule: OversightProse.Rule, in paragraphs: [Paragraph]) {
    func located(_ piece: OversightProse.Piece) -> Located<String> {
      Located(String(piece.text), at: Origin(file: file, place: paragraphs[piece.paragraph].place))
    }
    let first = Origin(file: file, place: paragraphs[rule.paragraphs[0]].place)
    give(.oversight, at: first, words: paragraphs[rule.paragraphs[0]].text)
    context.part = .oversight
    var read = OversightRule(
      name: rule.title.map { NameLabel.without(located($0), of: .oversight) } ?? Located("", at: first))
    if let introduction = rule.introduction.first.map(located) {
      read.note = Located(
        rule.introduction.map { String($0.text) }.joined(separator: "\n"), at: introduction.origin)
    }
    if rule.title == nil {
      let heading = PartSchema.schema(of: .oversight).heading(of: .name)
      report(.missingValue(part: .oversight, column: heading, item: nil), at: Quotation("", at: first))
    }
    for (column, pieces) in rule.elements {
      guard var text = pieces.first.map(located) else { continue }
      text.value = pieces.map { String($0.text) }.joined(separator: "\n")
      guard !FormText.isNone(text.value) else { continue }
      switch column {
      case .oversight(let element): read.elements[element] = text
      default: read.bases += pieces.map { CitationParser.parse(located($0)) }
      }
    }
    list.submission.oversight.append(read)
  }
}

extension [Paragraph] {
  /// Whether something follows of which a numbered paragraph may be the heading: a table, or 无; lines of the same
  /// numbers directly above or below show that it is none.
  func leads(at index: Int, isAboveTable: Bool) -> Bool {
    guard index + 1 < count else { return false }
    let next = self[index + 1].text
    if FormText.isNone(next) { return true }
    guard isAboveTable, let own = ListOrdinal.leading(self[index].text[...])?.0 else { return isAboveTable }
    let neighbours = [next] + (index > 0 ? [self[index - 1].text] : [])
    return !neighbours.contains { ListOrdinal.leading($0[...])?.0.style == own.style }
  }

  /// Whether a paragraph is the date with which a paper ends, or the name of the body above it.
  func isClosing(at index: Int) -> Bool {
    if Headline.isClosing(self[index].text) { return true }
    let next = index + 1
    return next < count && Headline.isBody(self[index].text) && Headline.isClosing(self[next].text)
  }
}

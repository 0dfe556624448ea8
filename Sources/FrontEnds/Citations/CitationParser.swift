import Diagnostics
import ListModel

/// Reads legal bases as people write them.
package enum CitationParser {
  /// Reads the instruments and clauses that a basis cites, and tells what is badly written in it.
  ///
  /// Article text after a clause is text, not citation; an explicit 无 cites nothing.
  package static func parse(_ text: Located<String>) -> LegalBasis {
    let reader = read(text.value)
    let kinds = reader.defects.map(\.kind)
    return LegalBasis(
      text: text, citations: reader.citations,
      defects: reader.defects.map { $0.proven(in: text.value, besides: kinds) })
  }

  /// Reads a basis without proving the mendings that it offers.
  static func read(_ text: String) -> CitationReader {
    var reader = CitationReader(CitationText(text))
    reader.read()
    return reader
  }
}

/// The state of reading one basis from front to end.
struct CitationReader {
  let text: CitationText
  private(set) var citations: [Citation] = []
  private(set) var defects: [CitationDefect] = []
  private var position = 0
  /// Notes and clauses go to the last citation; false after its text has begun.
  private var isOpen = false
  /// Punctuation stood since the last token.
  private var isSeparated = true
  /// The value of a key is read, which belongs to the last citation wherever it stands.
  private var isKeyed = false

  init(_ text: CitationText) { self.text = text }

  mutating func read() {
    guard !text.isExplicitNone else { return }
    while position < text.end {
      if skipPunctuation() || readSquareBracket() || readKey() || skipLead() { continue }
      if readTitle() || readClauses() || readSection() || skipDivision() || readBracket() || readNote()
        || readUnmarkedTitle() || skipBareNumber()
      {
        continue
      }
      let start = position
      readText()
      // What seemed to begin a citation is none.
      if position == start { position += 1 }
    }
    tellWhatLacks()
  }

  // MARK: Furniture

  private mutating func skipPunctuation() -> Bool {
    let scalar = text[position]
    if CitationText.isSpace(scalar) {
      if CitationText.isLineBreak(scalar) { isSeparated = true }
      position += 1
      return true
    }
    guard CitationText.isSeparator(scalar) || text.isLoose(at: position) else { return false }
    position += 1
    if CitationText.isColon(scalar), isOpen, !citations.isEmpty {
      readText()
    } else {
      isSeparated = true
    }
    return true
  }

  /// `法律法规名称:`, `条款号:`; `条款内容:` introduces text.
  private mutating func readKey() -> Bool {
    let isApart = isSeparated || !isOpen || position > 0 && CitationText.isSpace(text[position - 1])
    guard isApart, let key = text.key(at: position) else { return false }
    position = key.end
    isSeparated = true
    isKeyed = true
    if key.isWording { readText() }
    return true
  }

  /// 根据, 【法律】, and numbering before a title.
  private mutating func skipLead() -> Bool {
    if let end = text.bracketedLabel(at: position) {
      position = end
      isSeparated = true
      return true
    }
    if let end = text.word(of: .leads, at: position),
      !isOpen || isSeparated || text[end] == "《" || text.hasClause(at: end)
    {
      position = end
      return true
    }
    guard let end = text.numbering(at: position) else { return false }
    let next = text.skippingBlanks(end)
    guard
      text[next] == "《" || text[next] == "【" || text.numbersTitle(at: end)
        || isSeparated && !isSection(at: position)
    else { return false }
    position = next
    isSeparated = isSeparated || text.numbersTitle(at: end)
    return true
  }

  private func isSection(at index: Int) -> Bool {
    isOpen && index > 0 && !CitationText.isLineBreak(text[index - 1])
  }

  // MARK: Instruments

  private mutating func readTitle() -> Bool {
    if let title = text.mismarkedTitle(at: position) {
      take(title)
      return true
    }
    guard text[position] == "《" else { return false }
    guard let title = text.markedTitle(at: position) else {
      position += 1
      return true
    }
    take(title)
    return true
  }

  private mutating func readUnmarkedTitle() -> Bool {
    let isApart = isSeparated || !isOpen || text.has("中华人民共和国", at: position)
    let found = isApart ? text.unmarkedTitle(at: position) : text.titleAfterClause(at: position)
    guard let title = found else { return false }
    isSeparated = isSeparated || !isApart
    take(title)
    return true
  }

  private mutating func take(_ title: CitationTitle) {
    if let defect = title.defect { tell(defect) }
    isKeyed = false
    defer { begin(at: title.end) }
    if let last = citations.last, isOpen, !isSeparated {
      // 附件《某目录》第112项: the title is the attachment's.
      if last.clauses.last?.isBareAttachment == true { return }
      if last.title == nil, last.clauses.isEmpty {
        citations[citations.count - 1].title = title.title
        if defects.last?.kind == .numberWithoutTitle { defects.removeLast() }
        return
      }
    }
    citations.append(Citation(title: title.title, version: title.version))
  }

  private mutating func begin(at next: Int) {
    position = next
    isOpen = true
    isSeparated = false
  }

  // MARK: Clauses

  private mutating func readClauses() -> Bool {
    let start = text.word(of: .sames, at: position) ?? position
    guard start == position || text.hasClause(at: start) else { return false }
    let lacksMark = start == position && followsInstrument && !text.hasClause(at: start)
    let last = citations.last?.clauses.last
    guard let list = text.clauses(at: start, after: last, lackingMark: lacksMark) else {
      return tellUnreadClause()
    }
    guard !list.clauses.isEmpty else {
      position = list.end
      return true
    }
    if citations.isEmpty {
      citations.append(Citation(title: nil))
      tell(CitationDefect(.clauseWithoutInstrument, excerpt: text[position..<list.end]))
    }
    tellMiswritten(start..<list.end, lacksMark: lacksMark)
    let numbered = list.clauses.filter(\.isNumbered)
    if numbered.count < list.clauses.count {
      tell(CitationDefect(.miswrittenClause, excerpt: text[start..<list.end]))
    }
    add(numbered)
    begin(at: text.word(of: .clauseEnds, at: list.end) ?? list.end)
    return true
  }

  /// Nothing but an instrument stands before, so that a number can only be its clause.
  private var followsInstrument: Bool {
    isOpen && !isSeparated && citations.last.map { $0.title != nil && $0.clauses.isEmpty } == true
  }

  private mutating func tellMiswritten(_ range: Range<Int>, lacksMark: Bool) {
    let mended = text.mendedClauses(range)
    guard mended != nil || lacksMark else { return }
    // With what stands before, so that 二条 is not looked for in 第十二条.
    let before = lacksMark ? text[range.lowerBound - 1..<range.lowerBound] : ""
    let clauses = mended ?? text[range]
    tell(
      CitationDefect(
        .miswrittenClause, excerpt: before + text[range],
        replacement: before + (lacksMark ? "第" : "") + clauses))
  }

  /// What stands after an instrument as a clause does and is none: 第七十二, 第XX条, 第48.1条, §48.
  private mutating func tellUnreadClause() -> Bool {
    guard isOpen, let title = citations.last?.title, !text.isStandard(title),
      let end = text.unreadClause(at: position)
    else { return false }
    tell(CitationDefect(.miswrittenClause, excerpt: text[position..<end]))
    begin(at: end)
    return true
  }

  /// 物权编, 总则 between an instrument and its article.
  private mutating func skipDivision() -> Bool {
    guard followsInstrument else { return false }
    for end in position + 1..<min(position + 9, max(text.end, position + 1)) {
      guard !CitationText.isSeparator(text[end]), !CitationText.isBracket(text[end]) else { return false }
      guard text.hasClause(at: end) else { continue }
      guard text.word(of: .divisions, endingAt: end, after: position) != nil else { return false }
      position = end
      return true
    }
    return false
  }

  private mutating func tell(_ defect: CitationDefect) {
    // Hostile texts have no end of them.
    if defects.count < 200 { defects.append(defect) }
  }

  private mutating func add(_ clauses: [Citation.Clause]) {
    let last = citations.count - 1
    // Hostile texts repeat ranges: no more clauses are kept than any basis can mean.
    guard citations[last].clauses.count + clauses.count <= 5_000 else { return }
    if let attachment = citations[last].clauses.last, attachment.isBareAttachment,
      clauses.first?.attachment == attachment.attachment
    {
      citations[last].clauses.removeLast()
    }
    citations[last].clauses += clauses
  }

  /// 一、 directly after an instrument names its part.
  private mutating func readSection() -> Bool {
    guard isOpen, !isSeparated, let last = citations.last, last.clauses.isEmpty else { return false }
    guard let number = text.number(at: position), text[number.end] == "、" else { return false }
    add([Citation.Clause(section: number.value)])
    begin(at: number.end + 1)
    return true
  }

  // MARK: Notes

  private mutating func readBracket() -> Bool {
    guard text[position] == "（" || text[position] == "(", !text.opensYear(at: position) else { return false }
    let close = text.partner(of: position)
    let end = close ?? text.noteEnd(from: position + 1, before: text.end)
    let hasNote = readNotes(in: position + 1..<max(end, position + 1))
    if close == nil {
      let excerpt = text[position..<max(end, position + 1)]
      let mended = excerpt + (text[position] == "(" ? ")" : "）")
      tell(CitationDefect(.unbalancedBrackets, excerpt: excerpt, replacement: hasNote ? mended : nil))
    }
    position = close.map { $0 + 1 } ?? max(end, position + 1)
    return true
  }

  /// [国务院令第641号]: a number in brackets that are for labels.
  private mutating func readSquareBracket() -> Bool {
    guard let end = text.labelledNumber(at: position) else { return false }
    let inner = position + 1..<end - 1
    tell(
      CitationDefect(
        .wrongNoteBrackets, excerpt: text[position..<end], replacement: "（" + text[inner] + "）"))
    _ = readNotes(in: inner)
    position = end
    return true
  }

  /// 〔201711号 with no body before it.
  private mutating func skipBareNumber() -> Bool {
    guard let number = text.bareNumber(at: position) else { return false }
    if number.hasWrongBrackets {
      tell(CitationDefect(.wrongNumberBrackets, excerpt: text[number.range], replacement: number.standard))
    }
    position = number.range.upperBound
    return true
  }

  /// - Returns: whether there was any.
  private mutating func readNotes(in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var hasNote = false
    while index < range.upperBound {
      if let note = text.note(at: index, before: range.upperBound), !note.range.isEmpty {
        take(note, isRemark: true)
        index = note.range.upperBound
        hasNote = true
      } else {
        index = max(index + 1, text.noteEnd(from: index, before: range.upperBound))
      }
    }
    return hasNote
  }

  private mutating func readNote() -> Bool {
    guard let note = text.note(at: position, before: text.end), !note.range.isEmpty else { return false }
    if let number = note.number, isSeparated || !isOpen, let title = text.unmarkedTitle(at: position),
      title.end <= number.range.upperBound, title.end != note.range.upperBound
    {
      return false
    }
    guard note.number != nil || isOpen else { return false }
    take(note, isRemark: isKeyed)
    position = note.range.upperBound
    isSeparated = false
    return true
  }

  private mutating func take(_ note: CitationNote, isRemark: Bool) {
    if let number = note.number, number.hasWrongBrackets {
      tell(
        CitationDefect(.wrongNumberBrackets, excerpt: text[number.range], replacement: number.standard))
    }
    let belongs = isOpen && !citations.isEmpty && (isRemark || citations[citations.count - 1].clauses.isEmpty)
    if let number = note.number, !note.isAmendment, !belongs || (!isRemark && hasNumber) {
      citations.append(Citation(title: nil, documentNumber: number.standard))
      tell(CitationDefect(.numberWithoutTitle, excerpt: text[number.range]))
      isOpen = true
      return
    }
    guard belongs else { return }
    let last = citations.count - 1
    if let number = note.number, !note.isAmendment, !hasNumber {
      citations[last].documentNumber = number.standard
    }
    guard let version = note.version else { return }
    if note.isAmendment || citations[last].version == nil { citations[last].version = version }
  }

  private var hasNumber: Bool { citations.last?.documentNumber != nil }

  // MARK: Text

  /// Passes over text that cites nothing, up to where a citation can begin again.
  private mutating func readText() {
    let hadColon = position > 0 && CitationText.isColon(text[position - 1])
    let start = position
    isOpen = false
    isSeparated = true
    isKeyed = false
    if hadColon, begins(at: text.skippingSpace(position)) { return }
    while position < text.end {
      let scalar = text[position]
      position += 1
      let isShortTail =
        !hadColon && position - start <= 20 && (scalar == "，" || scalar == "、" || scalar == ",")
      guard
        isShortTail || CitationText.isSentenceEnd(scalar)
          || citations.isEmpty && CitationText.isSeparator(scalar)
      else {
        if citations.isEmpty, begins(at: position) { return }
        continue
      }
      var next = text.skippingSpace(position)
      // “…”、第七十条 goes on after the quotation.
      if scalar == "”", CitationText.isSeparator(text[next]) { next = text.skippingSpace(next + 1) }
      // So does “…”和第七十条.
      if scalar == "”", let joined = text.word(of: .leads, at: next) { next = text.skippingSpace(joined) }
      if begins(at: next) {
        position = next
        return
      }
    }
  }

  /// Whether a citation can begin here, after text.
  private func begins(at index: Int) -> Bool {
    if text[index] == "《" { return true }
    if text.bracketedLabel(at: index) != nil || text.key(at: index) != nil { return true }
    if let end = text.numbering(at: index), text[text.skippingBlanks(end)] == "《" { return true }
    if text.mismarkedTitle(at: index) != nil || text.issuingTitle(at: index) != nil { return true }
    if citations.isEmpty { return text.hasClause(at: index) }
    if text.hasClause(at: index), let list = text.clauses(at: index) {
      return !text.isContinued(at: list.end)
    }
    guard let title = text.unmarkedTitle(at: index) else { return false }
    return text.hasClause(at: title.end)
  }

  private mutating func tellWhatLacks() {
    guard citations.isEmpty else { return }
    let content = text.skippingSpace(0)
    tell(CitationDefect(.unreadable, excerpt: text[content..<min(content + 60, text.end)]))
  }
}

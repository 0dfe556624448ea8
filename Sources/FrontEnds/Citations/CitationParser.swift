import Diagnostics
import ListModel

/// Reads legal bases as people write them.
package enum CitationParser {
  /// Reads the instruments and clauses that a basis cites, and tells what is badly written in it.
  ///
  /// Article text after a clause is text, not citation; an explicit 无 cites nothing.
  ///
  /// - Parameter offset: where the text begins in that of its place. **Units:** code points.
  package static func parse(_ text: Located<String>, offset: Int = 0) -> LegalBasis {
    let reader = read(text.value)
    let kinds = reader.defects.map(\.kind)
    return LegalBasis(
      text: text, offset: offset, citations: reader.citations,
      defects: reader.defects.map { defect in
        defect.proven(in: text.value, besides: kinds, citing: reader.citations)
      })
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
  var citations: [Citation] = []
  var defects: [CitationDefect] = []
  var position = 0
  /// Notes and clauses go to the last citation; false after its text has begun.
  var isOpen = false
  /// Punctuation stood since the last token.
  var isSeparated = true
  /// The value of a key is read, which belongs to the last citation wherever it stands.
  var isKeyed = false
  /// A quotation has begun and not ended.
  var isQuoted = false
  /// Where a word ended that leads to a citation: 根据.
  private var leadEnd = -1
  /// Such a word stood before the last instrument, so that a sentence goes on behind it, and not its wording.
  var isLed = false
  /// What the text calls an instrument from a remark on (以下简称《水法》), and the title that it means.
  var declared: [(name: String, title: String)] = []
  /// Where the remark ends in which citations are read, and the citation that it remarks on.
  var remark: (close: Int, host: Int)?

  init(_ text: CitationText) { self.text = text }

  mutating func read() {
    guard !text.isExplicitNone else { return }
    while position < text.end {
      if readTitleTail() || skipPunctuation() || readSquareBracket() || readKey() || skipLead() { continue }
      if readTitle() || readClauses() || readSection() || skipDivision() || readBracket() || readNote()
        || readTitleTail() || readUnmarkedTitle() || skipBareNumber() || skipSign()
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
    tellLooseMark()
    position += 1
    if position - 1 == remark?.close, resume() { return true }
    if scalar == "”" { isQuoted = false }
    // “…” behind a clause is its wording.
    let opensWording =
      opensQuotation(scalar) && text[position] != "《" && !text.quotesTitle(at: position - 1)
    let isColon = CitationText.isColon(scalar)
    // 《甲法》：90条
    let next = text.skippingBlanks(position)
    if isColon, followsInstrument,
      text.isNumberOfClause(at: next) || text.decimalClause(at: next, mayLackUnit: false) != nil
    {
      return true
    }
    if isColon || opensWording, isOpen, !citations.isEmpty {
      readText()
    } else {
      isSeparated = true
    }
    return true
  }

  /// Whether a scalar begins a quotation of what a clause says.
  private mutating func opensQuotation(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar == "“", position <= text.lastClosingQuote else { return false }
    isQuoted = true
    return citations.last?.clauses.isEmpty == false
  }

  /// `法律法规名称:`, `条款号:`; `条款内容:` introduces text.
  private mutating func readKey() -> Bool {
    let isApart =
      isSeparated || !isOpen || followsInstrument || followsClauses
      || position > 0 && CitationText.isSpace(text[position - 1])
    guard isApart else { return false }
    if readKeyedArticles() { return true }
    guard let key = text.key(at: position) else { return false }
    position = key.end
    isSeparated = true
    isKeyed = true
    if key.isWording { readText() }
    return true
  }

  /// 根据, 【法律】, and numbering before a title.
  private mutating func skipLead() -> Bool {
    if let end = text.bracketedLabel(at: position) {
      // 【第四十八条】, [《甲法》第三条] are no labels.
      let isCitation = text.hasClause(at: position + 1) || (position..<end).contains { text[$0] == "《" }
      if isCitation { position += 1 } else { position = end }
      isSeparated = isSeparated || !text.hasClause(at: position)
      return true
    }
    if let end = text.word(of: .leads, at: position) {
      let joinsTitle = isOpen && !isSeparated && (text.isTitle(at: end) || text.quotesTitle(at: end))
      let joinsSame =
        text.word(of: .joints, at: position) != nil && text.sameEnd(at: end).map(text.hasClause) == true
      let isLead =
        joinsTitle || joinsSame || !isOpen || isSeparated || text[end] == "《" || text.hasClause(at: end)
      if isLead, !opensWording(before: end) {
        if text.word(of: .joints, at: position) == nil { leadEnd = end }
        position = end
        isSeparated = isSeparated || joinsTitle
        return true
      }
    }
    if followsInstrument, let clause = text.attributedClause(at: position) {
      position = clause
      return true
    }
    return skipNumbering()
  }

  /// 1. before a title, or before a clause.
  private mutating func skipNumbering() -> Bool {
    guard let end = text.numbering(at: position) else { return false }
    let next = text.skippingBlanks(end)
    let numbersTitle =
      text.numbersTitle(from: position, to: end)
      || text.isLabel(position..<end) && (isSeparated || beginsInstrument(at: next))
    guard
      text[next] == "《" || text[next] == "【" || numbersTitle || isSeparated && !isSection(at: position)
        || text[position].isASCII && text.isMark(next) && text.hasClause(at: next)
    else { return false }
    position = next
    isSeparated = isSeparated || numbersTitle
    return true
  }

  /// A sign between two citations, or the mark-up of a line break: /, |, +, →, <br>.
  private mutating func skipSign() -> Bool {
    var next = position
    while CitationText.isSign(text[next]) || CitationText.isSpace(text[next]) {
      next = text.tagEnd(at: next) ?? next + 1
    }
    guard next > position, next < text.end, begins(at: next) else { return false }
    position = next
    isSeparated = true
    return true
  }

  private func isSection(at index: Int) -> Bool {
    isOpen && index > 0 && !CitationText.isLineBreak(text[index - 1])
  }

  // MARK: Instruments

  private mutating func readTitle() -> Bool {
    if let title = text.placedTitle(at: position) ?? text.mismarkedTitle(at: position) {
      take(title)
      return true
    }
    guard text[position] == "《" else { return false }
    if namesThing(at: position) { return false }
    if readMarkedClause() { return true }
    guard let title = text.markedTitle(at: position) else {
      let isDoubled = text[position + 1] == "《"
      tell(
        CitationDefect(
          .unbalancedBrackets, excerpt: text[position..<position + (isDoubled ? 2 : 1)],
          replacement: isDoubled ? "《" : nil))
      position += 1
      return true
    }
    take(title)
    if let clauses = title.clauses.flatMap({ text.clauses(at: $0) }) {
      add(clauses.clauses.filter(\.isNumbered))
    }
    return true
  }

  private mutating func readUnmarkedTitle() -> Bool {
    let isApart =
      isSeparated || !isOpen || text.has("中华人民共和国", at: position)
      || text.isTitleBehindBlank(at: position, afterClause: !followsInstrument)
    let found = isApart ? text.unmarkedTitle(at: position) : text.titleAfterClause(at: position)
    guard let title = found, isListed(title, at: position) else { return false }
    isSeparated = isSeparated || !isApart
    take(title)
    return true
  }

  /// 实施细则 behind an instrument or its clauses: the title of what carries it out, which begins with its own.
  private mutating func readTitleTail() -> Bool {
    guard isOpen || text[position] == "同", let tail = text.titleTail(at: position),
      isOpen || tail.kind != nil,
      !isSeparated || text.hasClause(at: tail.words.upperBound),
      let title = citations.last(where: { tail.kind.map($0.isOfKind) ?? true })?.title,
      tail.kind == nil || !speaksOfItself(before: tail.words.upperBound)
    else { return false }
    let words = text[tail.words]
    let isPart = !tail.isJoined && position > 0 && text[position - 1] == "》"
    let open = position > 0 ? text.partner(of: position - 1) : nil
    // 省政府《甲法》实施办法, 《甲法》（2018年修正）实施办法: what the whole title is cannot be told.
    let isWhole = open.map { text[$0] == "《" && !text.adjoinsLetters($0) } ?? true
    tell(
      CitationDefect(
        .dividedTitle,
        excerpt: text[(isPart ? open ?? position : tail.whole.lowerBound)..<tail.words.upperBound],
        replacement: isWhole ? "《" + title + words + "》" : nil))
    if isPart {
      citations[citations.count - 1].title = title + words
    } else {
      citations.append(Citation(title: title + words))
    }
    begin(at: tail.words.upperBound)
    return true
  }

  private mutating func take(_ title: CitationTitle) {
    var title = title
    if let meant = declared.last(where: { $0.name.isSpelled(title.title) }) {
      title.title = meant.title
      if title.defect?.kind == .missingTitleMarks { title.defect = nil }
    }
    if let defect = title.defect { tell(defect) }
    isKeyed = false
    isLed = position == leadEnd
    if CitationText.closesQuotation(text[title.end - 1]) { isQuoted = false }
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

  mutating func begin(at next: Int) {
    position = next
    isOpen = true
    isSeparated = false
  }
}

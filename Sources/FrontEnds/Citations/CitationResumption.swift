import ListModel

/// Where a citation without 《》 begins behind the wording of a clause: at the beginning of a sentence, as no sentence of a
/// statute does.
extension CitationReader {
  /// Where a citation begins behind wording, numbers and labels before it passed over.
  ///
  /// - Parameters:
  ///   - index: where a sentence begins, or what a comma parts.
  ///   - isWeak: whether it is a comma, behind which only a document number is certain.
  /// - Returns: nil where the wording goes on.
  func resumption(at index: Int, isWeak: Bool) -> Int? {
    guard !citations.isEmpty, !isQuoted else { return nil }
    let numbered = text.numbering(at: index).map(text.skippingBlanks)
    let start = numbered ?? index
    if beginsWithNumber(at: start) { return start }
    if let value = text.labelEnd(at: start).map(text.skippingBlanks), beginsWithNumber(at: value) {
      return value
    }
    guard !isWeak else { return nil }
    if let clause = text.sameEnd(at: start) { return namesItself(before: clause) ? start : nil }
    guard let title = text.unmarkedTitle(at: start) else { return nil }
    if text.clauseStart(behind: title.end) != nil {
      let begins = numbered != nil && (isApart(title, at: start) || isApart(title, at: index))
      return begins ? start : nil
    }
    return standsAlone(title, at: start, from: index) ? start : nil
  }

  /// Whether an instrument without marks stands at an index: a document by its number, or a title and its clauses.
  func beginsInstrument(at start: Int) -> Bool {
    if beginsWithNumber(at: start) { return true }
    guard let title = text.unmarkedTitle(at: start), title.defect?.replacement != nil,
      text.hasClause(at: title.end), let list = text.clauses(at: title.end)
    else { return false }
    return !text.isContinued(at: list.end)
  }

  /// Whether a sentence begins with the number of a document, and not with what that provides: 国务院令第412号附件第101项.
  private func beginsWithNumber(at start: Int) -> Bool {
    guard let note = text.note(at: start, before: text.end), !note.isAmendment, let number = note.number,
      number.range.lowerBound == start || number.range.lowerBound == text.date(at: start),
      number.range.count <= Self.longestNumber, !text.isSentence(number.range)
    else { return false }
    let last = text.word(of: Self.papers, at: number.range.upperBound) ?? number.range.upperBound
    return endsCitation(last) && !text.isContinued(at: last)
  }

  /// Whether 该法第六十六条 is a heading of what follows, and not the subject of a sentence.
  private func namesItself(before clause: Int) -> Bool {
    guard text.hasClause(at: clause), let list = text.clauses(at: clause) else { return false }
    return list.end >= text.end || CitationText.isColon(text[list.end])
      || CitationText.isLineBreak(text[list.end])
  }

  /// Whether a title without marks is a line or a sentence of its own, with its number or without.
  ///
  /// - Parameter line: where the line or the sentence begins, numbers of a list included.
  func standsAlone(_ title: CitationTitle, at start: Int, from line: Int) -> Bool {
    guard title.defect?.replacement != nil, endsLine(behind: title) else { return false }
    let words = start..<title.end
    guard !words.contains(where: { text.word(of: Self.makings, at: $0) != nil }) else { return false }
    let hasNumber = text[title.end] == "（" || text[title.end] == "("
    if hasNumber || text.isNamedInFull(words) { return isAtStop(line) || beginsLine(line) }
    guard text.isEnactment(words), beginsLine(line), isAtStop(line) else { return false }
    return start == line || text.numbersTitle(from: line, to: start)
  }

  /// Whether nothing but the number of a document stands between a title and the end of its sentence.
  private func endsLine(behind title: CitationTitle) -> Bool {
    var next = text.skippingBlanks(title.end)
    if text[next] == "（" || text[next] == "(" {
      guard let close = text.partner(of: next), text.documentNumber(in: next + 1..<close) != nil else {
        return false
      }
      next = text.skippingBlanks(close + 1)
    }
    if next >= text.end || CitationText.isLineBreak(text[next]) { return true }
    return text[next] == "。" || text[next] == "；" || text[next] == ";"
  }

  /// Whether words without marks are a title, and no sentence of wording, though a remark, a blank, a comma or a colon stands
  /// before its clause: 水法（2016年修正）第三条, and on a line of its own 水法，第三条.
  func isTitleApart(_ words: Range<Int>, clause: Int) -> Bool {
    guard text.isEnactment(words) || text.isNamedInFull(words),
      !words.contains(where: { text.word(of: Self.makings, at: $0) != nil })
    else { return false }
    // 国务院规定，第三条
    if let kind = text.word(of: Self.provisions, endingAt: words.upperBound, after: words.lowerBound),
      text.word(of: CitationText.attributes, endingAt: kind, after: words.lowerBound) == nil,
      !text.isRemark(at: words.upperBound)
    {
      return false
    }
    return clause > words.upperBound + 2 && text.isRemark(at: text.skippingBlanks(words.upperBound))
      || text.has("中华人民共和国", at: words.lowerBound) || beginsLine(words.lowerBound)
      || isNumbered(words.lowerBound)
  }

  /// Whether the number of a list stands before an index.
  private func isNumbered(_ index: Int) -> Bool {
    (max(0, index - Self.longestOrdinal)..<index).contains { start in
      text.numbering(at: start).map(text.skippingBlanks) == index
    }
  }

  /// Whether a line begins at an index.
  private func beginsLine(_ index: Int) -> Bool {
    var last = index - 1
    while last >= 0, CitationText.isSpace(text[last]) {
      if CitationText.isLineBreak(text[last]) { return true }
      last -= 1
    }
    return last < 0
  }

  /// Whether a sentence, a quotation or a remark ends before an index.
  private func isAtStop(_ index: Int) -> Bool {
    var last = index - 1
    while last >= 0, CitationText.isSpace(text[last]) { last -= 1 }
    return last < 0 || CitationText.isSentenceEnd(text[last]) || text[last] == "）" || text[last] == ")"
  }

  /// Whether a citation may end at an index.
  private func endsCitation(_ index: Int) -> Bool {
    index >= text.end || CitationText.isSeparator(text[index]) || CitationText.isSpace(text[index])
      || CitationText.isBracket(text[index]) || text.hasClause(at: index)
  }

  /// What may stand behind a number for the paper that bears it.
  private static let papers: CitationWords = ["文件", "文", "公布", "发布"]
  /// Words of sentences about the making of instruments, which end as titles do: 国务院另行规定.
  private static let makings: CitationWords = [
    "制定", "可以", "另行", "作出", "另有", "参照", "按", "由", "经", "报", "需", "未", "不",
  ]
  private static let provisions: CitationWords = ["规定"]
  /// **Units:** scalars.
  private static let longestNumber = 40
  /// **Units:** scalars.
  private static let longestOrdinal = 5
}

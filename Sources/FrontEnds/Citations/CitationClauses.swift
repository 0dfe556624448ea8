import ListModel

/// Clauses: 第三条第二款, and what stands as one and is none.
extension CitationReader {
  mutating func readClauses() -> Bool {
    let start = text.sameEnd(at: position) ?? position
    guard start == position || text.hasClause(at: start) && !speaksOfItself(before: start) else {
      return false
    }
    let lacksMark = start == position && (followsInstrument || followsClause) && !text.hasClause(at: start)
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
    tellMiswritten(start..<list.end, lacksMark: lacksMark, bareEnd: list.bareEnd)
    let numbered = list.clauses.filter(\.isNumbered)
    if numbered.count < list.clauses.count || list.isReversed {
      tell(CitationDefect(.miswrittenClause, excerpt: text[start..<list.end]))
    }
    add(numbered)
    let end = text.word(of: .clauseEnds, at: list.end) ?? list.end
    if end == list.end, let last = text.unreadSuffix(at: end) ?? unreadEntry(at: end) {
      tell(CitationDefect(.miswrittenClause, excerpt: text[start..<last]))
      begin(at: last)
    } else {
      begin(at: end)
    }
    return true
  }

  /// 附件第101号: a number behind an attachment that counts neither attachments nor their entries.
  private func unreadEntry(at index: Int) -> Int? {
    guard citations.last?.clauses.last?.isBareAttachment == true, text.isMark(index),
      let number = text.number(at: index + 1), text[number.end] == "号"
    else { return nil }
    return number.end + 1
  }

  /// 条款号:48 for 第四十八条.
  mutating func readKeyedArticles() -> Bool {
    guard citations.last?.title != nil, let (articles, range, isKey) = text.keyedArticles(at: position)
    else { return false }
    if !isKey {
      tell(CitationDefect(.miswrittenClause, excerpt: text[position..<range.upperBound]))
    }
    add(articles.map { Citation.Clause(article: $0) })
    begin(at: range.upperBound)
    return true
  }

  /// Nothing but an instrument stands before, so that a number can only be its clause.
  var followsInstrument: Bool {
    isOpen && !isSeparated && citations.last.map { $0.title != nil && $0.clauses.isEmpty } == true
  }

  /// An article without its 第 stands alone behind other clauses: 第四十八条；六十九条.
  private var followsClause: Bool {
    guard isOpen, citations.last?.clauses.isEmpty == false, let number = text.number(at: position),
      let unit = ClauseUnit.read(in: text, at: number.end), unit.0 == .article
    else { return false }
    return unit.end >= text.end || CitationText.isSeparator(text[unit.end])
      || CitationText.isSpace(text[unit.end])
      || text.hasClause(at: unit.end)
  }

  private mutating func tellMiswritten(
    _ range: Range<Int>, lacksMark: Bool, bareEnd: (start: Int, unit: Unicode.Scalar)?
  ) {
    let mended =
      bareEnd.map { last in
        let first = range.lowerBound..<last.start
        return (text.mendedClauses(first) ?? text[first]) + (text.isMark(last.start) ? "" : "第")
          + text[last.start..<range.upperBound] + String(last.unit)
      } ?? text.mendedClauses(range)
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
    guard isOpen, let last = citations.last, last.title != nil || last.documentNumber != nil,
      last.title.map(text.isStandard) != true,
      let end = text.unreadClause(at: position, afterInstrument: followsInstrument)
    else { return false }
    tell(
      CitationDefect(
        .miswrittenClause, excerpt: text[position..<end], replacement: text.likelyClause(position..<end)))
    begin(at: end)
    return true
  }

  /// 《第四十八条》: marks of a title around a clause.
  mutating func readMarkedClause() -> Bool {
    guard isOpen, !citations.isEmpty, text.hasClause(at: position + 1),
      let close = text.partner(of: position),
      let list = text.clauses(at: position + 1, after: citations.last?.clauses.last), list.end == close
    else { return false }
    tell(
      CitationDefect(
        .miswrittenClause, excerpt: text[position..<close + 1], replacement: text[position + 1..<close]))
    add(list.clauses.filter(\.isNumbered))
    begin(at: close + 1)
    return true
  }

  /// 物权编, 总则 between an instrument and its article.
  mutating func skipDivision() -> Bool {
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

  mutating func tell(_ defect: CitationDefect) {
    // Hostile texts have no end of them.
    if defects.count < 200 { defects.append(defect) }
  }

  mutating func add(_ clauses: [Citation.Clause]) {
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
  mutating func readSection() -> Bool {
    guard isOpen, !isSeparated, let last = citations.last, last.clauses.isEmpty else { return false }
    guard let number = text.number(at: position), text[number.end] == "、" else { return false }
    add([Citation.Clause(section: number.value)])
    begin(at: number.end + 1)
    return true
  }
}

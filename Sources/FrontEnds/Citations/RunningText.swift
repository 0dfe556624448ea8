import ListModel

/// Text that cites nothing.
extension CitationReader {
  /// Passes over text that cites nothing, up to where a citation can begin again.
  mutating func readText() {
    var isWording = position > 0 && CitationText.isColon(text[position - 1])
    let hadColon = isWording
    let start = position
    isOpen = false
    isSeparated = true
    isKeyed = false
    if hadColon, begins(at: text.skippingSpace(position)) { return }
    // Right behind a clause its wording may begin without a sign: 第四十三条 粮食收购企业有下列行为之一的，…
    let isDirect = !text.isMarkedOff(start)
    let isProse = isDirect || followsClauses && !isLed && text[start].properties.isIdeographic
    var sentence = start
    var namesClause = false
    while position < text.end {
      let scalar = text[position]
      // What is neither quoted nor said by a clause is a citation, whatever stands before it.
      if scalar == "《", !isWording, !isQuoted, text.namesInstrument(at: position) {
        let begin = text.placeStart(before: position, after: start)
        if !isProse || CitationText.isColon(text[position - 1])
          || begin - sentence <= Self.longestJoint && !isViolated(position, from: begin, isDirect: isDirect)
        {
          position = begin
          return
        }
      }
      // 第四十八条并第四十九条
      if isDirect, position > start, position - start <= 2, !citations.isEmpty, !text.isContinued(at: start),
        text.word(of: CitationText.verbs, at: start) == nil, text.hasClause(at: position),
        begins(at: position)
      {
        return
      }
      namesClause = namesClause || text.hasClause(at: position)
      position += 1
      if scalar == "。" { sentence = position }
      if scalar == "“" || scalar == "「" {
        isQuoted = position < text.lastClosingQuote
      } else if CitationText.closesQuotation(scalar) {
        isQuoted = false
        // The wording of a clause ends with its quotation.
        let first = text[text.skippingSpace(start)]
        if first == "“" || first == "「" { isWording = false }
      }
      let isShortTail =
        !hadColon && !namesClause && position - start <= 20
        && (scalar == "，" || scalar == "、" || scalar == "," || CitationText.isSign(scalar))
      guard
        isShortTail || CitationText.isSentenceEnd(scalar)
          || citations.isEmpty && CitationText.isSeparator(scalar)
      else {
        if citations.isEmpty, begins(at: position) { return }
        continue
      }
      var next = text.skippingSpace(position)
      // “…”、第七十条 goes on after the quotation.
      if CitationText.closesQuotation(scalar), CitationText.isSeparator(text[next]) {
        next = text.skippingSpace(next + 1)
      }
      // So does （…。）第七十条.
      if CitationText.isSentenceEnd(scalar), text[next] == "）" || text[next] == ")" {
        next = text.skippingSpace(next + 1)
      }
      // So does “…”和第七十条.
      if CitationText.closesQuotation(scalar), let joined = text.word(of: .leads, at: next) {
        next = text.skippingSpace(joined)
      }
      let isWeak = followsClauses && !CitationText.isSentenceEnd(scalar)
      if isWeak ? beginsCertainly(at: next) : begins(at: next) {
        position = next
        return
      }
      if let start = resumption(at: next, isWeak: isWeak) {
        position = start
        return
      }
    }
  }

  /// **Units:** scalars, of words that join two citations.
  private static let longestJoint = 8

  /// Whether a citation can begin here, after text.
  func begins(at index: Int) -> Bool {
    if beginsCertainly(at: index) { return true }
    // 2．防洪法第五十三条, where the text began with 1．
    if let end = text.numbering(at: index), text.numbersTitle(from: index, to: end),
      let title = text.unmarkedTitle(at: text.skippingBlanks(end)),
      text.clauseStart(behind: title.end) != nil
    {
      return true
    }
    // 同条例第十三条, 同法实施细则第二十五条
    if text[index] == "同",
      let clause = text.titleTail(at: index)?.words.upperBound ?? text.sameEnd(at: index),
      text.hasClause(at: clause), let list = text.clauses(at: clause)
    {
      return !text.isContinued(at: list.end)
    }
    guard !citations.isEmpty, let title = text.unmarkedTitle(at: index) else { return false }
    return followsClauses ? isApart(title, at: index) : text.hasClause(at: title.end)
  }

  /// Whether one begins that no wording of a clause can be.
  private func beginsCertainly(at index: Int) -> Bool {
    if text[index] == "《" { return !namesThing(at: index) }
    if text.bracketedLabel(at: index) != nil || text.key(at: index) != nil { return true }
    if let end = text.numbering(at: index), text[text.skippingBlanks(end)] == "《" { return true }
    if text.mismarkedTitle(at: index) != nil || text.issuingTitle(at: index) != nil { return true }
    if citations.isEmpty { return text.hasClause(at: index) }
    guard text.hasClause(at: index), let list = text.clauses(at: index) else { return false }
    return !text.isContinued(at: list.end)
  }

  mutating func tellWhatLacks() {
    guard citations.isEmpty else { return }
    let content = text.skippingSpace(0)
    tell(CitationDefect(.unreadable, excerpt: text[content..<min(content + 60, text.end)]))
  }
}

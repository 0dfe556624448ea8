import ListModel

/// Titles without 《》.
extension CitationText {
  /// Reads a title without 《》: a run of words that ends like the name of an instrument.
  func unmarkedTitle(at start: Int) -> CitationTitle? {
    if let title = issuingTitle(at: start) { return title }
    // 有关取水管理办法 names none.
    guard word(of: Self.references, at: start) == nil else { return nil }
    // 〈甲法》
    if isOddOpening(start), self[start] != "“", self[start] != "\"" {
      let half = halfMarkedTitle(at: start)
      return half.map { self[$0.end - 1] == "》" || Self.opensTitle(self[start]) } == true ? half : nil
    }
    let run = mandateEnd(at: runEnd(from: start))
    guard run - start <= Self.longestTitle, let whole = titleEnd(in: start..<run),
      let last = namedEnd(of: start..<whole)
    else { return nil }
    let end = serialEnd(at: last) ?? last
    let possessive = possessive(in: start..<end) ?? end
    let rest = min(possessive + 1, end)..<end
    guard var title = title(of: compactScalars(start..<possessive) + compactScalars(rest), end: end) else {
      return nil
    }
    let replacement = "《" + self[start..<possessive] + self[rest] + "》"
    if self[end] == "》" {
      title.end = end + 1
      let open = isOddOpening(start - 1) ? start - 1 : start
      title.defect = CitationDefect(
        .unbalancedBrackets, excerpt: self[open..<end + 1], replacement: replacement)
    } else if let mandate = word(of: Self.mandates, endingAt: end, after: start) {
      // Alone it is the unit's own; else whose it is must be said: 部门三定方案, 市三定规定 name no document.
      if mandate > start, !endsUnit(start..<mandate) {
        title.defect = CitationDefect(.unreadable, excerpt: self[start..<end])
      }
      // “三定”规定 is the 三定规定.
      title.title.unicodeScalars.removeAll { $0 == "“" || $0 == "”" || $0 == "\"" }
    } else {
      // “水法”: its quotation marks are meant for 《》.
      let quotes = start > 0 && end < self.end && Self.quotes(self[start - 1], self[end]) ? 1 : 0
      title.end = end + quotes
      title.defect = CitationDefect(
        .missingTitleMarks, excerpt: self[start - quotes..<end + quotes],
        replacement: isSentence(start..<possessive) ? nil : replacement)
    }
    return title
  }

  /// The end of a title without the common noun that may be joined to it: 水法和管理办法.
  ///
  /// - Returns: nil where the words name no instrument: 应急预案和管理办法, 操作规程.
  private func namedEnd(of words: Range<Int>) -> Int? {
    let end = words.upperBound
    guard let kind = word(of: Self.titleEnds, endingAt: end, after: words.lowerBound), !opensRemark(end),
      clauseStart(behind: end) == nil
    else { return end }
    let noun = word(of: Self.attributes, endingAt: kind, after: words.lowerBound) ?? kind
    if noun == words.lowerBound { return nil }
    guard let joint = word(of: .joints, endingAt: noun, after: words.lowerBound) else { return end }
    return endsLikeTitle(words.lowerBound..<joint) ? joint : nil
  }

  private func opensRemark(_ index: Int) -> Bool { self[index] == "（" || self[index] == "(" }

  /// Whether a title in quotation marks, with its clauses behind it, begins at a mark: “水法”第三条.
  func quotesTitle(at open: Int) -> Bool {
    guard self[open] == "“" || self[open] == "\"", let title = unmarkedTitle(at: open + 1) else {
      return false
    }
    return Self.quotes(self[open], self[title.end - 1]) && hasClause(at: title.end)
  }

  /// Whether a mark that nothing closes stands at an index for 《: （甲法》.
  private func isOddOpening(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    switch self[index] {
    case "（", "(": return partner(of: index) == nil
    case "“", "\"": return index > lastClosingQuote
    default:
      return !opensYear(at: index) && (Self.opensTitle(self[index]) || Self.opensAngularly(self[index]))
    }
  }

  /// Whether two marks are those of a quotation.
  private static func quotes(_ open: Unicode.Scalar, _ close: Unicode.Scalar) -> Bool {
    switch open {
    case "“": close == "”"
    case "\"": close == "\""
    default: false
    }
  }

  /// Whether a title without 《》 stands at an index, alone or with its clauses: 防洪法第九十条 behind 和.
  func isTitle(at start: Int) -> Bool {
    // 及其配套规定 names none.
    guard self[start] != "其", let title = unmarkedTitle(at: start), title.defect?.replacement != nil else {
      return false
    }
    return title.end == end || Self.isSeparator(scalars[title.end]) || hasClause(at: title.end)
      || word(of: .leads, at: title.end) != nil
  }

  /// Whether a law, regulation or rule without 《》 stands behind a blank, alone or with its clauses: 水法 防洪法第九十条.
  ///
  /// - Parameter afterClause: whether a clause stands before, so that its wording may begin here.
  func isTitleBehindBlank(at start: Int, afterClause: Bool) -> Bool {
    guard start > 0, Self.isSpace(self[start - 1]), let title = unmarkedTitle(at: start),
      title.defect?.replacement != nil,
      isEnactment(start..<title.end)
    else { return false }
    return title.end >= end || hasClause(at: title.end)
      || !afterClause && (Self.isSeparator(self[title.end]) || Self.isSpace(self[title.end]))
  }

  /// Whether words end as laws, regulations and rules do.
  func isEnactment(_ range: Range<Int>) -> Bool {
    word(of: Self.enactments, endingAt: range.upperBound, after: range.lowerBound) != nil
  }

  /// Whether words say whose instrument it is, or what it is about: 国务院关于…的意见, 中华人民共和国…纲要.
  func isNamedInFull(_ range: Range<Int>) -> Bool {
    has("中华人民共和国", at: range.lowerBound) || contains("关于", in: range)
  }

  /// How laws, regulations and rules end, in order of authority.
  static let enactments: CitationWords = ["法", "条例", "规定", "办法", "细则"]

  /// Where the clauses of a title begin: right behind it, or behind its remark, a blank, a comma or a colon.
  func clauseStart(behind end: Int) -> Int? {
    if hasClause(at: end) { return end }
    var next = skippingBlanks(end)
    if isRemark(at: next), let close = partner(of: next) { next = skippingBlanks(close + 1) }
    if self[next] == "，" || self[next] == "," || Self.isColon(self[next]) { next = skippingBlanks(next + 1) }
    return hasClause(at: next) ? next : nil
  }

  /// Whether a bracket opens at an index that tells the number, the date or the version of an instrument.
  func isRemark(at open: Int) -> Bool {
    guard self[open] == "（" || self[open] == "(", let close = partner(of: open) else { return false }
    return note(at: open + 1, before: close) != nil
  }

  /// The end of the number of an instrument of a series: 刑法修正案（十一）.
  private func serialEnd(at index: Int) -> Int? {
    guard self[index] == "（" || self[index] == "(", let close = partner(of: index),
      number(at: index + 1)?.end == close, hasClause(at: close + 1) || self[index - 1] == "案"
    else { return nil }
    return close + 1
  }

  /// Reads a title that stands without 《》 right behind a clause of another: 甲法第三条乙办法第五条.
  func titleAfterClause(at start: Int) -> CitationTitle? {
    guard isBehindClause(start), let title = unmarkedTitle(at: start),
      title.defect?.replacement != nil, hasClause(at: title.end),
      // 按水法, 由刑法: the shorter the words, the sooner they are no title alone.
      title.end - start >= 5 || self[start].properties.isIdeographic && !Self.opensClause(self[start])
    else { return nil }
    return title
  }

  /// Whether a clause ends right before an index: 第三条, 第三条（二）, 第三条之一.
  private func isBehindClause(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    if ClauseUnit.read(in: self, at: index - 1) != nil { return true }
    if let open = partner(of: index - 1) { return number(at: open + 1)?.end == index - 1 }
    var first = index
    while first > 0, index - first < 4, ChineseNumeral.isNumeral(self[first - 1]) { first -= 1 }
    return first < index && first > 1 && self[first - 1] == "之"
      && ClauseUnit.read(in: self, at: first - 2)?.0 == .article
  }

  /// Where 的 stands between an instrument and what carries it out, and is of no title: 森林法的实施条例.
  private func possessive(in words: Range<Int>) -> Int? {
    words.first { index in
      guard self[index] == "的", let tail = titleTail(at: index + 1) else { return false }
      return !tail.isJoined && tail.words.upperBound == words.upperBound
        && isEnactment(words.lowerBound..<index) && endsLikeTitle(words.lowerBound..<index)
    }
  }

  /// The end of a run of words that quotes 三定 in it: 市水务局“三定”规定.
  private func mandateEnd(at end: Int) -> Int {
    guard self[end] == "“" || self[end] == "\"", has("三定", at: end + 1), Self.isBracket(self[end + 3]),
      let last = word(of: Self.mandateEnds, at: end + 4)
    else { return end }
    return last
  }

  /// The end of a run of words without 《》: before clauses, punctuation, space and outer brackets.
  ///
  /// - Parameter isSure: whether it ends before 和 or another joint only where a title stands behind that, too.
  func runEnd(from start: Int, isSure: Bool = true) -> Int {
    var index = start
    while index < end, index - start <= Self.longestTitle {
      let scalar = scalars[index]
      if Self.isSeparator(scalar) || Self.isSpace(scalar) || Self.isBracket(scalar) || hasClause(at: index) {
        break
      }
      if opensYear(at: index) || isUnmarkedArticle(at: index, of: start..<index) { break }
      if index > start, has("中华人民共和国", at: index), endsLikeTitle(start..<index) { break }
      if isProvision(at: index, of: start..<index) { break }
      if let next = joint(at: index, behind: start..<index),
        !isSure || endsLikeTitle(next..<runEnd(from: next, isSure: false))
      {
        break
      }
      index += 1
    }
    return index
  }

  /// The end of 和 or another joint that stands behind a title: 水法和.
  private func joint(at index: Int, behind title: Range<Int>) -> Int? {
    guard title.count > 1, let end = word(of: .joints, at: index), endsLikeTitle(title) else { return nil }
    return end
  }

  /// Whether an article without 第 follows a title: 人民防空法22条.
  private func isUnmarkedArticle(at index: Int, of title: Range<Int>) -> Bool {
    guard title.count > 2, ChineseNumeral.isNumeral(self[index]),
      let number = number(at: index), ClauseUnit.read(in: self, at: number.end)?.0 == .article
    else { return false }
    return endsLikeTitle(title)
  }

  /// Whether what an instrument provides is spoken of, and no part of its title: 防洪法的规定, 防洪法规定.
  private func isProvision(at index: Int, of title: Range<Int>) -> Bool {
    guard self[index] == "的" || self[index] == "规", title.count > 1,
      let last = word(of: .clauseEnds, at: index),
      last >= end || Self.isSeparator(self[last]) || Self.isSpace(self[last]) || Self.isBracket(self[last])
        || hasClause(at: last)
    else { return false }
    return isEnactment(title) && endsLikeTitle(title)
  }

  /// The end of the title in a run: all of it, or what stands before a number (`…的意见国办发`).
  private func titleEnd(in run: Range<Int>) -> Int? {
    if endsLikeTitle(run) { return run.upperBound }
    guard opensYear(at: run.upperBound) || documentNumber(in: run) != nil else { return nil }
    guard isNamedInFull(run) else { return nil }
    return run.dropFirst(4).reversed().first { endsLikeTitle(run.lowerBound..<$0) }
  }

  private func contains(_ word: String, in range: Range<Int>) -> Bool {
    range.contains { has(word, at: $0) && $0 + word.unicodeScalars.count <= range.upperBound }
  }
}

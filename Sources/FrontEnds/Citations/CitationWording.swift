import ListModel

/// Where the wording of a clause begins: what is no citation and stands behind one.
///
/// A basis lists instruments and their clauses. Behind a clause, letters that neither join nor begin another citation are
/// what the clause says; and in that only 《》 opens an instrument.
extension CitationReader {
  /// The last instrument has clauses, so that what follows without 《》 may be their wording.
  var followsClauses: Bool { citations.last?.clauses.isEmpty == false }

  /// Whether what leads to a citation elsewhere begins the wording of a clause: 第五十条 违反操作规程，…
  ///
  /// - Parameter end: where the leading word ends, which stands at the position.
  func opensWording(before end: Int) -> Bool {
    guard isOpen, followsClauses, text.word(of: .joints, at: position) != end else { return false }
    if text.quotesTitle(at: end) { return false }
    if text[end] == "《" { return isViolated(end, isDirect: !isSeparated) }
    if let title = text.unmarkedTitle(at: end) {
      let hasClause = text.hasClause(at: title.end)
      return !isListed(title, at: end) || !hasClause && text.has("违反", at: position)
    }
    return !isSeparated || !endsWithClauses(at: end)
  }

  /// Whether what 《》 name at an index behind a clause is no instrument, and its wording goes on: 《食品经营许可证》有效期为五年.
  func namesThing(at open: Int) -> Bool {
    guard followsClauses, let close = text.partner(of: open), !text.namesInstrument(at: open) else {
      return false
    }
    return text[close + 1].properties.isIdeographic
  }

  /// Whether the wording of a clause speaks of those who violate what 《 at an index begins: 违反《乙办法》第三条的.
  ///
  /// - Parameters:
  ///   - begin: where the title begins, the place before 《 included.
  ///   - isDirect: whether nothing but blanks parts the clause from its wording.
  func isViolated(_ open: Int, from begin: Int? = nil, isDirect: Bool) -> Bool {
    let begin = begin ?? open
    guard begin > 1, text.has("违反", at: begin - 2) else { return false }
    guard !isDirect, let close = text.partner(of: open) else { return isDirect }
    guard text.hasClause(at: close + 1), let list = text.clauses(at: close + 1) else { return false }
    return text[list.end] != "、" && text.isContinued(at: list.end)
  }

  /// Whether clauses stand at an index, and nothing that goes on with them: 依据第五条，; 该法第五条的规定 at the end.
  private func endsWithClauses(at index: Int) -> Bool {
    guard text.hasClause(at: index), let list = text.clauses(at: index) else { return false }
    return list.end >= text.end || CitationText.isSeparator(text[list.end])
      || text.word(of: .clauseEnds, at: list.end) == text.end
  }

  /// Whether a title without marks is a citation beside those before it: it stands where nothing else can, or what follows
  /// it is its clause, its number, or another citation.
  func isListed(_ title: CitationTitle, at start: Int) -> Bool {
    guard followsClauses else { return true }
    guard let defect = title.defect else { return true }
    guard defect.replacement != nil else { return false }
    let last = text.word(of: .clauseEnds, at: title.end) ?? title.end
    if text.hasClause(at: last), let list = text.clauses(at: last) {
      return text[list.end] == "、" || !text.isContinued(at: list.end)
    }
    if text[last] == "（" || text[last] == "(" || text.isNumberOfClause(at: last) { return true }
    if text[last] == "《" || standsAlone(title, at: start, from: start) { return true }
    if text.note(at: last, before: text.end) != nil { return true }
    if let joined = text.word(of: .joints, at: last) {
      return text[joined] == "《" || text.isTitle(at: joined)
    }
    // 操作规程, 施工方案, 城乡规划 alone are what the wording speaks of.
    guard text.isEnactment(start..<title.end) || text.isNamedInFull(start..<title.end) || isInList(start)
    else {
      return false
    }
    var next = last
    while CitationText.isSeparator(text[next]) || CitationText.isSpace(text[next]) { next += 1 }
    if next >= text.end { return true }
    guard next > last else { return false }
    if text[next] == "《" || text.numbering(at: next) != nil || text.key(at: next) != nil { return true }
    if text.bracketedLabel(at: next) != nil || text.hasClause(at: next) { return true }
    return text.isTitle(at: next)
  }

  /// Whether 本法第三十二条, 该条例第三条 is of the wording of a clause, and not one more clause that is cited: it stands right behind one,
  /// and goes on.
  ///
  /// - Parameter clause: where the clause behind 本法 begins.
  func speaksOfItself(before clause: Int) -> Bool {
    isOpen && followsClauses && text[position] != "同" && !isAfterStop && !endsWithClauses(at: clause)
  }

  /// Whether 、 or ； joins what stands at an index to the citation before.
  private func isInList(_ index: Int) -> Bool {
    switch index > 0 ? text[index - 1] : "\0" {
    case "、", "；", ";": true
    default: false
    }
  }

  /// Whether a sentence or a line ends before the position.
  private var isAfterStop: Bool {
    var last = position - 1
    while last >= 0, CitationText.isSpace(text[last]) {
      if CitationText.isLineBreak(text[last]) { return true }
      last -= 1
    }
    return last >= 0 && CitationText.isSentenceEnd(text[last])
  }

  /// Whether a title without marks and its clauses stand by themselves behind the wording of a clause: on a new line, with
  /// nothing more behind them, or in a text that has no marks at all.
  func isApart(_ title: CitationTitle, at start: Int) -> Bool {
    guard title.defect?.replacement != nil, let clause = text.clauseStart(behind: title.end),
      let list = text.clauses(at: clause), !text.isContinued(at: list.end),
      clause == title.end || isTitleApart(start..<title.end, clause: clause)
    else { return false }
    if !text.hasTitleMarks || text.has("中华人民共和国", at: start) { return true }
    if start > 0, CitationText.isLineBreak(text[start - 1]) { return true }
    let last = text.word(of: .clauseEnds, at: list.end) ?? list.end
    return last >= text.end || CitationText.isSeparator(text[last])
  }
}

import ListModel

/// The title of an instrument as read from a text.
struct CitationTitle {
  /// In standard form: no white space, inner marks 〈〉, brackets in full width.
  var title: String
  /// The revision that stands inside the marks: 《…办法（修订）》.
  var version: String?
  var end: Int
  var defect: CitationDefect?
  /// Where the clauses begin that stand inside its marks: 《水法第四十八条》.
  var clauses: Int?
}

extension CitationText {
  /// Reads a title that begins with 《.
  func markedTitle(at start: Int) -> CitationTitle? {
    guard let close = partner(of: start), close - start <= Self.longestTitle else {
      return halfMarkedTitle(at: start)
    }
    var inner = trimmed(start + 1..<close)
    while self[inner.lowerBound] == "《", let last = partner(of: inner.lowerBound), last < inner.upperBound {
      if last < inner.upperBound - 1 {
        // 《《甲法》（2010年修正）》, 《《甲法》第三条》
        guard isRemark(at: last + 1) || hasClause(at: last + 1) else { break }
        var title = title(inner.lowerBound + 1..<last, end: last + 1)
        title?.defect = CitationDefect(
          .doubledTitleMarks, excerpt: self[start..<close + 1], replacement: self[inner])
        return title
      }
      inner = trimmed(inner.lowerBound + 1..<last)
    }
    if let clauses = clausesInMarks(inner) {
      var title = title(inner.lowerBound..<clauses, end: close + 1)
      title?.clauses = clauses
      title?.defect = CitationDefect(
        .miswrittenClause, excerpt: self[start..<close + 1],
        replacement: "《" + self[inner.lowerBound..<clauses] + "》" + self[clauses..<inner.upperBound])
      return title
    }
    var title = title(inner, end: close + 1)
    if hasNestedTitles, inner.contains(where: { self[$0] == "《" }) {
      let standard = self[inner].unicodeScalars.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }
      title?.defect = CitationDefect(
        .nestedTitleMarks, excerpt: self[start..<close + 1],
        replacement: "《" + String(letters: standard) + "》")
    }
    if self[skippingSpace(start + 1)] == "《", !self[inner].hasPrefix("《") {
      title?.defect = CitationDefect(
        .doubledTitleMarks, excerpt: self[start..<close + 1], replacement: "《" + self[inner] + "》")
    }
    return title
  }

  /// A piece of text without the white space around it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, last) = (range.lowerBound, range.upperBound)
    while start < last, Self.isSpace(self[start]) { start += 1 }
    while last > start, Self.isSpace(self[last - 1]) { last -= 1 }
    return start..<last
  }

  /// Where the clauses begin that end what stands in the marks of a title: 水法第四十八条.
  private func clausesInMarks(_ inner: Range<Int>) -> Int? {
    switch self[inner.upperBound - 1] {
    case "条", "款", "项", "）", ")": break
    default: return nil
    }
    guard let start = inner.first(where: { isMark($0) && hasClause(at: $0) }),
      clauses(at: start)?.end == inner.upperBound, endsLikeTitle(inner.lowerBound..<start)
    else { return nil }
    return start
  }

  /// Whether 《 at an index begins the title of an instrument, and not 《取水许可证》: it ends like one, or a clause follows.
  func namesInstrument(at start: Int) -> Bool {
    guard let close = partner(of: start) else { return true }
    // （试行）, （2019年本） behind it.
    let end = self[close - 1] == "）" || self[close - 1] == ")" ? partner(of: close - 1) ?? close : close
    return start + 1 < end && endsLikeTitle(start + 1..<end) || hasClause(at: close + 1)
  }

  /// A title whose 》 is missing, or whose 《 is another mark: it ends where an unmarked one would.
  func halfMarkedTitle(at start: Int) -> CitationTitle? {
    let end = runEnd(from: start + 1)
    guard end > start + 1 else { return nil }
    let (last, next) = misclosing(start + 1..<end)
    var title = title(start + 1..<last, end: next)
    let isStray = self[next] == "《" && partner(of: next) == nil
    let isCertain = !isStray && (last < end || endsLikeTitle(start + 1..<last))
    title?.defect = CitationDefect(
      .unbalancedBrackets, excerpt: self[start..<next],
      replacement: isCertain ? "《" + self[start + 1..<last] + "》" : nil)
    return title
  }

  /// Where words end that another mark than 》 closes, and where that ends: 《甲法〉, 《甲法], 《甲法), 《甲法《.
  private func misclosing(_ run: Range<Int>) -> (last: Int, next: Int) {
    let end = run.upperBound
    let isInner = Self.closesTitle(self[end - 1]) && !run.contains { Self.opensTitle(self[$0]) }
    if isInner || Self.closesAngularly(self[end - 1]) && endsLikeTitle(run.lowerBound..<end - 1) {
      return (end - 1, end)
    }
    let isOdd =
      switch self[end] {
      case "》", ")", "）", "】": true
      case "《": endsTitle(end + 1)
      case "”", "\"": !(0..<end).contains { self[$0] == "“" || self[$0] == "\"" }
      default: false
      }
    return isOdd && partner(of: end) == nil && endsLikeTitle(run) ? (end, end + 1) : (end, end)
  }

  /// Whether nothing of a title can stand at an index.
  private func endsTitle(_ index: Int) -> Bool {
    index >= end || Self.isSeparator(self[index]) || Self.isSpace(self[index]) || Self.isBracket(self[index])
      || hasClause(at: index)
  }

  /// Reads a title in marks that are not its own: <甲法>, 〈甲法〉, «甲法».
  func mismarkedTitle(at start: Int) -> CitationTitle? {
    guard Self.opensTitle(self[start]), !opensYear(at: start), let marks = mismarks(at: start),
      endsLikeTitle(marks.inner), var title = title(marks.inner, end: marks.end)
    else { return nil }
    title.defect = CitationDefect(
      .missingTitleMarks, excerpt: self[start..<marks.end], replacement: "《" + self[marks.inner] + "》")
    return title
  }

  /// What stands inside marks that open at an index, however often they are repeated: <<甲法>>.
  ///
  /// Marks that do not pair end at the first that closes, and those beside it.
  private func mismarks(at start: Int) -> (inner: Range<Int>, end: Int)? {
    let limit = min(start + Self.longestTitle, end)
    if var close = closing(of: start, before: limit) {
      let end = close + 1
      var open = start
      while open + 1 < close, Self.opensTitle(self[open + 1]),
        closing(of: open + 1, before: close) == close - 1
      {
        open += 1
        close -= 1
      }
      return (open + 1..<close, end)
    }
    var open = start + 1
    while open < limit, Self.opensTitle(self[open]) { open += 1 }
    guard open < limit, let close = (open..<limit).first(where: { Self.closesTitle(self[$0]) }) else {
      return nil
    }
    var end = close + 1
    while end < limit, Self.closesTitle(self[end]) { end += 1 }
    return (open..<close, end)
  }

  /// The mark that closes the one at an index, others between them paired.
  private func closing(of start: Int, before limit: Int) -> Int? {
    var depth = 0
    for index in start..<limit {
      if Self.opensTitle(self[index]) { depth += 1 }
      guard Self.closesTitle(self[index]) else { continue }
      depth -= 1
      if depth == 0 { return index }
    }
    return nil
  }

  /// Reads 国务院办公厅关于印发《甲办法》的通知, 某省实施《甲法》办法: a title without marks around one that has them.
  func issuingTitle(at start: Int) -> CitationTitle? {
    if let title = placedTitle(at: start) { return title }
    guard let open = issuedTitleStart(from: start), let close = partner(of: open),
      close - open <= Self.longestTitle, self[close + 1] == "的" || carriesOut(open, from: start)
    else { return nil }
    let end = runEnd(from: close + 1)
    guard
      word(of: Self.titleEnds, endingAt: end, after: self[close + 1] == "的" ? close + 2 : close + 1) != nil,
      var title = title(start..<end, end: end)
    else { return nil }
    let standard = String(letters: self[start..<end].unicodeScalars.map(Self.standardMark))
    title.defect = CitationDefect(
      .missingTitleMarks, excerpt: self[start..<end], replacement: "《" + standard + "》")
    return title
  }

  /// Whether 实施 or 施行 stands before 《, with a body or a place before it.
  private func carriesOut(_ open: Int, from start: Int) -> Bool {
    open - start >= 4 && (has("实施", at: open - 2) || has("施行", at: open - 2))
  }

  /// Where 《 stands after 关于 or 实施 in a run of words that may begin with several bodies.
  private func issuedTitleStart(from start: Int) -> Int? {
    var hasSubject = false
    for index in start..<min(start + 80, max(start, end)) {
      let scalar = scalars[index]
      if scalar == "《" { return hasSubject || carriesOut(index, from: start) ? index : nil }
      hasSubject = hasSubject || scalar == "关" && self[index + 1] == "于"
      guard Self.isSeparator(scalar) || Self.isSpace(scalar) || Self.isBracket(scalar) else { continue }
      guard scalar == "、" || Self.isSpace(scalar) && !Self.isLineBreak(scalar), index > start,
        Self.endsBody(scalars[index - 1]) || Self.isSpace(scalars[index - 1]), !hasSubject
      else { return nil }
    }
    return nil
  }

  static func opensTitle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", "〈", "＜", "«", "‹", "『", "「", "｢", "≪", "︽", "⟪", "︿", "﹁", "﹃": true
    default: false
    }
  }

  private static func closesTitle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ">", "〉", "＞", "»", "›", "』", "」", "｣", "≫", "︾", "⟫", "﹀", "﹂", "﹄": true
    default: false
    }
  }

  func title(_ range: Range<Int>, end: Int) -> CitationTitle? { title(of: compactScalars(range), end: end) }

  /// - Parameter letters: without white space.
  func title(of letters: [Unicode.Scalar], end: Int) -> CitationTitle? {
    var scalars = letters.map(Self.standardMark)
    var version: String?
    while let revision = Self.trailingRevision(of: scalars) {
      version = version ?? revision.text
      scalars.removeLast(scalars.count - revision.start)
    }
    guard !scalars.isEmpty else { return nil }
    return CitationTitle(title: Self.string(scalars[...]), version: version, end: end)
  }

  /// `（2018年修正）` at the end of a title.
  private static func trailingRevision(of scalars: [Unicode.Scalar]) -> (text: String, start: Int)? {
    guard scalars.last == "）", let open = scalars.lastIndex(of: "（"), open > 0 else { return nil }
    let inner = scalars[(open + 1)..<(scalars.count - 1)]
    guard inner.count <= 20, inner.last.map({ "正订改版".unicodeScalars.contains($0) }) == true,
      inner.contains("修")
    else { return nil }
    return (string(inner), open)
  }

  static func standardMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "《", "<", "＜": "〈"
    case "》", ">", "＞": "〉"
    case "(": "（"
    case ")": "）"
    default: scalar
    }
  }

  /// Longer than any real title; keeps broken marks from swallowing a text.
  static let longestTitle = 160
}

import ListModel

/// The title of an instrument as read from a text.
struct CitationTitle {
  /// In standard form: no white space, inner marks 〈〉, brackets in full width.
  var title: String
  /// The revision that stands inside the marks: 《…办法（修订）》.
  var version: String?
  var end: Int
  var defect: CitationDefect?
}

extension CitationText {
  /// Reads a title that begins with 《.
  func markedTitle(at start: Int) -> CitationTitle? {
    guard let close = partner(of: start), close - start <= Self.longestTitle else {
      return halfMarkedTitle(at: start)
    }
    var inner = start + 1..<close
    while self[inner.lowerBound] == "《", partner(of: inner.lowerBound) == inner.upperBound - 1 {
      inner = inner.lowerBound + 1..<inner.upperBound - 1
    }
    var title = title(inner, end: close + 1)
    if hasNestedTitles, inner.contains(where: { self[$0] == "《" }) {
      let standard = self[inner].unicodeScalars.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 }
      title?.defect = CitationDefect(
        .nestedTitleMarks, excerpt: self[start..<close + 1],
        replacement: "《" + String(letters: standard) + "》")
    }
    if inner.lowerBound > start + 1 {
      title?.defect = CitationDefect(
        .doubledTitleMarks, excerpt: self[start..<close + 1], replacement: "《" + self[inner] + "》")
    }
    return title
  }

  /// Whether 《 at an index begins the title of an instrument, and not 《取水许可证》: it ends like one, or a clause follows.
  func namesInstrument(at start: Int) -> Bool {
    guard let close = partner(of: start) else { return true }
    // （试行）, （2019年本） behind it.
    let end = self[close - 1] == "）" || self[close - 1] == ")" ? partner(of: close - 1) ?? close : close
    return start + 1 < end && endsLikeTitle(start + 1..<end) || hasClause(at: close + 1)
  }

  /// A title whose 》 is missing: it ends where an unmarked one would.
  private func halfMarkedTitle(at start: Int) -> CitationTitle? {
    let end = runEnd(from: start + 1)
    guard end > start + 1 else { return nil }
    // 《甲法〉: the last mark is an inner one.
    let isMisclosed =
      Self.closesTitle(self[end - 1]) && !(start + 1..<end).contains { Self.opensTitle(self[$0]) }
    let last = isMisclosed ? end - 1 : end
    var title = title(start + 1..<last, end: end)
    let isCertain = isMisclosed || endsLikeTitle(start + 1..<last)
    title?.defect = CitationDefect(
      .unbalancedBrackets, excerpt: self[start..<end],
      replacement: isCertain ? "《" + self[start + 1..<last] + "》" : nil)
    return title
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

  /// Whether 实施 stands before 《, with a body or a place before it.
  private func carriesOut(_ open: Int, from start: Int) -> Bool {
    open - start >= 4 && self[open - 2] == "实" && self[open - 1] == "施"
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

  /// Reads a title without 《》: a run of words that ends like the name of an instrument.
  func unmarkedTitle(at start: Int) -> CitationTitle? {
    if let title = issuingTitle(at: start) { return title }
    let run = mandateEnd(at: runEnd(from: start))
    guard run - start <= Self.longestTitle, let last = titleEnd(in: start..<run) else { return nil }
    let end = serialEnd(at: last) ?? last
    guard var title = title(start..<end, end: end) else { return nil }
    let replacement = "《" + self[start..<end] + "》"
    if self[end] == "》" {
      title.end = end + 1
      title.defect = CitationDefect(
        .unbalancedBrackets, excerpt: self[start..<end + 1], replacement: replacement)
    } else if let mandate = word(of: Self.mandates, endingAt: end, after: start) {
      // Alone it is the unit's own; else whose it is must be said: 部门三定方案, 市三定规定 name no document.
      if mandate > start, !endsUnit(start..<mandate) {
        title.defect = CitationDefect(.unreadable, excerpt: self[start..<end])
      }
      // “三定”规定 is the 三定规定.
      title.title.unicodeScalars.removeAll { $0 == "“" || $0 == "”" || $0 == "\"" }
    } else {
      let isSentence = (start..<end).contains { word(of: Self.verbs, at: $0).map { $0 <= end } == true }
      title.defect = CitationDefect(
        .missingTitleMarks, excerpt: self[start..<end], replacement: isSentence ? nil : replacement)
    }
    return title
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
      word(of: Self.enactments, endingAt: title.end, after: start) != nil
    else { return false }
    return title.end >= end || hasClause(at: title.end)
      || !afterClause && (Self.isSeparator(self[title.end]) || Self.isSpace(self[title.end]))
  }

  /// How laws, regulations and rules end, in order of authority.
  private static let enactments: CitationWords = ["法", "条例", "规定", "办法", "细则"]

  /// The end of the number of an instrument of a series: 刑法修正案（十一）.
  private func serialEnd(at index: Int) -> Int? {
    guard self[index] == "（" || self[index] == "(", let close = partner(of: index),
      number(at: index + 1)?.end == close, hasClause(at: close + 1) || self[index - 1] == "案"
    else { return nil }
    return close + 1
  }

  /// Reads a title that stands without 《》 right behind a clause of another: 甲法第三条乙办法第五条.
  func titleAfterClause(at start: Int) -> CitationTitle? {
    guard start > 0, ClauseUnit.read(in: self, at: start - 1) != nil, let title = unmarkedTitle(at: start),
      title.defect?.replacement != nil, title.end - start >= 5, hasClause(at: title.end),
      word(of: .sames, endingAt: title.end, after: start) == nil
    else { return nil }
    return title
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
  private func runEnd(from start: Int, isSure: Bool = true) -> Int {
    var index = start
    while index < end, index - start <= Self.longestTitle {
      let scalar = scalars[index]
      if Self.isSeparator(scalar) || Self.isSpace(scalar) || Self.isBracket(scalar) || hasClause(at: index) {
        break
      }
      if opensYear(at: index) || isUnmarkedArticle(at: index, of: start..<index) { break }
      if index > start, has("中华人民共和国", at: index), endsLikeTitle(start..<index) { break }
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

  /// The end of the title in a run: all of it, or what stands before a number (`…的意见国办发`).
  private func titleEnd(in run: Range<Int>) -> Int? {
    if endsLikeTitle(run) { return run.upperBound }
    guard opensYear(at: run.upperBound) || documentNumber(in: run) != nil else { return nil }
    guard has("中华人民共和国", at: run.lowerBound) || contains("关于", in: run) else { return nil }
    return run.dropFirst(4).reversed().first { endsLikeTitle(run.lowerBound..<$0) }
  }

  private func contains(_ word: String, in range: Range<Int>) -> Bool {
    range.contains { has(word, at: $0) && $0 + word.unicodeScalars.count <= range.upperBound }
  }

  /// Whether words end as titles of instruments do.
  private func endsLikeTitle(_ range: Range<Int>) -> Bool {
    if word(of: Self.mandates, endingAt: range.upperBound, after: range.lowerBound) != nil { return true }
    if range.count >= 2, self[range.upperBound - 1] == "法" {
      return !Self.continuesLaw(self[range.upperBound])
        && word(of: Self.notLaws, endingAt: range.upperBound, after: range.lowerBound) == nil
        && !isPronoun(range.lowerBound..<range.upperBound - 1)
        && (self[range.upperBound - 2] != "办" || range.count >= 5)
    }
    guard let word = word(of: Self.titleEnds, endingAt: range.upperBound, after: range.lowerBound) else {
      return false
    }
    return word - range.lowerBound >= 2 && !isVague(range.lowerBound..<word)
  }

  /// Whether words before 规定, 办法 name no instrument: 国家有关规定, 本条例, 法律法规规定.
  private func isVague(_ range: Range<Int>) -> Bool {
    isPronoun(range) || word(of: Self.vague, endingAt: range.upperBound, after: range.lowerBound) != nil
  }

  /// 本法, 该条例, 同法.
  private func isPronoun(_ range: Range<Int>) -> Bool {
    guard range.count == 1 else { return false }
    let scalar = self[range.lowerBound]
    return scalar == "本" || scalar == "该" || scalar == "同"
  }

  /// 法 goes on as another word: 法律, 法院.
  private static func continuesLaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "律", "院", "制", "规", "治", "学", "定", "人": true
    default: false
    }
  }

  private static func opensTitle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", "〈", "＜", "«", "‹", "『", "「": true
    default: false
    }
  }

  private static func closesTitle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ">", "〉", "＞", "»", "›", "』", "」": true
    default: false
    }
  }

  private func title(_ range: Range<Int>, end: Int) -> CitationTitle? {
    var scalars = compactScalars(range).map(Self.standardMark)
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

  private static func standardMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "《", "<", "＜": "〈"
    case "》", ">", "＞": "〉"
    case "(": "（"
    case ")": "）"
    default: scalar
    }
  }

  /// Longer than any real title; keeps broken marks from swallowing a text.
  private static let longestTitle = 160

  /// A unit's own mandate is cited without marks.
  private static let mandates: CitationWords = [
    "三定方案", "三定规定", "“三定”方案", "“三定”规定", "\"三定\"方案", "\"三定\"规定",
  ]

  private static let mandateEnds: CitationWords = ["方案", "规定"]

  /// Whether words end as the name of a unit does: 市水务局, 本局, 市委办公室, 应急管理中心.
  private func endsUnit(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count >= 2 else { return false }
    return self[range.lowerBound] == "本" || self[range.lowerBound] == "我" || Self.endsBody(self[last])
      || word(of: Self.unitEnds, endingAt: range.upperBound, after: range.lowerBound) != nil
  }

  private static let unitEnds: CitationWords = [
    "中心", "政府", "队", "所", "处", "站", "馆", "社", "校", "台", "团", "司", "联", "的",
  ]

  /// Words that stand in sentences; with one of them the title may begin later than the run.
  private static let verbs: CitationWords = [
    "应当", "必须", "不得", "根据", "依据", "依照", "按照", "违反", "执行", "适用", "符合", "遵守",
  ]

  /// What stands before 规定 and the like where no instrument is named.
  private static let vague: CitationWords = [
    "有关", "相关", "上述", "下列", "前款", "前述", "其他", "其它", "国家", "法律", "法规", "规章", "行业", "上级", "统一",
    "具体", "以上",
  ]

  private static let titleEnds: CitationWords = [
    "条例", "办法", "规定", "决定", "通知", "意见", "细则", "方案", "规则", "准则", "标准", "目录", "批复", "公告",
    "通告", "决议", "解释", "纲要", "规范", "规程", "制度", "命令", "章程", "公约", "协定", "要点", "规划", "复函", "宪法", "修正案",
  ]

  /// Words in 法 that name no law.
  private static let notLaws: CitationWords = [
    "方法", "做法", "违法", "依法", "执法", "司法", "合法", "非法", "用法", "看法", "说法", "想法", "守法", "普法", "立法",
    "无法", "书法", "政法",
  ]
}

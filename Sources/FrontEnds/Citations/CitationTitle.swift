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
    return title(start + 1..<close, end: close + 1)
  }

  /// A title whose 》 is missing: it ends where an unmarked one would.
  private func halfMarkedTitle(at start: Int) -> CitationTitle? {
    let end = runEnd(from: start + 1)
    guard end > start + 1 else { return nil }
    var title = title(start + 1..<end, end: end)
    title?.defect = CitationDefect(
      .unbalancedBrackets, excerpt: self[start..<end], replacement: "《" + self[start + 1..<end] + "》")
    return title
  }

  /// Reads a title without 《》: a run of words that ends like the name of an instrument.
  func unmarkedTitle(at start: Int) -> CitationTitle? {
    let run = runEnd(from: start)
    guard run - start <= Self.longestTitle, let end = titleEnd(in: start..<run) else { return nil }
    guard var title = title(start..<end, end: end) else { return nil }
    let replacement = "《" + self[start..<end] + "》"
    if self[end] == "》" {
      title.end = end + 1
      title.defect = CitationDefect(
        .unbalancedBrackets, excerpt: self[start..<end + 1], replacement: replacement)
    } else if !Self.mandates.contains(self[start..<end]) {
      title.defect = CitationDefect(.missingTitleMarks, excerpt: self[start..<end], replacement: replacement)
    }
    return title
  }

  /// The end of a run of words without 《》: before clauses, punctuation, space and outer brackets.
  private func runEnd(from start: Int) -> Int {
    var index = start
    while index < end, index - start <= Self.longestTitle {
      let scalar = scalars[index]
      if Self.isSeparator(scalar) || Self.isSpace(scalar) || Self.isBracket(scalar) || hasClause(at: index) {
        break
      }
      if opensYear(at: index) { break }
      if index > start, has("中华人民共和国", at: index), endsLikeTitle(start..<index) { break }
      index += 1
    }
    return index
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
    if Self.mandates.contains(where: {
      $0.unicodeScalars.count == range.count && has($0, at: range.lowerBound)
    }) {
      return true
    }
    if range.count >= 2, self[range.upperBound - 1] == "法" {
      let continues = "律院制规治学定人".unicodeScalars.contains(self[range.upperBound])
      return !continues && word(of: Self.notLaws, endingAt: range.upperBound, after: range.lowerBound) == nil
        && (self[range.upperBound - 2] != "办" || range.count >= 5)
    }
    guard let word = word(of: Self.titleEnds, endingAt: range.upperBound, after: range.lowerBound) else {
      return false
    }
    return word - range.lowerBound >= 2
  }

  private func title(_ range: Range<Int>, end: Int) -> CitationTitle? {
    var scalars = compact(range).unicodeScalars.map(Self.standardMark)
    var version: String?
    while let revision = Self.trailingRevision(of: scalars) {
      version = version ?? revision.text
      scalars.removeLast(scalars.count - revision.start)
    }
    guard !scalars.isEmpty else { return nil }
    var title = ""
    title.unicodeScalars.append(contentsOf: scalars)
    return CitationTitle(title: title, version: version, end: end)
  }

  /// `（2018年修正）` at the end of a title.
  private static func trailingRevision(of scalars: [Unicode.Scalar]) -> (text: String, start: Int)? {
    guard scalars.last == "）", let open = scalars.lastIndex(of: "（"), open > 0 else { return nil }
    let inner = scalars[(open + 1)..<(scalars.count - 1)]
    guard inner.count <= 20, inner.last.map({ "正订改版".unicodeScalars.contains($0) }) == true,
      inner.contains("修")
    else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: inner)
    return (text, open)
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
  private static let mandates = ["三定方案", "三定规定"]

  private static let titleEnds = [
    "条例", "办法", "规定", "决定", "通知", "意见", "细则", "方案", "规则", "准则", "标准", "目录", "批复", "公告",
    "通告", "决议", "解释", "纲要", "规范", "规程", "制度", "命令", "章程", "公约", "协定", "要点", "规划", "复函", "宪法",
  ]

  /// Words in 法 that name no law.
  private static let notLaws = [
    "方法", "做法", "违法", "依法", "执法", "司法", "合法", "非法", "用法", "看法", "说法", "想法", "守法", "普法", "立法",
    "无法", "书法", "政法",
  ]
}

/// What stands before a sentence of a division: the mark that ends the one before, and the sentence's number.
struct SentenceOpening {
  /// The number with its marks, numerals as one sign: （0）, 0、. **Shape:** empty where the sentence has none.
  let number: [Unicode.Scalar]
  /// Whether the sentence before ended with a full stop, and not just a part of it.
  let isBehindStop: Bool
  /// Whether it begins a line.
  let beginsLine: Bool

  /// - Parameter sentence: without its number.
  init(_ sentence: Range<Int>, in text: DivisionText) {
    var start = sentence.lowerBound
    while start > 0, !Self.isEnd(text.scalars[start - 1]) { start -= 1 }
    number = text.scalars[start..<sentence.lowerBound].reduce(into: []) { kept, scalar in
      if DivisionText.isBlank(scalar) { return }
      let isNumeral =
        ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) || ("①"..."⒛").contains(scalar)
        || ChineseNumeral.digit(scalar) != nil || scalar == "十"
      if !isNumeral { kept.append(scalar) } else if kept.last != "0" { kept.append("0") }
    }
    let end = start
    while start > 0, Self.isEnd(text.scalars[start - 1]) || DivisionText.isBlank(text.scalars[start - 1]),
      text.scalars[start - 1] != "。"
    { start -= 1 }
    isBehindStop = start > 0 && text.scalars[start - 1] == "。"
    beginsLine = text.scalars[start..<end].contains {
      $0 != "。" && $0.properties.isWhitespace && $0 != " " && $0 != "　"
    }
  }

  /// Whether a line ends behind a sentence, and no stop does before.
  static func endsLine(_ sentence: Range<Int>, in text: DivisionText) -> Bool {
    let next = text.scalars[sentence.upperBound...].first { $0 != " " && $0 != "\u{3000}" }
    return next.map { $0.properties.isWhitespace } ?? false
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "；", ";", "。", "\n", "\r", "！", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

/// Clauses that say in which case, or under whom, something is done, and not what.
package enum ClauseFrame {
  /// Whether a clause only says in which case the next one holds: 发现违法行为的, 必要时.
  package static func isCondition(_ clause: some StringProtocol) -> Bool {
    clause.unicodeScalars.last.map(conditionEnds.contains) ?? false
  }

  /// Whether a clause only says under whom or by what things are done, or that nobody leads: 在市政府统一领导下, 在…的基础上,
  /// 不设牵头单位.
  package static func isFraming(_ clause: Substring) -> Bool {
    guard let last = clause.unicodeScalars.last, framingEnds.contains(last) else { return false }
    return framings.contains(where: clause.ends)
  }

  private static let conditionEnds = LetterSet(["的", "时", "后", "下"])
  private static let framings = [
    "领导下", "指导下", "统筹下", "协调下", "组织下", "部署下", "支持下", "监督下", "带领下", "主持下", "指挥下", "调度下", "框架下", "前提下",
    "原则下", "基础上", "不设牵头单位", "不设牵头部门", "互不隶属", "不分主次",
  ]
  private static let framingEnds = LetterSet(framings.compactMap(\.unicodeScalars.last))
}

extension UnitNameScanner {
  func isCondition(_ range: Range<Int>) -> Bool { ClauseFrame.isCondition(text[range]) }

  /// The units of 在市资规局（的）指导下 at the head of a range, what they do, and where it ends; nil where another role or none
  /// stands there.
  func frame(_ range: Range<Int>) -> (units: [Range<Int>], role: BoundaryRole, end: Int)? {
    guard let first = range.first, text.scalars[first] == "在",
      let list = list(at: first + 1, before: range.upperBound)
    else { return nil }
    var start = list.end
    while start < range.upperBound, "的统一具体".unicodeScalars.contains(text.scalars[start]) { start += 1 }
    guard let (role, end) = DivisionWords.role(text.scalars, at: start, before: range.upperBound),
      end < range.upperBound, text.scalars[end] == "下", case .standing(.bears(let role)) = role,
      role == .guide || role == .assist
    else { return nil }
    return (list.units, role, end + 1)
  }

  func isFraming(_ range: Range<Int>) -> Bool { ClauseFrame.isFraming(text[range]) }

  /// …、街道办事处指导, …、市公安局为配合单位: a pause before a unit with a role of its own.
  func beginsPredicate(_ position: Int, before limit: Int) -> Bool {
    let isGiven = isAgentMark(position, before: limit)
    let unit =
      isGiven ? position + 1 : Self.appointing.end(text.scalars, at: position, before: limit) ?? position
    guard let list = list(at: unit, before: limit), list.isFollowed else { return false }
    var ignored = false
    let start = skipModals(list.end..<limit, &ignored)
    return isNamed(at: start, before: limit)
      || !isGiven && DivisionWords.role(text.scalars, at: start, before: limit) != nil
  }

  /// 牵头部门职责: a heading that names no unit.
  func isHeading(_ range: Range<Int>) -> Bool {
    guard
      let (_, end) = DivisionWords.labels.match(text.scalars, at: range.lowerBound, before: range.upperBound)
    else { return false }
    return end < range.upperBound
      && DivisionWords.headers.end(text.scalars, at: end, before: range.upperBound) == range.upperBound
  }

  /// Who takes part in what a sentence sets up, and where that ends: 建立由市文旅局牵头、市公安局参加的工作机制.
  func mechanism(in sentence: Range<Int>) -> (members: Range<Int>, end: Int)? {
    var ignored = false
    let start = skipModals(sentence, &ignored)
    guard let mark = Self.settingUp.end(text.scalars, at: start, before: sentence.upperBound),
      isAgentMark(mark, before: sentence.upperBound), list(at: mark + 1, before: sentence.upperBound) != nil
    else { return nil }
    for position in mark..<sentence.upperBound where text.scalars[position] == "的" {
      let name = text.scalars[(position + 1)..<sentence.upperBound].prefix(Self.longestAnnouncement).prefix {
        !"，,：:、".unicodeScalars.contains($0)
      }
      if Self.arrangements.contains(where: name.hasEnd) { return (mark..<position, name.endIndex) }
    }
    return nil
  }

  private static let settingUp = WordTable<Void>("建立 建立健全 健全 完善 建立完善 形成 构建 成立 组建 实行 设立")
  private static let arrangements = ["机制", "体系", "格局", "制度", "小组", "专班", "联席会议", "工作组", "指挥部"].map(\.letters)

  /// 按照以下分工组织实施：: says that what follows divides the matter.
  func announces(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestAnnouncement,
      let end = Self.manners.end(text.scalars, at: range.lowerBound, before: range.upperBound),
      let next = Self.following.end(text.scalars, at: end, before: range.upperBound)
    else { return false }
    return Self.divisions.end(text.scalars, at: next, before: range.upperBound) != nil
  }

  /// **Units:** letters.
  private static let longestAnnouncement = 16
  private static let manners = WordTable<Void>("按照 依照 根据 按")
  private static let following = WordTable<Void>("以下 下列 如下 下述")
  private static let divisions = WordTable<Void>("分工 职责分工 职责 任务分工 工作分工 责任分工 要求分工 规定 要求 方式")

  /// …在森林火灾扑救中的职责：, 分工如下：.
  func endsAsHeading(_ range: Range<Int>) -> Bool {
    range.suffix(4).contains { position in
      DivisionWords.headingEnds.end(text.scalars, at: position, before: range.upperBound) == range.upperBound
    }
  }
}

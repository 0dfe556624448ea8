extension StatedScope {
  /// Whether its text says an act that is none of those by which competences are compared: 统计…, 为…提供树苗.
  ///
  /// A verb at the head says so, or a preposition before the thing whose quantity is bounded: then a verb has to follow.
  package var saysUnlistedAct: Bool {
    guard boxes.allSatisfy(\.acts.isEmpty) else { return false }
    let letters = text.letters
    var start = 0
    if let body, text.hasPrefix(body) { start = body.unicodeScalars.count }
    while let end = Self.modals.end(letters, at: start, before: letters.count) { start = end }
    guard start < letters.count else { return false }
    let rest = letters[start...]
    if Self.prepositions.contains(letters[start]) {
      guard
        let number = rest.firstIndex(where: { AmountScanner.digit($0) != nil || AmountScanner.isNumeral($0) }
        ),
        let of = rest[number...].firstIndex(of: "的"), letters.count - of > Self.shortestDoing
      else { return false }
      return !(of..<letters.count).contains {
        Self.charges.end(letters, at: $0, before: letters.count) != nil
      }
    }
    return TaskVerbs.end(rest, in: letters) != nil
      || Self.verbs.end(letters, at: start, before: letters.count) != nil
      || TaskWords.isAct(letters, at: start)
  }

  private static let prepositions = LetterSet("为对在向给就".unicodeScalars)
  /// **Units:** letters of a thing and of what is done to it.
  private static let shortestDoing = 4
  private static let modals = WordTable<Void>("负责 承担 组织 开展 依法 具体 主要 统一 应当 应 做好 落实 会同有关部门")
  /// Words that give the thing itself, whatever is done to it.
  private static let charges = WordTable<Void>("负责 承担 管理 主管 行使 履行 实施")
  /// Verbs of helping and of keeping records, beyond those of tasks.
  private static let verbs = WordTable<Void>("统计 出具 提出 提供 建立 报告 记录 宣传 支持 保障")
}

extension TaskWords {
  /// Whether a word for an act on a thing stands at a position, other than one that holds every act: 管理.
  fileprivate static func isAct(_ letters: [Unicode.Scalar], at start: Int) -> Bool {
    guard let (meaning, end) = all.match(letters, at: start, before: letters.count),
      case .act(let kind) = meaning
    else { return false }
    return kind != TaskSense.supervision && end + 2 <= letters.count
  }
}

import ListModel

/// The words by which a note or a scope says that a part of a power moves and the rest stays.
///
/// **Source:** the usage of transfers registers and of the columns 权限划分 and 备注.
enum PartWords {
  /// Whether a clause says that no more than a part moves: 仅划转受理环节.
  static func movesOnlyPart(_ clause: Substring) -> Bool {
    onlyMoves.contains(where: clause.holds)
  }

  /// Whether a clause says that somebody keeps something, or takes something out: 灌溉用的仍由本局审批, 不含灌溉用蓄水池, 暂不划转.
  static func leavesPart(_ clause: Substring) -> Bool {
    staying.contains(where: clause.holds) || excluding.contains(where: clause.holds)
      || clause.begins(with: "除") && clause.holds("外")
  }

  /// Whether a clause says who keeps something: 灌溉用的仍由本局审批.
  static func saysWhoKeeps(_ clause: Substring) -> Bool { keepers.contains(where: clause.holds) }

  /// Whether a clause takes something out of a power, or says that it is of nothing else: 灌溉用的除外, 仅限学校池.
  static func limits(_ clause: Substring) -> Bool {
    limitHeads.contains(where: clause.begins) || isLimited(clause)
      || limitEnds.contains(where: clause.ends)
      || onlyActs.contains { clause.begins(with: $0) && clause.count > $0.count + 1 }
  }

  /// 限建成区, not 限期移交 or 限2022年底前.
  private static func isLimited(_ clause: Substring) -> Bool {
    guard clause.begins(with: "限"), let next = clause.dropFirst().first else { return false }
    return !next.isNumber && !"期时制速高价量".contains(next)
  }

  /// Whether a clause gives a thing to one of some bodies: 水稻种子仓库由本局备案, not 由本局备案 or 该事项由本局备案.
  static func givesPart(_ clause: Substring, toAnyOf bodies: [String]) -> Bool {
    guard let agent = clause.firstIndex(of: "由") else { return false }
    let (topic, rest) = (clause[..<agent], clause[clause.index(after: agent)...])
    return topic.count > 1 && !["该", "此", "本", "上述", "均", "统一"].contains(where: topic.begins)
      && bodies.contains(where: rest.begins)
  }

  /// Whether a clause is about what goes or stays beside a power: its supervision, its people, its papers.
  ///
  /// - Parameter power: its name; what that says itself is the power, and not beside it.
  static func isOfOther(_ clause: Substring, than power: String) -> Bool {
    others.contains { clause.holds($0) && !power.holds($0) }
  }

  private static let moves = [
    "划转", "移交", "下放", "划入", "划出", "转移", "承接", "委托", "赋权", "授权",
  ]
  private static let onlyMoves = ["仅", "只"].flatMap { only in moves.map { only + $0 } }
  private static let onlyActs = ["仅", "只"].flatMap { only in
    ["办理", "审批", "负责", "审查", "核准", "核发", "备案", "登记", "受理", "保留", "实施", "许可", "确认"].map { only + $0 }
  }
  private static let excluding =
    ["不含", "不包括", "不包含"]
    + ["不", "未", "暂缓", "不予", "不作"].flatMap { no in moves.prefix(6).map { no + $0 } }
  private static let keepers = ["仍由", "仍归", "仍属", "仍负责", "继续由", "继续负责", "继续行使"]
  private static let staying = keepers + ["保留"]
  private static let limitHeads = ["仅限", "只限", "限于", "不含", "不包括", "不包含"]
  private static let limitEnds = ["除外", "不在此列", "不包括在内"]
  private static let others = [
    "监管", "监督", "检查", "执法", "处罚", "人员", "编制", "经费", "资产", "档案", "印章", "公章", "债权", "债务", "咨询",
    "投诉", "举报", "解释",
  ]
}

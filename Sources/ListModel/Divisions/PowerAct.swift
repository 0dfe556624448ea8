/// What a body does by a power, as clauses of shares and names of powers call it (行权方式).
package enum PowerAct: Int, Sendable, CaseIterable {
  case penalty, compulsion, licensing, registration, filing, acceptance, inspection, confirmation, reward,
    payment
  case levy, adjudication
  /// To examine a case, which may be the whole power (标的审核) or a step of another (审批).
  case review
  /// To take applications in for a government that decides.
  case reception

  /// Whether a power of some category and name is used by the act: the category says so, or the name where several
  /// categories have the act.
  package func isUsed(by category: PowerCategory, named name: @autoclosure () -> String) -> Bool {
    switch self {
    case .penalty: category == .penalty
    case .compulsion: category == .compulsion
    case .inspection: category == .inspection
    case .reward: category == .reward
    case .payment: category == .payment
    case .levy: category == .levy
    case .adjudication: category == .adjudication
    case .confirmation: category == .confirmation
    case .licensing:
      category == .licensing || category == .other && ["审批", "核准", "许可"].contains(where: name().holds)
    case .registration: Self.isOfRecord(category) && ["登记", "注册"].contains(where: name().holds)
    case .filing: Self.isOfRecord(category) && name().holds("备案")
    case .acceptance: Self.isOfRecord(category) && name().holds("验收")
    case .review: Self.isOfRecord(category) && ["审核", "审查", "审定"].contains(where: name().holds)
    case .reception: category == .licensing
    }
  }

  /// Whether powers to register, to file or to accept stand under a category, as places differ in that.
  private static func isOfRecord(_ category: PowerCategory) -> Bool {
    category == .licensing || category == .confirmation || category == .other
  }

  /// **Source:** 行政强制法第九条、第十二条, and what statutes let bodies do by force; 强制检定 and the like are none.
  private static let force =
    "行政强制 强制措施 查封 扣押 代履行 "
    + [
      "拆除", "拖离", "拖移", "清除", "清理", "驱离", "驱散", "带离", "搬离", "迁离", "转移", "扣留", "隔离", "关闭", "铲除", "执行", "划拨",
      "腾退",
    ].map {
      "强制" + $0
    }.joined(separator: " ")

  /// The words that give the act.
  static let words = WordTable<PowerAct>([
    (.penalty, "查处 行政处罚 处罚 立案查处 依法查处"),
    (.compulsion, force),
    (.licensing, "审批 行政许可 许可 许可证 核准 核发 行政审批 批准 审核批准 审查批准 发证"), (.review, "审核 审查 审定"), (.reception, "受理 初审"),
    (.registration, "登记 注册 登记证"), (.filing, "备案 验收备案 备案登记"),
    (.acceptance, "验收 竣工验收"), (.inspection, "监督检查 行政检查 执法检查 日常检查 检查 抽查"),
    (.confirmation, "行政确认 认定 鉴定 确认"), (.reward, "奖励 行政奖励 表彰"), (.payment, "给付 行政给付 发放 补助 补贴 救助"),
    (.levy, "征收 收缴 行政征收"), (.adjudication, "行政裁决 裁决"),
  ])

  /// Words that may mean acts, with those that give them. **Shape:** longer words that hold another stand for all it means.
  static let mentions = WordTable<Set<PowerAct>>([
    ([.penalty], "行政处罚 处罚 惩处 立案 罚款"), ([.penalty, .compulsion, .inspection], "查处 执法 执法检查 行政执法"),
    ([.compulsion], force + " 强制 查扣 拆除"),
    ([.licensing, .registration, .payment, .review, .reception], "审批 行政审批"),
    ([.licensing, .registration, .review, .reception], "行政许可 许可 许可证 核准 核发 批准 发证"),
    ([.licensing, .registration, .filing, .confirmation, .payment, .acceptance, .review], "审核"),
    ([.licensing, .registration, .filing, .acceptance, .review], "审查 审定"),
    ([.review, .reception], "受理 初审 预审"),
    ([.licensing, .registration, .filing, .payment, .review, .reception], "办理"),
    ([.licensing, .payment], "发放"),
    ([.licensing, .registration, .filing, .confirmation], "登记 注册"),
    ([.licensing, .registration, .filing, .acceptance], "备案"), ([.acceptance], "验收 竣工验收 核验 查验"),
    ([.acceptance, .filing], "验收备案"),
    ([.inspection], "监督检查 行政检查 检查 巡查 抽查 监督 监管 监督管理 排查 巡检 监测 督查 稽查 整治 管理"),
    ([.inspection, .confirmation], "核查"), ([.confirmation], "行政确认 认定 鉴定 确认 评定"),
    ([.confirmation, .payment], "核定"),
    ([.confirmation, .reward], "评审 评选"), ([.reward], "奖励 行政奖励 表彰"), ([.payment], "给付 行政给付 补助 补贴 救助 资助"),
    ([.levy], "征收 行政征收 收缴 收取 缴纳 征缴"), ([.adjudication], "行政裁决 裁决 调解 处理"),
  ])
}

/// The acts of authority that a clause of a share gives, read from where its words stand.
package struct ActClause: Sendable {
  /// What it gives. **Shape:** in the order of the text, each once.
  package let acts: [PowerAct]
  /// What it may speak of, in whatever words.
  package let mentioned: Set<PowerAct>

  /// - Parameter clause: without the names of those who act.
  package init(_ clause: String) {
    let scalars = clause.letters
    var mentioned: Set<PowerAct> = []
    var position = 0
    while position < scalars.count {
      if let (acts, end) = PowerAct.mentions.match(scalars, at: position, before: scalars.count) {
        // 审批后的监管: an act that only says when.
        let time = TaskWords.times.match(scalars, at: end, before: scalars.count)
        if time?.meaning != .beside { mentioned.formUnion(acts) }
        position = time?.end ?? end
      } else {
        position += 1
      }
    }
    self.mentioned = mentioned
    acts = mentioned.isEmpty ? [] : Self.acts(of: scalars)
  }

  private typealias Token = (range: Range<Int>, act: PowerAct)

  /// What stands at the head as a verb with its object, else what stands at the end.
  private static func acts(of scalars: [Unicode.Scalar]) -> [PowerAct] {
    guard !holds(denials, scalars[...]) else { return [] }
    let tokens = tokens(of: scalars)
    guard !tokens.isEmpty else { return [] }
    var head = 0
    while let end = openers.end(scalars, at: head, before: scalars.count) { head = end }
    var given: [Token] = []
    for token in tokens where isJoined(given.last?.range.upperBound ?? head, token.range.lowerBound, scalars)
    {
      if given.isEmpty, token.range.lowerBound != head { break }
      given.append(token)
    }
    if let last = given.last, let first = given.first {
      let object = scalars[last.range.upperBound...]
      // Whoever issues or examines a document does what it is about: 核发…登记证, 审核…许可.
      let isIssue = given.contains {
        issues.end(scalars, at: $0.range.lowerBound, before: scalars.count) != nil
      }
      if isIssue || first.act == .review {
        given += atEnd(tokens, of: scalars)
      }
      let isPlain = first.act == .penalty || first.act == .compulsion
      return !isPlain && holds(exceptions, object) || holds(exceptions, scalars[..<first.range.lowerBound])
        ? [] : once(given)
    }
    let last = atEnd(tokens, of: scalars)
    guard let first = last.first, !holds(exceptions, scalars[...]), !isDenied(first, scalars) else {
      return []
    }
    return once(last)
  }

  /// **Shape:** in the order of the text.
  private static func once(_ tokens: [Token]) -> [PowerAct] {
    tokens.map(\.act).reduce(into: []) { acts, act in
      if !acts.contains(act) { acts.append(act) }
    }
  }

  private static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var position = 0
    while position < scalars.count {
      if let (act, end) = PowerAct.words.match(scalars, at: position, before: scalars.count) {
        tokens.append((position..<end, act))
        position = end
      } else {
        position += 1
      }
    }
    return tokens
  }

  /// The acts at the end, and those that stand in a list: …的审批和监督管理, …的检查并公布结果.
  private static func atEnd(_ tokens: [Token], of scalars: [Unicode.Scalar]) -> [Token] {
    var end = scalars.count
    while end > 0, let start = tailStart(scalars, before: end) { end = start }
    var found: [Token] = []
    for token in tokens.reversed() {
      let isOfList =
        token.range.upperBound < scalars.count && joints.contains(scalars[token.range.upperBound])
      if isOfList || isJoined(token.range.upperBound, end, scalars) {
        found.append(token)
        end = token.range.lowerBound
      }
    }
    return found.reversed()
  }

  /// Whether nothing but a joint stands between two places.
  private static func isJoined(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    end == start || end == start + 1 && joints.contains(scalars[start])
  }

  private static func tailStart(_ scalars: [Unicode.Scalar], before end: Int) -> Int? {
    for count in [2, 1] where end > count && tails.end(scalars, at: end - count, before: end) == end {
      return end - count
    }
    return nil
  }

  /// Whether an act is one that somebody fails to do or need not do: 逾期不登记, 免予登记.
  private static func isDenied(_ token: Token, _ scalars: [Unicode.Scalar]) -> Bool {
    token.range.lowerBound > 0 && denialLetters.contains(scalars[token.range.lowerBound - 1])
  }

  private static func holds(_ words: WordTable<Void>, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let scalars = Array(text)
    return scalars.indices.contains { words.end(scalars, at: $0, before: scalars.count) != nil }
  }

  private static let joints = LetterSet("、和与及并或".unicodeScalars)
  private static let denialLetters = LetterSet("不无未免非予".unicodeScalars)
  private static let openers = WordTable<Void>("负责 承担 依法 组织 实施 开展 具体 主要 统一 牵头 办理 做好 进行 行使 履行 主管 直接 及时 统筹 严格")
  private static let issues = WordTable<Void>("核发")
  private static let tails = WordTable<Void>("工作 职责 职权 行动 任务 手续 业务 活动 实施 负责 办理 承担 组织 开展 等 证 书 进行 权限")
  private static let denials = WordTable<Void>("不再 不由 不负责 不承担 不行使 不属于 不具有 不参与 不直接 不单独 不办理 不实施 不包括")
  /// Words by which a clause gives no power, or not to one alone.
  private static let exceptions = WordTable<Void>(
    """
    指导 督促 配合 协助 协同 会同 联合 共同 参与 分别 各自 移送 移交 提供 提出 意见 建议 抄告 通报 报请 事中事后 后续 除外 其他部门 有关部门 相关部门 \
    许可条件 许可事项 审批事项 审批部门 处罚结果 处罚信息 处罚文书
    """)
}

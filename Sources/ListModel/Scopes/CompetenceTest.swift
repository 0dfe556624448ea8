/// Tells quantities that bound a competence from those that say something else: deadlines, fines, how often, how many.
///
/// A competence is bounded by what its *object* measures, so the quantity qualifies a thing or a case (…以上的项目), or
/// stands as the topic of who decides (…以上由市级审批), or by itself. What a body gives, keeps or does, and by when, is
/// no such object.
struct CompetenceTest {
  let text: DivisionText
  /// The clause in which the quantity stands.
  let clause: Range<Int>
  /// Whether the clause has an act of authority, or names who decides.
  private let hasAct: Bool
  /// Where the clause first says that the body itself provides something: 配备, 建设.
  private let provision: Int
  /// Where the clause first has a word for what is done so and so often: 抽检, 培训.
  private let counting: Int

  private var scalars: [Unicode.Scalar] { text.scalars }

  init(text: DivisionText, clause: Range<Int>, hasAct: Bool) {
    self.text = text
    self.clause = clause
    self.hasAct = hasAct
    let scalars = text.scalars
    counting =
      clause.first { ScopeAct.counting.end(scalars, at: $0, before: clause.upperBound) != nil }
      ?? clause.upperBound
    provision =
      clause.first { position in
        guard let end = Self.provisions.end(scalars, at: position, before: clause.upperBound) else {
          return false
        }
        return end == clause.upperBound
          || scalars[end] != "的" && Self.objects.end(scalars, at: end, before: clause.upperBound) == nil
      } ?? clause.upperBound
  }

  /// Whether a quantity bounds a competence.
  func passes(_ phrase: QuantityPhrase) -> Bool {
    let dimension = phrase.unit.dimension
    if QuantityUnit.frequencies.contains(dimension) || recurs(phrase) { return false }
    let after = text.trimmed(phrase.bounds.upperBound..<clause.upperBound)
    let next = AfterPhrase(self, phrase, after)
    if next.isManner || !next.isQualifying && countsDoings(phrase) { return false }
    switch dimension {
    case "日", "工作日", "小时", "月":
      if isBehind(Self.moments, phrase) { return false }
      return next.isQualifying
        || phrase.measure.map { !phrase.isDistance || isOfThing($0) && after.isEmpty } ?? false
    case "%": return next.isQualifying
    case "元", "美元":
      if phrase.measure == nil, isBehind(Self.payments, phrase) || next.isPayment { return false }
      if let measure = phrase.measure, !next.isQualifying, isOfPayment(measure) { return false }
    case "米":
      if phrase.isDistance, phrase.measure == nil { return false }
    case "人", "名", "位":
      if next.isStaff { return false }
    default: break
    }
    return hasAct || phrase.bounds.lowerBound <= provision
  }

  /// 占用期限30日以内: how long a thing lasts, and no deadline of a procedure (办理期限, 整改期限).
  private func isOfThing(_ measure: Range<Int>) -> Bool {
    measure.count >= Self.shortestTerm && !measure.contains { Self.procedures.contains(scalars[$0]) }
  }

  /// 每年2次, 每辆车1具: how often, or how much for each.
  private func recurs(_ phrase: QuantityPhrase) -> Bool {
    let start = phrase.range.lowerBound
    guard phrase.measure == nil else { return false }
    let reach = phrase.unit.grain == .whole ? 12 : 4
    return (max(clause.lowerBound, start - reach)..<start).contains { scalars[$0] == "每" }
  }

  /// 抽检500批次以上, 培训100人以上: how much the body does.
  private func countsDoings(_ phrase: QuantityPhrase) -> Bool {
    phrase.range.lowerBound > counting
  }

  /// 奖励金额, 罚款数额: the quantity of what the body gives or takes.
  private func isOfPayment(_ measure: Range<Int>) -> Bool {
    measure.contains { Self.paymentNouns.end(scalars, at: $0, before: measure.upperBound) != nil }
  }

  /// Whether a word stands right before the quantity.
  private func isBehind(_ words: WordTable<Void>, _ phrase: QuantityPhrase) -> Bool {
    let end = phrase.range.lowerBound
    return (max(clause.lowerBound, end - 4)..<max(clause.lowerBound, end)).contains {
      words.end(scalars, at: $0, before: end) == end
    }
  }

  /// What stands behind a quantity.
  private struct AfterPhrase {
    /// It qualifies a thing or a case, or is the topic of who decides.
    let isQualifying: Bool
    /// It qualifies a manner: 的比例.
    let isManner: Bool
    /// It qualifies a payment: 的罚款.
    let isPayment: Bool
    /// It counts the body's own people: 以上执法人员.
    let isStaff: Bool

    init(_ test: CompetenceTest, _ phrase: QuantityPhrase, _ after: Range<Int>) {
      let scalars = test.scalars
      let isAttribute = after.first.map { scalars[$0] == "的" } ?? false
      let head = test.text.trimmed((after.lowerBound + (isAttribute ? 1 : 0))..<after.upperBound)
      func begins(_ words: WordTable<Void>) -> Int? {
        words.end(scalars, at: head.lowerBound, before: head.upperBound)
      }
      isManner = isAttribute && begins(CompetenceTest.manners) != nil
      let isAgent = head.first.map { scalars[$0] == "由" || scalars[$0] == "报" } ?? false
      isQualifying = !isManner && (isAttribute || isAgent)
      if let end = begins(CompetenceTest.paymentNouns) {
        isPayment =
          end == head.upperBound || !["的", "案", "由", "事"].contains(scalars[end])
      } else {
        isPayment = false
      }
      isStaff = head.prefix(8).contains { position in
        CompetenceTest.staff.end(scalars, at: position, before: head.upperBound) != nil
      }
    }
  }

  private static let moments = WordTable<Void>("之日起 应当 应 在 于 起 后 前 须 须在 应在 保存 留存 保留 至少 公示 公告 提前 期限 逾期 超期")
  /// **Units:** letters; 期限 and 时间 alone may be of anything.
  private static let shortestTerm = 4
  /// Letters of what is done in a procedure, and has to be in time.
  private static let procedures = LetterSet("办审批受承诺法公示告整改答复送达反馈移交申报知核处置理查缴响保存管".unicodeScalars)
  private static let payments = WordTable<Void>(
    "处 并处 可处 可以处 处以 罚 罚款 给予 奖励 补助 补贴 补偿 支付 缴纳 收取 赔偿 加处 发放 救助 资助")
  private static let paymentNouns = WordTable<Void>("罚款 罚金 滞纳金 违约金 赔偿 补偿 补助 补贴 奖励 奖金 一次性 资助 救助 保证金 经费")
  private static let manners = WordTable<Void>("比例 标准 距离 时限 频次 频率 期限 要求 幅度 额度 方式 时间 间隔 比率 办理时限 法定期限")
  private static let staff = WordTable<Void>(
    "执法人员 工作人员 专业人员 监管人员 值守人员 检查人员 管理人员 救援人员 应急人员 医务人员 技术人员 专职人员 执法队员 专家 队员 监督员 检查员 评审员 代表 干部 协管员 安全员")
  /// Words behind such a verb that make it part of a name: 建设规模, 改造面积.
  private static let objects = WordTable<Void>("用地 项目 工程 规模 单位 面积 内容 投资 总 量 额 数 能力 期 率")
  private static let provisions = WordTable<Void>(
    """
    配备 配置 配建 安排 设置 设立 增设 建设 修建 建成 新建 布设 派出 保留 留存 保存 保持 预留 指派 抽取 抽查 报送 提供 投入 安置 招录 种植 储备 完成 培训 举办 送 提交 增加 \
    减少 开设 组建 选派 缴存 发放 采购 购置 落实 筹集 达标 排放 控制 改造 清理 清运 整治 植树 造林 供应 开展 更换 更新
    """)
}

/// What a body does by a competence: only the same act by two bodies can collide.
package enum ScopeAct: String, Sendable, CaseIterable, Comparable {
  case preliminary, approval, filing, registration, acceptance, supervision, penalty, levy, payment,
    investigation
  case upkeep, planning, assessment, adjudication, rescue, treatment, training, jurisdiction

  package static func < (left: ScopeAct, right: ScopeAct) -> Bool { left.rawValue < right.rawValue }

  /// Whether the act settles a single case once and for all, so that two bodies who do it contradict each other.
  package var isDecision: Bool {
    switch self {
    case .approval, .registration, .acceptance, .penalty, .levy, .adjudication, .assessment: true
    case .preliminary, .filing, .supervision, .payment, .investigation, .upkeep, .planning, .rescue,
      .treatment,
      .training, .jurisdiction:
      false
    }
  }

  /// Words for what a body does so and so often, or to so and so many: behind them a number counts that, and bounds
  /// nothing unless it says which things are meant (…以上的).
  static let counting = WordTable<Void>("抽检 检定 管控 治理 整治 综合整治 培训")

  /// The words for acts of public bodies.
  static let words = WordTable<ScopeAct>([
    (.preliminary, "初审 预审 初核 转报 受理 初步审查"),
    (
      .approval,
      "许可 行政许可 审批 核准 批准 核发 颁发 发证 换发 签发 审核 审查 审定 核定 准入 办证 许可证 批复 审核审批 审查批准"
    ),
    (.filing, "备案 报备 备案管理"), (.registration, "登记 注册 登记注册"), (.acceptance, "验收 竣工验收 验收备案"),
    (
      .supervision,
      "监督管理 监督检查 监管 监督 检查 巡查 抽查 日常监管 督查 稽查 监测 监察 执法检查 巡检 安全检查 抽检 监督抽检 管控"
    ),
    (.penalty, "处罚 行政处罚 查处 执法 立案 查办 行政执法 立案查处"), (.levy, "征收 征缴 收取 收费"),
    (.payment, "给付 补助 补贴 发放 奖励 救助 资助 拨付"), (.investigation, "调查 调查处理 事故调查 侦查 侦办 勘查"),
    (.upkeep, "养护 维护 管护 运行 运维 维修 清淤 清扫 保洁 修缮"), (.planning, "编制 规划编制 制定 拟订 制订"),
    (.assessment, "认定 评定 评审 确认 鉴定 核查 审验 检验 检定 评估 评价"),
    (.treatment, "治理 整治 综合整治 综合治理"), (.training, "培训"), (.jurisdiction, "管辖"), (.adjudication, "裁决 仲裁 调解 复议"),
    (.rescue, "救援 扑救 应急处置 处置 抢险"),
  ])
}

/// The words of clauses that state a scope.
enum ScopeWords {
  /// Levels of government that stand for their bodies: 由市级审批. **Units:** the digits of exercise levels.
  static let levels = WordTable<Int>([
    (1, "国家 国家级 国务院"), (2, "省级 省"), (3, "市级 市本级 市直 市"),
    (
      4,
      """
      区级 县级 区 县 区县 县区 各区 各县 各区县 各县区 区（县） 县（区） 区(县) 县(区) 各区（县） 各县（区） 区（县）级 县（区）级 区县级 县区级 \
      县（市、区） 县(市、区) 县市区 各县（市、区） 属地 所在区 所在县 辖区 所属区 区属
      """
    ),
    (5, "镇级 乡镇级 乡镇 镇 街道 镇街 镇（街） 各镇 各镇街 乡（镇） 镇（街道） 乡镇（街道） 各乡镇"),
  ])

  /// What may stand behind a level before the predicate: 区级主管部门.
  static let levelTails = WordTable<Void>("主管部门 行政主管部门 审批部门 部门 人民政府 政府 有关部门 相关部门 单位 机关 局")

  /// What may stand behind the name of a district for its government.
  static let governments = WordTable<Void>("政府 人民政府")

  /// What the body of a park is called without the park's name.
  static let parkBodies = WordTable<Void>("管委会 管理委员会 园区管委会 园区管理委员会 园区管理机构 园区管理局 开发区管委会")

  /// Words behind which a body's competence begins.
  static let predicates = WordTable<Void>(
    "负责 承担 办理 实施 行使 组织 管理 统一 依法 按 直接 自行 分别 审批权限 权限 具体 主管 牵头 作为 决定 履行 予以 进行 集体 来 的 下 为 有权 开展 执行"
  )

  /// Words that say nothing of the kind of thing.
  static let general = WordTable<Void>(
    """
    负责 承担 组织 实施 开展 做好 依法 统一 具体 主要 办理 行使 管理 审批权限 权限 职责 工作 事项 项目 建设项目 建设工程 工程 工程建设 工程项目 活动 单位 企业 有关 相关 \
    其中 其余 其他 其它 以及 部分 本级 全市 全区 辖区 本市 本区 市级 区级 县级 本 各 由 对 将 报 向 的 和 与 及 、 等 或 或者 且 并 之 为 是 在 以 所 \
    证 证书 手续 日常 行政 情况 范围 范围内 内 经 后 按 规定 标准 同时 进行 予以 直接 省级 决定 应当 要求 属于 涉及 上述 达到 不含 含 除外 除 外 新建 改建 扩建
    """)

  /// Marks between kinds of things of one list.
  static let listMarks = LetterSet(["、", "和", "及", "与", "或", "，", ","])

  /// What the others do not have.
  static let complements = WordTable<Void>("其余 其他 其它 剩余 除此之外 除此以外 除上述 上述以外 前述以外 之外的 以外的 未列入 除外")

  /// Heads of clauses that only help another body to act.
  static let assistance = WordTable<Void>(
    "配合 协助 协同 参与 协办 支持 指导 督促 监督指导 指导监督 督导 负责配合 负责协助 负责指导 负责督促 积极配合 会商 提出意见")

  /// Acting together with others.
  static let together = WordTable<Void>("会同 联合 共同 协商 商 一并 会签")

  /// The last words of an area, and whether what lies outside is meant: 规划范围内, 辖区, 范围以外.
  static let areaEnds = WordTable<Bool>([
    (false, ends(["范围内", "范围以内", "范围之内", "范围"], ["内", "以内", "之内"], "辖区 境内 城内 岛内 镇内 园内")),
    (
      true,
      ends(["范围外", "范围以外", "范围之外"], ["外", "以外", "之外"], "以外区域 以外地区 以外 之外 城外 岛外 镇外 园外")
    ),
  ])

  /// Words for the area in which a body is competent anyhow.
  static let ownAreas: Set<String> = [
    "辖区", "区", "区域", "行政区域", "管辖区域", "管辖范围", "辖区范围", "区域范围", "行政区范围", "行政区域范围",
  ]

  /// 规划区范围内, 辖区内.
  private static func ends(_ ranges: [String], _ sides: [String], _ others: String) -> String {
    let kinds = ["规划", "规划区", "管理", "管辖", "辖区", "行政区域", "行政区", "区域", "保护", "建设", "控制", "用地"]
    let places = ["区域", "辖区", "行政区域", "管辖区域", "规划区", "园区", "城区", "景区", "保护区", "开发区", "港区", "度假区", "镇区", "区"]
    let words =
      kinds.flatMap { kind in ranges.map { kind + $0 } } + ranges.filter { $0 != "范围" }
      + places.flatMap { place in sides.map { place + $0 } }
    return words.joined(separator: " ") + " " + others
  }

  /// Behind these an area's name begins.
  static let areaBounds = WordTable<Void>(
    """
    负责 承担 对 在 由 的 于 位于 除 将 内 外 涉及 办理 审批 核准 核发 监管 检查 查处 管理 组织 实施 本 其 依法 开展 受理 许可 批准 备案 登记 验收 审查 审核 处罚 征收 \
    颁发 核定 裁决
    """)
}

/// The words by which a unit says that another one does a task.
///
/// **Source:** the usage of lists, mandates (三定规定) and the notes of coordination meetings.
enum HandoverWords {
  /// A text without any of these hands nothing over, unless it names a unit as the subject of a clause.
  static let signs = WordTable<Void>(
    """
    由 移交 转交 交给 交还 交回 退给 转回 移回 转给 转至 转市 转区 转州 转县 交市 交区 交州 交县 上交 上移 的，交 的，转 归 划转 下放 退回 退还 报 提请 \
    委托 不再 不负责 不承担 不行使 不属 为主 非本 属于 系市 系区 请 \
    承接 接不 不具备 无力 无法 难以 单位为 单位是 主体为 主体是 部门为 部门是 机关为 机关是 职责在 责任在 权在 权限在 主体应 单位应 部门应 属市 属区 事权 划入 纳入 为责任 为主管 为牵头 为第一 办不了 管不了
    """)

  /// Words that hand over what stands before them.
  static let transfers = WordTable<Void>(
    """
    移交给 移交至 移交到 移交 转交给 转交至 转交 交给 交还 交回 转给 转至 划归 划入 划转至 划转给 划转 归口 \
    下放至 下放给 下放到 下放 上交给 上交至 上交 上移至 上移给 上移 退回给 退回至 退回到 退回 退还 退给 转回 移回 推送至
    """)

  /// Words that let somebody else use a power, and what stands behind whom: 委托东山区行使.
  static let entrusting = WordTable<Void>("委托给 委托")
  static let entrusted = WordTable<Void>("行使 实施 办理 承担 执行 负责 代为行使 代为办理")
  /// Letters before them that go with them, and those by which nothing is entrusted: 未委托, 受委托.
  static let beforeEntrusting = LetterSet("已均经予以".unicodeScalars)
  static let unentrusted = LetterSet("未不被受拟勿可".unicodeScalars)

  /// Single letters that do so right before a registered name or a level: 转市水务局处理.
  static let shortTransfers = LetterSet(["交", "转", "归"])

  /// The letter that asks a registered name or a level to act: 请市水务局处置; behind others it asks for something else.
  static let asking: Unicode.Scalar = "请"
  static let otherAsking = LetterSet(["申", "报", "提", "邀", "聘", "商", "敬"])

  /// Words before the unit to which something belongs, and what stands behind the unit then.
  static let belongings = WordTable<Void>("属于 应属于 归属于 归属 系 属 纳入 应纳入")
  static let belongingEnds = WordTable<Void>(
    """
    职责 的职责 职责范围 的职责范围 法定职责 的法定职责 监管职责 的监管职责 管理职责 的管理职责 工作职责 的工作职责 职能 的职能 职权 的职权 事权 的事权 \
    责任 的责任 管辖 的管辖 管辖范围 的管辖范围 管理范围 的管理范围 负责 负责范围 的工作 的事项
    """)

  /// What stands before 由 and says by which principle: 按属地原则由.
  static let principles = WordTable<Void>("按照 按 依照 依据 依 根据 本着 遵循 坚持")
  static let principleEnds = WordTable<Void>(
    "产权 权属 归属 隶属 层级 区域 区划 路段 原则 的原则 规定 的规定 要求 的要求 程序 分工 管辖 权限 职责 办法 管理")

  /// Words at the head of a clause that say how a thing came up: 巡查发现….
  static let findings = WordTable<Void>("发现 接到 查获 收到 查到 排查出 遇有 对")

  /// Words that hand up what is to be decided.
  static let reports = WordTable<Void>("报请 报送 报经 上报 呈报 提请 申报 报")

  /// What is decided behind such words.
  static let decisions = WordTable<Void>(
    "审批 批准 核准 审核 审查 审定 许可 核发 颁发 签发 批复 办理 处理 决定 解决 受理 处置 统筹 协调 研究 实施 负责 组织 牵头 承担 管理 查处 清理")

  /// What says that such a decision has been taken: 审批同意后.
  static let passing = WordTable<Void>("通过 同意 批准 备案 合格 完成 许可 下达 决定")
  static let afterwards = WordTable<Void>("后 之后 以后 后再 后方可")

  /// Letters before a word of handing over by which nothing is handed over: 未移交, 已移交.
  static let undone = LetterSet(["未", "已", "待", "被", "不", "拟", "勿"])

  /// Levels that stand for the bodies of the city or of a district.
  static let levels = WordTable<TaskLevel>([
    (
      .district,
      """
      区级政府 区级部门 区级主管部门 区级 各区政府 各区人民政府 各区相关部门 各区有关部门 各区 所在区政府 所在区 所在地的区 辖区政府 辖区 属地政府 属地 \
      县级 区县 县区 各县区 区（县） 各县（市、区）
      """
    ),
    (.city, "市级政府 市级部门 市级主管部门 市级有关部门 市级相关部门 市级 市直部门 市直有关部门 上级主管部门 上级部门 上级"),
  ])

  /// What cases and papers end with: to pass these on leaves the task where it is.
  static let papers = WordTable<Void>(
    """
    线索 案件 材料 档案 资料 信息 数据 证据 情况 结果 报告 物品 人员 嫌疑人 清单 台账 名单 文件 文书 意见 建议 通知 案卷 卷宗 \
    笔录 记录 报表 计划 方案草案 样品 遗体
    """)

  /// What the clauses end with that only say when or in which case.
  static let caseEnds = LetterSet(["的", "时", "后", "前", "中", "内", "外", "间", "上", "下", "段", "起"])

  /// Verbs that say no more than that something is done.
  static let generalVerbs = WordTable<Void>(
    """
    负责 承担 办理 处理 处置 管理 实施 解决 落实 执行 组织实施 具体负责 承办 牵头 统筹 主管 组织 组织开展 开展 统一负责 负责办理 负责处理 \
    负责管理 负责实施 负责落实 牵头负责 承接 承接办理 接管 接收 接收管理 管 履行 行使 为主 负总责 兜底 牵头办理 牵头处理 依法处理 依法办理 \
    牵头组织实施 统一管理 负责统一管理 组织落实 具体实施 具体承担 具体办理 具体落实 牵头落实 审批实施 接续办理 继续办理 继续负责 继续实施 抓总 统揽 \
    总负责 负总责 作为责任单位 作为责任主体 作为牵头单位 作为主管部门 担任责任单位 推进 整改 履职 负主责 负主体责任 承担主体责任 承担责任 负责承接 负责接收 负责为宜 承担为宜 为宜 为妥 兜底管理 兜底负责
    """)

  /// Words by which somebody leads, and by which others keep their parts.
  static let leads = WordTable<Void>("牵头 负责牵头 总牵头 主管 主办 负责主办 统筹 负责统筹 综合协调 负责综合协调 为主")

  /// Words for what was spoken of before.
  static let backReferences = WordTable<Void>(
    """
    该事项 此事项 本事项 该项工作 此项工作 该工作 此工作 上述工作 上述事项 上述职责 此项职责 该项职责 该职责 其 此类工作 该类事项 相关工作 有关工作 \
    具体工作 全部工作 全部 所有工作 以上工作 以上事项 该项职能 此项职能 相关职责 此类事项 具体事项 该项事务 本项工作 日常工作 具体职责 主要工作
    """)

  /// How a unit speaks of itself.
  static let selves = WordTable<Void>("本局 我局 本单位 我单位 本部门 我部门 本委 我委 本办 我办 本中心 我中心 本区 我区 本厅 我方 本机关")

  /// What stands before the name of somebody whose task something is not.
  static let denials = WordTable<Void>("不属于 不属 不归 不再归 不由 不再由 不应由 非由 并非")

  /// Words that lead over to what is handed on: 将管网移交…, 对…的.
  static let handles = WordTable<Void>("将 把 应将 须将 并将 由其 经 应 须 并 及时 统一 直接 一律 依法 按规定 按程序 可 再 则 均 逐级 然后 后 需")
}

/// A level of government that stands for its bodies.
package enum TaskLevel: Sendable, Hashable {
  case city, district

  /// The level that a name as written speaks of: 各区, 区级住建部门, 市级有关部门; nil for others.
  package init?(_ name: some StringProtocol) {
    let scalars = Array(name.unicodeScalars.prefix(8))
    guard let level = HandoverWords.levels.match(scalars, at: 0, before: scalars.count)?.meaning else {
      // 项目所在区水利部门
      let isOfPlace = ["所在区", "所在县"].contains { String(letters: scalars).holds($0) }
      if !isOfPlace { return nil }
      self = .district
      return
    }
    self = level
  }
}

extension Substring {
  /// Whether a unit speaks of itself: 本局, 我单位.
  package var isSpeaker: Bool {
    let scalars = Array(unicodeScalars.prefix(6))
    return HandoverWords.selves.end(scalars, at: 0, before: scalars.count) == unicodeScalars.prefix(7).count
  }
}

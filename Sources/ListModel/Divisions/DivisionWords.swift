/// The words by which statutes and lists divide a matter.
///
/// **Source:** the usage of statutes, mandates (三定规定) and published lists.
enum DivisionWords {
  /// What a word at the head of a predicate makes of its subject.
  enum Role: Sendable {
    case standing(DivisionShare.Standing)
    /// 会同: the subject leads, those named next assist.
    case together
  }

  private static let roles = WordTable<Role>([
    (
      .standing(.released),
      "不再承担 不再负责 不再行使 不再履行 不再参与 不再实施 不再办理 不再 不承担 不负责 不行使 不参与"
    ),
    (
      .standing(.bears(.lead)),
      """
      牵头负责 负责牵头 牵头 主管 主办 负责主办 统筹协调 统筹负责 负责统筹协调 统筹 统一负责 具体负责 \
      统一监督管理 统一监管 总牵头 归口牵头 双牵头 抓总 牵头抓总 负责抓总 负总责 总负责 负主责 \

      """ + RoleWords.leading
    ),
    (
      .standing(.bears(.assist)),
      "负责配合 配合 负责协助 协助 协同 协办 参与 参加 予以支持 给予支持 负责协同 " + RoleWords.assisting
    ),
    (
      .standing(.bears(.guide)),
      """
      指导、督促 指导和督促 指导督促 督促指导 督促、指导 督促和指导 负责监督指导 负责指导监督 负责指导、监督 负责监督、指导 负责指导、督促 负责指导和督促 负责指导督促 \
      负责督促指导 负责督促、指导 负责指导 负责督促 指导监督 监督指导 指导、监督 监督、指导 指导和监督 指导 督促
      """
    ),
    (.standing(.bears(.share)), "独立负责 单独负责 共同负责 分工负责 分别负责 直接负责 全面负责 负责 承担"),
    (.together, "会同 联合 商请"),
  ])

  /// The word of a role that begins at a position, where it is no part of a noun: 负责人, 参与者.
  static func role(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> (
    meaning: Role, end: Int
  )? {
    beginsNoun(text, at: position, before: limit) ? nil : roles.match(text, at: position, before: limit)
  }

  /// Whether a noun begins at a position that begins like the word of a role.
  static func beginsNoun(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> Bool {
    guard let end = nouns.end(text, at: position, before: limit) else { return false }
    return end == limit || afterNouns.contains(text[end])
  }

  private static let nouns = WordTable<Void>(
    "负责人 负责同志 主办方 主办者 主管人员 主管领导 参与者 参与人 参与方 参加者 参加人 承担者 承担方 协办方 协助人 指导员")
  private static let afterNouns = LetterSet("的、和与及等或（(，,".unicodeScalars)

  /// Words before the role that change nothing.
  static let modals = WordTable<Void>(
    """
    应当 应该 应 要 须 将 必须 主要 分别 共同 具体 依法 统一 予以 给予 积极 则 也 还 继续 均 都 要求 切实 认真 \
    根据职责 依据职责 依职责 同时 并 且 其中 此外 另外 另
    """)

  /// Where words before the role end by which a text divides nothing.
  static func catchAllEnd(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> Int? {
    let end = catchAlls.end(text, at: position, before: limit)
    let own = DutyWords.end(text, at: position, before: limit)
    return end.map { max($0, own ?? $0) } ?? own
  }

  private static let catchAlls = WordTable<Void>(
    """
    按照各自的职责分工 按照各自职责分工 按照各自的职责 按照各自职责 按照各自法定职责 按各自职责分工 按各自职责 \
    按照职责分工 按照职责权限 按照职责 按照法定职责 按职责分工 按职责 按照分工 按分工 \
    依照各自职责 依照职责分工 依照职责 依照法定职责 依据各自职责 依据职责分工 根据各自职责 根据职责分工 \
    在各自职责范围内 在各自的职责范围内 在职责范围内 在其职责范围内 在各自法定职责范围内 在各自权限范围内 \
    于各自职责范围内 各司其职 各负其责 依各自职责
    """)

  /// Heads of clauses that say why or how, and not what.
  static let manners = WordTable<Void>("根据 依据 按照 依照 按 为了 为进一步 为加强 鉴于 结合 通过 经 在 以 遵循 坚持")

  /// Labels that stand before units and give their role: 牵头单位：….
  static let labels = WordTable<BoundaryRole>([
    (.lead, "第一责任单位 第一责任部门 第一责任主体 首要责任单位 总牵头单位 总牵头部门 牵头单位 牵头部门 牵头责任单位 主办单位 主办部门 主管部门 主管单位 主责单位 主责部门 牵头"),
    (.assist, "配合单位 配合部门 协办单位 协办部门 协同单位 协同部门 协助单位 协助部门 参与单位 参加单位 会办单位 配合"),
    (.guide, "指导单位 指导部门 督促单位 督导单位"),
    (.share, "责任单位 责任部门 承办单位 实施单位 负责单位 责任分工单位 共同责任单位 分工单位"),
  ])

  /// Verbs that follow a unit's name where no word gives the role.
  static let verbs = WordTable<Void>(
    """
    组织 开展 制定 制订 拟订 拟定 编制 起草 查处 处罚 处理 处置 实施 监督 监管 监测 检查 检测 审批 审核 审查 审定 受理 办理 \
    建立 建设 加强 落实 做好 提供 发布 公布 监察 核查 抽查 纠正 疏导 核发 颁发 核定 核准 备案 确定 认定 对 将 按 依 根据 在 应 要 可 及时 会 与 为 是 \
    作为 指 督 协 配 参 牵 主 统 具 承 履行 行使 推动 推进 完善 打击 维护 征收 管理 管护 养护 巡查 排查 调查 侦查 侦办 收集 \
    给予 予以 落 执行 安排 保障 支持 报 通报 移送 移交 登记 接 收 发 纳入 不 负 统筹 牵头 分 共 联合 会同 向 把 从 于 则 \
    既 也 还 均 都 以 进行 抓好 强化 规范 明确 划定 设置 设立 运营 维修 清理 清运 拆除 整治 督促 汇总 解决 验收 出具 签发
    """)

  /// Words that no unit's name holds.
  static let strangers = WordTable<Void>(
    """
    由 的 向 被 将 把 并 负责 应当 应按 应对 应在 必须 按照 按职责 按各自 依照 依据 根据 依法 配合 协助 会同 牵头 承担 开展 参与 督促 \
    是 为 或者 对 在 不 组织 查处 制定 编制 实施 建立 加强 落实 做好 办理 受理 审核 核发 核定 确定 及时 指导 主管 履行 \
    具体 统筹 协调 联合 共同 分别 予以 给予 要 可以 管理本 可 移交 移送 报 其他 以
    """)

  /// Words that look like strangers and yet stand in names.
  static let allowed = WordTable<Void>(
    """
    主管部门 主管机关 主管机构 主管单位 组织部 所属的 所在地 所在区 所在县 所在市 所在镇 所在 对外 对口 不动产 其他有关 其他相关 \
    其他部门 其他单位 其他行业 其他行政 其他主管 其他各 其他成员 在地 在线 组织机构 联合会 联合社 联合征 指导中心 指导站 指导处 应急 会同县 经济合作 \
    统筹办 管理委员 可再生 以上 以下 以外 主管的部门 开发建设 开展办 执行局 报社 日报 在建 主管行政
    """)

  /// What a unit's name ends with.
  static let endings = WordTable<Bool>([
    (
      true,
      """
      局 委员会 委 办公室 部门 机关 机构 人民政府 政府 办事处 管委会 居委会 村委会 支队 大队 总队 中队 分局 厅 中心 海关 法院 检察院 \
      派出所 司法所 管理站 管理处 管理所 服务站 监测站 检查站 研究院 联合会 总工会 妇联 残联 团市委 工商联 党校 调查队 宣传部 组织部 统战部 工作部 武装部 交警队
      """
    ),
    (
      false,
      """
      办 单位 企业 公司 集团 银行 协会 学会 商会 学校 医院 组织 街道 镇 乡 乡镇 各区 各县 各市 各街道 各村 各园区 区 县 集体 工会 处 站 所 队 \
      业主大会 支行 党委 党组 工委 领导小组 指挥部 档案馆 博物馆 图书馆 文化馆 美术馆 联席会议 合作社 研究所 社区 村 园区 基金会 事务所 用人单位 消防站
      """
    ),
  ])

  /// What names of bodies begin with, besides their field: a place, a level, a class.
  static let heads = WordTable<Void>(
    "省 市 州 区 县 旗 镇 乡 街道 村 社区 国家 中央 上级 下级 同级 各 本 其 有关 相关 所在 所属 其他 其它 属地 行业 负有 具有 承担 当地 地方 基层 产权 业主 物业"
  )

  /// What follows an ending by whose first letter it is no ending: 委托, 办理.
  static let falseEndings = WordTable<Void>(
    "委托 委员 委派 委任 办理 办法 办事 办公 办案 办学 办证 办结 办好 处理 处罚 处置 处分 所有 所属 所在 所需 站点 乡镇 村民 村庄 村镇 区域 区划 县城 县域 镇区 乡村 队伍 局部 局面 镇村 县级 区级 区人民 县人民 镇人民 乡人民 区政府 县政府 镇政府 乡政府 村集体 社区居民 区内 县内 村内 政府性 政府信息 政府采购 政府投资项目 政府网站 政府债"
  )

  /// What closes a list whose last words are left out: 财政、民政等部门.
  static let closings = WordTable<Void>(
    """
    部门 单位 机构 机关 有关部门 相关部门 有关单位 相关单位 有关部门和单位 相关部门和单位 部门和单位 行政管理部门 行政主管部门 主管部门 管理部门 \
    职能部门 行业主管部门 行政部门 有关主管部门 相关主管部门 有关行政管理部门 有关行政主管部门 监管部门 有关机构 相关机构 成员单位 执法部门 \
    有关职能部门 相关职能部门 其他部门 其他有关部门 部门、单位 负有监督管理职责的部门
    """)

  /// Fields that name a department without its ending: 公安和民政部门.
  static let fields = WordTable<Void>(
    """
    教育 科技 科学技术 公安 民政 司法 财政 人力资源 人社 自然资源 规划 生态环境 环保 环境保护 住建 住房 交通 交通运输 水务 水利 水行政 农业 农业农村 商务 旅游 文化 \
    卫生 卫生健康 应急 应急管理 审计 市场监管 市场监督管理 工商 税务 统计 医保 医疗保障 林业 城管 城市管理 综合执法 综合行政执法 金融 信访 气象 海事 消防 邮政 \
    通信 电力 供电 海洋 渔业 物价 价格 质监 质量技术监督 体育 广电 国资 粮食 民族 宗教 档案 保密 网信 宣传 发展改革 工业 渔政 畜牧 国土资源 园林 绿化 市政 供水 燃气 国家安全 退役军人 海关 军队 民航 铁路 盐业 烟草 地震
    """)
}

extension DivisionWords {
  /// A task that ends so makes its unit the lead.
  static let leadingTasks = WordTable<Void>("统一监督管理 统一监督管理工作 统筹协调 统筹协调工作 统筹协调和监督管理")

  /// Units that stand for whoever else is concerned.
  static let catchAllUnits = WordTable<Void>("其他 其它 各自 各有关 各相关 其余")

  /// What names of classes of units begin with.
  static let classes = ["各", "有关", "相关", "其他", "其它", "其余", "所属", "属地"]

  /// Words at the head of a clause before its subject.
  static let openers = WordTable<Void>("其中 同时 此外 另外 而 且 并 以及")

  /// Words that stand right before 由 and say nothing of the task.
  static let beforeAgents = WordTable<Void>("统一 应当 依法 分别 一律 主要 具体 可以 继续 均 则")

  /// Single letters that are such words where nothing else stands before 由.
  static let loneBeforeAgents = LetterSet([
    "改", "交", "转", "现", "应", "须", "再", "仍", "都", "将", "要", "原",
  ])

  /// What a heading before a colon ends with.
  static let headingEnds = WordTable<Void>("职责 分工 如下 职责分工 工作职责")

  /// What opens a list of tasks: 下列工作.
  static let openings = WordTable<Void>("下列 以下 如下")

  /// Words that make a heading of a unit's name: 市住建局职责.
  static let headers = WordTable<Void>("的职责 职责 主要职责 的主要职责 职责分工 工作职责 的工作职责 方面 职责为")

  /// Clauses that give the reason for what follows, and limit nothing.
  static let reasons = WordTable<Void>("根据 依据 按照 依照 按 为了 为进一步 为加强 为 鉴于 结合 遵循 坚持")

  /// Words before a verb that belong to the task.
  static let kept = WordTable<Void>("依法 统一 切实 认真 积极 要求 共同")

  /// The last letters of what may stand before a subject without a comma: 施工期间, 公路上的.
  static let adverbEnds = LetterSet([
    "的", "间", "段", "时", "内", "外", "中", "后", "前", "节", "面", "围", "上", "下",
  ])
}

/// The words of tasks: which give roles, which name acts, and which say nothing.
///
/// **Source:** the usage of statutes, mandates (三定规定) and published lists.
enum TaskWords {
  /// What a word does to what a clause says.
  enum Meaning: Sendable {
    /// Every task may have it or leave it out.
    case silent
    /// It makes whoever does the task the lead.
    case lead
    /// It says what is done, by the letter of its kind.
    case act(Unicode.Scalar)
    /// It says that something is done, and what only where the clause names no other act: 办理登记.
    case handling(Unicode.Scalar)
    /// The same as other words.
    case synonym(Unicode.Scalar)
  }

  static let all = WordTable<Meaning>(
    roles + acts + [(.handling("批"), "办理")] + synonyms
      + QuantityWords.signs.map { (.synonym($0.sign), $0.words) }
      + [(.silent, general)])

  /// What makes of an act a time: 验收前, 建设阶段.
  static let times = WordTable<Time>([
    (.during, "阶段 环节 期间 过程 过程中 时段 期 中 时"), (.beside, "前 后 之前 之后 以前 以后"),
  ])

  /// Whether something is done while an act goes on, in whatever words, or before or after it.
  enum Time: Sendable { case during, beside }

  private static let roles: [(meaning: Meaning, words: String)] = [
    (.lead, "牵头 主管 主办 统筹协调 统筹 统一监督管理 统一监管"),
    (
      .silent,
      """
      负责 承担 承办 具体 具体负责 配合 协助 协办 协同 参与 会同 联合 共同 协调 组织 组织开展 组织实施 开展 实施 落实 推进 推动 加强 做好 抓好 \
      进行 予以 给予 加以 依法 主要 直接 统一 全面 切实 按照 按照职责 按职责 按照各自职责 按各自职责 职责 分工 各自 总体 总 集中 综合 积极 指导 督促 督导
      """
    ),
  ]

  private static let acts: [(meaning: Meaning, words: String)] = [
    (.act("批"), "行政审批 行政许可 审批 许可 核准 批准 审查批准 审核 审查 审定 核发 颁发 发放 签发"),
    (.act("案"), "备案"), (.act("记"), "登记"), (.act("验"), "竣工验收 验收"),
    (.act("查"), "监督检查 执法检查 抽样检验 抽样检测 抽样检查 抽样监测 检查 抽查 核查 巡查 排查 巡检 督查 清查 核验 抽检 抽测 抽验 追查 稽查 查验"),
    (.act("测"), "监测 检测 检验 化验 检定 测定"),
    (.act("罚"), "行政处罚 立案查处 立案处罚 查处 处罚 查办 罚款 打击 取缔"),
    (.act("侦"), "侦查 侦办 立案侦查"),
    (.act("编"), "编制 制定 制订 拟订 拟定 起草 编写 规划"),
    (.act("建"), "建设 新建 组建 建造 修建"),
    (.act("护"), "养护 维护 管护 管养 维修 修复 检修 维保 修缮 保养 日常维护"),
    (.act("清"), "清扫 清理 清运 清除 清洁 保洁 打捞 收运"), (.act("淤"), "清淤 疏浚 疏通"),
    (.act("拆"), "拆除"), (.act("购"), "采购 购置"), (.act("装"), "安装"), (.act("征"), "征收 收缴 收取"),
    (.act("运"), "运行 运营 运维"), (.act("宣"), "宣传 教育 培训"), (.act("公"), "公布 公开 公示 公告"),
    (.act("报"), "报送 上报 报告 通报"), (.act("认"), "认定 鉴定"),
    (.act("汇"), "汇总 汇集 归集"), (.act("捕"), "捕捉 收容 救助"), (.act("接"), "接收"), (.act("奖"), "奖励 表彰"),
    (.act("补"), "补助 补贴"),
    (.act("管"), "监督管理 监管 管理 监督 治理 整治 规范 执法 行政执法"),
  ]

  private static let synonyms: [(meaning: Meaning, words: String)] = [
    (.synonym("违"), "违建 违法建设 违法建筑 违章建筑 违规建设"),
    (.synonym("账"), "帐"),
    // A time, and not work.
    (.synonym("班"), "工作日"),
    // 营运行为 has no 运行 in it.
    (.synonym("运"), "运行为"),
    (.synonym("余"), "其他 其它 其余"),
    (.synonym("擅"), "擅自 未经批准 未经依法批准 未经许可 未经同意 未经审批 未经核准 私自"),
    (
      .synonym("缺"),
      """
      无证 无证件 无证明 无证照 无许可证 没有许可证 没有证明 未取得证明 未取得许可证 未取得许可 未取得证照 未依法取得许可证 未依法取得许可 未领取许可证 \
      未办理许可证 未持有许可证
      """
    ),
    (.synonym("镇"), "乡镇 镇街 街镇 镇乡 乡镇街道 乡镇(街道) 镇(街道) 镇(街)"),
    (.synonym("城"), "城区 建成区 城市建成区"),
    // Verbs of every day, each by a letter that all of its words have.
    (.synonym("入"), "列入 纳入"), (.synonym("设"), "设立 设置"), (.synonym("划"), "划定 划分"), (.synonym("评"), "评选 评定"),
  ]

  /// Words of every task.
  private static let general =
    """
    工作 事项 任务 行为 活动 行动 各项 各类 各种 有关 相关 相应 本市 全市 我市 市域 市级 全市范围内 本市范围内 全市范围 本市范围 本行政区域内 \
    行政区域内 辖区内 辖区 范围内 范围 本辖区 本区 全区 我区 本县 全县 本镇 全镇 本街道 所辖 日常 专项 重点 重大 综合 安全 质量 秩序 设施 设备 违法 违规 情况 信息 数据 资料 材料 问题 隐患 案件 线索 \
    政策 措施 标准 制度 机制 办法 计划 方案 台账 清单 处理 处置 受理 查询 及时 定期 不定期 事务 服务 体系 应急 履行 行使 责任 依照 根据 规定 要求 \
    之一 部门 单位 主体 现场 项目 资金 经费 人员 执行 使用 调查 评估 考核 投诉 举报 保障 完善 建立 健全 提供 支持 技术支持 群众 居民 市民 公众
    """
}

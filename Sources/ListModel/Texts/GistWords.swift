/// The general words of powers' names and of duties.
///
/// **Source:** the usage of statutes, guidance catalogues and mandates (三定规定).
enum GistWords {
  /// What a word does to what a text says.
  enum Meaning: Sendable {
    /// Nothing: every neighbour may have it or leave it out.
    case silent
    /// It tells an act or a topic of every unit, no object.
    case plain
    /// Its first letters are kept, and the name is about the same thing without them.
    case light(Int)
    /// The first two letters are kept, or all are, and the name is about the same thing without these two, but where an
    /// activity stands before them: 经营 of 餐馆经营许可 and 餐馆经营备案, not of 运输经营许可.
    case lightOfThing(keepsRest: Bool)
    /// All its letters are kept, and the name is about the same thing without its last ones: 安全 of 安全生产, not of 安全经营.
    case lightEnd(Int)
    /// The same of words that are no object.
    case aside
    /// The same as other words.
    case synonym(Unicode.Scalar)
    /// The same, and the name is about the same thing without it: 设置 and 设立 of 设置许可.
    case lightSynonym(Unicode.Scalar)
  }

  static let powers = WordTable<Meaning>(acts + synonyms + people + offences + lightWords)

  static let duties = WordTable<Meaning>(
    openings + synonyms + dutySynonyms + [(.synonym("设"), "设置 设立")] + processes + topics + general)

  /// Of a matter, a share or a power's name only the object is left.
  static let objects = WordTable<Meaning>(
    acts + openings + synonyms + (dutySynonyms + processes).map { (.silent, $0.words) }
      + [(.silent, "登记证 许可证 证书")])

  /// Of what an act is done to, with all that names it: 违法建设, 建设用地规划, of which `objects` leaves a letter or two.
  static let wholeObjects = WordTable<Meaning>(
    synonyms + [
      (.silent, acts[0].words.split(separator: " ").filter { !$0.contains("违") }.joined(separator: " ")),
      (.silent, "负责 承担 组织实施 组织 开展 具体 主要 实施 受理 初审 申请 批准 审定 登记 备案 验收 注册 登记证 许可证 证书"),
    ])

  /// What the category of a power says anyhow.
  private static let acts: [(meaning: Meaning, words: String)] = [
    (
      .silent,
      """
      行政处罚 处罚 罚款 查处 行政许可 许可 行政审批 审批 核准 批准 审核 审查 核发 颁发 发放 发证 办理 行政检查 监督检查 执法检查 检查 监督管理 监管 管理 \
      巡查 巡检 抽查 监督抽查 稽查 督查 日常检查 日常巡查 日常监督检查 专项检查 \
      行政强制措施 强制措施 行政强制 行政确认 确认 认定 行政奖励 奖励 表彰 行政给付 给付 行政征收 征收 行政裁决 裁决 \
      违法行为 行为 情形 活动 事项 工作 违法 违规 违反规定 违反有关规定 依法 有关 相关 进行 实施 予以 给予 之一 等 其 \
      本市 全市 市级 辖区内 本行政区域内 行政区域内 中华人民共和国
      """
    )
  ]

  private static let openings: [(meaning: Meaning, words: String)] = [
    (
      .silent,
      """
      负责 承担 组织实施 组织开展 组织 开展 具体 主要 依法 按照规定 按规定 按权限 按照权限 贯彻 落实 推进 推动 加强 做好 抓好 实施 进行 予以 \
      本市 全市 市级 我市 辖区内 本行政区域内 行政区域内 全区 本区 工作 事项 有关 相关 等 其 监督管理 监管 管理 中华人民共和国
      """
    )
  ]

  /// The letters that stand for several words.
  static var synonymLetters: [Unicode.Scalar] {
    (synonyms + dutySynonyms).compactMap { if case .synonym(let letter) = $0.meaning { letter } else { nil } }
  }

  private static let synonyms: [(meaning: Meaning, words: String)] = [
    (.synonym("擅"), "擅自 未经批准 未经依法批准 未经许可 未经同意 未经审批 未经核准 私自"),
    // Who has no licence does it without one.
    (.synonym("擅"), "未取得 未依法取得 没有取得 未获得 未获取 未领取 未申领"), (.synonym("未"), "未依法"),
    (
      .synonym("违"),
      "未按照规定 未按规定 不按照规定 不按规定 未按要求 未按照要求 不按要求 不按照要求 未依照规定 不依照规定"
    ),
    (.synonym("拒"), "拒绝 拒不"),
    (.synonym("账"), "帐"),
    (.synonym("他"), "它"),
  ]

  /// People who do the same work by another word.
  private static let people: [(meaning: Meaning, words: String)] = [
    (.synonym("员"), "从业人员 服务人员 工作人员"), (.synonym("者"), "经营者 经营单位 经营主体 经营企业"),
  ]

  /// Words of penal provisions that name one act: whoever damages breaks, whoever does not do a thing fails to do it.
  private static let offences: [(meaning: Meaning, words: String)] = [
    (.silent, "非法"),
    (.synonym("未"), "不 没有"),
    (
      .synonym("逾"),
      "逾期未 逾期不 未在规定期限内 未在规定的期限内 未在规定时间内 未在规定的时间内 未按期 未按时 未按规定期限 未按照规定期限 未依照规定期限 不按规定期限 不按照规定期限 不依照规定期限 未按规定时间 未按照规定时间 不按规定时间 不按照规定时间 不按期 不按时"
    ),
    (.synonym("损"), "损坏 损毁 毁损 毁坏 破坏"),
    (.synonym("随"), "随意 任意 随处 随地 肆意"),
    (.synonym("弃"), "丢弃 抛弃 遗弃 弃置"),
    (.synonym("撒"), "抛撒 抛洒 遗撒 遗洒 撒漏"),
    (.synonym("倒"), "倾倒 倾卸"),
    (.synonym("堆"), "堆放 堆置 堆积 堆存"),
    (.synonym("储"), "储存 贮存 存储 贮藏 储藏"),
    (.synonym("阻"), "阻碍 阻挠 阻扰 妨碍 妨害"),
    (.synonym("瞒"), "隐瞒 瞒报"),
    (.synonym("售"), "销售 出售 售卖"),
    (.synonym("修"), "修建 兴建 建造"),
    (.synonym("挖"), "挖掘 开挖 采挖"),
    (.synonym("养"), "饲养 养殖 豢养"),
    (.synonym("聘"), "聘用 雇用 雇佣 招用 录用 聘任"),
    (.synonym("运"), "运输 运送"),
    (.synonym("设"), "设置 设立"),
    (.synonym("作"), "作出 做出"),
    (.synonym("贴"), "张贴 粘贴"),
    (.synonym("挂"), "悬挂 吊挂"),
    (.synonym("订"), "订立 签订"),
    (.synonym("戴"), "佩戴 佩带"),
    (.synonym("超"), "超过规定时间 超过规定的时间 超出规定时间 超时"),
    (.lightEnd(2), "安全生产"),
  ]

  /// Nouns that only name the thing again, and 经营 where an activity follows; who produces and trades does two things.
  private static let lightWords: [(meaning: Meaning, words: String)] = [
    (.light(2), "设施 设备 场所 单位 机构 产品 项目 工程 业务 行业 市场 情况 措施 经营活动 经营行为 从事 开展"), (.plain, "生产经营活动 生产经营行为"),
    // What a permit lets people do is said by its name or goes without saying.
    (
      .lightOfThing(keepsRest: false),
      """
      经营许可 经营许可证 经营行政许可 经营审批 经营核准 经营批准 运营许可 运营审批 营业许可 开办许可 开办审批 开办核准 开业许可 开业审批
      """
    ), (.lightOfThing(keepsRest: true), "经营备案 运营备案 开办备案 开业备案 经营登记 开办登记"),
    (
      .lightSynonym("设"),
      "设置许可 设置审批 设置核准 设置批准 设置行政许可 设立许可 设立审批 设立核准 设立批准 设立行政许可"
    ),
  ]

  /// Activities behind which 经营 names another one: 运输 without pay needs another permit than 运输经营.
  static let activities = WordTable<Void>(
    "运输 生产 加工 销售 批发 零售 养殖 种植 维修 屠宰 仓储 储存 进出口 出版 印刷 发行 勘查 开采 捕捞 制造 租赁 运 售 储 养")

  private static let dutySynonyms: [(meaning: Meaning, words: String)] = [
    (.synonym("查"), "监督检查 执法检查 检查 抽查 核查 巡查 排查 巡检 检查和巡查"),
    (.synonym("编"), "拟订 拟定 制定 制订 编制 编写 起草"),
    (.synonym("报"), "报送 上报 报告"),
    (.synonym("受"), "受理 受理并办理 办理"),
  ]

  /// Acts of every unit: what remains is the object.
  private static let processes: [(meaning: Meaning, words: String)] = [
    (
      .plain,
      """
      修订 研究 提出 年度 季度 月度 每年 每季度 每月 定期 不定期 计划 方案 规划 政策 措施 标准 规范 制度 机制 办法 \
      建立 健全 完善 建设 台账 清单 档案 目录 名录 日常 专项 重点 督查 督办 执法 行政执法 监督 监测 评估 考核 考评 评价 \
      宣传 教育 培训 指导 督促 协调 牵头 统筹 服务 统计 汇总 分析 信息 数据 资料 材料 处理 查处 处罚 审批 许可 审核 审查 \
      核准 备案 登记 发放 公示 公开 公布 发布 通报 投诉 举报 违法 违规 行为 案件 线索 问题 隐患 整改 整治 应急 处置 调查 验收 维护 运行 使用 \
      设施 设备 项目 资金 经费 人员 队伍 单位 部门 企业 群众 社会 各类 重大 日常 现场 及时 更新 执行 情况 结果 相应 会议 文件 任务
      """
    )
  ]

  /// What every unit has to do for itself or in its own field.
  ///
  /// **Source:** 信访工作条例 (谁主管谁负责), 安全生产法第三条 (管行业必须管安全), 保守国家秘密法, 档案法, 政府信息公开条例, 谁执法谁普法.
  private static let topics: [(meaning: Meaning, words: String)] = [
    (
      .plain,
      """
      党的建设 党建 党风廉政 廉政建设 党务 思想政治 意识形态 精神文明 纪检监察 纪检 群团 工会 共青团 妇联 统战 人事 劳资 干部 离退休 老干部 机构编制 \
      财务 预决算 预算 决算 国有资产 固定资产 资产 内部审计 政府采购 后勤 保障 机关 事务 政务 文秘 文电 公文 机要 保密 印章 值班 政务公开 政府信息公开 信息公开 \
      信访 维稳 稳定 平安 综治 综合治理 扫黑除恶 安全生产 消防安全 消防 安全 防范 普法 法治 法制 法律顾问 行政复议 行政诉讼 行政应诉 规范性文件 合法性 \
      营商环境 招商引资 优化 诚信 信用 体系 乡村振兴 帮扶 定点 节能 环保 督察 绩效 目标 责任制 责任 建议提案 人大代表建议 政协提案 建议 提案 \
      领导 上级 市委 市政府 区委 区政府 党委 政府 交办 交付 其他 法律 法规 规章 规定 职责 队伍建设 信息化 网络安全 新闻 舆情 宣传 综合 协调
      """
    )
  ]

  /// Words that do not tell whose duty it is.
  private static let general: [(meaning: Meaning, words: String)] = [
    (.aside, "活动 行动"),
    (
      .plain,
      """
      业务 宣传周 宣传月 宣传日 周 月 日 主题 系列 行业 领域 系统 内部 自身 人才 学习 知识 技能 技术 能力 水平 素质 意识 氛围 发展 改革 创新 战略 课题 论证 \
      决策 重要 事业 流程 手续 报表 平台 网站 窗口 热线 公众号 文明 创建 志愿 爱国卫生 计划生育 疫情 防控 禁毒 反恐 防汛 防灾减灾 应急预案 演练 接待 会务 值守 车辆 公务 用车 食堂 \
      办公 用房 采购 合同 国防 动员 民兵 武装 双拥 节日 慰问 关心下一代 妇女 青年 职工 河长制 国际 对外 交流 合作 协会 学会 下级 各区 各镇 基层 上级 本级 人员 岗位 招聘 招录 表彰 先进 \
      舆论 监控 联络 对接 调研 报道 简报 大事记 志书 年鉴 史志 评审 工资 福利 统筹 全面 有效 提高 提升 促进 强化
      """
    ),
  ]
}

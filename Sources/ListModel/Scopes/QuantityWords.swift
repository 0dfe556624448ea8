/// The words by which texts bound a quantity.
///
/// **Source:** 民法典第一千二百五十九条; the usage of statutes and lists.
enum QuantityWords {
  /// How a word bounds the number beside it.
  struct Comparison: Sendable {
    let isLower: Bool
    let isIncluded: Bool
    /// Says how near, or how soon: 以内, 以外.
    var isDistance = false
  }

  /// Before a number: 超过5000平方米.
  static let before = WordTable<Comparison>(bounds)

  private static let bounds: [(meaning: Comparison, words: String)] = [
    (
      Comparison(isLower: true, isIncluded: true),
      "≥ ≧ ⩾ >= ＞= 大于等于 大于或等于 大于或者等于 等于或大于 高于或等于 不少于 不低于 不小于 不短于 达到 达 满 至少"
    ),
    (Comparison(isLower: true, isIncluded: false), "> ＞ 大于 高于 超过 超出 多于 长于 逾 超"),
    (
      Comparison(isLower: false, isIncluded: true),
      "≤ ≦ ⩽ <= ＜= 小于等于 小于或等于 小于或者等于 等于或小于 低于或等于 不超过 未超过 不超出 未超出 不大于 不高于 不多于 不长于 至多 最多"
    ),
    (
      Comparison(isLower: false, isIncluded: false),
      "< ＜ 小于 低于 不足 不满 未满 不到 未达到 不达 未达 达不到 少于 短于 不及"
    ),
  ]

  /// The words that bound a number in one way, by a sign: 不满 and 不足.
  static let signs: [(sign: Unicode.Scalar, words: String)] = bounds.map { bound, words in
    let sign: Unicode.Scalar =
      switch (bound.isLower, bound.isIncluded) {
      case (true, true): "≥"
      case (true, false): ">"
      case (false, true): "≤"
      case (false, false): "<"
      }
    return (sign, words.split(separator: " ").filter { $0.count > 1 }.joined(separator: " "))
  }

  /// Behind a number: 5000平方米以上.
  static let behind = WordTable<Comparison>([
    (Comparison(isLower: true, isIncluded: true), "以上 及以上 或以上 及其以上 和以上 及之上 含以上"),
    (Comparison(isLower: false, isIncluded: true), "以下 及以下 或以下 及其以下 和以下 及之下 含以下"),
    (Comparison(isLower: false, isIncluded: true, isDistance: true), "以内 之内 及以内 范围内 范围以内 内"),
    (Comparison(isLower: true, isIncluded: false, isDistance: true), "以外 之外 范围外 范围以外"),
  ])

  /// Behind a number and before the quantity's name: 5000平方米≤建筑面积.
  static let symbols = WordTable<Comparison>([
    (Comparison(isLower: true, isIncluded: true), "≤ ≦ ⩽ <="),
    (Comparison(isLower: true, isIncluded: false), "< ＜"),
    (Comparison(isLower: false, isIncluded: true), "≥ ≧ ⩾ >="),
    (Comparison(isLower: false, isIncluded: false), "> ＞"),
  ])

  /// Between the ends of a range: 5000—10000平方米.
  static let ranges = WordTable<Void>("— —— － - – ― −  ~ ～ 〜 ∼ 至 到")

  /// What may stand between two bounds of one range: 5000平方米以上、不满10000平方米.
  static let joints = WordTable<Void>("、 ， , 且 并且 并 但 而 至 到 — —— － - – ~ ～ ，且 ，但 、且")

  /// In brackets behind a number: whether the number belongs to it.
  static let inclusions = WordTable<Bool>([
    (true, "含 包含 包括 含本数"), (false, "不含 不包含 不包括 不含本数 不含本级"),
  ])

  /// What a quantity's name ends with.
  static let measureEnds = WordTable<Void>(
    """
    出力 面积 额 价 价款 价格 投资 总投 金额 资金 资产 资本 收入 产值 造价 度 数 量 规模 能力 功率 电压 库容 吨位 直径 口径 管径 半径 径 \
    距离 间距 期限 时间 时长 工期 天数 期 长 宽 高 深 跨 率 比例 比 人员 职工 床位 占地 用地 用海 用林 罚款 容积 体积 容量 载重 负荷 压力 \
    等级 编制 泊位 车位 年限 流量 水量 层高 楼层 人口 户籍 里程 标准 系数 指数 比值
    """)

  /// What the name of a sum of money ends with.
  static let moneyEnds = WordTable<Void>("造价 投资 投资额 总额 金额 价款 价格 合同价 标的额 资金 资产 产值 收入 估算价 限额 营业额 注册资本")

  /// What the name of a quantity without a unit ends with.
  static let ratioEnds = WordTable<Void>("容积率 系数 指数 比值 高宽比 长宽比 长径比 pH值 PH值 pH PH")

  /// Words that end so and say when something is due.
  static let moments = WordTable<Void>("逾期 超期 到期 限期 过期 日期")

  /// What stands between a quantity's name and its number and belongs to neither.
  static let links = WordTable<Void>("在 为 是 均 约 系 人民币 达 应 每日 每天 每年 日均")

  /// Words behind which a quantity's name begins at the earliest.
  static let measureBounds = WordTable<Void>(
    """
    负责 承担 对 由 的 且 或 或者 和 及 以及 与 并 并且 其中 在 于 将 按 同时 建设 完成 审批 核准 备案 办理 受理 核发 审查 审核 许可 登记 监督 监管 管理 \
    检查 查验 检验 检定 巡查 裁决 仲裁 调解 处罚 查处 验收 征收 认定 确认 评定 批准 核定 调查 勘验 养护 维护 实施 组织 开展 项目 工程 企业 单位 场所 范围内 辖区内 区域内 境内 区内 县内 \
    范围外 范围以外 辖区外 辖区以外 区域外 区域以外 区外 区以外 县外 县以外
    """)
}

/// A unit of measurement: what kind of quantity it counts, and how much of it one is.
package struct QuantityUnit: Sendable, Hashable {
  /// The kind of quantity, by the name of the unit to which all units of the kind are converted; quantities of
  /// different dimensions are never compared.
  package let dimension: String
  /// How much of the dimension's unit one is.
  package let factor: Rational
  /// How the values of the dimension lie.
  package let grain: Grain

  /// How the values of a dimension lie.
  package enum Grain: Sendable, Hashable {
    /// Any value is possible: areas, money, lengths.
    case continuous
    /// Only whole numbers are: storeys, beds, people.
    case whole
    /// Only the rated voltages are.
    case voltage
  }

  /// The unit at a position of a text, the longest that fits.
  static func match(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> (
    unit: QuantityUnit, end: Int
  )? {
    guard let (unit, end) = table.match(text, at: position, before: limit) else { return nil }
    guard end < limit, unit.grain != .whole else { return (unit, end) }
    if text[end] == "级" { return (unit.rank, end + 1) }
    if text[end] == "/" || text[end] == "／", let other = table.match(text, at: end + 1, before: limit),
      let rate = unit.per(other.meaning)
    {
      return (rate, other.end)
    }
    return (unit, end)
  }

  /// What things are rated by such a quantity (1000吨级): not the quantity itself.
  private var rank: QuantityUnit { QuantityUnit(dimension: dimension + "级", factor: factor, grain: grain) }

  /// A rate: 公里/小时.
  private func per(_ other: QuantityUnit) -> QuantityUnit? {
    factor.divided(by: other.factor).map {
      QuantityUnit(dimension: dimension + "/" + other.dimension, factor: $0, grain: .continuous)
    }
  }

  /// What has no unit: how many times as much one thing is as another (容积率1.5).
  static let ratio = QuantityUnit(dimension: "倍数", factor: Rational(1), grain: .continuous)

  /// The unit of sums of money, which texts leave out behind 万 and 亿.
  static let money = QuantityUnit(dimension: "元", factor: Rational(1), grain: .continuous)

  /// Rated voltages. **Units:** kilovolts. **Source:** GB/T 156.
  static let ratedVoltages = [6, 10, 20, 35, 66, 110, 220, 330, 500, 750, 1000].map { Rational($0) }

  /// Counters of what happens, and not of what there is: they say how often.
  static let frequencies: Set<String> = ["次", "遍", "趟", "轮", "回"]

  private static let table = WordTable<QuantityUnit>(
    measures.map { (QuantityUnit(dimension: $0.dimension, factor: $0.factor, grain: $0.grain), $0.words) }
      + counters.map { words in
        let dimension = String(words.prefix { $0 != " " })
        return (QuantityUnit(dimension: dimension, factor: Rational(1), grain: .whole), words)
      })

  private static func measure(
    _ dimension: String, _ factor: Int, over divisor: Int = 1, _ words: String, _ grain: Grain = .continuous
  ) -> (dimension: String, factor: Rational, grain: Grain, words: String) {
    (dimension, Rational(factor, over: divisor) ?? Rational(1), grain, words)
  }

  /// **Source:** 国务院关于在我国统一实行法定计量单位的命令; 15 亩 are 1 公顷.
  private static let measures = [
    measure("平方米", 1, "平方米 平方 ㎡ m² m2 M² M2 平米 平方公尺 ㎡."),
    measure("平方米", 10_000, "公顷 hm² hm2 ha"),
    measure("平方米", 10_000, over: 15, "亩"),
    measure("平方米", 1_000_000, "平方公里 平方千米 km² km2 ㎢"),
    measure("元", 1, "元 元人民币 块钱 圆"),
    measure("美元", 1, "美元"),
    measure("吨", 1, "吨 公吨 t"),
    measure("吨", 1, over: 1000, "千克 公斤 kg KG Kg ㎏"),
    measure("吨", 1, over: 2000, "斤 市斤"),
    measure("吨", 1, over: 1_000_000, "克"),
    measure("吨标准煤", 1, "吨标准煤 吨标煤 tce"), measure("载重吨", 1, "载重吨"), measure("总吨", 1, "总吨 总吨位"),
    measure("蒸吨", 1, "蒸吨 蒸吨/小时 吨/小时 t/h"),
    measure("千瓦", 1, "千瓦 kW KW kw"), measure("千瓦", 1000, "兆瓦 MW Mw mw"), measure("千瓦", 1, over: 1000, "瓦 W"),
    measure("千瓦时", 1, "千瓦时 kWh KWh kwh"), measure("千瓦时", 1000, "兆瓦时 MWh"),
    measure("千伏安", 1, "千伏安 kVA KVA"), measure("千伏安", 1000, "兆伏安 MVA"),
    measure("千伏", 1, "千伏 kV KV kv", .voltage), measure("千伏", 1, over: 1000, "伏 V", .voltage),
    measure("米", 1, "米 公尺 m"), measure("米", 1000, "公里 千米 km KM Km 里程公里"),
    measure("米", 1, over: 100, "厘米 公分 cm"), measure("米", 1, over: 1000, "毫米 mm"),
    measure("海里", 1, "海里"),
    measure("立方米", 1, "立方米 m³ m3 立方 方 ㎥ 方水"), measure("立方米", 1, over: 1000, "升 L"),
    measure("兆帕", 1, "兆帕 MPa Mpa"), measure("兆帕", 1, over: 1000, "千帕 kPa"),
    measure("摄氏度", 1, "摄氏度 ℃ 度"),
    measure("分贝", 1, "分贝 dB dB(A) dB（A）"),
    measure("%", 1, "% ％"), measure("%", 1, over: 10, "‰"),
    measure("日", 1, "日 天", .whole), measure("工作日", 1, "工作日 个工作日", .whole),
    measure("小时", 1, "小时 个小时"), measure("小时", 1, over: 60, "分钟"),
    measure("月", 1, "个月 月", .whole), measure("月", 12, "年 周年", .whole),
  ]

  /// Units of what is counted; the first word of a line names the dimension.
  private static let counters = [
    "层", "张 张床位 张病床 床 床位 个床位", "人 人次", "名", "辆 辆车", "户", "台", "艘 艘次", "架", "头", "只", "株", "棵", "匹", "羽",
    "个", "处", "家", "间", "座", "栋", "幢", "件", "项", "宗", "起", "级", "例", "套", "份", "箱", "位", "条", "盏", "口", "孔",
    "A级 A", "星级", "场 场次", "车道 条车道",
    "泊位 个泊位", "车位 个车位 个停车位 停车位", "班 个班", "次", "遍", "趟", "轮", "回", "具", "支", "块", "册", "枚", "根", "门", "机位 个机位",
    "标段 个标段", "村 个村", "标箱 个标箱 标准箱 个标准箱 国际标准箱 个国际标准箱 TEU",
  ]
}

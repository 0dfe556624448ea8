import ListModel

/// That a share of a matter gives one unit a kind of power over an object: 负责审批, 查处擅自占用河道行为.
struct GivenAct {
  let unit: UnitID
  let category: PowerCategory
  /// What the clause is about, besides the act. **Shape:** empty where it only names the act.
  let object: Bigrams
  /// The words by which the clause is limited to an area, a level or a quantity.
  let limits: [String]
  /// The clause as written.
  let clause: String
  let entry: SharedMatter.Entry
  /// In whose share it stands; it can give the act to another.
  let party: SharedMatter.Party

  /// - Parameter names: the registered names of the matter's units.
  /// - Returns: nil where the clause gives no power, or none to one unit alone.
  init?(
    _ clause: ShareText.Clause, of party: SharedMatter.Party, in entry: SharedMatter.Entry,
    names: [(name: String, unit: UnitID)]
  ) {
    guard let own = party.unit, !party.isJoint, let category = Self.category(of: clause.written),
      !Self.exceptions.contains(where: clause.written.holds)
    else { return nil }
    var rest = clause.written
    let named = names.filter { rest.holds($0.name) }
    if let other = named.first(where: { rest.holds("由" + $0.name) }) {
      unit = other.unit
    } else {
      guard named.allSatisfy({ $0.unit == own }), !rest.holds("由") else { return nil }
      unit = own
    }
    for (name, _) in named { rest = rest.replacing(name, with: "") }
    self.category = category
    object = Gist(objectOf: rest.replacing("由", with: "")).bigrams
    limits = Self.limitWords.filter(rest.holds)
    self.clause = clause.written
    self.entry = entry
    self.party = party
  }

  /// Whether a power of the category is one of those given: its name is about the clause's object in the matter; about the
  /// matter where the clause only names the act.
  ///
  /// - Parameters:
  ///   - object: what the power's name is about.
  ///   - matter: what the matter's name is about.
  func covers(_ name: String, object power: Bigrams, matter: Bigrams) -> Bool {
    guard limits.allSatisfy(name.holds) else { return false }
    let isOfMatter = matter.count >= 1 && matter.shared(with: power) * 4 >= matter.count * 3
    guard object.count >= 2 else { return isOfMatter }
    guard object.shared(with: power) * 4 >= object.count * 3 else { return false }
    if isOfMatter { return true }
    let known = power.pairs.filter { Bigrams.has($0, in: object) || Bigrams.has($0, in: matter) }
    return known.count * 2 >= power.count
  }

  /// The kind of power that a clause gives; nil for none.
  private static func category(of clause: String) -> PowerCategory? {
    acts.first { $0.words.contains(where: clause.holds) }?.category
  }

  /// Whether a text gives a kind of power, in whatever words.
  static func mentions(_ category: PowerCategory, in text: String) -> Bool {
    acts.contains { $0.category == category && ($0.words + $0.others).contains(where: text.holds) }
  }

  /// By category the words that give the power, and further words that may mean it. **Shape:** the first that fits decides.
  private static let acts: [(category: PowerCategory, words: [String], others: [String])] = [
    (.penalty, ["查处", "行政处罚", "处罚"], ["执法", "惩处", "立案", "罚款"]),
    (.compulsion, ["行政强制", "强制措施", "强制拆除", "查封", "扣押", "代履行"], ["强制", "查扣", "拆除", "执法"]),
    (
      .licensing, ["审批", "行政许可", "许可", "核准", "核发"],
      ["审核", "审查", "办理", "批准", "发放", "发证", "登记", "备案"]
    ),
    (.levy, ["征收", "收缴"], ["收取", "缴纳"]),
    (.confirmation, ["行政确认", "认定", "鉴定"], ["确认", "登记", "核定", "审核"]),
    (.adjudication, ["行政裁决", "裁决"], ["调解", "处理"]),
  ]

  /// Words by which a clause gives no power, or not to one alone.
  private static let exceptions = [
    "不", "指导", "督促", "配合", "协助", "协同", "会同", "联合", "共同", "参与", "分别", "各自", "移送", "移交", "提供", "提出", "意见", "建议",
    "抄告", "通报",
    "报请", "事中事后", "后续", "除外", "其他部门", "有关部门", "相关部门", "许可条件", "许可事项", "审批事项", "审批部门", "处罚结果", "处罚信息", "处罚文书",
  ]
  private static let limitWords = [
    "以上", "以下", "以内", "以外", "之外", "超过", "不满", "范围内", "范围外", "区域", "辖区", "园区", "市级", "区级", "省级", "跨区", "建成区",
    "规划区",
    "城镇", "城市", "乡村", "农村", "农业", "海域", "期间", "阶段", "环节",
  ]
}

extension Bigrams {
  /// Whether a pair stands in a text.
  fileprivate static func has(_ pair: UInt64, in text: Bigrams) -> Bool {
    var (low, high) = (0, text.pairs.count)
    while low < high {
      let middle = (low + high) / 2
      if text.pairs[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < text.pairs.count && text.pairs[low] == pair
  }
}

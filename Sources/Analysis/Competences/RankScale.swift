import ListModel

/// Which way a scale of ranks (级) goes: of qualifications the first is the highest, so that 二级以上 are one and two; of winds
/// it is the lowest.
///
/// **Source:** 建筑业企业资质标准, GB/T 23694 and emergency plans (I 级 highest); 风力等级 GB/T 28591, 医院分级管理办法,
/// 网络安全等级保护 GB/T 22240 (the higher number is the higher rank).
enum RankScale {
  case firstIsHighest, firstIsLowest
  /// Either may be meant, or several scales are spoken of.
  case unknown

  /// - Parameter texts: what is said of those who have the ranks.
  init(in texts: [String]) {
    let isFirstHighest = texts.contains { text in Self.firstHighest.contains(where: text.holds) }
    let isFirstLowest = texts.contains { text in Self.firstLowest.contains(where: text.holds) }
    self = isFirstHighest == isFirstLowest ? .unknown : isFirstHighest ? .firstIsHighest : .firstIsLowest
  }

  /// The dimension of ranks.
  static let dimension = "级"

  private static let firstHighest = [
    "资质", "资格", "风险", "危险源", "响应", "预警", "突发事件", "公路", "文物", "保护动物", "保护植物", "负荷", "技能", "职称", "注册",
  ]
  private static let firstLowest = [
    "风力", "大风", "台风", "地震", "烈度", "医院", "医疗机构", "手术", "生物安全", "等级保护", "网络安全", "信息系统",
  ]
}

extension QuantityInterval {
  /// The same bound counted from the other end: 二级以上 where the first rank is the highest.
  var mirrored: QuantityInterval {
    lower == nil || upper == nil ? QuantityInterval(lower: upper, upper: lower) : self
  }
}

extension ScopeBox {
  /// The box with its bounds of rank counted from the other end.
  var withMirroredRanks: ScopeBox {
    var box = self
    for index in box.quantities.indices where box.quantities[index].isRank {
      box.quantities[index].interval = box.quantities[index].interval.mirrored
    }
    return box
  }
}

extension ScopeQuantity {
  /// Whether it counts ranks, of which the way they go must be known.
  var isRank: Bool { unit.dimension == RankScale.dimension }
}

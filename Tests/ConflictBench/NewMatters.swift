import ListModel

/// Matters and powers that the clean editions do not have.
enum NewMatters {
  /// Things that a unit can permit, inspect or punish.
  static let objects = [
    "水上漂流", "滑翔伞营地", "露营基地", "汽车越野场", "室内攀岩馆", "冰雪乐园", "垂钓基地", "观光索道", "游乐飞椅", "温泉浴场", "跳伞基地", "马术俱乐部",
    "潜水点位", "帆船码头",
    "卡丁车场", "射箭场馆", "热气球营地", "房车营地", "蹦极平台", "水上飞机起降点", "玻璃栈道", "滑草场地", "沙滩摩托", "观鸟平台", "星空帐篷", "高空秋千",
    "丛林穿越", "悬崖餐厅",
    "水下酒店", "树屋民宿", "摩天轮", "旱雪滑道", "冲浪池", "皮划艇基地", "密室剧场", "蹦床公园", "电竞酒店", "剧本娱乐场", "无人售货车", "共享轮椅",
  ]
}

extension Draft {
  /// A thing that nothing in the edition speaks of yet; nil where all are used up.
  mutating func newObject() -> String? {
    guard objects < NewMatters.objects.count else { return nil }
    objects += 1
    return NewMatters.objects[objects - 1]
  }

  /// Adds a matter to the lists of all its units.
  ///
  /// - Parameter text: the whole division as one text; nil where each unit has cells of its own.
  @discardableResult
  mutating func addMatter(
    _ name: String, _ parties: [(unit: UnitID, role: BoundaryRole, share: String)], text: String? = nil
  ) -> DraftMatter {
    let written = parties.map { party in
      DraftParty(
        name: units[party.unit].shortName, unit: party.unit, role: party.role, share: party.share)
    }
    let entries = parties.map { party in
      DraftEntry(
        lister: party.unit, submission: submission(of: party.unit) ?? 0, ordinal: nextOrdinal(), name: name,
        parties: written, wording: .cells, text: text)
    }
    let matter = DraftMatter(entries: entries)
    matters.append(matter)
    return matter
  }

  /// Two units of the city that list powers and share no matter.
  mutating func strangers() -> (UnitID, UnitID)? {
    let edition = catalogue.edition
    let candidates = units(listingPowers: true).filter {
      units[$0].district(in: edition) == nil && sendsBoundaries($0)
    }
    for _ in 0..<50 where candidates.count > 1 {
      let (one, other) = (random.pick(candidates), random.pick(candidates))
      guard one != other, !matters.contains(where: { $0.units.isSuperset(of: [one, other]) }) else {
        continue
      }
      return one < other ? (one, other) : (other, one)
    }
    return nil
  }
}

import ListModel

extension AnalysisInput {
  /// Whether a matter divides a power between its unit and another one: by an entry both do what the power is for, each for
  /// its part (查处侵占公园绿地的行为, 查处侵占道路绿地的行为), whatever the matter is called.
  func isDivided(_ power: HeldPower, _ other: UnitID) -> Bool {
    let shared = matters.filter { $0.units.contains(power.unit) && $0.units.contains(other) }
    guard !shared.isEmpty else { return false }
    let divided = DividedPower(power)
    return shared.contains { matter in
      matter.entries.contains { entry in
        let reaches = [power.unit, other].map { unit in
          entry.parties(of: .unit(unit)).map { divided.reach(of: $0, names: names(of: [power.unit, other])) }
            .max() ?? .none
        }
        return reaches.contains(.whole) && !reaches.contains(.none)
      }
    }
  }

  private func names(of units: [UnitID]) -> [String] {
    units.map { catalogue.registers.units[$0] }.flatMap { [$0.name, $0.shortName] }
  }
}

/// A power as the shares of a matter may speak of it.
private struct DividedPower {
  /// How far a share has the power.
  enum Reach: Int, Comparable {
    case none
    /// It says where or when the act is done, to what an earlier clause says: 公园外的由市城管局查处.
    case limit
    /// It names the act, and what it is done to.
    case whole

    static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
  }

  private let acts: Set<PowerAct>
  private let object: [Unicode.Scalar]
  private let pairs: Bigrams
  /// The letters of all that tells the field: name, main item, titles of the bases.
  private let field: [Unicode.Scalar]
  private let fieldPairs: Bigrams

  init(_ held: HeldPower) {
    let power = held.power
    acts = held.acts
    object = Gist(objectOf: held.name).letters
    pairs = Bigrams(object)
    let titles = power.bases.flatMap(\.citations).compactMap(\.title)
    field = ([held.name, power.main?.item.name.value ?? ""] + titles).flatMap {
      Gist(objectOf: $0).letters + [Self.gap]
    }
    fieldPairs = Bigrams(field)
  }

  /// How far a party has the power by its share.
  ///
  /// - Parameter names: of the units, which tell nothing of what is done.
  func reach(of party: SharedMatter.Party, names: [String]) -> Reach {
    guard let share = party.shareText, !party.isJoint else { return .none }
    var reach = Reach.none
    var condition = ""
    for clause in share.clauses {
      let said = (names + [party.name.value]).reduce(clause.written) { $0.without($1) }
      reach = max(reach, self.reach(of: condition + said))
      // 侵占公园绿地的，由市住建局查处.
      condition = said.ends(with: "的") ? said : ""
    }
    return reach
  }

  private func reach(of clause: String) -> Reach {
    let isAct = !ActClause(clause).mentioned.isDisjoint(with: acts)
    guard isAct || clause.holds("管理") else { return .none }
    let said = Gist(objectOf: clause).letters
    if isOf(said) || !isAct && endsWithThing(said) || isAct && isOfField(said, clause) { return .whole }
    let isLimit = isAct && said.count <= Self.mostLimit && Self.limits.contains(where: clause.holds)
    return isLimit ? .limit : .none
  }

  /// Whether three quarters of the letters of the power's object stand in a clause, and some pair of them.
  private func isOf(_ said: [Unicode.Scalar]) -> Bool {
    guard object.count >= 2, Bigrams(said).shared(with: pairs) > 0 else { return false }
    var rest = said
    let common = object.count { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest.remove(at: place)
      return true
    }
    return common * 4 >= object.count * 3
  }

  /// 公园绿地的管理: the last word is a thing that the power is about.
  private func endsWithThing(_ said: [Unicode.Scalar]) -> Bool {
    said.count >= 2 && Bigrams(said.suffix(2)).shared(with: pairs) > 0
  }

  /// 公园内绿化违法行为的处罚: the field, and hardly more than where.
  private func isOfField(_ said: [Unicode.Scalar], _ clause: String) -> Bool {
    Self.general.contains(where: clause.holds) && Bigrams(said).shared(with: fieldPairs) > 0
      && said.count { !field.contains($0) } <= Self.mostOfPlace
  }

  /// **Units:** letters.
  private static let mostLimit = 6
  /// **Units:** letters.
  private static let mostOfPlace = 4
  private static let gap: Unicode.Scalar = "|"
  /// Words by which a clause speaks of a whole field.
  private static let general = ["违法", "违规", "违反", "执法", "处罚权", "行政处罚", "案件"]
  private static let limits = [
    "内", "外", "其他", "其余", "其它", "范围", "区域", "以上", "以下", "不满", "以内", "期间", "阶段", "市级", "区级",
  ]
}

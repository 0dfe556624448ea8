import Diagnostics
import ListModel

extension Rule {
  /// A boundary with one unit alone (只有一个单位的边界).
  package static let lonePartyBoundary = Rule(
    name: "lone-party-boundary", family: .boundaries, severity: .error,
    title: BilingualText(zh: "边界只有一个单位", en: "Lone party"),
    summary: BilingualText(
      zh: "职责边界中的管理事项只涉及本单位。", en: "A boundary concerns the unit itself and nobody else."),
    explanation: Explanation(
      why: BilingualText(
        zh: "边界是两个以上单位之间的分工；只有一个单位的，是主要职责，混在这里会多计一项。",
        en: "A boundary lies between units; with one unit alone it is a duty, and counts twice here."),
      source: BilingualText(
        zh: "“与相关部门的职责边界”一栏填写涉及两个以上部门的管理事项。",
        en: "The part on boundaries is for matters that concern two units or more."),
      wrong: BilingualText(zh: "“节水宣传”，相关部门：市水务局（本单位）。", en: "节水宣传, units: 市水务局, which lists it itself"),
      right: BilingualText(
        zh: "“节水宣传”，相关部门：市水务局、市教育局；或者改列主要职责。", en: "a second unit is named, or the matter is a duty"),
      mend: BilingualText(
        zh: "补上另一方及其份额，或者改列主要职责。", en: "Name the other unit and its share, or list it as a duty."),
      decides: BilingualText(zh: "报送单位改正。", en: "The unit mends it.")),
    parts: [.boundaries]
  ) { input, findings in
    for entry in input.matters.flatMap(\.entries) where input.isAlone(entry) {
      let matter = entry.boundary.matter
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(matter.value)”只涉及\(entry.unitName)一个单位。",
            en: "\(matter.value) concerns \(entry.unitName) alone."),
          at: matter.quotation, units: [entry.unitName], subject: matter.value,
          related: entry.parties.prefix(1).map {
            Finding.Side(BilingualText(zh: "所列相关部门", en: "the unit named"), $0.name.quotation)
          },
          help: BilingualText(
            zh: "补上另一方及其份额；只属本单位的，改列主要职责。",
            en: "Name the other unit and its share; what is yours alone is a duty.")))
    }
  }
}

extension AnalysisInput {
  /// Whether a party is a section of a unit, and no body of its own: 市水务局供水科.
  private func isSection(_ party: SharedMatter.Party, of unit: UnitID?) -> Bool {
    guard case .outside = party.body, ["科", "处", "股", "室"].contains(where: party.name.value.ends) else {
      return false
    }
    return catalogue.registers.units.unit(withOrgan: party.name.value, on: catalogue.edition.asOf) == unit
  }

  /// Whether an entry names its own unit and nobody else, nor any other unit in its division, which a table gives to its
  /// one party; one without a name is told for that.
  fileprivate func isAlone(_ entry: SharedMatter.Entry) -> Bool {
    guard entry.isClosed, !entry.boundary.matter.value.isEmpty,
      entry.parties.allSatisfy({ $0.unit == entry.unit || isSection($0, of: entry.unit) })
    else { return false }
    let texts =
      [entry.boundary.division?.value].compactMap { $0 } + entry.boundary.parties.compactMap(\.share?.value)
    return !catalogue.registers.units.units.contains { unit in
      unit.shortName != entry.unitName && texts.contains { $0.holds(unit.shortName) }
    }
  }
}

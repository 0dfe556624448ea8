import ListModel

/// The illustrative edition of Sanya's lists: every unit's submission, ready to be written.
struct SynthesizedEdition {
  static let name = "sanya-2022"
  static let regionCode = "460200"
  static let asOf = "2022-09-30"
  /// The totals of the reference case.
  static let powers = 4804
  static let responsibilities = 5660

  let facts: Facts
  /// **Shape:** one a unit, in the order of the register.
  let submissions: [Submission]
  /// By short name.
  let creditCodes: [String: String]

  init(_ facts: Facts) throws {
    self.facts = facts
    let names = facts.units.map(\.shortName)
    var responsibilities = try ResponsibilityDrafts(facts)
    try responsibilities.trim(to: Self.responsibilities, units: names)
    let drafts = try Self.drafts(facts)
    let creditCodes = Self.creditCodes(facts.units)
    self.creditCodes = creditCodes
    let writer = PowerWriter(
      units: Self.writtenUnits(facts, creditCodes), codes: PowerCodes(drafts),
      exercise: try ExerciseTexts(facts.exercise))
    let powers = Dictionary(grouping: drafts, by: \.unit)
    submissions = facts.units.map { unit in
      var submission = Submission(folder: unit.shortName)
      submission.take(responsibilities, of: unit.shortName)
      submission.powers = (powers[unit.shortName] ?? []).map(writer.item)
      if unit.hasPowers { submission.parts.append(.written(.powers)) }
      return submission
    }
  }

  /// The powers of all units: by unit, category, and then as the tables have them.
  private static func drafts(_ facts: Facts) throws -> [PowerDraft] {
    var drafts = try Penalties(facts).drafts + OtherPowers.drafts(facts.powers)
    try trim(&drafts, to: powers)
    let known = Set(facts.units.filter(\.hasPowers).map(\.shortName))
    if let stray = drafts.first(where: { !known.contains($0.unit) }) {
      throw FactFault("\(stray.unit) has no power list")
    }
    return drafts.enumerated().sorted {
      ($0.element.category, $0.offset) < ($1.element.category, $1.offset)
    }.map(\.element)
  }

  /// Leaves out penalties until so many powers are left: always the last one of the unit with the most of them.
  private static func trim(_ drafts: inout [PowerDraft], to total: Int) throws {
    let count = drafts.reduce(0) { $0 + $1.count }
    for _ in 0..<max(0, count - total) {
      var penalties: [String: Int] = [:]
      for draft in drafts where draft.category == .penalty {
        penalties[draft.unit, default: 0] += draft.count
      }
      let largest = penalties.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
      let last = drafts.lastIndex { $0.unit == largest && $0.category == .penalty && $0.subitems.isEmpty }
      guard let last else { throw FactFault("nothing to leave out") }
      drafts.remove(at: last)
    }
    guard count >= total else { throw FactFault("\(count) powers, not \(total)") }
  }

  private static func creditCodes(_ units: [UnitFact]) -> [String: String] {
    var codes: [String: String] = [:]
    for (index, unit) in units.enumerated() {
      codes[unit.shortName] = CreditCode.code(ordinal: index + 1, kind: unit.kind, regionCode: regionCode)
    }
    return codes
  }

  private static func writtenUnits(_ facts: Facts, _ codes: [String: String]) -> [String: WrittenUnit] {
    let duties = Dictionary(grouping: facts.duties.rows) { $0["单位"] }
    var written: [String: WrittenUnit] = [:]
    for unit in facts.units where unit.hasPowers {
      written[unit.shortName] = WrittenUnit(
        name: unit.name, creditCode: codes[unit.shortName] ?? "", isPark: unit.kind == "园区管理机构",
        offices: Offices(duties[unit.shortName] ?? []))
    }
    return written
  }
}

extension Submission {
  /// Takes the four items of a unit; a part without items says 无.
  fileprivate mutating func take(_ drafts: ResponsibilityDrafts, of unit: String) {
    duties = drafts.duties[unit] ?? []
    boundaries = drafts.boundaries[unit] ?? []
    oversight = drafts.oversight[unit] ?? []
    services = drafts.services[unit] ?? []
    parts = [
      .written(.duties, isExplicitNone: duties.isEmpty),
      .written(.boundaries, isExplicitNone: boundaries.isEmpty),
      .written(.oversight, isExplicitNone: oversight.isEmpty),
      .written(.services, isExplicitNone: services.isEmpty),
    ]
  }
}

import ListModel

/// Who is competent: a unit, the government of a district, the bodies of a level, or another body by its name.
enum CompetentBody: Hashable {
  case unit(UnitID)
  case district(String)
  case level(GovernmentLevel)
  case named(NormalisedName)
}

/// Knows which bodies are which.
struct CompetentBodies {
  private let units: UnitRegister
  private let edition: Edition

  init(_ catalogue: Catalogue) {
    units = catalogue.registers.units
    edition = catalogue.edition
  }

  /// The body that a name in a text means.
  ///
  /// - Parameter concerned: the units of the matter, which the names of statutes mean.
  func body(named written: String, among concerned: [UnitID] = []) -> CompetentBody {
    // 园区管委会 is no body of a district.
    let park = ["园区", "开发区"].first { written == $0 + "管委会" || written == $0 + "管理委员会" }
    let name = String(written.dropFirst(park?.count ?? 0))
    if let id = units.resolve(name, on: edition.asOf).onlyUnit { return .unit(id) }
    if let level = GovernmentLevel(named: name) { return .level(level) }
    if let district = UnitNameCell.district(of: name, jurisdiction: edition.jurisdiction) {
      return .district(district)
    }
    if let id = units.unit(meantBy: name, among: concerned, on: edition.asOf), concerned.contains(id) {
      return .unit(id)
    }
    return .named(NormalisedName(name))
  }

  /// The body that a party of an entry is; nil where it may be any of several.
  func body(of party: SharedMatter.Party) -> CompetentBody? {
    switch party.body {
    case .unit(let id): .unit(id)
    case .outside, .unclear: party.name.value.isEmpty ? nil : body(named: party.name.value)
    }
  }

  /// Whether two bodies can both be competent where only one should: not one and the same, not one for the other, not
  /// those of two districts or of two towns.
  func compete(_ one: CompetentBody, _ other: CompetentBody) -> Bool {
    guard one != other else { return false }
    if case .unit(let left) = one, case .unit(let right) = other,
      let here = units[left].territory(in: edition), let there = units[right].territory(in: edition)
    {
      return !here.isApart(from: there)
    }
    if district(of: one) != nil, district(of: other) != nil { return false }
    switch (one, other) {
    case (.unit, .unit), (.named, .named), (.named, .unit), (.unit, .named): return true
    default:
      guard let left = level(of: one), let right = level(of: other) else { return true }
      return left != right
    }
  }

  /// Whether one body may stand for another: the districts for one of them.
  func mayMean(_ one: CompetentBody, _ other: CompetentBody) -> Bool {
    if one == other { return true }
    if case .unit = one, case .unit = other { return false }
    if case .named = one { return false }
    if case .named = other { return false }
    return !compete(one, other)
  }

  /// Whether a level or a district stands for one of its units: 市级 for 市住建局.
  func isFor(_ place: CompetentBody, _ body: CompetentBody) -> Bool {
    switch place {
    case .unit, .named: false
    case .level, .district: mayMean(place, body)
    }
  }

  /// The district whose body it is.
  func district(of body: CompetentBody) -> String? {
    switch body {
    case .unit(let id): units[id].district(in: edition)
    case .district(let name): name
    case .level, .named: nil
    }
  }

  /// The level of government at which a body acts; nil where that is not known.
  func level(of body: CompetentBody) -> GovernmentLevel? {
    switch body {
    case .unit(let id): GovernmentLevel(of: units[id])
    case .district: .county
    case .level(let level): level
    case .named: nil
    }
  }

  /// The names of a unit, with none of another body.
  func names(of body: CompetentBody) -> [String] {
    if case .unit(let id) = body { [units[id].name, units[id].shortName] } else { [] }
  }

  /// Whether a body may be called by the end of its name in a text about it: 管委会 for 临空经济区管委会.
  func mayBeCalled(_ name: String, _ body: CompetentBody) -> Bool {
    names(of: body).contains { $0.ends(with: name) }
  }

  /// Whether a text names a unit by one of its names, or another body as the entry does.
  func isNamed(_ competence: Competence, in text: Substring) -> Bool {
    if text.holds(competence.name) { return true }
    guard case .unit(let id) = competence.body else { return false }
    return text.holds(units[id].name) || text.holds(units[id].shortName)
  }

  /// What findings call a unit.
  func shortName(of id: UnitID) -> String { units[id].shortName }
}

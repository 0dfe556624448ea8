import ListModel

/// Finds whom a name within a text of a unit means.
struct HandoverNames {
  let units: UnitRegister
  let edition: Edition
  private var known: [Substring: UnitResolution] = [:]

  init(_ catalogue: Catalogue) {
    units = catalogue.registers.units
    edition = catalogue.edition
  }

  /// The units that a name means.
  ///
  /// - Parameters:
  ///   - speaker: whose text it is.
  ///   - concerned: the units of the matter, among which levels and ambiguous names choose.
  mutating func units(named name: Substring, by speaker: UnitID, among concerned: [UnitID]) -> [UnitID] {
    if name.isSpeaker { return [speaker] }
    switch resolution(of: name) {
    case .registered(let id), .informal(let id): return [id]
    case .former(let successors) where successors.count == 1: return successors
    case .former, .ambiguous, .unknown: return bodies(of: name, by: speaker, among: concerned)
    }
  }

  /// Whether a name stands for the bodies of a unit's own level: 区级 in the list of a district's unit.
  func isLevel(_ name: Substring, of unit: UnitID) -> Bool {
    switch TaskLevel(name) {
    case .city?: district(of: unit) == nil
    case .district?: district(of: unit) != nil
    case nil: false
    }
  }

  /// The district of a unit; nil for bodies of the city.
  func district(of unit: UnitID) -> String? { units[unit].district(in: edition) }

  /// The bodies for which a level stands: those of the other level than the speaker's; the unit for which a statute's
  /// generic name stands.
  private mutating func bodies(of name: Substring, by speaker: UnitID, among concerned: [UnitID]) -> [UnitID]
  {
    let isOfCity = district(of: speaker) == nil
    switch TaskLevel(name) {
    case .city?: return isOfCity ? [] : concerned.filter { district(of: $0) == nil }
    case .district?: return isOfCity ? concerned.filter { district(of: $0) != nil } : []
    case nil: break
    }
    return units.unit(meantBy: String(name), among: concerned, on: edition.asOf).map { [$0] } ?? []
  }

  private mutating func resolution(of name: Substring) -> UnitResolution {
    if let found = known[name] { return found }
    let found = units.resolve(String(name), on: edition.asOf)
    known[name] = found
    return found
  }
}

/// Whom a name in a boundary means.
struct PartyIdentity {
  fileprivate let name: NormalisedName
  let unit: UnitID?
  /// Whether it is the name of an organ of that unit.
  var isOrgan = false

  /// Whether a name of a text means a party: an organ that is a party itself is not its unit.
  func means(_ other: PartyIdentity, among parties: [PartyIdentity]) -> Bool {
    isOrgan && parties.contains { $0.name == name } ? name == other.name : means(other)
  }

  func means(_ other: PartyIdentity) -> Bool {
    name == other.name || unit != nil && unit == other.unit
  }
}

/// Finds whom names in boundaries mean, each name once for the same units.
struct PartyNames {
  private struct Key: Hashable {
    let name: TextKey
    let concerned: Set<UnitID>
  }

  private let units: UnitRegister
  private let day: CalendarDate
  private var known: [Key: UnitID?] = [:]

  init(units: UnitRegister, day: CalendarDate) {
    self.units = units
    self.day = day
  }

  /// Whom a name means.
  ///
  /// - Parameters:
  ///   - lister: in whose list it stands.
  ///   - concerned: the units of the entry, among which names choose that several bear, or that statutes use.
  mutating func identity(
    of name: String, by lister: UnitID?, among concerned: Set<UnitID> = []
  ) -> PartyIdentity {
    if let lister, SelfReference.isSelf(name) {
      return PartyIdentity(name: NormalisedName(name), unit: lister)
    }
    let key = Key(name: TextKey(name), concerned: concerned)
    let unit = known[key] ?? units.unit(meantBy: name, among: concerned, on: day)
    known[key] = unit
    if unit == nil, let owner = units.unit(withOrgan: name, on: day), concerned.contains(owner) {
      return PartyIdentity(name: NormalisedName(name), unit: owner, isOrgan: true)
    }
    return PartyIdentity(name: NormalisedName(name), unit: unit)
  }
}

import ListModel

/// Where below the city the units of a register act.
struct Territories: Sendable {
  private let ofUnits: [Territory?]

  init(_ catalogue: Catalogue) {
    ofUnits = catalogue.registers.units.units.map { $0.territory(in: catalogue.edition) }
  }

  /// Where below the city a unit acts; nil for bodies of the city.
  subscript(unit: UnitID) -> Territory? { ofUnits[unit.index] }

  /// Whether several units act each in a part of the city that no other of them has.
  func areApart(_ units: [UnitID]) -> Bool {
    let places = units.compactMap { self[$0] }
    guard units.count > 1, places.count == units.count, Set(places).count == places.count else {
      return false
    }
    let districts = places.grouped(by: \.district)
    return districts.allSatisfy { $0.members.count == 1 || $0.members.allSatisfy { $0.town != nil } }
  }
}

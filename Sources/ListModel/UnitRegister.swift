import Diagnostics

/// The register of units (单位名录): resolves every name that a unit goes by.
package struct UnitRegister: Sendable {
  package let units: [Unit]

  package init(units: [Unit]) {
    self.units = units
    var byName: [String: [Bearer]] = [:]
    for (index, unit) in units.enumerated() {
      let id = UnitID(index)
      for name in Set([unit.name, unit.shortName]) { byName[name, default: []].append(.current(id)) }
      for name in unit.formerNames { byName[name, default: []].append(.former(id)) }
    }
    self.byName = byName
  }

  package subscript(id: UnitID) -> Unit { units[id.index] }

  /// What a written name means on a day.
  ///
  /// - Parameter name: as written; white space and the width of brackets do not count.
  package func resolve(_ name: String, on day: CalendarDate) -> UnitResolution {
    fatalError("to be written by the front ends' author")
  }

  /// How a name belongs to a unit.
  private enum Bearer: Sendable {
    case current(UnitID)
    case former(UnitID)
  }

  private let byName: [String: [Bearer]]
}

/// What a written unit name turned out to mean.
package enum UnitResolution: Sendable, Hashable {
  /// The official or the registered short name of a unit in existence.
  case registered(UnitID)
  /// A former name, or the name of a unit out of existence. **Shape:** successors may be empty or several.
  case former(successors: [UnitID])
  /// A short, generic or otherwise informal name that fits exactly one unit.
  case informal(UnitID)
  /// A name that fits several units.
  case ambiguous([UnitID])
  /// No unit; the nearest registered names, best first.
  case unknown(nearest: [UnitID])
}

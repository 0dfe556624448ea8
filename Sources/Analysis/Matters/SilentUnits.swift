import Diagnostics
import ListModel

extension AnalysisInput {
  /// The units that a matter names and whose boundaries do not list it, with the place of these boundaries.
  ///
  /// A unit that sent nothing in, or no boundaries at all, is not silent: other rules tell that.
  /// **Shape:** in the order in which they are first named.
  func silentUnits(in matter: SharedMatter) -> [(unit: UnitID, part: Origin)] {
    let listing = Set(matter.entries.compactMap(\.unit))
    return matter.bodies.compactMap { body in
      guard case .unit(let unit) = body, !listing.contains(unit), let part = boundariesByUnit[unit] else {
        return nil
      }
      return (unit, part)
    }
  }
}

extension Catalogue {
  /// Where the boundaries of each unit begin that sent some in, or says that there are none.
  func boundariesByUnit() -> [UnitID: Origin] {
    var origins: [UnitID: Origin] = [:]
    for submission in submissions {
      guard let unit = submission.unit, origins[unit] == nil,
        let part = submission.parts.first(where: { $0.part == .boundaries })
      else { continue }
      origins[unit] = part.origin
    }
    return origins
  }
}

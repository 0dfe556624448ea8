import Diagnostics
import ListModel

extension AnalysisInput {
  /// The units that a matter names and whose boundaries do not list it, with the place of these boundaries.
  ///
  /// A unit that sent nothing in, or no boundaries at all, is not silent: other rules tell that.
  /// **Shape:** in the order in which they are first named.
  func silentUnits(in matter: SharedMatter) -> [(unit: UnitID, part: Quotation)] {
    let listing = Set(matter.entries.compactMap(\.unit))
    return matter.bodies.compactMap { body in
      guard case .unit(let unit) = body, !listing.contains(unit), let part = boundariesByUnit[unit] else {
        return nil
      }
      return (unit, part)
    }
  }
}

extension AnalysisInput {
  /// The matter that a unit lists by the name most like another's, nil where none has anything in common with it; all
  /// that it lists.
  func listedMatters(
    of unit: UnitID, nearestTo name: MatterName
  ) -> (nearest: Located<String>?, all: [Located<String>]) {
    let letters = Bigrams(name.text)
    let listed = catalogue.submissions.filter { $0.unit == unit }.flatMap(\.boundaries).map {
      (matter: $0.matter, common: Bigrams(MatterName($0.matter.value).text).shared(with: letters))
    }
    let nearest = listed.reduce(listed.first) { $1.common > $0?.common ?? 0 ? $1 : $0 }
    return (nearest.flatMap { $0.common > 0 ? $0.matter : nil }, listed.map(\.matter))
  }
}

extension Catalogue {
  /// Where the boundaries of each unit begin that sent some in, or says that there are none.
  func boundariesByUnit() -> [UnitID: Quotation] {
    var origins: [UnitID: Quotation] = [:]
    for submission in submissions {
      guard let unit = submission.unit, origins[unit] == nil,
        let part = submission.parts.first(where: { $0.part == .boundaries })
      else { continue }
      origins[unit] = Quotation(part.words, at: part.origin)
    }
    return origins
  }
}

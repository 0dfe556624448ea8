import ListModel

/// What the conflict rules found about a matter, as the compiler hands it over.
package struct MatterDispute: Sendable {
  /// The matter's name, as findings write it.
  package let matter: String
  /// The short names of the units concerned.
  package let units: [String]

  package init(matter: String, units: [String]) {
    self.matter = matter
    self.units = units
  }
}

/// Which units share which matters (units × units).
struct SharedMatters: Sendable {
  /// Two units, as indexes of submissions, the earlier one first.
  struct Pair: Hashable, Comparable {
    let first: Int
    let second: Int

    init(_ one: Int, _ other: Int) { (first, second) = (min(one, other), max(one, other)) }

    static func < (left: Pair, right: Pair) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  /// The units that share any matter, as indexes of submissions. **Shape:** ascending.
  let units: [Int]
  /// The matters of each pair that has any, as indexes of matters. **Shape:** ascending.
  let matters: [Pair: [Int]]
  /// The matters about which something is in dispute.
  let disputed: Set<Int>

  /// - Parameter unitsOfMatter: the submissions of the units that list a matter or are named in it, by matter.
  ///   **Shape:** each ascending and unique.
  init(_ unitsOfMatter: [[Int]], disputed: Set<Int>) {
    var matters: [Pair: [Int]] = [:]
    for (matter, units) in unitsOfMatter.enumerated() {
      for (place, unit) in units.enumerated() {
        for other in units[(place + 1)...] { matters[Pair(unit, other), default: []].append(matter) }
      }
    }
    self.matters = matters
    self.disputed = disputed
    units = Set(matters.keys.flatMap { [$0.first, $0.second] }).sorted()
  }

  /// The matters that two units share.
  func matters(of one: Int, _ other: Int) -> [Int] { matters[Pair(one, other)] ?? [] }
}

extension PublicationIndex {
  /// Which units share which matters, and which of these are in dispute.
  func sharedMatters(of catalogue: Catalogue, disputes: [MatterDispute]) -> SharedMatters {
    let units = matters.map { matter in
      matter.matter.entries.reduce(into: Set<Int>()) { units, entry in
        units.insert(entry.submission)
        for party in catalogue.submissions[entry.submission].boundaries[entry.boundary].parties {
          if let named = submission(named: party.unit.value, by: entry.submission) { units.insert(named) }
        }
      }
      .sorted()
    }
    return SharedMatters(units, disputed: disputed(by: disputes, units: units))
  }

  /// The matters that disputes mean: of those with the name, the ones that concern a unit of the dispute.
  private func disputed(by disputes: [MatterDispute], units unitsOfMatter: [[Int]]) -> Set<Int> {
    guard !disputes.isEmpty else { return [] }
    let byName = Dictionary(grouping: matters.indices) { matters[$0].matter.name }
    let found = disputes.flatMap { dispute in
      let names = Set(dispute.units)
      return (byName[dispute.matter] ?? []).filter { matter in
        unitsOfMatter[matter].contains { names.contains(units[$0].shortName) }
      }
    }
    return Set(found)
  }
}

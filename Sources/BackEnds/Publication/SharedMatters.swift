import ListModel

/// What the conflict rules found about a matter, as the compiler hands it over.
package struct MatterDispute: Sendable {
  /// The matter's name, as findings write it.
  package let matter: String
  /// What is in doubt, in the words of the rule.
  package let doubt: String
  /// The short names of the units concerned.
  package let units: [String]

  package init(matter: String, doubt: String, units: [String]) {
    self.matter = matter
    self.doubt = doubt
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
    SharedMatters(
      unitsOfMatters(in: catalogue), disputed: Set(disputesByMatter(disputes, in: catalogue).keys))
  }

  /// What is in dispute about each matter: a dispute means, of the matters with its name, those that concern one of its units.
  func disputesByMatter(_ disputes: [MatterDispute], in catalogue: Catalogue) -> [Int: [MatterDispute]] {
    guard !disputes.isEmpty else { return [:] }
    let unitsOfMatters = unitsOfMatters(in: catalogue)
    let byName = Dictionary(grouping: matters.indices) { matters[$0].matter.name }
    return disputes.reduce(into: [:]) { found, dispute in
      let names = Set(dispute.units)
      for matter in byName[dispute.matter] ?? []
      where unitsOfMatters[matter].contains(where: { names.contains(units[$0].shortName) }) {
        found[matter, default: []].append(dispute)
      }
    }
  }

  /// The submissions of the units that list a matter or are named in it, by matter. **Shape:** each ascending and unique.
  private func unitsOfMatters(in catalogue: Catalogue) -> [[Int]] {
    matters.map { matter in
      matter.matter.entries.reduce(into: Set<Int>()) { units, entry in
        units.insert(entry.submission)
        for party in catalogue.submissions[entry.submission].boundaries[entry.boundary].parties {
          if let named = submission(named: party.unit.value, by: entry.submission) { units.insert(named) }
        }
      }
      .sorted()
    }
  }
}

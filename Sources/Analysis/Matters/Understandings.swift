import Diagnostics
import ListModel

/// What units have divided among themselves: the boundaries of their lists, and the agreements in force.
package struct Understandings: Sendable {
  fileprivate struct Understanding: Sendable {
    let name: Bigrams
    let written: String
    let units: Set<UnitID>
    /// What is written about who does what.
    let words: [String]
    /// The units as entries name them, and as they are registered.
    let names: [String]
  }

  private let all: [Understanding]
  /// Which of them a unit has part in. **Shape:** ascending.
  private let byUnit: [UnitID: [Int]]

  init(matters: [SharedMatter], catalogue: Catalogue) {
    let (register, day) = (catalogue.registers.units, catalogue.edition.asOf)
    func names(of units: Set<UnitID>) -> [String] {
      units.flatMap { [register[$0].name, register[$0].shortName] }
    }
    let boundaries = matters.map { matter in
      Understanding(
        name: Bigrams(matter.identity.text), written: matter.name,
        units: matter.units,
        words: matter.entries.flatMap(\.words),
        names: matter.entries.flatMap { $0.parties.map(\.name.value) } + names(of: matter.units))
    }
    let agreements = (catalogue.registers.agreements ?? []).filter { $0.isInForce(on: day) }.map {
      agreement in
      let units = Set(
        (agreement.leads + agreement.assistants).compactMap {
          register.resolve($0.value, on: day).onlyUnit
        })
      return Understanding(
        name: Bigrams(MatterName(agreement.matter.value).text), written: agreement.matter.value, units: units,
        words: [agreement.division?.value].compactMap { $0 },
        names: (agreement.leads + agreement.assistants).map(\.value) + names(of: units))
    }
    all = boundaries + agreements
    var byUnit: [UnitID: [Int]] = [:]
    for (index, understanding) in all.enumerated() {
      for unit in understanding.units { byUnit[unit, default: []].append(index) }
    }
    self.byUnit = byUnit
  }

  /// Whether two units have an understanding about a thing: its name has half of the letters of the thing's in common, or
  /// its words name the thing.
  ///
  /// - Parameters:
  ///   - text: the thing's name without small words.
  ///   - written: the thing's name as written.
  ///   - acts: what is done to it; an understanding that speaks of other acts alone, or of another side of the thing, is
  ///     about something else there. nil: whatever is done.
  func cover(
    _ one: UnitID, _ other: UnitID, _ text: String, written: String, by acts: Set<PowerAct>? = nil
  ) -> Bool {
    let common = (byUnit[one] ?? []).filter { all[$0].units.contains(other) }
    guard !common.isEmpty else { return false }
    let bigrams = Bigrams(text)
    return common.contains { index in
      let shared = all[index].name.shared(with: bigrams)
      let isLike = shared > 0 && shared * 2 >= min(all[index].name.count, bigrams.count)
      return isLike
        && (acts.map { all[index].isAbout(written, by: $0) } ?? true)
        || all[index].words.contains { $0.holds(written) }
    }
  }
}

extension Understandings.Understanding {
  /// Whether it can be about an act on a thing: it speaks of the act, of all acts (监管), or of none, and the two names do not
  /// each say something of their own of which it says nothing (会所登记, 会所虚假宣传).
  fileprivate func isAbout(_ thing: String, by acts: Set<PowerAct>) -> Bool {
    let known = names.uniqued().sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    let words = self.words.map { text in known.reduce(text) { $0.without($1) } }
    let texts = [written] + words
    if !acts.isEmpty, !texts.contains(where: { text in Self.wholes.contains(where: text.holds) }) {
      let spoken = texts.reduce(into: Set<PowerAct>()) { $0.formUnion(ActClause($1).mentioned) }
      if !spoken.isEmpty, spoken.isDisjoint(with: acts) { return false }
    }
    let (own, other) = (Gist(objectOf: written).letters, Gist(objectOf: thing).letters)
    let left = other.filter { !own.contains($0) }
    guard own.count(where: { !other.contains($0) }) >= Self.leastOwn, left.count >= Self.leastOwn else {
      return true
    }
    let pairs = Bigrams(left)
    return words.contains { Bigrams($0).shared(with: pairs) > 0 }
  }

  /// **Units:** letters.
  private static let leastOwn = 2
  /// Words for whatever is done in a field.
  private static let wholes = ["管理", "监管", "监督", "治理", "整治", "执法", "违法", "违规", "监察"]
}

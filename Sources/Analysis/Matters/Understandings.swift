import ListModel

/// What units have divided among themselves: the boundaries of their lists, and the agreements in force.
package struct Understandings: Sendable {
  private struct Understanding: Sendable {
    let name: Bigrams
    let units: Set<UnitID>
    /// What is written about who does what.
    let words: [String]
  }

  private let all: [Understanding]
  /// Which of them a unit has part in. **Shape:** ascending.
  private let byUnit: [UnitID: [Int]]

  init(matters: [SharedMatter], catalogue: Catalogue) {
    let (register, day) = (catalogue.registers.units, catalogue.edition.asOf)
    let boundaries = matters.map { matter in
      Understanding(
        name: Bigrams(matter.identity.text),
        units: matter.units,
        words: matter.entries.flatMap(\.words))
    }
    let agreements = (catalogue.registers.agreements ?? []).filter { $0.isInForce(on: day) }.map {
      agreement in
      Understanding(
        name: Bigrams(MatterName(agreement.matter.value).text),
        units: Set(
          (agreement.leads + agreement.assistants).compactMap {
            register.resolve($0.value, on: day).onlyUnit
          }),
        words: [agreement.division?.value].compactMap { $0 })
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
  func cover(_ one: UnitID, _ other: UnitID, _ text: String, written: String) -> Bool {
    let common = (byUnit[one] ?? []).filter { all[$0].units.contains(other) }
    guard !common.isEmpty else { return false }
    let bigrams = Bigrams(text)
    return common.contains { index in
      let shared = all[index].name.shared(with: bigrams)
      return shared > 0 && shared * 2 >= min(all[index].name.count, bigrams.count)
        || all[index].words.contains { $0.holds(written) }
    }
  }
}

import ListModel

/// How the items of each part are found again: the surest ways first.
///
/// 1. the same name in the list of the same unit, with the same code and category if there are several;
/// 2. the same code there, then the same sub-items or tasks there;
/// 3. the same code or name in the list of another unit, where no third one has given or taken it;
/// 4. nearly the same name (`LikeItems`).
///
/// Sub-items and tasks come after their main items, and are first looked for below the same one.
extension ItemPairing {
  /// - Parameter content: all that an item says.
  mutating func pairAll(content: (Place) -> String) {
    for part in ListPart.allCases {
      pairSame(part, content)
      switch part {
      case .powers: pairPowers(content)
      case .duties: pairDuties(content)
      case .boundaries: pairBoundaries(content)
      case .oversight, .services: pairElsewhere(part, mains: true, content)
      }
      pairLike(unpaired { $0.part == part }, content: content)
    }
  }

  /// By their names in the lists of their units.
  private mutating func pairSame(_ part: ListPart, _ content: (Place) -> String) {
    let mains = unpaired { $0.part == part && $0.isMain }
    pair(mains, content: content) { _, item in
      [item.jointUnit, item.fullName, item.code?.text ?? "", item.category?.code ?? ""]
    }
    pair(mains, content: content) { _, item in
      [item.jointUnit, item.fullName, item.category?.code ?? ""]
    }
    pair(mains, content: content) { _, item in [item.jointUnit, item.fullName] }
  }

  private mutating func pairPowers(_ content: (Place) -> String) {
    let mains = unpaired { $0.part == .powers && $0.isMain }
    pairByCode(mains, content)
    pairBySubitems(.powers, content)
    pairAcrossUnits(mains, content)
    pairLike(mains, content: content)
    let all = unpaired { $0.part == .powers }
    let subitems = all.filter { !item($0).isMain }
    pairBelow(subitems, content)
    pair(subitems, content: content) { _, item in [item.jointUnit, item.fullName] }
    pairByCode(subitems, content)
    pairAcrossUnits(subitems, content)
    // A main item that became a sub-item, or the other way round.
    pairByCode(all, content)
    pair(all, content: content) { _, item in [item.jointUnit, item.fullName] }
  }

  private mutating func pairDuties(_ content: (Place) -> String) {
    pairBySubitems(.duties, content)
    pairElsewhere(.duties, mains: true, content)
    pairLike(unpaired { $0.part == .duties && $0.isMain }, content: content)
    let tasks = unpaired { $0.part == .duties && !$0.isMain }
    pairBelow(tasks, content)
    pair(tasks, content: content) { _, item in [item.jointUnit, item.fullName] }
    pairElsewhere(.duties, mains: false, content)
  }

  /// By what the name of the matter says. An entry is its unit's: what another unit writes of the matter is another entry.
  private mutating func pairBoundaries(_ content: (Place) -> String) {
    pair(unpaired { $0.part == .boundaries }, content: content) { _, item in
      [item.jointUnit, MatterName(item.name.value).text]
    }
  }

  private mutating func pairByCode(_ places: [Place], _ content: (Place) -> String) {
    pair(places, content: content) { _, item in item.code.map { [item.jointUnit, $0.text] } }
  }

  /// By the names of what stands below them, where that is more than a word.
  private mutating func pairBySubitems(_ part: ListPart, _ content: (Place) -> String) {
    let below = (names(below: before), names(below: after))
    pair(unpaired { $0.part == part && $0.isMain }, content: content) { place, item in
      let names = place.side == .before ? below.0[place.index] : below.1[place.index]
      let letters = names.reduce(0) { $0 + $1.unicodeScalars.count }
      return letters >= Self.leastBelow ? [item.jointUnit] + names : nil
    }
  }

  /// **Units:** letters.
  private static let leastBelow = 8

  /// The names of the sub-items or tasks of each item. **Shape:** each sorted.
  private func names(below items: [ComparedItem]) -> [[String]] {
    var names = [[String]](repeating: [], count: items.count)
    for item in items {
      if let main = item.main { names[main].append(NormalisedName(item.name.value).text) }
    }
    return names.map { $0.sorted() }
  }

  /// Sub-items and tasks below the same main item.
  private mutating func pairBelow(_ places: [Place], _ content: (Place) -> String) {
    let mains = Dictionary(uniqueKeysWithValues: places.map { ($0, mainPair($0)) })
    func main(_ place: Place) -> String? { mains[place, default: nil].map(String.init) }
    pair(places, content: content) { place, item in
      main(place).map { [$0, NormalisedName(item.name.value).text, item.code?.text ?? ""] }
    }
    pair(places, content: content) { place, item in
      main(place).map { [$0, NormalisedName(item.name.value).text] }
    }
  }

  /// Powers in the list of another unit.
  private mutating func pairAcrossUnits(_ places: [Place], _ content: (Place) -> String) {
    pair(places, onlyAlone: true, content: content) { _, item in item.code.map { [$0.text, item.fullName] } }
    pair(places, onlyAlone: true, content: content) { _, item in
      item.code.flatMap { $0.isNational ? [$0.text] : nil }
    }
    pair(places, onlyAlone: true, content: content) { _, item in
      [item.fullName, item.category?.code ?? ""]
    }
  }

  /// Duties, oversight rules and services in the list of another unit, by names that no third item of either edition bears:
  /// what many units write is nobody's.
  private mutating func pairElsewhere(_ part: ListPart, mains: Bool, _ content: (Place) -> String) {
    let places = unpaired { $0.part == part && $0.isMain == mains }
    guard places.contains(where: { $0.side == .before }), places.contains(where: { $0.side == .after }) else {
      return
    }
    func bearers(_ items: [ComparedItem]) -> [TextKey: Int] {
      items.reduce(into: [:]) { counts, item in
        if item.part == part, item.isMain == mains { counts[TextKey(item.fullName), default: 0] += 1 }
      }
    }
    let counts = (bearers(before), bearers(after))
    let wanted = Set(places.map { TextKey(item($0).fullName) })
    let others = Set(
      unchanged.flatMap { $0.names(of: part, mains: mains) }.map { TextKey(NormalisedName($0).text) }
        .filter(wanted.contains))
    pair(places, onlyAlone: true, content: content) { _, item in
      let name = TextKey(item.fullName)
      let isOnly =
        counts.0[name, default: 0] <= 1 && counts.1[name, default: 0] <= 1 && !others.contains(name)
      return isOnly && name.text.unicodeScalars.count >= Self.leastName ? [name.text] : nil
    }
  }

  /// **Units:** letters; shorter names are every unit's.
  private static let leastName = 4
}

extension Submission {
  /// The names of the items of a part but powers: of its main duties, or of its tasks.
  fileprivate func names(of part: ListPart, mains: Bool) -> [String] {
    switch part {
    case .duties where mains: duties.map(\.name.value)
    case .duties: duties.flatMap { $0.tasks.map(\.text.value) }
    case .oversight: oversight.map(\.name.value)
    case .services: services.map(\.name.value)
    case .boundaries, .powers: []
    }
  }
}

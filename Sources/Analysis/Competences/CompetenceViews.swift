import ListModel

extension CompetenceReader {
  /// The competences of a matter as they must fit together: each list in itself, and what every unit says of itself.
  ///
  /// - Returns: the view across the lists first.
  mutating func views(of matter: SharedMatter) -> [[Competence]] {
    let all = competences(of: matter)
    guard matter.entries.count > 1 else { return [all] }
    let own = all.filter(\.isOwn)
    let across = all.filter { competence in
      competence.isOwn || !own.contains { bodies.mayMean($0.body, competence.body) }
    }
    return [across] + matter.entries.indices.map { entry in all.filter { $0.entry == entry } }
  }
}

/// The competences that overlap, and those that leave a gap between them.
struct Thresholds {
  private(set) var overlaps: [ThresholdConflict] = []
  private(set) var gaps: [ThresholdConflict] = []

  /// Checks one view after the other; what several show is one conflict.
  init(_ views: [[Competence]], bodies: CompetentBodies, areas: AreaIndex) {
    for view in views where view.contains(where: \.scope.isBounded) {
      let check = ThresholdCheck(view, bodies: bodies, areas: areas)
      Self.merge(check.overlaps(), into: &overlaps, bodies)
      Self.merge(check.gaps(), into: &gaps, bodies)
    }
  }

  /// The units concerned.
  var units: Set<UnitID> {
    Set(
      (overlaps + gaps).flatMap(\.competences).compactMap { competence in
        if case .unit(let id) = competence.body { id } else { nil }
      })
  }

  private static func merge(
    _ found: [ThresholdConflict], into conflicts: inout [ThresholdConflict], _ bodies: CompetentBodies
  ) {
    for conflict in found {
      if let index = conflicts.firstIndex(where: { $0.isSame(as: conflict, bodies) }) {
        conflicts[index].add(conflict, bodies)
      } else {
        conflicts.append(conflict)
      }
    }
  }
}

extension AnalysisInput {
  /// The matters whose shares do not fit together, with how; nothing is read of matters that bound no quantity.
  ///
  /// **Shape:** in the order of the matters.
  func thresholds() -> [(matter: SharedMatter, thresholds: Thresholds)] {
    let bounded = matters.filter(\.mayBoundQuantities)
    guard !bounded.isEmpty else { return [] }
    var reader = CompetenceReader(catalogue)
    let areas = AreaIndex(catalogue)
    return bounded.map { matter in
      (matter, Thresholds(reader.views(of: matter), bodies: reader.bodies, areas: areas))
    }
  }

  /// How the shares of one matter fit together; nil where it bounds no quantity.
  func thresholds(of matter: SharedMatter) -> Thresholds? {
    guard matter.mayBoundQuantities else { return nil }
    var reader = CompetenceReader(catalogue)
    return Thresholds(reader.views(of: matter), bodies: reader.bodies, areas: AreaIndex(catalogue))
  }

  /// The powers that several rows bound, with how these do not fit together.
  ///
  /// **Shape:** in the order of the powers.
  func powerThresholds() -> [(powers: [ListedPower], thresholds: Thresholds)] {
    func mayBound(_ power: ListedPower) -> Bool {
      power.item.subitems.isEmpty && power.scopeText.map { ScopeParser.mayBound($0.value) } ?? false
    }
    guard powers.contains(where: mayBound) else { return [] }
    let names = Set(powers.lazy.filter(mayBound).map(\.sharedName))
    let groups = powers.filter { $0.item.subitems.isEmpty }
      .grouped { power in names.contains(power.sharedName) ? power.sharedName : nil }
    var reader = CompetenceReader(catalogue)
    let areas = AreaIndex(catalogue)
    return groups.compactMap { _, powers in
      // A unit that lists the power without a bound has all of it.
      guard powers.allSatisfy({ $0.scopeText != nil }) || powers.count == 1 else { return nil }
      let units = powers.map { catalogue.submissions[$0.submission].unit }
      let competences = powers.enumerated().flatMap { ordinal, power in
        reader.competences(
          of: power, unit: units[ordinal], among: units.compactMap { $0 }, ordinal: ordinal)
      }
      return (powers, Thresholds([competences], bodies: reader.bodies, areas: areas))
    }
  }
}

/// By what rows of several lists are the same power.
struct SharedPowerName: Hashable {
  let name: String
  let category: PowerCategory?
}

extension ListedPower {
  /// The name with that of the main item before it, without small words, and the category.
  var sharedName: SharedPowerName {
    let main = mainItem?.name.value ?? ""
    let whole = main == item.name.value ? main : main + item.name.value
    var name = NormalisedName(whole).text.unicodeScalars.filter { !Self.smallLetters.contains($0) }[...]
    while let tail = Self.tails.first(where: {
      name.count >= $0.count + 4 && name.suffix($0.count).elementsEqual($0)
    }) {
      name = name.dropLast(tail.count)
    }
    return SharedPowerName(name: String(String.UnicodeScalarView(name)), category: category)
  }

  /// Words for the document or the act, with or without which a permit is the same.
  private static let tails = ["核发", "颁发", "审批", "核准", "证书", "证"].map { Array($0.unicodeScalars) }
  private static let smallLetters = Set("的和与及、，,“”\"".unicodeScalars)
}

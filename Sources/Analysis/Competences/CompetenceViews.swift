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
    for view in views {
      Self.merge(KindOverlap(bodies: bodies).overlaps(among: view), into: &overlaps, bodies)
    }
    for view in views where view.contains(where: \.scope.isBounded) {
      let check = ThresholdCheck(view, bodies: bodies, areas: areas)
      Self.merge(check.overlaps() + check.alternativeOverlaps(), into: &overlaps, bodies)
      Self.merge(check.gaps() + check.jointGaps(), into: &gaps, bodies)
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

/// How the competences of all matters and powers that bound quantities fit together.
struct CheckedThresholds: Sendable {
  /// **Shape:** in the order of the matters.
  private(set) var matters: [(matter: SharedMatter, thresholds: Thresholds)] = []
  /// The rows of one power each. **Shape:** in the order of the powers.
  private(set) var powers: [(powers: [ListedPower], thresholds: Thresholds)] = []

  /// Nothing is read of matters and powers that bound no quantity and list no classes.
  init(_ catalogue: Catalogue, _ matters: [SharedMatter], _ powers: [ListedPower]) {
    let bounded = matters.filter { $0.mayBoundQuantities || $0.mayListKinds }
    let scoped = powers.filter { power in
      !power.hasSubitems && power.hasScope
        && (power.mayListKinds || power.scopeText.map { ScopeParser.mayBound($0.value) } ?? false)
    }
    guard !bounded.isEmpty || !scoped.isEmpty else { return }
    var reader = CompetenceReader(catalogue)
    let areas = AreaIndex(catalogue)
    self.matters = bounded.map { matter in
      (matter, Thresholds(reader.views(of: matter), bodies: reader.bodies, areas: areas))
    }
    guard !scoped.isEmpty else { return }
    let names = Set(scoped.map(\.sharedName))
    let groups = powers.filter { !$0.hasSubitems }.grouped { power in
      let name = power.sharedName
      return names.contains(name) ? name : nil
    }
    for (_, powers) in groups where powers.count == 1 || powers.allSatisfy(\.hasScope) {
      // A unit that lists the power without a scope has all of it.
      let units = powers.map { catalogue.submissions[$0.submission].unit }
      let all = Set(units.lazy.compactMap { $0 }).sorted()
      let competences = powers.enumerated().flatMap { ordinal, power in
        reader.competences(of: power, unit: units[ordinal], among: all, ordinal: ordinal)
      }
      self.powers.append((powers, Thresholds([competences], bodies: reader.bodies, areas: areas)))
    }
  }

  /// The units of a matter whose bounds overlap or leave a gap.
  func units(in matter: SharedMatter) -> Set<UnitID> {
    let checked = matters.first {
      $0.matter.identity == matter.identity && $0.matter.entries[0].submission == matter.entries[0].submission
        && $0.matter.entries[0].boundary.matter == matter.entries[0].boundary.matter
    }
    return checked?.thresholds.units ?? []
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
    let (main, own) = (main?.item.name.value ?? "", item.name.value)
    let whole = (main == own ? [own] : [main, own]).map { EntryNumber.removed(from: NormalisedName($0).text) }
    var name = Array(whole.joined().unicodeScalars).filter { !Self.smallLetters.contains($0) }[...]
    while let tail = Self.tails.first(where: {
      name.count >= $0.count + 4 && name.suffix($0.count).elementsEqual($0)
    }) {
      name = name.dropLast(tail.count)
    }
    return SharedPowerName(name: String(letters: name), category: category)
  }

  /// Words for the document or the act, with or without which a permit is the same.
  private static let tails = ["核发", "颁发", "审批", "核准", "证书", "证"].map { $0.letters }
  private static let smallLetters = LetterSet("的和与及、，,“”\"".unicodeScalars)
}

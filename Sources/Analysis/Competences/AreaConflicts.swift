import Diagnostics
import ListModel

extension AnalysisInput {
  /// The matters in which an area has two competent bodies. **Shape:** in the order of the matters.
  func areaConflicts() -> [(matter: SharedMatter, conflicts: [AreaConflict])] {
    let areas = AreaIndex(catalogue)
    let concerned = matters.filter { $0.isPlaced(by: areas) }
    guard !concerned.isEmpty else { return [] }
    var reader = CompetenceReader(catalogue)
    let check = AreaCheck(bodies: reader.bodies, areas: areas)
    return concerned.compactMap { matter in
      let conflicts = Self.areaConflicts(of: matter, check, &reader)
      return conflicts.isEmpty ? nil : (matter, conflicts)
    }
  }

  /// The areas that have two competent bodies in one matter.
  func areaConflicts(of matter: SharedMatter) -> [AreaConflict] {
    let areas = AreaIndex(catalogue)
    guard matter.isPlaced(by: areas) else { return [] }
    var reader = CompetenceReader(catalogue)
    return Self.areaConflicts(of: matter, AreaCheck(bodies: reader.bodies, areas: areas), &reader)
  }

  private static func areaConflicts(
    of matter: SharedMatter, _ check: AreaCheck, _ reader: inout CompetenceReader
  ) -> [AreaConflict] {
    let notes = matter.entries.flatMap { [$0.boundary.note?.value, $0.boundary.division?.value] }.compactMap {
      $0
    }
    var found: [AreaConflict] = []
    let views = reader.views(of: matter)
    let stated = views.flatMap { $0 }
    for view in views {
      for conflict in check.conflicts(among: view, words: notes, stated: stated) {
        if let index = found.firstIndex(where: { $0.isSame(as: conflict) }) {
          found[index].add(conflict.competences)
        } else {
          found.append(conflict)
        }
      }
    }
    return found
  }

  /// The powers for which an area has two competent bodies, where no other rule tells that both list them.
  func areaConflictsOfPowers() -> [(powers: [ListedPower], conflicts: [AreaConflict])] {
    let areas = AreaIndex(catalogue)
    func unit(_ power: ListedPower) -> UnitID? { catalogue.submissions[power.submission].unit }
    let placed = catalogue.submissions.map { submission in
      submission.unit.map { unit in
        areas.managed[unit] != nil
          || catalogue.registers.units[unit].district(in: catalogue.edition) != nil
      } ?? false
    }
    let candidates = powers.filter {
      !$0.hasSubitems && ($0.hasScope || placed[$0.submission])
    }
    guard Set(candidates.lazy.map(\.submission)).count > 1 else { return [] }
    let managers = Set(
      candidates.filter { power in unit(power).map { areas.managed[$0] != nil } ?? false }.map(\.sharedName))
    guard !managers.isEmpty else { return [] }
    let groups = candidates.grouped { power in managers.contains(power.sharedName) ? power.sharedName : nil }
      .filter { $0.members.count > 1 }
    guard !groups.isEmpty else { return [] }
    var reader = CompetenceReader(catalogue)
    let check = AreaCheck(bodies: reader.bodies, areas: areas)
    let doubled = Set(PowerSharing(self).duplicates().flatMap { $0 }.map(\.sharedName))
    return groups.compactMap { name, powers in
      guard !doubled.contains(name), !isDivided(powers) else { return nil }
      let competences = powers.enumerated().flatMap { ordinal, power in
        reader.competences(
          of: power, unit: unit(power), among: powers.compactMap(unit), ordinal: ordinal, orWhole: true)
      }
      let conflicts = check.conflicts(
        among: competences, words: powers.compactMap { $0.item.elements[.note]?.value }, isOneAct: true)
      return conflicts.isEmpty ? nil : (powers, conflicts)
    }
  }

  /// Whether a matter that the units share divides the power among them.
  private func isDivided(_ powers: [ListedPower]) -> Bool {
    let units = Set(powers.compactMap { catalogue.submissions[$0.submission].unit })
    let name = Bigrams(powers[0].sharedName.name)
    return matters.contains { matter in
      guard matter.entries.contains(where: { units.isSubset(of: $0.units) }) else { return false }
      let subject = Bigrams(matter.identity.text)
      let common = subject.shared(with: name)
      return common > 0 && common * 2 >= min(subject.count, name.count)
    }
  }
}

extension SharedMatter {
  /// Whether a body that manages an area takes part, or a share names one.
  fileprivate func isPlaced(by areas: AreaIndex) -> Bool {
    entries.contains { entry in
      entry.unit.map { areas.managed[$0] != nil } ?? false
        || entry.parties.contains { party in
          party.unit.map { areas.managed[$0] != nil } ?? false
            || party.share.map { !areas.areas(namedIn: $0.value[...]).isEmpty } ?? false
        }
    }
  }
}

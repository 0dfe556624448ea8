import Diagnostics
import ListModel

extension Rule {
  /// Entries of one matter that name different units (涉及单位不一致).
  package static let partyMismatch = Rule(
    name: "party-mismatch", family: .boundaries, severity: .warning,
    title: BilingualText(zh: "涉及单位不一致", en: "Party mismatch"),
    summary: BilingualText(
      zh: "同一管理事项，各清单写的相关单位不同。", en: "The entries of one matter name different units."),
    explanation: Explanation(
      why: BilingualText(
        zh: "漏写的单位在那份清单里就没有份额，遇事会被漏掉。",
        en: "A unit left out has no share by that list, and is passed over when work comes up."),
      source: BilingualText(
        zh: "职责边界须由相关单位共同确认，各清单写法一致。", en: "Units agree on a boundary; their lists say the same."),
      wrong: BilingualText(
        zh: "市水务局写市水务局、市公安局、市交通局；市公安局只写市水务局、市公安局。", en: "one list names three units, another two of them"),
      right: BilingualText(zh: "各清单都写市水务局、市公安局、市交通局。", en: "all lists name the same three units"),
      mend: BilingualText(zh: "核对相关单位，漏写的补上，多写的删去。", en: "Compare the units; add or take out."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办协调。", en: "The units agree; failing that the drafting office mediates.")),
    parts: [.boundaries], needsAllUnits: true
  ) { input, findings in
    for matter in input.matters {
      let gaps = input.omissions(in: matter)
      guard !gaps.isEmpty else { continue }
      let wording = MatterWording(matter, in: input)
      let bodies = matter.bodies.filter { body in gaps.contains { $0.bodies.contains(body) } }
      let lacking = gaps.map { entry, bodies in
        Finding.Side(
          BilingualText(
            zh: "\(entry.unitName)的清单没有写\(wording.names(of: bodies))",
            en: "\(entry.unitName) does not name \(wording.names(of: bodies))"),
          entry.boundary.matter.quotation)
      }
      let naming = matter.entries.flatMap { entry in
        bodies.flatMap { entry.parties(of: $0) }.map { wording.side($0, of: entry) }
      }
      let told = gaps.map { "\($0.entry.unitName)的清单没有写\(wording.names(of: $0.bodies))" }
      let english = gaps.map { "\($0.entry.unitName) does not name \(wording.names(of: $0.bodies))" }
      findings.append(
        wording.finding(
          BilingualText(
            zh: "“\(matter.name)”：各清单写的单位不一致，\(told.joined(separator: "；"))。",
            en: "\(matter.name): the lists name different units; \(english.joined(separator: "; "))."),
          sides: lacking + naming, entries: matter.entries, bodies: bodies,
          witness: wording.invitations(from: gaps[0].entry, without: gaps[0].bodies),
          remedy: BilingualText(
            zh: "核对相关单位，各清单改成一致。", en: "Compare the units, and name the same in all lists.")))
    }
  }
}

extension MatterWording {
  /// Whom whoever calls a meeting invites by a list, and by another one that names more; nil where no list does.
  fileprivate func invitations(from entry: SharedMatter.Entry, without missing: [SharedMatter.Body])
    -> BilingualText?
  {
    guard let other = matter.entries.first(where: { $0.bodies.isSuperset(of: missing) }) else { return nil }
    let named = names(of: matter.bodies.filter { entry.bodies.contains($0) })
    let more = names(of: missing)
    return BilingualText(
      zh: "就“\(matter.name)”开会：按\(entry.unitName)的清单叫\(named)；按\(other.unitName)的清单，还要叫\(more)。",
      en:
        "Who calls a meeting about \(matter.name) invites \(named) by the list of \(entry.unitName); by that of "
        + "\(other.unitName) \(more) too.")
  }
}

extension AnalysisInput {
  /// The entries that leave out units that entries of others concern, each with these units.
  ///
  /// A unit that the matter names in vain is `one-sided-boundary`'s, an entry with one unit `lone-party-boundary`'s. An
  /// entry that speaks of other units as well (其他有关部门) leaves nobody out, nor does one whose text names the unit; bodies
  /// of one part of the city need not name those of another, nor the city those of a town, and who hands a task on names whom
  /// it hands it to.
  fileprivate func omissions(
    in matter: SharedMatter
  ) -> [(entry: SharedMatter.Entry, bodies: [SharedMatter.Body])] {
    let silent = Set(silentUnits(in: matter).map(\.unit))
    let concerned = matter.units.subtracting(silent)
    let handingAround = unitsHandingAround(matter)
    let (units, territories) = (catalogue.registers.units, territories)
    var seen: Set<UnitID> = []
    return matter.entries.compactMap { entry in
      guard let lister = entry.unit, seen.insert(lister).inserted else { return nil }
      let own = matter.entries.filter { $0.unit == lister }
      let unnamed = concerned.filter { unit in
        unit != lister && !own.contains { $0.parties.contains { $0.unit == unit } }
      }
      guard !unnamed.isEmpty, own.allSatisfy({ $0.isClosed && $0.bodies.count > 1 }) else { return nil }
      let words = own.flatMap(\.words)
      guard !words.contains(where: DeclaredSharing.isOpen) else { return nil }
      let told = handingAround.contains(.unit(lister)) ? handingAround : []
      let missing = unnamed.filter { unit in
        !Self.isOutOfSight(territories[unit], of: territories[lister]) && !told.contains(.unit(unit))
          && !words.contains { $0.holds(units[unit].shortName) }
      }
      return missing.isEmpty ? nil : (entry, missing.sorted().map { .unit($0) })
    }
  }

  /// Whether a unit acts in another part of the city, or two levels from a unit, by where they act.
  private static func isOutOfSight(_ place: Territory?, of other: Territory?) -> Bool {
    switch (place, other) {
    case (let one?, let another?): one.isApart(from: another)
    case (let place?, nil), (nil, let place?): place.town != nil
    case (nil, nil): false
    }
  }
}

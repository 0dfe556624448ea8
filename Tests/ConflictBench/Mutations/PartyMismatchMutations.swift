import ListModel

extension Mutations {
  static let partyMismatch = Mutations(
    rule: "party-mismatch",
    injections: [
      .matter("party-mismatch", "one side leaves another out", where: { $0.entries.count > 2 }) {
        matter, draft in
        leaveOut(1, of: &matter, &draft)
      },
      .matter("party-mismatch", "two sides leave another out", where: { $0.entries.count > 3 }) {
        matter, draft in
        leaveOut(2, of: &matter, &draft)
      },
      .matter("party-mismatch", "a unit lists the matter that the others do not name it in") {
        matter, draft in
        guard let outsider = draft.outsider(of: matter), let submission = draft.submission(of: outsider)
        else {
          return nil
        }
        let first = matter.first
        matter.entries.append(
          DraftEntry(
            lister: outsider, submission: submission, ordinal: draft.nextOrdinal(), name: first.name,
            parties: first.parties + [
              DraftParty(
                name: draft.units[outsider].shortName, unit: outsider, role: .share, share: draft.newTask())
            ], wording: .cells))
        return Set(matter.listers)
      },
    ],
    decoys: [
      .harmlessMatter("parties stand in another order") { matter, draft in
        matter.inAllEntries { $0.parties.shuffle(using: &draft.random) }
        return true
      },
      .harmlessMatter("one side names a unit by its official name, another by its former one") {
        matter, draft in
        let (units, day) = (draft.units, draft.catalogue.edition.asOf)
        guard let unit = matter.units.sorted().first(where: { !units[$0].formerNames.isEmpty }),
          let former = UnitSpelling.former.spelling(of: unit, in: units, on: day)
        else { return false }
        for index in matter.entries.indices {
          let name = index == 0 ? former : units[unit].name
          matter.entries[index].change(unit) { $0.name = name }
        }
        return true
      },
      .harmlessMatter("one side names a government besides") { matter, draft in
        matter.entries[0].parties.append(
          DraftParty(
            name: draft.random.pick(["市人民政府", "省人民政府", "省生态环境厅"]), unit: nil, role: .guide, share: nil))
        return true
      },
      .harmlessMatter("one side leaves it open who else") { matter, _ in
        matter.entries[0].parties.append(DraftParty(name: "其他有关部门", unit: nil, role: .assist, share: nil))
        return true
      },
      .harmlessMatter("a district names no body of another") { matter, draft in
        let (units, edition) = (draft.units, draft.catalogue.edition)
        var isChanged = false
        matter.inAllEntries { entry in
          guard let own = units[entry.lister].district(in: edition) else { return }
          entry.parties.removeAll { party in
            let district = party.unit.flatMap { units[$0].district(in: edition) }
            let isOther = district != nil && district != own
            isChanged = isChanged || isOther
            return isOther
          }
        }
        return isChanged
      },
    ])

  /// Takes one unit that lists a matter out of the entries of others.
  private static func leaveOut(_ count: Int, of matter: inout DraftMatter, _ draft: inout Draft) -> Set<
    UnitID
  >? {
    let (units, edition) = (draft.units, draft.catalogue.edition)
    let cityBodies = matter.listers.filter { units[$0].district(in: edition) == nil }
    guard cityBodies.count > count else { return nil }
    let left = draft.random.pick(cityBodies)
    var open = count
    for index in matter.entries.indices
    where open > 0 && matter.entries[index].lister != left && matter.entries[index].parties.count > 2 {
      matter.entries[index].parties.removeAll { $0.unit == left }
      open -= 1
    }
    return open == 0 ? Set(matter.listers) : nil
  }
}

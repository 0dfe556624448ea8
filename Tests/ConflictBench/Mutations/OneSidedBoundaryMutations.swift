import ListModel

extension Mutations {
  static let oneSidedBoundary = Mutations(
    rule: "one-sided-boundary",
    injections: [
      .matter(rule, "one side drops the matter", where: { $0.entries.count > 1 }) { matter, draft in
        let dropped = matter.entries.remove(at: Int(draft.random.next() % UInt64(matter.entries.count)))
        return Set(matter.listers + [dropped.lister])
      },
      .matter(rule, "all sides but one drop the matter", where: { $0.entries.count > 2 }) { matter, draft in
        let listers = Set(matter.listers)
        matter.entries = [draft.random.pick(matter.entries)]
        return listers
      },
      .matter(
        rule, "a side drops it that the others call by another of its names", where: { $0.entries.count > 1 }
      ) { matter, draft in
        let dropped = matter.entries.remove(at: 0).lister
        let (units, day) = (draft.units, draft.catalogue.edition.asOf)
        let names = UnitSpelling.allCases.compactMap { $0.spelling(of: dropped, in: units, on: day) }
        matter.inAllEntries { entry in entry.change(dropped) { $0.name = draft.random.pick(names) } }
        return Set(matter.listers + [dropped])
      },
      .matter(rule, "a unit is named by all and lists nothing") { matter, draft in
        guard let outsider = draft.outsider(of: matter) else { return nil }
        let party = DraftParty(
          name: draft.units[outsider].shortName, unit: outsider, role: .share, share: draft.newTask())
        matter.inAllEntries { $0.parties.append(party) }
        return Set(matter.listers + [outsider])
      },
    ],
    decoys: [
      .harmlessMatter("each side writes the name in its own way") { matter, draft in
        let name = matter.subject
        matter.inAllEntries { $0.name = draft.random.pick(MatterSpelling.allCases).spelling(of: name) }
        return true
      },
      .harmlessMatter("one side adds a word to the name") { matter, draft in
        guard matter.units.count > 1 else { return false }
        matter.entries[0].name = draft.random.pick(["全市", "本市", "我市"]) + matter.entries[0].name
        return true
      },
      .harmlessMatter("units go by their other names") { matter, draft in
        let (units, day) = (draft.units, draft.catalogue.edition.asOf)
        matter.inAllEntries { entry in
          for index in entry.parties.indices {
            guard let unit = entry.parties[index].unit else { continue }
            let names = UnitSpelling.allCases.compactMap { $0.spelling(of: unit, in: units, on: day) }
            entry.parties[index].name = draft.random.pick(names)
          }
        }
        return true
      },
      .harmlessMatter("a body that sends no list is named") { matter, draft in
        let name = draft.random.pick(["市人民政府", "省应急管理厅", "国家税务总局省税务局", "市中级人民法院"])
        let party = DraftParty(name: name, unit: nil, role: .share, share: draft.newTask())
        matter.inAllEntries { $0.parties.append(party) }
        return true
      },
      .harmlessMatter("a class of bodies is named") { matter, draft in
        let party = DraftParty(
          name: draft.random.pick(["其他有关部门", "各区人民政府", "各行业主管部门"]), unit: nil, role: .share,
          share: "按照职责做好相关工作")
        matter.entries[0].parties.append(party)
        return true
      },
    ])

  private static let rule = "one-sided-boundary"
}

import ListModel

extension Mutations {
  static let assistWithoutLead = Mutations(
    rule: "assist-without-lead",
    injections: [
      .matter("assist-without-lead", "the lead becomes one share among others", where: hasOneLead) {
        matter, _ in
        matter.everywhere(matter.units(.lead)[0]) { $0.role = .share }
        // 甲负责，乙配合 in a running text names the one to assist; a column or a label that says 分工负责 does not.
        matter.inAllEntries { if $0.wording == .text { $0.wording = .cells } }
        matter.keepsWording = true
        return matter.units
      },
      .matter("assist-without-lead", "the lead only guides", where: hasOneLead) { matter, _ in
        matter.everywhere(matter.units(.lead)[0]) { $0.role = .guide }
        return matter.units
      },
      .matter(
        "assist-without-lead", "the lead is taken out of all lists",
        where: { matter in
          hasOneLead(matter) && matter.units.count > 2
            && matter.listers.contains { $0 != matter.units(.lead)[0] }
        }
      ) { matter, _ in
        let lead = matter.units(.lead)[0]
        matter.entries.removeAll { $0.lister == lead }
        matter.inAllEntries { entry in entry.parties.removeAll { $0.unit == lead } }
        return matter.units
      },
    ],
    decoys: [
      .harmlessMatter("a note says that no lead is needed", where: hasOneLead) { matter, draft in
        matter.everywhere(matter.units(.lead)[0]) { $0.role = .share }
        matter.inAllEntries { $0.note = draft.random.pick(["不设牵头单位", "各管一段，无需牵头", "本事项不分主次"]) }
        return true
      },
      .harmlessMatter("each has a share of its own and nobody leads", where: hasOneLead) { matter, _ in
        for unit in matter.units { matter.everywhere(unit) { $0.role = .share } }
        return true
      },
      .harmlessMatter("a government leads", where: hasOneLead) { matter, draft in
        matter.everywhere(matter.units(.lead)[0]) { $0.role = .assist }
        let name = draft.random.pick(["市人民政府", "省人民政府"])
        matter.inAllEntries { entry in
          entry.parties.insert(DraftParty(name: name, unit: nil, role: .lead, share: "统一部署全市工作"), at: 0)
        }
        return true
      },
      .harmlessMatter("one list gives no roles", where: { hasOneLead($0) && $0.entries.count > 1 }) {
        matter, _ in
        for index in matter.entries[0].parties.indices { matter.entries[0].parties[index].role = nil }
        matter.entries[0].text = matter.entries[0].parties.map { "\($0.name)：\($0.share ?? "")" }
          .joined(separator: "；")
        return true
      },
    ])
}

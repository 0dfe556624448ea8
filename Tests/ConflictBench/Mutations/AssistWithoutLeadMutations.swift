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
      .matter(
        "assist-without-lead", "a text makes several responsible and one helps with a task of its own",
        where: { hasOneLead($0) && $0.units(.assist).count > 1 && $0.parties.allSatisfy(isOwnWork) }
      ) { matter, _ in
        let helper = matter.units(.assist)[0]
        matter.inAllEntries { entry in
          entry.text =
            entry.parties.map { party in
              "\(party.name)\(party.unit == helper ? "配合" : "负责")\(party.share ?? "")"
            }.joined(separator: "；") + "。"
        }
        return matter.units
      },
    ],
    decoys: [
      .harmlessMatter("one alone is responsible and the others help", where: hasOneLead) { matter, _ in
        let lead = matter.units(.lead)[0]
        guard matter.parties.allSatisfy({ $0.share != nil && ($0.unit == lead || $0.role == .assist) }) else {
          return false
        }
        matter.inAllEntries { entry in
          entry.text =
            entry.parties.map { party in
              "\(party.name)\(party.unit == lead ? "负责" : "配合")\(party.share ?? "")"
            }.joined(separator: "；") + "。"
        }
        return true
      },
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

  /// Whether a party has a share that is no guidance.
  private static func isOwnWork(_ party: DraftParty) -> Bool {
    party.share.map { share in !["指导", "督促", "监督"].contains(where: share.hasPrefix) } ?? false
  }
}

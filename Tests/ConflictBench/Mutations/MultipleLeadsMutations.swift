import ListModel

extension Mutations {
  static let multipleLeads = Mutations(
    rule: "multiple-leads",
    injections: [
      .matter("multiple-leads", "all make a second unit the lead", where: hasOneLead) { matter, draft in
        let second = draft.random.pick(matter.units(.assist))
        matter.everywhere(second) { $0.role = .lead }
        return matter.rivals(matter.units(.lead))
      },
      .matter("multiple-leads", "a unit makes itself the lead in its own list", where: leadLists) {
        matter, draft in
        let lead = matter.units(.lead)[0]
        guard let index = matter.entries.indices.first(where: { isAssistant(matter.entries[$0]) }) else {
          return nil
        }
        let own = matter.entries[index].lister
        matter.entries[index].change(own) { $0.role = .lead }
        matter.entries[index].change(lead) { $0.role = .assist }
        return [lead, own]
      },
      .matter("multiple-leads", "a unit names two leads in its own list", where: leadLists) { matter, draft in
        let lead = matter.units(.lead)[0]
        guard let index = matter.entries.indices.first(where: { isAssistant(matter.entries[$0]) }) else {
          return nil
        }
        let own = matter.entries[index].lister
        matter.entries[index].change(own) { $0.role = .lead }
        return [lead, own]
      },
      .matter(
        "multiple-leads", "a third list swaps lead and assistant",
        where: { leadLists($0) && $0.entries.count > 2 }
      ) { matter, draft in
        let lead = matter.units(.lead)[0]
        let assistants = matter.units(.assist)
        guard let index = matter.entries.indices.first(where: { isAssistant(matter.entries[$0]) }),
          let other = assistants.first(where: { $0 != matter.entries[index].lister })
        else { return nil }
        matter.entries[index].change(lead) { $0.role = .assist }
        matter.entries[index].change(other) { $0.role = .lead }
        return [lead, other, matter.entries[index].lister]
      },
      .matter(
        "multiple-leads", "two lead the whole in other words",
        where: { hasOneLead($0) && !$0.subject.contains("许可") }
      ) { matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        let name = MatterName(matter.subject).text
        matter.everywhere(lead) { $0.share = "牵头组织全市\(name)" }
        matter.everywhere(second) { party in
          party.role = .lead
          party.share = "统筹协调本市\(name)的联合行动"
        }
        return matter.rivals([lead, second])
      },
    ],
    decoys: [
      joint("two lead, the one all but the other", "牵头负责甲级场所", "牵头负责非甲级场所"),
      joint("two lead by kinds of roads", "牵头负责国道、省道", "牵头负责县道、乡道"),
      joint("two lead before and after", "负责在建期间的牵头组织", "负责投入使用后的牵头组织"),
      joint("two lead by area", "负责城镇范围内的牵头协调", "负责乡村范围内的牵头协调"),
      joint("two lead by stage", "负责建设阶段的统筹调度", "负责运营阶段的统筹调度"),
      joint("two lead by object", "负责学校类场所的统筹安排", "负责企业类场所的统筹安排"),
      .harmlessMatter("two lead jointly, and all say so", where: hasOneLead) { matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        let names = [lead, second].map { draft.units[$0].shortName }
        matter.everywhere(second) { party in
          party.role = .lead
          party.share = "与\(names[0])共同牵头，" + (party.share ?? "")
        }
        matter.everywhere(lead) { party in party.share = "与\(names[1])共同牵头，" + (party.share ?? "") }
        matter.inAllEntries { $0.wording = .cells }
        return true
      },
      .harmlessMatter("a note says that each leads for its part", where: hasOneLead) { matter, draft in
        let second = draft.random.pick(matter.units(.assist))
        matter.everywhere(second) { $0.role = .lead }
        matter.inAllEntries { $0.note = draft.random.pick(["按本条分工分别牵头", "两部门共同牵头", "实行双牵头"]) }
        return true
      },
      .harmlessMatter("one leads, another carries it out", where: hasOneLead) { matter, draft in
        let carrying = matter.units(.assist)[0]
        let word = draft.random.pick(["具体负责", "统一负责"])
        matter.inAllEntries { entry in
          entry.text = entry.parties.map { party in
            switch party.role {
            case .lead: "由\(party.name)牵头，负责\(party.share ?? "")；"
            case _ where party.unit == carrying: "\(party.name)\(word)\(party.share ?? "")；"
            default: "\(party.name)配合，\(party.share ?? "")；"
            }
          }.joined()
        }
        return true
      },
      .harmlessMatter(
        "each calls in another for one of its tasks",
        where: { $0.parties.count > 1 && $0.units(.lead).isEmpty }
      ) { matter, _ in
        matter.inAllEntries { entry in
          let names = entry.parties.map(\.name)
          entry.text = entry.parties.enumerated().map { index, party in
            "\(party.name)负责\(party.share ?? "")，会同\(names[(index + 1) % names.count])开展联合检查；"
          }.joined()
        }
        return true
      },
      .harmlessMatter("two lead by the case, in one text", where: hasOneLead) { matter, draft in
        let units = [matter.units(.lead)[0], matter.units(.assist)[0]]
        let cases = draft.random.pick([("早市", "夜市"), ("工业企业", "商业场所"), ("新建项目", "存量项目")])
        matter.inAllEntries { entry in
          let names = units.map { unit in entry.party(unit)?.name ?? draft.units[unit].shortName }
          entry.text =
            "涉及\(cases.0)的，由\(names[0])牵头；涉及\(cases.1)的，由\(names[1])牵头。" + tasks(of: entry)
        }
        return true
      },
      .harmlessMatter("two lead together, in another word in each list", where: hasOneLead) { matter, draft in
        let units = [matter.units(.lead)[0], matter.units(.assist)[0]]
        for index in matter.entries.indices {
          let entry = matter.entries[index]
          let names = units.map { unit in entry.party(unit)?.name ?? draft.units[unit].shortName }
          matter.entries[index].text =
            "由\(names[0])、\(names[1])\(index % 2 == 0 ? "共同" : "联合")牵头。" + tasks(of: entry)
        }
        return true
      },
      .harmlessMatter("the lead goes by two names", where: hasOneLead) { matter, draft in
        let (units, day) = (draft.units, draft.catalogue.edition.asOf)
        let lead = matter.units(.lead)[0]
        let names = UnitSpelling.allCases.compactMap { $0.spelling(of: lead, in: units, on: day) }
        matter.inAllEntries { entry in entry.change(lead) { $0.name = draft.random.pick(names) } }
        return true
      },
      .harmlessMatter("bodies of two districts lead, each in its own") { matter, draft in
        let (units, edition) = (draft.units, draft.catalogue.edition)
        let districts = matter.units.filter { units[$0].district(in: edition) != nil }
        guard districts.count > 1, matter.units(.lead).isEmpty else { return false }
        for unit in districts { matter.everywhere(unit) { $0.role = .lead } }
        return true
      },
    ])

  /// What each party of an entry does, as sentences.
  private static func tasks(of entry: DraftEntry) -> String {
    entry.parties.map { party in "\(party.name)\(party.role == .assist ? "配合，" : "负责")\(party.share ?? "")" }
      .joined(separator: "；") + "。"
  }

  /// Whether one unit leads and others assist.
  static func hasOneLead(_ matter: DraftMatter) -> Bool {
    matter.units(.lead).count == 1 && !matter.units(.assist).isEmpty
  }

  /// Whether one unit leads, and its own list says so.
  static func leadLists(_ matter: DraftMatter) -> Bool {
    hasOneLead(matter) && matter.entry(of: matter.units(.lead)[0]) != nil
  }

  /// Whether the unit of an entry assists by it.
  static func isAssistant(_ entry: DraftEntry) -> Bool { entry.party(entry.lister)?.role == .assist }

  /// Two leads whose shares all lists divide alike.
  private static func joint(_ name: String, _ one: String, _ other: String) -> Change {
    .harmlessMatter(name, where: hasOneLead) { matter, _ in
      matter.everywhere(matter.units(.lead)[0]) { $0.share = one }
      matter.everywhere(matter.units(.assist)[0]) { party in
        party.role = .lead
        party.share = other
      }
      return true
    }
  }
}

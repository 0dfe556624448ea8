import ListModel

extension Mutations {
  static let contradictoryRoles = Mutations(
    rule: "contradictory-roles",
    injections: [
      .matter(
        "contradictory-roles", "an assistant only guides by its own list", where: { $0.entries.count > 1 }
      ) { matter, _ in
        ownRole(.assist, becomes: .guide, in: &matter)
      },
      .matter(
        "contradictory-roles", "an assistant has a share of its own by its list",
        where: { $0.entries.count > 1 }
      ) { matter, _ in ownRole(.assist, becomes: .share, in: &matter) },
      .matter(
        "contradictory-roles", "a unit with a share of its own only assists by its list",
        where: { $0.entries.count > 1 }
      ) { matter, _ in
        guard !matter.units(.lead).isEmpty else { return nil }
        return ownRole(.share, becomes: .assist, in: &matter)
      },
      .matter(
        "contradictory-roles", "one text makes an assistant responsible beside the lead",
        where: { hasOneLead($0) && $0.entries.count > 1 }
      ) { matter, _ in
        let assistant = matter.units(.assist)[0]
        guard matter.entries.allSatisfy({ $0.text == nil && $0.party(assistant) != nil }),
          let share = matter.entries[0].party(assistant)?.share, !share.contains("负责"), !share.contains("承担")
        else { return nil }
        matter.inAllEntries { $0.wording = .cells }
        matter.keepsWording = true
        matter.entries[0].text = matter.entries[0].parties.map { party in
          switch party.role {
          case .lead: "由\(party.name)牵头，负责\(party.share ?? "")"
          case _ where party.unit == assistant: "\(party.name)负责\(party.share ?? "")"
          default: "\(party.name)配合，负责\(party.share ?? "")"
          }
        }
        .joined(separator: "；")
        return matter.rivals([assistant]) { [$0.text == nil ? .assist : .share] }
      },
    ],
    decoys: [
      .harmlessMatter("lists write the same roles in other words") { matter, draft in
        matter.inAllEntries { $0.wording = draft.random.pick(Wording.allCases) }
        return true
      },
      .harmlessMatter("one list gives no roles", where: { $0.entries.count > 1 }) { matter, _ in
        for index in matter.entries[0].parties.indices { matter.entries[0].parties[index].role = nil }
        matter.entries[0].wording = .cells
        return matter.entries[0].text == nil
      },
      .harmlessMatter("one text says what an assistant does, another list its role", where: hasOneLead) {
        matter, draft in
        let index = Int(draft.random.next() % UInt64(matter.entries.count))
        matter.entries[index].text = matter.entries[index].parties.map { party in
          party.role == .lead
            ? "由\(party.name)牵头，负责\(party.share ?? "")" : "\(party.name)\(party.share ?? "")"
        }
        .joined(separator: "；")
        return true
      },
      .harmlessMatter("lead and assistants in the words of statutes", where: hasOneLead) { matter, draft in
        let lead = matter.units(.lead)[0]
        let words = draft.random.pick([
          ("主管", "协助"), ("主办", "协办"), ("负责统筹协调", "参与"), ("牵头负责", "予以协助"),
        ])
        let clauses = matter.entries[0].parties.map { party in
          switch party.role {
          case .lead: "\(party.name)\(words.0)\(matter.subject)，\(party.share ?? "")"
          case .assist: "\(party.name)\(words.1)，\(party.share ?? "")"
          default: "\(party.name)负责\(party.share ?? "")"
          }
        }
        matter.entries[0].text = clauses.joined(separator: "；") + "。"
        return matter.entries[0].party(lead) != nil
      },
    ])

  /// Gives the first unit with a role another one in its own list.
  private static func ownRole(
    _ role: BoundaryRole, becomes other: BoundaryRole, in matter: inout DraftMatter
  ) -> Set<UnitID>? {
    let index = matter.entries.firstIndex { $0.party($0.lister)?.role == role }
    guard let index else { return nil }
    let own = matter.entries[index].lister
    matter.entries[index].change(own) { $0.role = other }
    matter.inAllEntries { $0.wording = .cells }
    matter.keepsWording = true
    return Set([own] + matter.entries.filter { $0.party(own)?.role != nil }.map(\.lister))
  }
}

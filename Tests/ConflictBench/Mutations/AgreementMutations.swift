import ListModel

extension Mutations {
  static let agreementContradiction = Mutations(
    rule: "agreement-contradiction",
    injections: [
      .matter("agreement-contradiction", "all lists name another lead than the agreement", where: hasOneLead)
      {
        matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        agree(on: matter, leads: [second], assistants: [lead], in: &draft)
        matter.inAllEntries { $0.wording = .cells }
        matter.keepsWording = true
        return Set(matter.listers + [lead, second])
      },
      Change("one list turns agreed roles round") { draft in
        let changed = draft.changeMatter(where: { leadLists($0) && $0.entries.count > 2 }) {
          matter, draft -> (lead: UnitID, own: UnitID)? in
          let lead = matter.units(.lead)[0]
          guard let index = matter.entries.indices.first(where: { isAssistant(matter.entries[$0]) }) else {
            return nil
          }
          agree(on: matter, leads: [lead], assistants: matter.units(.assist), in: &draft)
          let own = matter.entries[index].lister
          matter.entries[index].change(lead) { $0.role = .assist }
          matter.entries[index].change(own) { $0.role = .lead }
          return (lead, own)
        }
        return changed.map { units, matter in
          [
            Expectation(
              rule: "agreement-contradiction", subject: matter.subject,
              units: draft.names([units.lead, units.own]))
          ]
        }
      },
      .matter("agreement-contradiction", "all lists give an agreed task to another unit", where: hasOneLead) {
        matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        let task = draft.newTask()
        agree(
          on: matter, leads: [lead], assistants: matter.units(.assist),
          division: "\(draft.units[lead].shortName)负责\(task)", in: &draft)
        matter.everywhere(second) { $0.share = ($0.share ?? "") + "，" + task }
        return Set(matter.listers + [second, lead])
      },
    ],
    decoys: [
      .harmlessMatter("the agreement has expired", where: hasOneLead) { matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        agree(on: matter, leads: [second], assistants: [lead], signed: -5, expires: -1, in: &draft)
        return true
      },
      .harmlessMatter("the agreement is not yet signed", where: hasOneLead) { matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        agree(on: matter, leads: [second], assistants: [lead], signed: 1, in: &draft)
        return true
      },
      .harmlessMatter("lists and agreement say the same in other words", where: hasOneLead) { matter, draft in
        let lead = matter.units(.lead)[0]
        let share = matter.parties.first { $0.unit == lead }?.share ?? ""
        agree(
          on: matter, leads: [lead], assistants: matter.units(.assist),
          division: "由\(draft.units[lead].name)牵头，依法\(share)；其他单位按职责配合。", in: &draft)
        return true
      },
      .harmlessMatter("a later agreement overrides the contradicted one", where: hasOneLead) {
        matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        agree(on: matter, leads: [second], assistants: [lead], signed: -4, in: &draft)
        agree(on: matter, leads: [lead], assistants: [second], signed: -1, in: &draft)
        return true
      },
      .harmlessMatter("the agreement is about another matter of these units", where: hasOneLead) {
        matter, draft in
        let (lead, second) = (matter.units(.lead)[0], matter.units(.assist)[0])
        var other = matter
        other.inAllEntries { $0.name = "机关大院车辆停放" }
        agree(on: other, leads: [second], assistants: [lead], in: &draft)
        return true
      },
    ])

  /// Enters an agreement about a matter into the register.
  ///
  /// - Parameters:
  ///   - signed: years after the edition's day.
  ///   - expires: years after the edition's day; nil for an agreement without an end.
  private static func agree(
    on matter: DraftMatter, leads: [UnitID], assistants: [UnitID], division: String? = nil, signed: Int = -1,
    expires: Int? = nil, in draft: inout Draft
  ) {
    let name = draft.registered(draft.random.pick(MatterSpelling.allCases).spelling(of: matter.subject))
    let agreement = Agreement(
      matter: name, leads: leads.map { draft.registeredName(of: $0) },
      assistants: assistants.map { draft.registeredName(of: $0) }, documentNumber: nil,
      signedDate: draft.day(after: signed), expiryDate: expires.map { draft.day(after: $0) },
      division: division.map { draft.registered($0) }, origin: name.origin)
    draft.catalogue.registers.agreements = (draft.catalogue.registers.agreements ?? []) + [agreement]
  }
}

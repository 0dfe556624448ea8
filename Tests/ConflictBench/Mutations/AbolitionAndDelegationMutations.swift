import ListModel

extension Mutations {
  static let abolishedPowerStillListed = Mutations(
    rule: "abolished-power-still-listed",
    injections: [
      abolished("a power was abolished for all") { power, _, draft in
        draft.addTransfer(.abolition, of: power.name.value)
      },
      abolished("a power of the unit was abolished") { power, owner, draft in
        draft.addTransfer(.abolition, of: power.name.value, from: [owner])
      },
      abolished("a power was added, and abolished later") { power, owner, draft in
        draft.addTransfer(.addition, of: power.name.value, to: [owner], years: -3)
        draft.addTransfer(.abolition, of: power.name.value, from: [owner], years: -1)
      },
      abolished("a power was merged into another", where: isNoLicence) { power, owner, draft in
        guard let name = unlistedName(&draft) else { return }
        draft.addTransfer(.merger, of: power.name.value, from: [owner], note: "合并为“\(name)”")
      },
    ],
    decoys: [
      kept("the abolition is not yet in effect") { power, _, draft in
        draft.addTransfer(.abolition, of: power.name.value, years: 1)
      },
      kept("another unit's power was abolished") { power, owner, draft in
        let other = draft.random.pick(draft.submittingUnits.filter { $0 != owner })
        draft.addTransfer(.abolition, of: power.name.value, from: [other])
      },
      kept("a power was abolished, and brought back later") { power, owner, draft in
        draft.addTransfer(.abolition, of: power.name.value, years: -3)
        draft.addTransfer(.addition, of: power.name.value, to: [owner], years: -1)
      },
      kept("a neighbour of the power was abolished") { power, owner, draft in
        draft.addTransfer(.abolition, of: "临时" + power.name.value, from: [owner])
      },
    ])

  static let delegatedPowerStillListed = Mutations(
    rule: "delegated-power-still-listed",
    injections: [
      Change("a power went to the districts, and the city lists it still") { draft in
        guard let (place, owner) = draft.takeCityPower(where: { $0.elements[.scope] == nil }) else {
          return nil
        }
        let name = draft[place].name.value
        addDelegation(of: name, from: owner, to: &draft)
        return [
          Expectation(rule: "delegated-power-still-listed", subject: name, units: draft.names([owner]))
        ]
      },
      Change("a power went to a body of a district, and both list it") { draft in
        let copied = draft.copyPower(
          to: .district, where: { $0.elements[.scope] == nil },
          as: { power, _ in power.withoutCode.with(.level, "区级") })
        guard let power = copied else { return nil }
        let name = draft[power.original].name.value
        draft.addTransfer(.delegation, of: name, from: [power.owner], to: [power.recipient])
        return [
          Expectation(
            rule: "delegated-power-still-listed", subject: name,
            units: draft.names([power.owner, power.recipient]))
        ]
      },
    ],
    decoys: [
      kept("the row says what is left to the city") { power, owner, draft in
        addDelegation(of: power.name.value, from: owner, to: &draft)
      } mark: { draft in
        draft.random.pick(["跨区的由市级办理，其余由区级办理", "市管项目由本级审批", "重大事项由市级实施，一般事项由区级实施"])
      },
      kept("the delegation is not yet in effect") { power, owner, draft in
        addDelegation(of: power.name.value, from: owner, to: &draft, years: 1)
      },
      kept("another power was delegated") { power, owner, draft in
        addDelegation(of: "简易" + power.name.value, from: owner, to: &draft)
      },
    ])

  // MARK: Ways of changing

  private static func abolished(
    _ name: String, where fits: @escaping @Sendable (PowerItem) -> Bool = { _ in true },
    _ change: @escaping @Sendable (PowerItem, UnitID, inout Draft) -> Void
  ) -> Change {
    Change(name) { draft in
      guard let (place, owner) = draft.takeCityPower(where: fits) else { return nil }
      let power = draft[place]
      change(power, owner, &draft)
      return [
        Expectation(
          rule: "abolished-power-still-listed", subject: power.name.value, units: draft.names([owner]))
      ]
    }
  }

  private static func kept(
    _ name: String, _ change: @escaping @Sendable (PowerItem, UnitID, inout Draft) -> Void,
    mark: (@Sendable (inout Draft) -> String)? = nil
  ) -> Change {
    .harmless(name) { draft in
      guard let (place, owner) = draft.takeCityPower() else { return false }
      change(draft[place], owner, &draft)
      if let mark { draft[place] = draft[place].with(.scope, mark(&draft)) }
      return true
    }
  }

  /// A row that gives a power to the governments of the districts.
  private static func addDelegation(
    of name: String, from owner: UnitID, to draft: inout Draft, years: Int = -1
  ) {
    let subject = draft.registered(name)
    let row = Transfer(
      subject: subject, kind: .delegation, from: [draft.registeredName(of: owner)],
      to: [draft.registered(draft.random.pick(["各区人民政府", "各区"]))], effectiveDate: draft.day(after: years),
      origin: subject.origin)
    draft.catalogue.registers.transfers = (draft.catalogue.registers.transfers ?? []) + [row]
  }
}

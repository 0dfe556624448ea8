import Diagnostics
import ListModel

extension Mutations {
  static let duplicatePower = Mutations(
    rule: "duplicate-power",
    injections: [
      copy("a power is copied to another unit") { power, _ in power },
      copy("a power is listed by another unit in other small words") { power, _ in
        var copy = power
        copy.name.value = power.name.value.replacing("和", with: "与").replacing("（", with: "(")
          .replacing("）", with: ")")
        return copy
      },
      copy("a power is listed by another unit without its code") { power, _ in power.withoutCode },
    ],
    decoys: [
      .harmless("a body of a district has the power at its level") { draft in
        let copy = draft.copyPower(
          to: .district,
          as: { power, _ in power.withoutCode.with(.level, "区级").with(.scope, "辖区内的由区级办理") })
        return copy != nil
      },
      .harmless("both rows say that the power is shared") { draft in
        let note = draft.random.pick(["与有关部门联合实施", "按职责分工分别行使", "会同相关单位办理", "两部门共同行使"])
        guard let power = draft.copyPower(to: .city, as: { power, _ in power.with(.note, note) }) else {
          return false
        }
        draft[power.original] = draft[power.original].with(.note, note)
        return true
      },
      .harmless("another power has the same name and another category") { draft in
        let copy = draft.copyPower(
          to: .city,
          as: { power, _ in
            var copy = power.withoutCode
            let category = power.categoryText?.value == "行政检查" ? "行政确认" : "行政检查"
            copy.categoryText = Located(category, at: power.name.origin)
            return copy
          })
        return copy != nil
      },
      .harmless("a boundary of both units divides the power") { draft in
        guard let power = draft.copyPower(to: .city) else { return false }
        addBoundary(of: power, to: &draft)
        return true
      },
      .harmless("an agreement in force divides the power") { draft in
        guard let power = draft.copyPower(to: .city) else { return false }
        let matter = draft.registered(draft[power.original].name.value)
        let agreement = Agreement(
          matter: matter, leads: [draft.registeredName(of: power.owner)],
          assistants: [draft.registeredName(of: power.recipient)], signedDate: draft.day(after: -1),
          origin: matter.origin)
        draft.catalogue.registers.agreements = (draft.catalogue.registers.agreements ?? []) + [agreement]
        return true
      },
    ])

  private static func copy(
    _ name: String, _ write: @escaping @Sendable (PowerItem, inout Draft) -> PowerItem
  ) -> Change {
    Change(name) { draft in
      guard let power = draft.copyPower(to: .city, as: write) else { return nil }
      let isFirst = power.original.submission < power.copy.submission
      let subject = draft[isFirst ? power.original : power.copy].name.value
      return [
        Expectation(
          rule: "duplicate-power", subject: subject, units: draft.names([power.owner, power.recipient]))
      ]
    }
  }

  /// A boundary in the lists of both units about the power.
  private static func addBoundary(of power: CopiedPower, to draft: inout Draft) {
    let name = draft[power.original].name.value
    let parties = [power.owner, power.recipient].map { unit in
      DraftParty(name: draft.units[unit].shortName, unit: unit, role: .share, share: draft.newTask())
    }
    let entries = [(power.owner, power.original), (power.recipient, power.copy)].map { lister, place in
      DraftEntry(
        lister: lister, submission: place.submission, ordinal: draft.nextOrdinal(), name: name,
        parties: parties,
        wording: .cells)
    }
    draft.matters.append(DraftMatter(entries: entries))
  }
}

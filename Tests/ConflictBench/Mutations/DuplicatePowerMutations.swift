import Diagnostics
import ListModel

extension Mutations {
  static let duplicatePower = Mutations(
    rule: "duplicate-power",
    injections: [
      copy("a power is copied to another unit") { power, _ in power },
      copy("a power is listed by another unit in other small words") { power, draft in
        var copy = power
        copy.name.value = power.name.value.replacing("和", with: "与").replacing("（", with: "(")
          .replacing("）", with: ")")
        return copy
      },
      copy("a power is listed by another unit without its code") { power, _ in
        var copy = power
        copy.code = nil
        return copy
      },
    ],
    decoys: [
      .harmless("a body of a district has the power at its level") { draft in
        addCopy(to: &draft, .district) { power, _ in
          var copy = power
          copy.code = nil
          copy.elements[.level] = Located("区级", at: power.name.origin)
          copy.elements[.scope] = Located("辖区内的由区级办理", at: power.name.origin)
          return copy
        } != nil
      },
      .harmless("both rows say that the power is shared") { draft in
        let note = draft.random.pick(["与有关部门联合实施", "按职责分工分别行使", "会同相关单位办理", "两部门共同行使"])
        guard
          let places = addCopy(
            to: &draft, .city,
            { power, _ in
              var copy = power
              copy.elements[.note] = Located(note, at: power.name.origin)
              return copy
            })
        else { return false }
        draft[places.original].elements[.note] = Located(note, at: draft[places.original].name.origin)
        return true
      },
      .harmless("another power has the same name and another category") { draft in
        addCopy(to: &draft, .city) { power, _ in
          var copy = power
          copy.code = nil
          let isPenalty = power.categoryText?.value == "行政检查"
          copy.categoryText = Located(isPenalty ? "行政确认" : "行政检查", at: power.name.origin)
          return copy
        } != nil
      },
      .harmless("a boundary of both units divides the power") { draft in
        guard let places = addCopy(to: &draft, .city, { power, _ in power }) else { return false }
        addBoundary(of: places, to: &draft)
        return true
      },
      .harmless("an agreement in force divides the power") { draft in
        guard let places = addCopy(to: &draft, .city, { power, _ in power }) else { return false }
        let name = draft[places.original].name
        let units = draft.names(units(of: places, in: draft)).map { Located($0, at: name.origin) }
        let agreement = Agreement(
          matter: name, leads: [units[0]], assistants: Array(units.dropFirst()),
          signedDate: CalendarDate(year: 2021, month: 1, day: 1), origin: name.origin)
        draft.catalogue.registers.agreements = (draft.catalogue.registers.agreements ?? []) + [agreement]
        return true
      },
    ])

  /// Where a power stands, and its copy in the list of another unit.
  struct CopiedPower {
    let original: Draft.PowerPlace
    let copy: Draft.PowerPlace
  }

  /// Who receives the copy.
  enum Recipient { case city, district }

  /// Copies a power without sub-items into the list of a unit that shares no matter with its own.
  static func addCopy(
    to draft: inout Draft, _ recipient: Recipient, where fits: (PowerItem) -> Bool = { _ in true },
    _ write: (PowerItem, inout Draft) -> PowerItem
  ) -> CopiedPower? {
    let city = draft.catalogue.edition.jurisdiction
    while let place = draft.takePower(where: {
      $0.subitems.isEmpty && fits($0) && $1.district(in: city) == nil
    }) {
      guard let owner = draft.catalogue.submissions[place.submission].unit else { continue }
      let partners = draft.matters.filter { $0.units.contains(owner) }.reduce(into: Set()) {
        $0.formUnion($1.units)
      }
      let others = draft.catalogue.submissions.indices.filter { index in
        let submission = draft.catalogue.submissions[index]
        guard let unit = submission.unit, unit != owner, !partners.contains(unit), !submission.powers.isEmpty
        else { return false }
        return (draft.units[unit].district(in: city) != nil) == (recipient == .district)
          && draft.units[unit].level != nil
      }
      guard !others.isEmpty else { continue }
      let other = draft.random.pick(others)
      let copy = write(draft[place], &draft)
      draft.catalogue.submissions[other].powers.append(copy)
      let last = draft.catalogue.submissions[other].powers.count - 1
      return CopiedPower(original: place, copy: Draft.PowerPlace(submission: other, power: last))
    }
    return nil
  }

  /// The two units that list a copied power.
  static func units(of power: CopiedPower, in draft: Draft) -> [UnitID] {
    [power.original, power.copy].compactMap { draft.catalogue.submissions[$0.submission].unit }
  }

  private static func copy(
    _ name: String, _ write: @escaping @Sendable (PowerItem, inout Draft) -> PowerItem
  ) -> Change {
    Change(name) { draft in
      guard let places = addCopy(to: &draft, .city, write) else { return nil }
      let first = min(places.original.submission, places.copy.submission) == places.original.submission
      let subject = draft[first ? places.original : places.copy].name.value
      return [
        Expectation(
          rule: "duplicate-power", subject: subject, units: draft.names(units(of: places, in: draft)))
      ]
    }
  }

  /// A boundary in the lists of both units about the power.
  private static func addBoundary(of power: CopiedPower, to draft: inout Draft) {
    let tasks = [draft.newTask(), draft.newTask()]
    let name = draft[power.original].name.value
    let parties = units(of: power, in: draft).enumerated().map { index, unit in
      DraftParty(name: draft.units[unit].shortName, unit: unit, role: .share, share: tasks[index])
    }
    let entries = [power.original, power.copy].enumerated().compactMap { index, place -> DraftEntry? in
      parties[index].unit.map {
        DraftEntry(
          lister: $0, submission: place.submission, ordinal: draft.nextOrdinal(), name: name,
          parties: parties,
          wording: .cells)
      }
    }
    draft.matters.append(DraftMatter(entries: entries))
  }
}

import Diagnostics
import ListModel

/// A power in a list, and the same in the list of another unit.
struct CopiedPower: Sendable {
  let original: Draft.PowerPlace
  let copy: Draft.PowerPlace
  let owner: UnitID
  let recipient: UnitID
}

/// What changes of powers have in common.
extension Draft {
  /// Who receives a copy.
  enum Recipient { case city, district }

  /// Copies a power without sub-items into the list of a unit that shares no matter with its own.
  mutating func copyPower(
    to recipient: Recipient, where fits: (PowerItem) -> Bool = { _ in true },
    as write: (PowerItem, inout Draft) -> PowerItem = { power, _ in power }
  ) -> CopiedPower? {
    let edition = catalogue.edition
    while let (place, owner) = takeCityPower(where: fits) {
      let partners = matters.filter { $0.units.contains(owner) }.reduce(into: Set()) {
        $0.formUnion($1.units)
      }
      let others = units(listingPowers: true).filter { unit in
        unit != owner && !partners.contains(unit)
          && (units[unit].district(in: edition) != nil) == (recipient == .district)
      }
      guard !others.isEmpty else { continue }
      let other = random.pick(others)
      let original = self[place]
      guard let copy = add(write(original, &self), to: other) else { continue }
      return CopiedPower(original: place, copy: copy, owner: owner, recipient: other)
    }
    return nil
  }

  /// Takes a power without sub-items of a unit of the city.
  mutating func takeCityPower(where fits: (PowerItem) -> Bool = { _ in true }) -> (PowerPlace, UnitID)? {
    let edition = catalogue.edition
    let place = takePower { $0.subitems.isEmpty && fits($0) && $1.district(in: edition) == nil }
    guard let place, let owner = catalogue.submissions[place.submission].unit else { return nil }
    return (place, owner)
  }

  /// The units that sent a list, with powers or without.
  func units(listingPowers isListing: Bool) -> [UnitID] {
    catalogue.submissions.filter { $0.powers.isEmpty != isListing }.compactMap(\.unit)
  }

  /// Adds a power to the list of a unit; a licence comes with its oversight.
  @discardableResult
  mutating func add(_ power: PowerItem, to unit: UnitID) -> PowerPlace? {
    guard let number = submission(of: unit) else { return nil }
    var power = power.moved(to: nextOrigin(in: number))
    if power.elements[.body] != nil { power = power.with(.body, units[unit].name) }
    catalogue.submissions[number].powers.append(power)
    if power.categoryText?.value.contains("许可") == true {
      addOversight(of: power.name.value, to: unit)
    }
    return PowerPlace(submission: number, power: catalogue.submissions[number].powers.count - 1)
  }

  /// Adds a rule of supervision to the list of a unit.
  mutating func addOversight(of name: String, to unit: UnitID) {
    guard let number = submission(of: unit) else { return }
    let origin = nextOrigin(in: number)
    catalogue.submissions[number].oversight.append(
      OversightRule(
        name: Located("\(name)事后监督检查", at: origin),
        elements: [.object: Located("取得\(name)的单位和个人", at: origin)]))
  }

  /// A place in the file of a submission where nothing else stands.
  mutating func nextOrigin(in submission: Int) -> Origin {
    let file = catalogue.submissions[submission].parts.first?.origin.file ?? catalogue.edition.origin.file
    return Origin(file: file, place: .cell(table: 8, row: Int32(nextOrdinal()), column: 1))
  }

  // MARK: Registers

  /// A day some years after the edition's, or before it.
  func day(after years: Int) -> CalendarDate {
    CalendarDate(year: catalogue.edition.asOf.year + years, month: 3, day: 1) ?? catalogue.edition.asOf
  }

  /// A text in a register.
  mutating func registered(_ text: String) -> Located<String> {
    Located(
      text,
      at: Origin(
        file: catalogue.edition.origin.file, place: .cell(table: 7, row: Int32(nextOrdinal()), column: 1)))
  }

  /// A name of a unit as a register may have it.
  mutating func registeredName(of unit: UnitID) -> Located<String> {
    registered(random.next() % 2 == 0 ? units[unit].name : units[unit].shortName)
  }

  /// Enters a change into the transfers register.
  mutating func addTransfer(
    _ kind: TransferKind, of subject: String, from: [UnitID] = [], to: [UnitID] = [], years: Int = -1,
    note: String? = nil
  ) {
    let subject = registered(subject)
    var rows = catalogue.registers.transfers ?? []
    rows.append(
      Transfer(
        subject: subject, kind: kind, from: from.map { registeredName(of: $0) },
        to: to.map { registeredName(of: $0) }, effectiveDate: day(after: years),
        note: note.map { registered($0) },
        origin: subject.origin))
    catalogue.registers.transfers = rows
  }
}

extension PowerItem {
  /// The same power at another place.
  func moved(to origin: Origin) -> PowerItem {
    PowerItem(
      name: Located(name.value, at: origin), code: code.map { Located($0.value, at: origin) },
      categoryText: categoryText.map { Located($0.value, at: origin) },
      elements: elements.mapValues { Located($0.value, at: origin) },
      bases: bases.map {
        LegalBasis(text: Located($0.text.value, at: origin), citations: $0.citations, defects: $0.defects)
      },
      subitems: subitems.map { $0.moved(to: origin) })
  }

  /// With a text under a heading.
  func with(_ element: PowerElement, _ text: String) -> PowerItem {
    var copy = self
    copy.elements[element] = Located(text, at: name.origin)
    return copy
  }

  /// Without its code, which tells whose it is.
  var withoutCode: PowerItem {
    var copy = self
    copy.code = nil
    return copy
  }
}

import Diagnostics
import ListModel

/// What the transfers register (调整台账) makes of the listed powers on the edition's day.
package struct TransferLedger: Sendable {
  /// A power of the register and where the lists have it.
  struct Entry: Sendable {
    let account: TransferAccount
    /// **Shape:** in the catalogue's order; of a divided main item the main item and its sub-items.
    let listings: [Listing]
    /// The name with which findings speak of the power.
    let name: String
    /// Whether it is certain which power is meant: the lists or the guidance catalogue have it, or the name says so.
    let isCertain: Bool
    /// The rows that speak of it. **Shape:** in the order in which they take effect.
    let rows: [Transfer]
  }

  /// A power in a list, and the units that have it there: the unit of the list, or those that it names as body.
  struct Listing: Sendable {
    let power: ListedPower
    let holders: Set<UnitID>
    /// The power of the register is one of several things that the row names.
    var isPart = false
  }

  /// **Shape:** in the order of the register.
  let entries: [Entry]
  /// The entry of a power, by the place of its name.
  private let entryByPower: [Origin: Int]

  /// - Returns: nil where no row is in effect on the edition's day.
  init?(of catalogue: Catalogue, powers: [ListedPower], guidance: [GuidanceEntry]) {
    let day = catalogue.edition.asOf
    let rows = (catalogue.registers.transfers ?? []).filter { $0.effectiveDate <= day }
      .enumerated().sorted { ($0.element.effectiveDate, $0.offset) < ($1.element.effectiveDate, $1.offset) }
      .map(\.element)
    guard !rows.isEmpty else { return nil }
    let known = TransferBook.names(of: powers, guidance, thatMayStandIn: rows)
    var book = TransferBook(rows: rows, units: catalogue.registers.units, day: day) {
      known.contains($0.text)
    }
    book.join(powers: powers, guidance: guidance)
    let accounts = book.accounts()
    let guidedNames = book.guidedNamesByAccount()
    let rowsByAccount = book.rowsByAccount()
    var listings: [Int: [Listing]] = [:]
    var entryByPower: [Origin: Int] = [:]
    let register = catalogue.registers.units
    for power in powers {
      let whole = book.account(of: power)
      guard let number = whole ?? book.accountOfPart(of: power) else { continue }
      let holders = power.holders(in: catalogue.submissions[power.submission].unit, units: register, on: day)
      listings[number, default: []].append(
        Listing(power: power, holders: holders, isPart: whole == nil))
      entryByPower[power.item.name.origin] = number
    }
    entries = accounts.enumerated().map { number, account in
      let listed = listings[number] ?? []
      let guided = guidedNames[number]
      let name = account.subject.name == nil ? listed.first?.power.item.name.value ?? guided : nil
      return Entry(
        account: account, listings: listed, name: name ?? account.subject.written,
        isCertain: !listed.isEmpty || guided != nil || account.subject.isOnePower,
        rows: rowsByAccount[number] ?? [])
    }
    self.entryByPower = entryByPower
  }

  /// Whether the register says that a unit may not list a power any more.
  func isStale(_ power: ListedPower, of unit: UnitID) -> Bool {
    entry(of: power)?.account.isStale(for: unit) ?? false
  }

  /// Whether the register gives a part of a power, and no more, from one of two units to the other.
  func parts(_ power: ListedPower, between one: UnitID, and other: UnitID) -> Bool {
    guard let account = entry(of: power)?.account else { return false }
    return [(one, other), (other, one)].contains { giver, receiver in
      [account.departed[giver], account.delegated[giver]].contains { move in
        move.map { $0.isPartial && $0.to.contains(receiver) } ?? false
      }
    }
  }

  /// What the register says of a power; nil where it says nothing.
  func entry(of power: ListedPower) -> Entry? { entryByPower[power.item.name.origin].map { entries[$0] } }
}

extension TransferLedger.Entry {
  /// What findings call the power where a listing has it, alone or among others.
  func name(in listing: TransferLedger.Listing) -> BilingualText {
    let written = listing.power.item.name.value
    return listing.isPart
      ? BilingualText(zh: "“\(written)”中的“\(name)”", en: "\(name) in \(written)")
      : BilingualText(zh: "“\(written)”", en: written)
  }

  /// The listings of a unit.
  func listings(of unit: UnitID) -> [TransferLedger.Listing] { listings.filter { $0.holders.contains(unit) } }

  /// Whether it is an approval: by its category where a list has it, else by its name.
  var isApproval: Bool {
    let categories = listings.compactMap(\.power.category)
    if let category = account.subject.name?.category ?? categories.first { return category == .licensing }
    return account.subject.name?.core?.act == .approval
  }
}

extension ListedPower {
  /// The units that have a power by its row: those named as 实施主体, else the one whose list it is.
  fileprivate func holders(in lister: UnitID?, units: UnitRegister, on day: CalendarDate) -> Set<UnitID> {
    let body = (item.elements[.body] ?? main?.item.elements[.body])?.value.trimmingBlanks() ?? ""
    let named = (body.isEmpty ? [] : UnitNameCell.names(in: body)).compactMap {
      units.resolve($0, on: day).onlyUnit
    }
    return named.isEmpty ? Set([lister].compactMap { $0 }) : Set(named)
  }
}

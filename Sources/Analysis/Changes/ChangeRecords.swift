import Diagnostics
import ListModel

/// Which changes of powers the transfers register records (台账记载).
///
/// A row records a change of a power that it names, by code or by name, where it says the same of the same units and is in
/// effect. A row that names a whole field or a number of powers (26项农业行政处罚) records those of its category that these very
/// units gave and took, if it is new since the earlier edition.
struct ChangeRecords {
  private let day: CalendarDate
  private let book: TransferBook
  private let rows: [Int: [TransferBook.Row]]
  private let bundles: [(categories: Set<PowerCategory>, row: TransferBook.Row)]
  /// The rows that the earlier edition's register has too, by what they say.
  private let oldRows: Set<[String]>
  private let earlierDay: CalendarDate
  private var names: JointUnits.Names
  private let register: UnitRegister

  /// A transfers register that is not there, or of which nothing could be used, records nothing.
  init(_ earlier: Catalogue, _ later: Catalogue, powers: (earlier: [ListedPower], later: [ListedPower])) {
    let transfers = later.registers.transfers ?? []
    day = later.edition.asOf
    earlierDay = earlier.edition.asOf
    register = later.registers.units
    names = JointUnits(earlier, later).after
    oldRows = Set((earlier.registers.transfers ?? []).map(Self.key))
    let ordered = transfers.enumerated().sorted {
      ($0.element.effectiveDate, $0.offset) < ($1.element.effectiveDate, $1.offset)
    }.map(\.element)
    let guidance = later.registers.guidance ?? []
    let all = powers.earlier + powers.later
    let known = TransferBook.names(of: all, guidance, thatMayStandIn: ordered)
    var book = TransferBook(rows: ordered, units: register, day: day) { known.contains($0.text) }
    book.join(powers: powers.later, guidance: guidance)
    book.join(powers: powers.earlier, guidance: [])
    self.book = book
    rows = book.rowsByPower()
    let many = rows.values.flatMap { $0 }.filter { !$0.isRenaming && !$0.subject.isOnePower }
    let listed = Self.names(in: all, thatMayBe: many.compactMap(\.subject.name))
    bundles = many.compactMap { row in
      guard let name = row.subject.name, !listed.contains(name) else { return nil }
      return (Self.categories(in: row.subject.written), row)
    }
  }

  /// Of some names those that a listed power bears.
  ///
  /// Most powers are seen by the first letter to bear none of them.
  private static func names(in powers: [ListedPower], thatMayBe wanted: [PowerName]) -> Set<PowerName> {
    guard !wanted.isEmpty else { return [] }
    // A category can stand before a name: 行政许可, 其他权力.
    let letters = Set(wanted.compactMap { NormalisedName.firstLetter(of: $0.text) }).union(["行", "其"])
    let texts = Dictionary(grouping: wanted, by: \.text)
    var found: Set<PowerName> = []
    for power in powers {
      let name = power.item.name.value
      guard let first = NormalisedName.firstLetter(of: name),
        letters.contains(first) || PowerName.small.contains(first)
      else { continue }
      found.formUnion(texts[PowerName(name).text] ?? [])
    }
    return found
  }

  // MARK: What is recorded

  /// Whether rows in effect say what became of a power.
  mutating func cover(_ change: ListChange) -> Bool {
    let records = records(about: change)
    switch (change.before, change.after) {
    case (let before?, nil): return removal(of: before, by: records)
    case (nil, let after?): return addition(of: after, by: records)
    case (let before?, let after?) where change.kinds.contains(.moved):
      let (givers, receivers) = (unitNames(of: before), unitNames(of: after))
      return records.contains { $0.coversMove(from: givers, to: receivers) }
        || bundled(after) { $0.namesGiver && $0.namesReceiver && $0.coversMove(from: givers, to: receivers) }
        || succeeds(after, before) || removal(of: before, by: records) && addition(of: after, by: records)
    case (_, let after?):
      let units = unitNames(of: after)
      return records.contains { isNew($0.move.row) && $0.coversElements(of: units) }
    case (nil, nil): return true
    }
  }

  /// The rows that speak of a power and yet do not record its change: of other units, or of a day to come.
  func rowsBeside(_ change: ListChange) -> [TransferAccount.Move] {
    keys(of: change).flatMap { rows[$0] ?? [] }.map(\.move)
  }

  private mutating func removal(of item: ComparedItem, by records: [ChangeRecord]) -> Bool {
    let units = unitNames(of: item)
    return records.contains { $0.coversRemoval(from: units) }
      || bundled(item) { $0.namesGiver && $0.coversRemoval(from: units) }
  }

  private mutating func addition(of item: ComparedItem, by records: [ChangeRecord]) -> Bool {
    let units = unitNames(of: item)
    return records.contains { $0.coversAddition(at: units) }
      || bundled(item) { $0.namesReceiver && $0.coversAddition(at: units) }
  }

  /// Whether the giver is out of use, and the receiver registered as a unit that took over.
  private func succeeds(_ receiver: ComparedItem, _ giver: ComparedItem) -> Bool {
    guard case .former(let successors) = register.resolve(giver.unit, on: day) else { return false }
    return successors.contains { register[$0].shortName == receiver.unit }
  }

  private mutating func records(about change: ListChange) -> [ChangeRecord] {
    var records: [ChangeRecord] = []
    for row in keys(of: change).flatMap({ rows[$0] ?? [] }) where row.move.row.effectiveDate <= day {
      records.append(ChangeRecord(row, &names))
    }
    return records
  }

  private func keys(of change: ListChange) -> [Int] {
    [change.before?.power, change.after?.power].compactMap { $0 }.flatMap(book.keys).uniqued()
  }

  /// Whether a new row about a bundle of powers covers one.
  private mutating func bundled(_ item: ComparedItem, where covers: (ChangeRecord) -> Bool) -> Bool {
    for (categories, row) in bundles where row.move.row.effectiveDate <= day && isNew(row.move.row) {
      if let category = item.category, !categories.isEmpty, !categories.contains(category) { continue }
      if covers(ChangeRecord(row, &names)) { return true }
    }
    return false
  }

  /// Whether a row has come since the earlier edition, or taken effect since.
  private func isNew(_ row: Transfer) -> Bool {
    row.effectiveDate > earlierDay || !oldRows.contains(Self.key(row))
  }

  /// All names of the unit that lists an item, and of the bodies that the item names.
  private mutating func unitNames(of item: ComparedItem) -> Set<String> {
    var units: Set<String> = [item.jointUnit, item.unit]
    let body = item.power.flatMap { $0.item.elements[.body] ?? $0.main?.item.elements[.body] }?.value ?? ""
    for name in UnitNameCell.names(in: body) where !UnitNameCell.isNone(name) {
      units.insert(names.meaning(of: name, of: item.unit))
    }
    return units
  }

  private static func key(_ row: Transfer) -> [String] {
    [row.subject.value, row.kind.rawValue, row.effectiveDate.description]
      + row.from.map { "-" + $0.value } + row.to.map { "+" + $0.value }
  }

  /// The categories of which a name of many powers speaks; empty where it speaks of none.
  private static func categories(in text: String) -> Set<PowerCategory> {
    Set(
      PowerCategory.allCases.filter { category in
        category != .other && text.holds(String(category.name.dropFirst(2)))
          || category == .licensing && text.holds("审批")
      })
  }
}

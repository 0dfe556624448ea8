import ListModel

/// A matter as all its units write it, before anything is read from it.
struct DraftMatter: Sendable {
  /// **Shape:** non-empty; one a unit that lists it.
  var entries: [DraftEntry]
  /// Whether the wording of its entries is part of the change.
  var keepsWording = false

  /// The entry that reports name the matter after: the first in the order of the catalogue.
  var first: DraftEntry { entries.min { $0.place < $1.place } ?? entries[0] }

  /// What findings call it.
  var subject: String { first.name }

  /// Every unit that any entry names, or that lists it.
  var units: Set<UnitID> {
    Set(entries.flatMap { entry in entry.parties.compactMap(\.unit) + [entry.lister] })
  }

  /// The units that list it.
  var listers: [UnitID] { entries.map(\.lister) }

  /// The units in conflict where entries differ about some: these, and who else lists what none of them lists.
  ///
  /// - Parameter statement: what an entry says of them; by default all entries say the same.
  func rivals(_ units: [UnitID], saying statement: (DraftEntry) -> [BoundaryRole?] = { _ in [] }) -> Set<
    UnitID
  > {
    let known = Set(entries.filter { units.contains($0.lister) }.map(statement))
    return Set(units + entries.filter { !known.contains(statement($0)) }.map(\.lister))
  }

  /// The index of a unit's entry.
  func entry(of unit: UnitID) -> Int? { entries.firstIndex { $0.lister == unit } }

  /// The registered units that have a role by the first entry.
  func units(_ role: BoundaryRole) -> [UnitID] { parties.filter { $0.role == role }.compactMap(\.unit) }

  /// The parties as the first entry has them.
  var parties: [DraftParty] { first.parties }

  /// Changes what every entry says of a unit.
  mutating func everywhere(_ unit: UnitID, _ change: (inout DraftParty) -> Void) {
    for index in entries.indices { entries[index].change(unit, change) }
  }

  /// Changes every entry.
  mutating func inAllEntries(_ change: (inout DraftEntry) -> Void) {
    for index in entries.indices { change(&entries[index]) }
  }
}

/// One unit's entry about a matter.
struct DraftEntry: Sendable {
  /// The unit that lists it, the index of its submission, and the entry's ordinal in it.
  let lister: UnitID
  let submission: Int
  let ordinal: Int
  var name: String
  var parties: [DraftParty]
  var wording: Wording
  /// The whole division as one text, where it is not made from the parties.
  var text: String?
  var basis: String?
  var note: String?

  var place: (Int, Int) { (submission, ordinal) }

  /// The party that is a unit.
  func party(_ unit: UnitID) -> DraftParty? { parties.first { $0.unit == unit } }

  /// Changes what the entry says of a unit.
  mutating func change(_ unit: UnitID, _ change: (inout DraftParty) -> Void) {
    for index in parties.indices where parties[index].unit == unit { change(&parties[index]) }
  }

  /// The same entry at another place of the same list.
  func copied(to ordinal: Int) -> DraftEntry {
    DraftEntry(
      lister: lister, submission: submission, ordinal: ordinal, name: name, parties: parties,
      wording: wording,
      text: text, basis: basis, note: note)
  }
}

/// A unit in an entry, with what the entry gives to it.
struct DraftParty: Sendable {
  /// The name as written.
  var name: String
  /// Whom it means; nil for a body that no register has.
  let unit: UnitID?
  var role: BoundaryRole?
  var share: String?
}

/// How an entry is divided on paper.
enum Wording: Sendable, CaseIterable {
  /// Each party with its role and its share in cells of its own.
  case cells
  /// The parties in one column, the division as one running text.
  case text
  /// The division in numbered lines, a unit and its role before each.
  case lines
  /// Lead and assistants by labels, then the shares as one text.
  case labels
}

import Diagnostics
import ListModel

/// The change of the list between two editions, item by item (清单变动).
package struct ListChanges: Sendable {
  /// **Shape:** by the present unit in the order of the later register, then by part, category and name.
  package internal(set) var all: [ListChange]
  /// What the earlier edition calls units that the later one knows by another short name.
  package internal(set) var formerNames: [String: String]
  /// The items that were looked through.
  let compared: (before: [ComparedItem], after: [ComparedItem])
  /// The index of each earlier item in the later edition.
  private let partners: [Int?]
  private let units: JointUnits

  /// Compares two editions.
  ///
  /// The order of files, rows and columns does not count, nor do white space, the width of letters, and which of its names
  /// a unit goes by. What may stand in a file that could not be read is neither added nor removed.
  /// - Parameter isUnchanged: whether two submissions, by their indexes, were read from the same files; they are not
  ///   looked through.
  package init(
    from before: Catalogue, to after: Catalogue, isUnchanged: (Int, Int) -> Bool = { _, _ in false }
  ) {
    var units = JointUnits(before, after)
    let unchanged = UnchangedLists(before, after, units, isUnchanged)
    let items = (
      before.comparedItems(units.before, without: unchanged.before),
      after.comparedItems(units.after, without: unchanged.after)
    )
    var pairing = ItemPairing(items.0, items.1, beside: unchanged.before.map { before.submissions[$0] })
    pairing.pairAll { place in
      switch place.side {
      case .before: items.0[place.index].content(items.0[place.index].texts(&units.before))
      case .after: items.1[place.index].content(items.1[place.index].texts(&units.after))
      }
    }
    let unread = (before: before.unitsWithUnreadFiles, after: after.unitsWithUnreadFiles)
    var changes: [ListChange] = []
    for (index, item) in items.0.enumerated() {
      guard let partner = pairing.partners.before[index] else {
        if !unread.after.contains(item.unit) { changes.append(ListChange(removed: item)) }
        continue
      }
      let other = items.1[partner]
      let elements =
        pairing.changeOfMainItem(index, partner)
        + units.changes(of: (item, other), texts: units.texts(of: (item, other)))
      let isMoved = item.jointUnit != other.jointUnit
      if let change = ListChange(item, other, isMoved: isMoved, elements: elements) { changes.append(change) }
    }
    for (index, item) in items.1.enumerated()
    where pairing.partners.after[index] == nil && !unread.before.contains(item.unit) {
      changes.append(ListChange(added: item))
    }
    formerNames = units.formerNames
    (compared, partners, self.units) = (items, pairing.partners.before, units)
    all = Self.sorted(changes, by: after.registers.units)
  }

  package var isEmpty: Bool { all.isEmpty }

  /// The index of an earlier item in the later edition; nil where that has none.
  func partner(ofEarlier index: Int) -> Int? { partners[index] }

  /// What an item says in either edition, in all its elements but its name, and what of it is another.
  func texts(
    of items: (before: ComparedItem, after: ComparedItem)
  ) -> (before: [ItemText], after: [ItemText], changes: [ElementChange]) {
    var units = units
    let texts = units.texts(of: items)
    return (texts.before, texts.after, units.changes(of: items, texts: texts))
  }

  /// Keeps some changes alone.
  package mutating func keep(_ isKept: (ListChange) -> Bool) { all = all.filter(isKept) }

  /// How many items something happened to.
  ///
  /// - Parameter part: nil for all parts.
  package func count(_ kind: ListChange.Kind, in part: ListPart? = nil) -> Int {
    all.count { $0.kinds.contains(kind) && (part == nil || $0.part == part) }
  }

  private static func sorted(_ changes: [ListChange], by register: UnitRegister) -> [ListChange] {
    var ranks: [String: Int] = [:]
    for (rank, unit) in register.units.enumerated() where ranks[unit.shortName] == nil {
      ranks[unit.shortName] = rank
    }
    let keyed = changes.map { change in
      let item = change.item
      let main = item.main == nil ? item.fullName : NormalisedName(item.mainItem?.value ?? "").text
      let part = ListPart.allCases.firstIndex(of: change.part) ?? 0
      return (
        place: (ranks[item.unit] ?? .max, item.unit, part, item.category?.code ?? "", main),
        item: (
          item.main == nil ? "" : item.fullName, change.kinds[0].rawValue, item.code?.text ?? "",
          change.before?.name.value ?? "", item.name.origin
        ), change: change
      )
    }
    return keyed.sorted { $0.place == $1.place ? $0.item < $1.item : $0.place < $1.place }.map(\.change)
  }
}

/// The submissions of one unit that are the same in both editions, and need not be looked through.
private struct UnchangedLists {
  private(set) var before: Set<Int> = []
  private(set) var after: Set<Int> = []

  init(
    _ earlier: Catalogue, _ later: Catalogue, _ units: JointUnits, _ isUnchanged: (Int, Int) -> Bool
  ) {
    let indexes = Dictionary(
      later.submissions.enumerated().map { (units.after.joint(later.shortName(of: $0.element)), $0.offset) }
    ) { first, _ in first }
    for (index, submission) in earlier.submissions.enumerated() {
      let unit = units.before.joint(earlier.shortName(of: submission))
      guard let other = indexes[unit], !after.contains(other), isUnchanged(index, other) else { continue }
      before.insert(index)
      after.insert(other)
    }
  }
}

extension ItemPairing {
  /// That a sub-item or task stands below another main item, or stands alone now.
  fileprivate func changeOfMainItem(_ earlier: Int, _ later: Int) -> [ElementChange] {
    let (one, other) = (before[earlier], after[later])
    if let main = one.main, let another = other.main, partners.before[main] == another { return [] }
    guard one.main != nil || other.main != nil else { return [] }
    return [
      ElementChange(
        element: .mainItem, party: nil, before: one.mainItem.map(ElementChange.Text.init),
        after: other.mainItem.map(ElementChange.Text.init))
    ]
  }
}

extension ComparedItem {
  /// All that the item says, whatever the order of its elements.
  fileprivate func content(_ texts: [ItemText]) -> String {
    ([jointUnit, fullName]
      + texts.map { "\($0.element.rawValue) \($0.party?.joint ?? "") \($0.meaning)" }.sorted())
      .joined(separator: "\n")
  }
}

extension JointUnits {
  /// What two versions of an item say in all their elements but their names.
  fileprivate mutating func texts(of items: (before: ComparedItem, after: ComparedItem)) -> (
    before: [ItemText], after: [ItemText]
  ) {
    (items.before.texts(&before), items.after.texts(&after))
  }

  /// What of two versions of an item says something else; a sub-item does not where it says the same beyond what it repeats.
  fileprivate func changes(
    of items: (before: ComparedItem, after: ComparedItem), texts: (before: [ItemText], after: [ItemText])
  ) -> [ElementChange] {
    let changes = ElementChange.between(texts)
    guard !changes.isEmpty, !items.before.isMain, !items.after.isMain else { return changes }
    let own = ElementChange.between(
      (items.before.withoutRepeated(texts.before), items.after.withoutRepeated(texts.after)))
    return changes.filter { change in own.contains { $0.element == change.element } }
  }
}

extension ElementChange.Text {
  init(_ text: Located<String>) { self.init(text: text.value, quotation: text.quotation) }
}

extension ElementChange {
  /// What of two versions of an item says something else; a text that only stands elsewhere does not.
  static func between(_ texts: (before: [ItemText], after: [ItemText])) -> [ElementChange] {
    let (before, after) = texts
    // So it is with nearly all items.
    if before.elementsEqual(after, by: { $0.saysTheSame(as: $1) }) { return [] }
    struct Slot: Hashable {
      let element: ListedElement
      let party: String?
    }
    func slot(_ text: ItemText) -> Slot { Slot(element: text.element, party: text.party?.joint) }
    let order = ListedElement.order
    let slots = Set((before + after).map(slot)).sorted {
      (order[$0.element] ?? 0, $0.party ?? "") < (order[$1.element] ?? 0, $1.party ?? "")
    }
    let (earlier, later) = (Dictionary(grouping: before, by: slot), Dictionary(grouping: after, by: slot))
    var changes: [ElementChange] = []
    for slot in slots {
      let (one, other) = (earlier[slot] ?? [], later[slot] ?? [])
      let (lost, gained) = (one.missing(in: other), other.missing(in: one))
      guard !lost.isEmpty || !gained.isEmpty, one.wording != other.wording,
        one.map(\.text) != other.map(\.text)
      else { continue }
      let party = (other.first ?? one.first)?.party?.written
      changes.append(
        ElementChange(
          element: slot.element, party: party, before: lost.together, after: gained.together))
    }
    return changes
  }
}

extension [ItemText] {
  /// The texts that others do not have, or not as often.
  fileprivate func missing(in others: [ItemText]) -> [ItemText] {
    var counts = others.reduce(into: [:]) { $0[$1.meaning, default: 0] += 1 }
    return filter { text in
      counts[text.meaning, default: 0] -= 1
      return counts[text.meaning, default: 0] < 0
    }
  }

  /// The texts in one: whether they stand in one cell or in several is no change.
  fileprivate var wording: String { map(\.meaning).joined() }

  /// nil where there is none.
  fileprivate var together: ElementChange.Text? {
    first.map { ElementChange.Text(text: map(\.text).joined(separator: "\n"), quotation: $0.quotation) }
  }
}

extension ListedElement {
  /// The place of each element among all.
  fileprivate static let order = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

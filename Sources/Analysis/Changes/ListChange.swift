import Diagnostics
import ListModel

/// What became of one item of the list between two editions (变动).
package struct ListChange: Sendable {
  /// What happened to an item; one can be moved, renamed and changed at once.
  package enum Kind: String, Sendable, CaseIterable {
    /// 新增: only the later edition has it.
    case added
    /// 删去: only the earlier edition has it.
    case removed
    /// 划转: another unit lists it.
    case moved
    /// 更名: it goes by another name; of a task, a matter or a rule: it is worded otherwise.
    case renamed
    /// 要素变更: another of its elements says something else.
    case changed

    package var title: BilingualText {
      switch self {
      case .added: BilingualText(zh: "新增", en: "added")
      case .removed: BilingualText(zh: "删去", en: "removed")
      case .moved: BilingualText(zh: "划转", en: "moved")
      case .renamed: BilingualText(zh: "更名", en: "renamed")
      case .changed: BilingualText(zh: "要素变更", en: "changed")
      }
    }
  }

  package let part: ListPart
  /// The item in the earlier edition; nil where that has none.
  package internal(set) var before: ComparedItem?
  /// The item in the later edition; nil where that has none.
  package internal(set) var after: ComparedItem?
  /// **Shape:** in the order of the elements; empty for an item that only one edition has.
  package internal(set) var elements: [ElementChange]
  /// **Shape:** non-empty, in the order of the kinds; `added` and `removed` stand alone.
  package let kinds: [Kind]

  /// The item as it is now, or was.
  package var item: ComparedItem { after ?? before.unsafelyUnwrapped }

  /// The short names of the units that list the item, or listed it. **Shape:** the present one first, unique.
  package var units: [String] { [after?.unit, before?.unit].compactMap { $0 }.uniqued() }

  package init(added item: ComparedItem) {
    (part, before, after, elements, kinds) = (item.part, nil, item, [], [.added])
  }

  package init(removed item: ComparedItem) {
    (part, before, after, elements, kinds) = (item.part, item, nil, [], [.removed])
  }

  /// - Returns: nil where both editions say the same of the item.
  package init?(_ before: ComparedItem, _ after: ComparedItem, isMoved: Bool, elements: [ElementChange]) {
    var kinds: [Kind] = []
    if isMoved { kinds.append(.moved) }
    if NormalisedName(before.name.value) != NormalisedName(after.name.value) { kinds.append(.renamed) }
    if !elements.isEmpty { kinds.append(.changed) }
    guard !kinds.isEmpty else { return nil }
    self.part = after.part
    self.before = before
    self.after = after
    self.elements = elements
    self.kinds = kinds
  }
}

/// That one element of an item says something else.
package struct ElementChange: Sendable {
  /// What an edition says there.
  package struct Text: Sendable, Hashable {
    package let text: String
    /// Where it stands; verbatim, or the beginning of it where it stands in several places.
    package let quotation: Quotation
  }

  package let element: ListedElement
  /// Of a boundary the unit whose role or share it is, as the later edition writes it.
  package let party: String?
  /// nil where the earlier edition says nothing.
  package let before: Text?
  /// nil where the later edition says nothing.
  package let after: Text?
}

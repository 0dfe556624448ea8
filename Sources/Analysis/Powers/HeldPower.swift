import ListModel

/// A power that a registered unit lists and that has no sub-items: what units can have in common.
package struct HeldPower: Sendable {
  package let power: ListedPower
  package let unit: UnitID
  /// The name with that of the main item before it, without small words.
  package let name: String

  /// - Returns: nil for a main item with sub-items, a list of no registered unit, and a power without a name.
  init?(_ power: ListedPower, of unit: UnitID?) {
    guard power.item.subitems.isEmpty, let unit else { return nil }
    let main = power.mainItem?.name.value ?? ""
    let own = power.item.name.value
    name = Self.small.removed(from: NormalisedName(main == own ? own : main + own).text)
    guard !name.isEmpty else { return nil }
    self.power = power
    self.unit = unit
  }

  /// Small words and marks that make no other power.
  private static let small = LetterSet("的和与及、，,“”\"".unicodeScalars)

  /// What the item or its main item says in a column.
  func text(_ element: PowerElement) -> String {
    (power.item.elements[element] ?? power.mainItem?.elements[element])?.value ?? ""
  }

  /// The exercise levels: as the item says, else by its code; empty where neither tells.
  var writtenLevels: Set<Int> {
    let written = ExerciseLevels.read(text(.level))
    if !written.isEmpty { return written }
    return power.parsedCode?.implementation.map { [$0.level] } ?? []
  }

  /// Whether a note or a scope says more of it than its name.
  var isRemarked: Bool {
    [PowerElement.scope, .note].contains { element in
      let remark = text(element).trimmingBlanks()
      return !remark.isEmpty && !UnitNameCell.isNone(remark)
    }
  }

  /// Whether the row says how far the power goes, or that others have it too.
  var isMarkedShared: Bool {
    let scope = text(.scope).trimmingBlanks()
    if !scope.isEmpty, !UnitNameCell.isNone(scope) { return true }
    let body = text(.body)
    return [text(.note), body].contains { text in Self.markers.contains(where: text.holds) }
      || UnitNameCell.names(in: body).count > 1
  }

  private static let markers = ["共同", "联合", "会同", "分工", "分别", "按职责", "各自", "共有", "共享"]
}

extension Catalogue {
  /// The powers that units can have in common. **Shape:** in the catalogue's order.
  func heldPowers(_ powers: [ListedPower]) -> [HeldPower] {
    powers.compactMap { HeldPower($0, of: submissions[$0.submission].unit) }
  }
}

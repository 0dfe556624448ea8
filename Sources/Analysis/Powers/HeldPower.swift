import ListModel

/// A power that a registered unit lists: what units can have in common.
package struct HeldPower: Sendable {
  package let power: ListedPower
  package let unit: UnitID
  /// The name without small words; before that of a sub-item that does not say by itself what the power is, its main item's.
  package let name: String

  /// - Returns: nil for a list of no registered unit, and a power without a name.
  init?(_ power: ListedPower, of unit: UnitID?) {
    guard let unit else { return nil }
    let own = power.item.name.value
    let main = (power.main?.item.name.value).flatMap { main in
      main.isSpelled(own) || SubitemName.isWhole(own, in: power.category) ? nil : main
    }
    name = main.map { Self.compared($0, with: own) } ?? Self.compared(own)
    guard !name.isEmpty else { return nil }
    self.power = power
    self.unit = unit
  }

  /// The names by which a boundary may speak of it: its own, and that with its main item's.
  var names: [String] {
    guard let main = power.main?.item.name.value else { return [name] }
    return [name, Self.compared(main, with: power.item.name.value)].uniqued()
  }

  /// The acts by which it is used, by its category and its name.
  var acts: Set<PowerAct> {
    Set(
      power.category.map { category in
        PowerAct.allCases.filter { $0.isUsed(by: category, named: name) }
      } ?? [])
  }

  /// Whether it is a main item, with all its sub-items.
  var hasParts: Bool { power.hasSubitems }

  /// A name, and that of a sub-item behind it, without what makes no other power.
  static func compared(_ name: String, with part: String = "") -> String {
    let text = part.isEmpty ? bare(name) : bare(name) + bare(part)
    return text.begins(with: "对") && PowerName.beginsWithPreposition(text.unicodeScalars)
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func bare(_ name: String) -> String {
    small.removed(from: EntryNumber.removed(from: NormalisedName(name).text))
  }

  /// Small words and marks that make no other power.
  private static let small = LetterSet("的和与及、，,。“”\"《》".unicodeScalars)

  /// What the item or its main item says in a column.
  func text(_ element: PowerElement) -> String {
    (power.item.elements[element] ?? power.main?.item.elements[element])?.value ?? ""
  }

  /// The exercise levels: as the item says, else by its code; empty where neither tells.
  var writtenLevels: Set<Int> {
    let written = ExerciseLevels.read(text(.level))
    if !written.isEmpty { return written }
    if let code = power.parsedCode?.implementation { return [code.level] }
    return power.item.subitems.reduce(into: []) { levels, part in
      levels.formUnion(ExerciseLevels.read(part.elements[.level]?.value ?? ""))
    }
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
    if power.item.subitems.contains(where: { !UnitNameCell.isNone($0.elements[.scope]?.value ?? "无") }) {
      return true
    }
    let scope = text(.scope).trimmingBlanks()
    if !scope.isEmpty, !UnitNameCell.isNone(scope) { return true }
    let body = text(.body)
    return [text(.note), body].contains { text in Self.markers.contains(where: text.holds) }
      || UnitNameCell.names(in: body).count > 1
  }

  /// Whether the row has the power from a body of its own level that keeps it: 同级委托.
  var isEntrustedAtOwnLevel: Bool {
    let source = text(.source)
    return ["委托", "授权"].contains(where: source.holds)
      && (source.holds("同级") || source.trimmingBlanks() == "委托")
  }

  /// Whether a clause of the row says that a unit entrusts the power, or is entrusted with it: 委托市住建局实施, 受市水利局委托.
  func saysEntrustment(of names: [String]) -> Bool {
    [PowerElement.note, .scope, .body, .source].contains { element in
      text(element).pieces(between: .clauseMarks).contains { clause in
        clause.holds("委托") && !["不委托", "不再委托", "取消委托", "未委托", "终止委托"].contains(where: clause.holds)
          && names.contains { clause.holds($0) }
      }
    }
  }

  private static let markers = ["共同", "联合", "会同", "分工", "分别", "按职责", "各自", "共有", "共享"]
}

extension Catalogue {
  /// The powers without sub-items that units can have in common. **Shape:** in the catalogue's order.
  func heldPowers(_ powers: [ListedPower]) -> [HeldPower] {
    powers.compactMap { power in
      power.hasSubitems ? nil : HeldPower(power, of: submissions[power.submission].unit)
    }
  }

  /// The main items with sub-items, each as one power. **Shape:** in the catalogue's order.
  func wholePowers(_ powers: [ListedPower]) -> [HeldPower] {
    powers.compactMap { power in
      power.hasSubitems ? HeldPower(power, of: submissions[power.submission].unit) : nil
    }
  }
}

import Diagnostics
import ListModel

/// Tells which powers of different units are one power, and whether it is known that they share it.
struct PowerSharing {
  private let input: AnalysisInput
  private let register: UnitRegister
  /// The matters in force between units, with what they are called: boundaries and agreements.
  private let understandings: [Understanding]

  private struct Understanding {
    let name: Bigrams
    let units: Set<UnitID>
    let words: [String]
  }

  init(_ input: AnalysisInput) {
    self.input = input
    register = input.catalogue.registers.units
    let day = input.catalogue.edition.asOf
    let boundaries = input.matters.map { matter in
      Understanding(
        name: Bigrams(matter.identity.text),
        units: matter.entries.reduce(into: []) { $0.formUnion($1.units) },
        words: matter.entries.flatMap(\.words))
    }
    let agreements = (input.catalogue.registers.agreements ?? []).filter { $0.isInForce(on: day) }
    understandings =
      boundaries
      + agreements.map { [register] agreement in
        Understanding(
          name: Bigrams(MatterName(agreement.matter.value).text),
          units: Set(
            (agreement.leads + agreement.assistants).compactMap {
              register.resolve($0.value, on: day).onlyUnit
            }),
          words: [agreement.division?.value].compactMap { $0 })
      }
  }

  /// The powers that several units list at one level, with nothing to say that they share them.
  ///
  /// **Shape:** in the order of the catalogue; each group has powers of two units at least, one of each.
  func duplicates() -> [[ListedPower]] {
    let powers = input.powers.filter { $0.item.subitems.isEmpty && unit(of: $0) != nil }
    let groups = powers.grouped { power -> NormalisedName? in
      let name = Self.fullName(of: power)
      return name.text.isEmpty ? nil : name
    }
    return groups.compactMap { _, members in
      let firsts = members.grouped { $0.submission }.compactMap { $0.members.first }
      guard firsts.count > 1 else { return nil }
      let doubled = firsts.filter { power in
        firsts.contains { $0.submission != power.submission && isSame($0, power) && !isShared($0, power) }
      }
      return doubled.isEmpty ? nil : doubled
    }
  }

  private func unit(of power: ListedPower) -> UnitID? { input.catalogue.submissions[power.submission].unit }

  /// Small words and marks that make no other power.
  private static let joints = Set("的和与及、，,“”\"")

  /// The name with that of the main item before it, without small words.
  private static func fullName(of power: ListedPower) -> NormalisedName {
    let main = power.mainItem?.name.value ?? ""
    let own = power.item.name.value
    let whole = main == own ? own : main + own
    return NormalisedName(whole.filter { !Self.joints.contains($0) })
  }

  // MARK: The same power

  /// Whether two powers of one name are one power: same code, or same category on bases that can be the same, at one level,
  /// in places that are not two districts.
  private func isSame(_ one: ListedPower, _ other: ListedPower) -> Bool {
    guard let left = unit(of: one), let right = unit(of: other), left != right else { return false }
    let city = input.catalogue.edition.jurisdiction
    if let here = register[left].district(in: city), let there = register[right].district(in: city),
      here != there
    {
      return false
    }
    let levels = (levels(of: one, unit: left), levels(of: other, unit: right))
    guard levels.0.isEmpty || levels.1.isEmpty || !levels.0.isDisjoint(with: levels.1) else { return false }
    if let code = one.parsedCode?.basic, code == other.parsedCode?.basic { return true }
    guard let category = one.category, category == other.category else { return false }
    let instruments = (Self.instruments(of: one), Self.instruments(of: other))
    return instruments.0.isEmpty || instruments.1.isEmpty || !instruments.0.isDisjoint(with: instruments.1)
  }

  /// The exercise levels: as the item says, else that of the unit.
  private func levels(of power: ListedPower, unit: UnitID) -> Set<Int> {
    let text = power.item.elements[.level] ?? power.mainItem?.elements[.level]
    let written = Self.levels(in: text?.value ?? "")
    if !written.isEmpty { return written }
    if let level = power.parsedCode?.implementation?.level { return [level] }
    return Self.levels(in: register[unit].level ?? "")
  }

  private static func levels(in text: String) -> Set<Int> {
    Set(levelWords.filter { words, _ in words.contains(where: text.holds) }.map(\.level))
  }

  private static let levelWords: [(words: [String], level: Int)] = [
    (["国家", "国级"], 1), (["省"], 2), (["市"], 3), (["县", "区"], 4), (["乡", "镇", "街道"], 5),
  ]

  private static func instruments(of power: ListedPower) -> Set<NormalisedName> {
    Set(
      power.bases.flatMap(\.citations).compactMap {
        ($0.title ?? $0.documentNumber).map { NormalisedName($0) }
      })
  }

  // MARK: Known sharing

  /// Whether the rows themselves, a boundary or an agreement say that both units act.
  private func isShared(_ one: ListedPower, _ other: ListedPower) -> Bool {
    if isMarked(one) && isMarked(other) { return true }
    guard let left = unit(of: one), let right = unit(of: other) else { return false }
    let name = Self.fullName(of: one).text
    let bigrams = Bigrams(name)
    return understandings.contains { understanding in
      guard understanding.units.contains(left), understanding.units.contains(right) else { return false }
      let common = understanding.name.shared(with: bigrams)
      let isAbout = common > 0 && common * 2 >= min(understanding.name.count, bigrams.count)
      return isAbout || understanding.words.contains { $0.holds(one.item.name.value) }
    }
  }

  /// Whether a row says how far the power goes, or that others have it too.
  private func isMarked(_ power: ListedPower) -> Bool {
    func text(_ element: PowerElement) -> String {
      (power.item.elements[element] ?? power.mainItem?.elements[element])?.value ?? ""
    }
    let scope = text(.scope).trimmingBlanks()
    if !scope.isEmpty, !UnitNameCell.isNone(scope) { return true }
    return [text(.note), text(.body)].contains { text in Self.markers.contains(where: text.holds) }
      || UnitNameCell.names(in: text(.body)).count > 1
  }

  private static let markers = ["共同", "联合", "会同", "分工", "分别", "按职责", "各自", "共有", "共享"]
}

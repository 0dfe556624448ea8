import Diagnostics
import ListModel

/// Finds powers in the guidance catalogue by code and by name.
package struct GuidanceIndex: Sendable {
  private struct NameAndCategory: Hashable {
    let name: NormalisedName
    let category: PowerCategory?
  }

  private let entries: [GuidanceEntry]
  /// The first entry of each code of the national scheme.
  private var byCode = KnownValues<UInt64, Int>()
  /// The first entry of each code of another scheme, by its normalised text.
  private var byOtherCode: [String: Int] = [:]
  private var byName: [NameAndCategory: Int] = [:]
  /// The codes of the main items under which the catalogue has sub-items.
  private var divided: Set<UInt64> = []
  /// What is wrong in the entries themselves. **Shape:** in their order.
  private(set) var faults: [GuidanceFault] = []

  package init(_ entries: [GuidanceEntry]) {
    self.entries = entries
    let entries = entries.span
    byName.reserveCapacity(entries.count)
    for index in entries.indices {
      let basic = entries[index].basicCode
      if let basic {
        _ = byCode.value(of: basic.number) { index }
      } else {
        let code = NormalisedName(entries[index].code.value).text
        if byOtherCode[code] == nil { byOtherCode[code] = index }
      }
      let category = entries[index].category.flatMap { PowerCategory(cell: $0.value) }
      if let fault = GuidanceFault(entries[index], code: basic, category: category) { faults.append(fault) }
      let name = NameAndCategory(name: NormalisedName(entries[index].name.value), category: category)
      if byName[name] == nil { byName[name] = index }
      if let basic, basic.isSubitem { divided.insert(basic.mainItemNumber) }
    }
  }

  /// Whether the catalogue has a code, be it of the national scheme or of another one.
  func has(code: String) -> Bool {
    (try? PowerCode(code)).map { byCode.known($0.basic.number) != nil }
      ?? (byOtherCode[NormalisedName(code).text] != nil)
  }

  /// Whether the catalogue has a power: by its code; by its name and category where it has no code, or a broken one.
  ///
  /// A sub-item is there, too, where the catalogue has its main item undivided.
  func has(_ power: ListedPower) -> Bool { index(of: power) != nil }

  /// The entry of a power, as `has` finds it.
  func entry(for power: ListedPower) -> GuidanceEntry? { index(of: power).map { entries[$0] } }

  /// Whether the catalogue has sub-items of an entry.
  func isDivided(_ entry: GuidanceEntry) -> Bool {
    entry.basicCode.map { !$0.isSubitem && divided.contains($0.number) } ?? false
  }

  /// The entry that a power is held against: that of its code; where it gives none, its namesake.
  func counterpart(of power: ListedPower) -> GuidanceEntry? {
    if let code = power.parsedCode { return byCode.known(code.basic.number).map { entries[$0] } }
    let written = power.item.code?.value ?? ""
    return UnitNameCell.isNone(NormalisedName(written).text) ? namesake(of: power) : nil
  }

  /// The entry with a power's name and category.
  func namesake(of power: ListedPower) -> GuidanceEntry? { index(byNameOf: power).map { entries[$0] } }

  /// The entries of a level that no power claims, be it under a wrong code; of divided main items their sub-items.
  func unclaimed(by powers: [ListedPower], level: String) -> [GuidanceEntry] {
    var isClaimed = [Bool](repeating: false, count: entries.count)
    for power in powers { if let index = index(of: power) { isClaimed[index] = true } }
    guard isClaimed.contains(false) else { return [] }
    for power in powers { if let index = index(byNameOf: power) { isClaimed[index] = true } }
    let word = level.ends(with: "级") ? String(level.dropLast()) : level
    let own = ExerciseLevels.read(level)
    return entries.indices.filter { index in
      guard !isClaimed[index] else { return false }
      if let code = entries[index].basicCode, !code.isSubitem, divided.contains(code.number) { return false }
      guard let written = entries[index].level?.value, !written.contains(word) else { return true }
      // A level that cannot be read is told like one that is not given.
      let reached = ExerciseLevels.reached(by: written)
      return reached.isEmpty || !reached.isDisjoint(with: own)
    }
    .map { entries[$0] }
  }

  private func index(of power: ListedPower) -> Int? {
    guard let code = power.parsedCode?.basic else {
      guard let written = power.item.code?.value, !NormalisedName(written).text.isEmpty else {
        return index(byNameOf: power)
      }
      return byOtherCode[NormalisedName(written).text] ?? index(byNameOf: power)
    }
    if let index = byCode.known(code.number) { return index }
    return divided.contains(code.mainItemNumber) ? nil : byCode.known(code.mainItemNumber)
  }

  private func index(byNameOf power: ListedPower) -> Int? {
    let name = NormalisedName(power.item.name.value)
    return byName[NameAndCategory(name: name, category: power.category)]
      ?? byName[NameAndCategory(name: name, category: nil)]
  }
}

/// Titles of instruments as keys.
enum InstrumentTitles {
  /// The title without white space and without the state's name in front.
  static func standardForm(_ title: String) -> String {
    let text = NormalisedName(title).text
    let state = "中华人民共和国"
    return text.begins(with: state) ? String(text.unicodeScalars.dropFirst(state.unicodeScalars.count)) : text
  }
}

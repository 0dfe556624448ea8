import Diagnostics
import ListModel

/// Codes for the powers of an edition that have none (拟编码).
///
/// The number of a power follows from its category and name alone, so that it is the same in every run and edition; where
/// another power has it, the next free one is taken. A code that anything bears or bore is never given again: those of
/// the lists, of the guidance catalogue, of the transfers register, of earlier editions; nor is the number that the name
/// of an abolished power leads to.
package struct CodeProposals: Sendable {
  /// A proposed code.
  package struct Proposal: Sendable {
    package let unit: String
    package let category: PowerCategory
    package let name: Located<String>
    /// The main item above it; nil for a main item.
    package let mainItem: String?
    /// The basic code, or the code of the place's own scheme.
    package let basic: String
    /// With credit code and level before it; nil where the scheme or the register has none.
    package let implementation: String?
    /// The same power has this code in an earlier edition or in the guidance catalogue.
    package let isKnown: Bool
  }

  /// **Shape:** in the catalogue's order.
  package let proposals: [Proposal]
  /// Powers without a code that cannot have one: their category is not known, or no number is left.
  package let left: [Located<String>]

  /// - Parameter earlier: editions whose codes stay what they are.
  package init(for catalogue: Catalogue, earlier: [Catalogue] = []) {
    var numbering = Numbering(catalogue, earlier)
    var proposals: [Proposal] = []
    var left: [Located<String>] = []
    var mainCodes: [Origin: String] = [:]
    for power in catalogue.listedPowers() {
      let main = power.main?.item
      guard !power.hasCode else { continue }
      guard let category = power.category,
        let code = numbering.code(
          of: power, category, under: main.flatMap { mainCodes[$0.name.origin] ?? $0.codeText })
      else {
        left.append(power.item.name)
        continue
      }
      if power.hasSubitems { mainCodes[power.item.name.origin] = code.text }
      proposals.append(
        Proposal(
          unit: power.unit, category: category, name: power.item.name, mainItem: main?.name.value,
          basic: code.text, implementation: catalogue.implementationCode(code.text, of: power),
          isKnown: code.isKnown))
    }
    self.proposals = proposals
    self.left = left
  }
}

extension ListedPower {
  fileprivate var hasCode: Bool {
    guard let code = item.codeText else { return false }
    return !code.isEmpty && !UnitNameCell.isNone(code)
  }
}

extension Catalogue {
  /// The code of 31 characters; nil where the scheme is another, or credit code or level are not known.
  fileprivate func implementationCode(_ basic: String, of power: ListedPower) -> String? {
    guard edition.codeSchemes.contains(.implementation31), basic.utf8.count == 12,
      let unit = submissions[power.submission].unit, let credit = registers.units[unit].creditCode,
      let level = ExerciseLevels.read(
        (power.item.elements[.level] ?? power.main?.item.elements[.level])?.value ?? edition.level
      ).min()
    else { return nil }
    let code = "\(credit)\(level)\(basic)"
    return (try? PowerCode(code)) == nil ? nil : code
  }
}

/// Gives numbers, none of them twice.
private struct Numbering {
  private struct Key: Hashable {
    let category: PowerCategory
    let name: NormalisedName
  }

  private let region: String
  /// The place's own scheme, where it does not use the national one.
  private let pattern: CodePattern?
  /// Every code that anything bears or bore.
  private var taken: Set<String> = []
  private var known: [Key: String] = [:]
  /// Names of abolished powers.
  private var abolished: Set<NormalisedName> = []

  init(_ catalogue: Catalogue, _ earlier: [Catalogue]) {
    region = catalogue.edition.regionCode
    pattern = catalogue.edition.codeSchemes.isEmpty ? catalogue.edition.codePatterns.first : nil
    for catalogue in [catalogue] + earlier {
      for power in catalogue.listedPowers() { take(power.item.codeText) }
      for entry in catalogue.registers.guidance ?? [] { take(entry.code.value) }
      for row in catalogue.registers.transfers ?? [] {
        if row.kind == .abolition { abolished.insert(NormalisedName(row.subject.value)) }
        for subject in TransferSubject.subjects(in: row.subject.value, isKnown: { _ in false }) {
          take(subject.code)
          if row.kind == .abolition { abolished.insert(NormalisedName(subject.written)) }
        }
      }
    }
    for catalogue in earlier {
      for power in catalogue.listedPowers() where !power.hasSubitems || power.main == nil {
        if let code = power.item.codeText, let category = power.category {
          remember(power.item.name.value, category, code)
        }
      }
    }
    for entry in catalogue.registers.guidance ?? [] {
      if let category = entry.category.flatMap({ PowerCategory(cell: $0.value) }) {
        remember(entry.name.value, category, entry.code.value)
      }
    }
  }

  private mutating func take(_ code: String?) {
    guard let code, !code.isEmpty else { return }
    taken.insert(Self.basic(code))
  }

  private mutating func remember(_ name: String, _ category: PowerCategory, _ code: String) {
    let key = Key(category: category, name: NormalisedName(name))
    if known[key] == nil { known[key] = Self.basic(code) }
  }

  private static func basic(_ code: String) -> String {
    (try? PowerCode(code).basic.text) ?? PowerCode.spelling(of: code)
  }

  mutating func code(
    of power: ListedPower, _ category: PowerCategory, under main: String?
  ) -> (text: String, isKnown: Bool)? {
    let name = NormalisedName(power.item.name.value)
    let isSub = power.main != nil
    let key = Key(category: category, name: name)
    // What an abolished power was called is no reason to give its code again.
    if !isSub, !abolished.contains(name), let code = known[key] { return (code, true) }
    let seed = [category.code, power.main.map { NormalisedName($0.item.name.value).text } ?? "", name.text]
    let numbers = isSub ? pattern?.subitems ?? 1_000 : pattern?.mainItems ?? 100_000
    let capacity = min(numbers, 100_000) - 1
    guard capacity > 0 else { return nil }
    var number = Int(stableHash(seed.map { $0 + "\0" }.joined()) % UInt64(capacity)) + 1
    if abolished.contains(name) { number = number % capacity + 1 }
    for _ in 0..<capacity {
      guard let code = text(category, number, isSub: isSub, main) else { return nil }
      if taken.insert(code).inserted { return (code, false) }
      number = number % capacity + 1
    }
    return nil
  }

  private func text(_ category: PowerCategory, _ number: Int, isSub: Bool, _ main: String?) -> String? {
    if let pattern {
      guard isSub else { return pattern.code(region: region, category: category, main: number) }
      guard let main, let ordinal = pattern.read(main)?.main.flatMap({ Int($0) }) else { return nil }
      return pattern.code(region: region, category: category, main: ordinal, subitem: number)
    }
    guard isSub else {
      return CodePattern.digits(number, 5).map { "\(region.prefix(2))\(category.code)\($0)000" }
    }
    guard let main, let basic = try? PowerCode(main).basic, let digits = CodePattern.digits(number, 3) else {
      return nil
    }
    return basic.region + basic.type + basic.mainItem + digits
  }
}

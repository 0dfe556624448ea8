import ListModel

/// Exercise levels (行使层级) as texts and the register give them: 1 national to 5 township.
enum ExerciseLevels {
  /// The levels that a text names; none where it names none.
  static func read(_ text: String) -> Set<Int> {
    text.isEmpty ? [] : Set(words.filter { words, _ in words.contains(where: text.holds) }.map(\.level))
  }

  private static let words: [(words: [String], level: Int)] = [
    (["国家", "国级"], 1), (["省"], 2), (["市"], 3), (["县", "区"], 4), (["乡", "镇", "街道"], 5),
  ]
}

extension AnalysisInput {
  /// Whether two units can be competent for one thing as far as the register tells: neither bodies of two districts, nor
  /// of two levels.
  ///
  /// - Parameter levels: of what the two units do, where it is known better than by their own level; empty: unknown.
  func canMeet(_ one: UnitID, _ other: UnitID, levels: (Set<Int>, Set<Int>)? = nil) -> Bool {
    guard one != other else { return false }
    let register = catalogue.registers.units
    let levels = levels ?? (level(of: one), level(of: other))
    guard levels.0.isEmpty || levels.1.isEmpty || !levels.0.isDisjoint(with: levels.1) else { return false }
    let city = catalogue.edition.jurisdiction
    guard let here = register[one].district(in: city), let there = register[other].district(in: city) else {
      return true
    }
    return here == there
  }

  /// The level of a unit by the register.
  func level(of unit: UnitID) -> Set<Int> {
    ExerciseLevels.read(catalogue.registers.units[unit].level ?? "")
  }
}

import ListModel

/// Exercise levels (行使层级) as texts and the register give them: 1 national to 5 township.
enum ExerciseLevels {
  /// The levels that a text names; none where it names none.
  static func read(_ text: String) -> Set<Int> {
    guard !text.isEmpty else { return [] }
    return words.reduce(into: []) { levels, words in
      if words.words.contains(where: text.holds) { levels.insert(words.level) }
    }
  }

  /// The levels that a text reaches: 县级以上, 省级以下, 各级, 3; none where it speaks of no level.
  static func reached(by text: String) -> Set<Int> {
    let all = 1...5
    if text.holds("各级") { return Set(all) }
    return text.split { "、，,；;/ ".contains($0) }.reduce(into: []) { reached, piece in
      let piece = String(piece)
      let levels = read(piece).union(Int(piece).flatMap { all.contains($0) ? $0 : nil }.map { [$0] } ?? [])
      if piece.holds("以上"), let last = levels.max() {
        reached.formUnion(1...last)
      } else if piece.holds("以下"), let first = levels.min() {
        reached.formUnion(first...5)
      } else {
        reached.formUnion(levels)
      }
    }
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
  func canMeet(
    _ one: UnitID, _ other: UnitID, levels: @autoclosure () -> (Set<Int>, Set<Int>)? = nil
  ) -> Bool {
    guard one != other else { return false }
    if let here = territories[one], let there = territories[other], here.isApart(from: there) { return false }
    let levels = levels() ?? (level(of: one), level(of: other))
    return levels.0.isEmpty || levels.1.isEmpty || !levels.0.isDisjoint(with: levels.1)
  }

  /// The level of a unit by the register.
  func level(of unit: UnitID) -> Set<Int> {
    ExerciseLevels.read(catalogue.registers.units[unit].level ?? "")
  }
}

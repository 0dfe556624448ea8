/// The levels of government that exercise powers (行使层级), as names of bodies tell them.
package enum GovernmentLevel: Int, Sendable, Hashable, CaseIterable {
  case national = 1
  case provincial, municipal, county, township

  /// The level for whose bodies a name stands: 市级, 各区人民政府, 区住建局.
  ///
  /// - Returns: nil for the names of single bodies.
  package init?(named name: some StringProtocol) {
    let scalars = Array(name.unicodeScalars)
    guard let (level, end) = ScopeWords.levels.match(scalars, at: 0, before: scalars.count) else {
      return nil
    }
    let isWhole =
      end == scalars.count
      || ScopeWords.levelTails.end(scalars, at: end, before: scalars.count) == scalars.count
    // 市住建局 is one body of the city; 区住建局 are those of all districts.
    if level == 3, !isWhole, end == 1 { return nil }
    self.init(rawValue: level)
  }

  /// The level of a unit of the register, as written there: 市级, 区级.
  package init?(of unit: Unit) { self.init(written: unit.level ?? "") }

  /// The level of a unit or of a jurisdiction as a register or an edition writes it: 市级, 镇街级.
  package init?(written: String) {
    let found = Self.words.first { words, _ in words.contains(where: written.holds) }
    guard let found else { return nil }
    self = found.level
  }

  private static let words: [(words: [String], level: GovernmentLevel)] = [
    (["国"], .national), (["省", "自治区", "直辖市"], .provincial), (["设区"], .municipal),
    (["镇", "乡", "街", "村", "社区"], .township), (["区", "县", "旗"], .county), (["市", "州", "盟"], .municipal),
  ]
}

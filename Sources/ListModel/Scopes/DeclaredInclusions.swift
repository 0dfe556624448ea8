/// What a text declares of the words by which it bounds quantities: 本条所称以上包括本数，以下不包括本数.
package struct DeclaredInclusions: Sendable {
  private var lower: Bool?
  private var upper: Bool?

  init(_ scalars: [Unicode.Scalar]) {
    for position in scalars.indices {
      guard let (_, first) = Self.bounds.match(scalars, at: position, before: scalars.count) else { continue }
      var sides: Set<Bool> = []
      var end = position
      // 以上、以下均含本数
      while let (isLower, next) = Self.bounds.match(scalars, at: end, before: scalars.count) {
        sides.insert(isLower)
        end = Self.joints.end(scalars, at: next, before: scalars.count) ?? next
      }
      end = Self.fillers.end(scalars, at: end, before: scalars.count) ?? end
      guard end >= first, let (isIncluded, _) = Self.verdicts.match(scalars, at: end, before: scalars.count)
      else { continue }
      if sides.contains(true) { lower = lower ?? isIncluded }
      if sides.contains(false) { upper = upper ?? isIncluded }
    }
  }

  /// Whether a number belongs to what the word behind it bounds; nil where nothing is declared.
  func isIncluded(_ comparison: QuantityWords.Comparison) -> Bool? {
    comparison.isDistance ? nil : comparison.isLower ? lower : upper
  }

  /// Whether nothing is declared.
  var isEmpty: Bool { lower == nil && upper == nil }

  /// Whether a text can declare anything: a quick look at its letters.
  package static func mayDeclare(_ text: String) -> Bool { text.holds("含本") || text.holds("括本") }

  private static let bounds = WordTable<Bool>([
    (true, "以上 “以上” \"以上\" 「以上」"), (false, "以下 “以下” \"以下\" 「以下」"),
  ])
  private static let joints = WordTable<Void>("、 和 与 及")
  private static let fillers = WordTable<Void>("均 都 皆 一律 者均 者")
  private static let verdicts = WordTable<Bool>([
    (true, "含本数 包含本数 包括本数 含本级 包括本级 含本级数"),
    (false, "不含本数 不包含本数 不包括本数 不含本级 不包括本级 未含本数 未包括本数"),
  ])
}

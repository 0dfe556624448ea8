/// Words by which each acts as its own duties say, whatever these are: 按其职责, 根据自身职能, 在各自的权限内.
///
/// **Source:** the usage of statutes, mandates (三定规定) and published lists.
package enum DutyWords {
  /// Whether a text leaves something to whatever somebody's duties are.
  package static func areIn(_ text: String) -> Bool {
    guard ["职责", "职能", "职权", "权限", "分工"].contains(where: text.holds) else { return false }
    let letters = text.letters
    return letters.indices.contains { end(letters, at: $0, before: letters.count) != nil }
  }

  /// Where such words end that begin at a position and name whose duties they are.
  static func end(_ text: [Unicode.Scalar], at start: Int, before limit: Int) -> Int? {
    guard let (isPlace, manner) = manners.match(text, at: start, before: limit),
      var position = owners.end(text, at: manner, before: limit)
    else { return nil }
    if position < limit, text[position] == "的" { position += 1 }
    position = kinds.end(text, at: position, before: limit) ?? position
    guard let noun = nouns.end(text, at: position, before: limit) else { return nil }
    let range = ranges.match(text, at: noun, before: limit)
    // 在各自权限 goes on: 在…内.
    if isPlace { return range.flatMap { $0.meaning ? $0.end : nil } }
    return range?.end ?? noun
  }

  /// The words before whose duties they are, and whether these need 内 behind them.
  private static let manners = WordTable<Bool>([(false, "按照 按 依照 依据 根据 依"), (true, "在 于")])
  private static let owners = WordTable<Void>("其 各自 自身 各自自身 本部门 本单位 自己 其自身")
  private static let kinds = WordTable<Void>("法定 工作 监管 管理 部门")
  private static let nouns = WordTable<Void>("职责 职能 职权 权限 职责分工 职责权限 职能分工 分工")
  /// What may stand behind, and whether it says within.
  private static let ranges = WordTable<Bool>([(false, "范围"), (true, "范围内 内 范围之内")])
}

/// Words by which each acts as its own duties say, whatever these are: 按其职责, 根据自身职能, 在各自的权限内.
///
/// **Source:** the usage of statutes, mandates (三定规定) and published lists.
package enum DutyWords {
  /// Whether a text leaves something to whatever somebody's duties are.
  package static func areIn(_ text: String) -> Bool {
    guard nouns.contains(where: text.holds) else { return false }
    let letters = text.letters
    return letters.indices.contains { all.end(letters, at: $0, before: letters.count) != nil }
  }

  /// Every way to say it that names whose duties they are.
  static let words = [
    joined(["按照", "按", "依照", "依据", "根据", "依"], nouns + nouns.map { $0 + "范围" }),
    joined(["在", "于"], nouns.flatMap { [$0 + "范围内", $0 + "内"] }),
  ].joined(separator: " ")

  private static let all = WordTable<Void>(words)
  private static let nouns = ["职责", "职能", "职权", "权限", "职责分工", "职责权限", "职能分工", "分工"]
  private static let owners = ["其", "各自", "自身", "各自自身", "本部门", "本单位", "自己", "其自身"]
  private static let kinds = ["", "法定", "工作", "监管", "管理", "部门"]

  private static func joined(_ manners: [String], _ nouns: [String]) -> String {
    manners.flatMap { manner in
      owners.flatMap { owner in
        ["", "的"].flatMap { of in kinds.flatMap { kind in nouns.map { manner + owner + of + kind + $0 } } }
      }
    }.joined(separator: " ")
  }
}

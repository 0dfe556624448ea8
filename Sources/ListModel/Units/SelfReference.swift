/// How a unit speaks of itself in its own list: 本局, 我委, 本单位.
package enum SelfReference {
  /// Whether a name means the unit whose list it stands in.
  package static func isSelf(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
      first == "本" || first == "我"
    else { return false }
    let letters = name.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard letters.count >= 2, letters.count <= 4 else { return false }
    let kind = String(letters.dropFirst())
    return kinds.contains(kind)
  }

  private static let kinds: Set<String> = [
    "局", "委", "办", "厅", "院", "馆", "会", "部", "站", "所", "队", "支队", "中心", "单位", "部门", "机关", "机构", "街道", "镇", "乡",
  ]
}

import ListModel

/// One of the powers that a row of the transfers register names, with those of the lists that bear the name or code.
struct ChangedPowers {
  let name: String
  /// **Shape:** indices of the published powers, in their order.
  let holders: [Int]

  /// What a row is about. **Shape:** non-empty.
  ///
  /// What stands on lines of its own or is parted by semicolons is several names; what 、 or a comma parts is so only where the
  /// lists have each, since these stand in names, too.
  static func all(in cell: String, _ listed: [TextKey: [Int]]) -> [ChangedPowers] {
    func known(_ name: String) -> ChangedPowers? {
      listed[TextKey(name)].map { ChangedPowers(name: name, holders: $0) }
    }
    if let whole = known(cell) { return [whole] }
    let powers = pieces(of: cell).flatMap { piece -> [ChangedPowers] in
      if let whole = known(piece) { return [whole] }
      let parts = parts(of: piece)
      let powers = parts.compactMap(known)
      return powers.count == parts.count ? powers : [ChangedPowers(name: piece, holders: [])]
    }
    return powers.isEmpty ? [ChangedPowers(name: cell, holders: [])] : powers
  }

  /// All that may be a name in a row.
  static func names(in cell: String) -> [String] {
    let pieces = pieces(of: cell)
    return [cell] + pieces + pieces.flatMap(parts)
  }

  private static func pieces(of cell: String) -> [String] {
    split(cell) { "；;".contains($0) || $0.isNewline }
  }

  private static func parts(of piece: String) -> [String] { split(piece) { "、，,".contains($0) } }

  private static func split(_ text: String, at isMark: (Character) -> Bool) -> [String] {
    text.split(whereSeparator: isMark).map { piece in
      String(piece.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}

extension PublishedPower {
  /// What tells a power from others of its name: the category, the main item or the code, whichever is first to do so; nil
  /// where it has none of these.
  func distinction(among others: [PublishedPower]) -> String? {
    let marks: [(PublishedPower) -> String?] = [
      { $0.item.categoryWord ?? $0.main?.categoryWord }, { $0.main.map { "主项：\($0.name.value.shown)" } },
      { $0.item.codeText.map { "编码 \($0)" } },
    ]
    if let telling = marks.first(where: { mark in Set(others.map { mark($0) ?? "" }).count == others.count })
    {
      return telling(self)
    }
    let all = marks.compactMap { $0(self) }
    return all.isEmpty ? nil : all.joined(separator: "，")
  }
}

import ListModel

/// The powers that are no penalties of national statutes: read from their tables as they stand.
enum OtherPowers {
  static func drafts(_ table: FactTable) throws -> [PowerDraft] {
    try table.rows.map { row in
      guard let category = PowerCategory(written: row["类别"]) else {
        throw FactFault("unknown category \(row["类别"])")
      }
      let bases = [row["依据"]]
      return PowerDraft(
        unit: row["单位"], category: category, name: row["主项"], bases: bases,
        subitems: row.list("子项").map { PowerDraft.Subitem(name: $0, bases: bases) })
    }
  }
}

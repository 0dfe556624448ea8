import ListModel

/// The penalties that national statutes set, given to the units that impose them.
struct Penalties {
  /// In the order of the table; articles with several subparagraphs as a main item with sub-items.
  private(set) var drafts: [PowerDraft] = []
  private var index: [String: Int] = [:]
  private var names: Set<String> = []
  /// Articles of which the table has later paragraphs than the first.
  private let articlesWithParagraphs: Set<String>

  init(_ facts: Facts) throws {
    let authorities = Authorities(facts.authorities)
    let later = facts.penalties.rows.filter { $0["款"] != "1" }
    articlesWithParagraphs = Set(later.map { $0["依据"] + $0["条"] })
    for row in facts.penalties.rows {
      guard let unit = authorities.unit(of: row["实施机关"], under: row["依据"]) else {
        throw FactFault("no unit for \(row["实施机关"]) of \(row["依据"])")
      }
      add(row, of: unit)
    }
    drafts = drafts.map(Self.withoutLoneSubitem)
  }

  private mutating func add(_ row: FactRow, of unit: String) {
    let name = Self.distinctName(row, taken: names)
    guard names.insert(NormalisedName(name).text).inserted else { return }
    let clause = citation(row)
    guard !row["项"].isEmpty else {
      drafts.append(PowerDraft(unit: unit, category: .penalty, name: name, bases: [clause], subitems: []))
      return
    }
    let title = mainName(row)
    let key = unit + title
    if index[key] == nil {
      index[key] = drafts.count
      let bases = [citation(row, withSubparagraph: false)]
      drafts.append(PowerDraft(unit: unit, category: .penalty, name: title, bases: bases, subitems: []))
    }
    drafts[index[key]!].subitems.append(PowerDraft.Subitem(name: name, bases: [clause]))
  }

  /// Names of powers are unlike in the whole edition: what another statute has too is told apart by its title.
  private static func distinctName(_ row: FactRow, taken: Set<String>) -> String {
    let name = row["职权名称"]
    guard taken.contains(NormalisedName(name).text) else { return name }
    return "\(name)（\(shortTitle(row["依据"]))）"
  }

  /// The main item over the subparagraphs of a paragraph.
  private func mainName(_ row: FactRow) -> String {
    "对有\(citation(row, withSubparagraph: false))所列行为之一的处罚"
  }

  private static func withoutLoneSubitem(_ draft: PowerDraft) -> PowerDraft {
    guard draft.subitems.count == 1, let only = draft.subitems.first else { return draft }
    return PowerDraft(
      unit: draft.unit, category: draft.category, name: only.name, bases: only.bases, subitems: [])
  }

  /// The clause in standard form, e.g. 《中华人民共和国水法》第六十五条第二款; the only paragraph is not told.
  private func citation(_ row: FactRow, withSubparagraph: Bool = true) -> String {
    var text = "《\(row["依据"])》\(row["条"])"
    if let paragraph = Int(row["款"]), articlesWithParagraphs.contains(row["依据"] + row["条"]) {
      text += "第\(ChineseNumeral.text(paragraph))款"
    }
    if withSubparagraph, !row["项"].isEmpty { text += "第（\(row["项"])）项" }
    return text
  }

  private static func shortTitle(_ title: String) -> String {
    let nation = "中华人民共和国"
    return title.hasPrefix(nation) ? String(title.dropFirst(nation.count)) : title
  }
}

/// Which unit of the edition a statute's words for an authority mean.
struct Authorities {
  private let rows: [(statute: String, authority: String, unit: String)]

  /// - Parameter table: the first row whose words stand in title and authority decides.
  init(_ table: FactTable) {
    rows = table.rows.map { ($0["依据含"], $0["机关含"], $0["单位"]) }
  }

  /// - Returns: nil where no row fits.
  func unit(of authority: String, under statute: String) -> String? {
    rows.first { Self.holds(statute, $0.statute) && Self.holds(authority, $0.authority) }?.unit
  }

  private static func holds(_ text: String, _ word: String) -> Bool { word.isEmpty || text.contains(word) }
}

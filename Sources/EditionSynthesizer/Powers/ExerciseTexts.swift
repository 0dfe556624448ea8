import ListModel

/// How powers are exercised: duties, accountability, time limits and fees, by category and in several wordings.
struct ExerciseTexts {
  private let wordings: [PowerCategory: [PowerElement: [String]]]

  /// - Parameter table: {事项} stands for what the power is about.
  init(_ table: FactTable) throws {
    var wordings: [PowerCategory: [PowerElement: [String]]] = [:]
    for row in table.rows {
      guard let category = PowerCategory(written: row["类别"]),
        let element = PowerElement.allCases.first(where: { $0.name == row["栏目"] })
      else { throw FactFault("exercise.csv: \(row["类别"]) \(row["栏目"])") }
      wordings[category, default: [:]][element, default: []].append(row["文本"])
    }
    self.wordings = wordings
  }

  /// The texts for a power; which wording it gets follows from its key.
  func texts(for draft: PowerDraft) -> [PowerElement: String] {
    let matter = Self.matter(draft)
    return (wordings[draft.category] ?? [:]).mapValues { wordings in
      wordings.chosen(by: draft.key).replacing("{事项}", with: matter)
    }
  }

  /// What the power is about, without 对 … 的处罚 and the like.
  private static func matter(_ draft: PowerDraft) -> String {
    var name = draft.name[...]
    for ending in ["的处罚", "的监督检查", "的检查", "的奖励", "的表彰奖励"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
      break
    }
    if name.hasPrefix("对") { name = name.dropFirst() }
    return String(name)
  }
}

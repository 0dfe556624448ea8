import Diagnostics
import ListModel

extension Rule {
  /// A sub-item that stands as a main item, or bears its name (子项当作主项).
  package static let subitemNamedAsMain = Rule(
    name: "subitem-named-as-main", family: .codes, severity: .warning,
    title: BilingualText(
      zh: "子项当作主项",
      en: "Sub-item named as main"),
    summary: BilingualText(
      zh: "子项与主项同名，或者按编码是子项却与主项并列。",
      en: "A sub-item bears the name of its main item, or stands beside it as a main item."),
    explanation: Explanation(
      why: BilingualText(
        zh: "子项与主项同名就没有分开；并列时主项和子项各计一次，数量多出来。",
        en: "A sub-item of the same name divides nothing; beside its main item it counts once too "
          + "often."),
      source: BilingualText(
        zh: "GB/T 39554.1-2020 的主项、子项结构；清单的计数口径。",
        en: "Main items and sub-items of GB/T 39554.1-2020; the counting basis of the lists."),
      wrong: BilingualText(
        zh: "主项：取水许可；子项：取水许可",
        en: "main item 取水许可, sub-item 取水许可"),
      right: BilingualText(
        zh: "主项：取水许可；子项：取水许可（首次）、取水许可（延续）",
        en: "main item 取水许可, sub-items 取水许可（首次）, 取水许可（延续）"),
      mend: BilingualText(
        zh: "只有一种情形的，去掉子项；有几种的，子项写明区别并列在主项下面。",
        en: "Drop a lone sub-item; name several by what tells them apart, and put them under their "
          + "main item."),
      decides: BilingualText(
        zh: "报送单位改正。",
        en: "The unit mends it.")),
    parts: [.powers], judgesListsApart: true
  ) { input, findings in
    let named = input.powers.filter { power in
      power.main.map { NormalisedName.areSame($0.item.name.value, power.item.name.value) } ?? false
    }
    for power in named {
      findings.append(
        Finding(
          BilingualText(
            zh: "子项与主项同名：“\(power.item.name.value)”。",
            en: "The sub-item bears the name of its main item: \(power.item.name.value)."),
          at: [power.occurrence(at: power.item.name)], subject: power.item.name.value,
          help: BilingualText(
            zh: "只有一种情形的去掉子项；有几种的写明区别。",
            en: "Drop a lone sub-item; name several by what tells them apart.")))
    }
    for (main, powers) in input.subitemsBesideMainItem {
      findings.append(
        Finding(
          BilingualText(
            zh: "按编码是主项 \(main.code) 的子项，却与主项并列。",
            en: "By its code it is a sub-item of \(main.code), and it stands beside it."),
          at: powers.map { $0.occurrence(at: $0.item.name) }, subject: powers[0].item.name.value,
          help: BilingualText(
            zh: "把子项移到主项下面，或改用自己的编码。", en: "Put it under the main item, or give it a code of its own.")))
    }
  }
}

/// A main item that a unit lists.
private struct ListedMainItem: Hashable {
  let submission: Int
  let code: String
}

extension AnalysisInput {
  /// The powers that stand as main items with a sub-item's code, by their main item, which stands beside them.
  fileprivate var subitemsBesideMainItem: [(key: ListedMainItem, members: [ListedPower])] {
    let groups = powers.grouped { power -> ListedMainItem? in
      guard power.main == nil, !power.hasSubitems, let code = codedPlace(of: power), code.isSubitem
      else { return nil }
      return ListedMainItem(submission: power.submission, code: code.mainItem)
    }
    guard !groups.isEmpty else { return [] }
    let listed = Set(
      powers.lazy.filter { $0.main == nil }.compactMap { power in
        codedPlace(of: power).map { ListedMainItem(submission: power.submission, code: $0.code) }
      })
    return groups.filter { listed.contains($0.key) }
  }
}

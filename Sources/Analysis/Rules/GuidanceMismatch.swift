import Diagnostics
import ListModel

extension Rule {
  /// A power that differs from its entry in the guidance catalogue (与指导目录不一致).
  package static let guidanceMismatch = Rule(
    name: "guidance-mismatch", family: .codes, severity: .warning,
    title: BilingualText(
      zh: "与指导目录不一致",
      en: "Differs from the guidance catalogue"),
    summary: BilingualText(
      zh: "编码相同，但名称、类别或依据与指导目录不一致。",
      en: "The code is the same, but name, category or basis differ from the guidance catalogue."),
    explanation: Explanation(
      why: BilingualText(
        zh: "同一事项上下叫法不一，群众办事和上下级对账都会出错。",
        en: "A power under two names cannot be found, nor reconciled between levels."),
      source: BilingualText(
        zh: "国务院关于推行清单制度的要求：同一事项名称、类型、依据、编码上下一致；省级指导目录。",
        en: "The standardisation of lists: name, type, basis and code of a power are the same at "
          + "all levels; the guidance catalogue."),
      wrong: BilingualText(
        zh: "目录：取水许可；清单：取水许可证核发",
        en: "catalogue: 取水许可; list: 取水许可证核发"),
      right: BilingualText(
        zh: "清单：取水许可",
        en: "list: 取水许可"),
      mend: BilingualText(
        zh: "按指导目录改正；认为目录有误的，报编办向上反映。",
        en: "Follow the catalogue; where it is wrong, the drafting office reports that upwards."),
      decides: BilingualText(
        zh: "编办；目录由上级维护。",
        en: "The drafting office; the catalogue is kept by the level above.")),
    needs: [.guidance], parts: [.powers]
  ) { input, findings in
    guard let guidance = input.guidance else { return }
    for power in input.powers {
      guard let entry = guidance.counterpart(of: power) else { continue }
      let differences = power.differences(from: entry)
      guard let first = differences.first else { continue }
      let words = (
        zh: differences.map(\.aspect.zh).joined(separator: "、"),
        en: differences.map(\.aspect.en).joined(separator: ", ")
      )
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(power.item.name.value)”的\(words.zh)与指导目录不一致。",
            en: "\(power.item.name.value) differs from the guidance catalogue: \(words.en)."),
          at: first.listed.quotation, units: [power.unit], subject: power.item.name.value,
          related: differences.map { difference in
            Finding.Side(
              BilingualText(
                zh: "指导目录的\(difference.aspect.zh)", en: "\(difference.aspect.en) in the guidance catalogue"),
              difference.guided.quotation)
          },
          help: BilingualText(
            zh: "按指导目录改正；认为目录有误的，报编办。",
            en: "Follow the catalogue; tell the drafting office where it is wrong.")))
    }
  }
}

/// In what a power differs from its entry.
private struct Difference {
  let aspect: BilingualText
  let listed: Located<String>
  let guided: Located<String>
}

extension ListedPower {
  fileprivate func differences(from entry: GuidanceEntry) -> [Difference] {
    var found: [Difference] = []
    if NormalisedName(entry.name.value) != NormalisedName(item.name.value) {
      found.append(
        Difference(aspect: BilingualText(zh: "名称", en: "name"), listed: item.name, guided: entry.name))
    }
    if let guided = entry.category, let text = item.categoryText ?? mainItem?.categoryText, let category,
      let expected = PowerCategory(cell: guided.value), expected != category
    {
      found.append(
        Difference(aspect: BilingualText(zh: "类别", en: "category"), listed: text, guided: guided))
    }
    if let guided = entry.basis, let basis = bases.first?.text,
      !cites(all: InstrumentTitles.inText(guided.value))
    {
      found.append(
        Difference(aspect: BilingualText(zh: "设定依据", en: "legal basis"), listed: basis, guided: guided))
    }
    return found
  }

  /// Whether the legal bases name all of some instruments.
  private func cites(all titles: Set<String>) -> Bool {
    let cited = bases.flatMap { basis in
      InstrumentTitles.inText(basis.text.value).union(
        basis.citations.compactMap { $0.title.map(InstrumentTitles.standardForm) })
    }
    return titles.isSubset(of: cited)
  }
}

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
    needs: [.guidance], parts: [.powers], judgesListsApart: true
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

import Diagnostics
import ListModel

extension Rule {
  /// A name that fits several registered units (单位指代不明).
  package static let ambiguousUnit = Rule(
    name: "ambiguous-unit", family: .names, severity: .error,
    title: BilingualText(
      zh: "单位指代不明",
      en: "Ambiguous unit"),
    summary: BilingualText(
      zh: "一个名称对得上名录里的几个单位。",
      en: "A name fits several registered units."),
    explanation: Explanation(
      why: BilingualText(
        zh: "分不清是市级还是区级、是哪一个单位，就不知道职责落在谁身上。",
        en: "Where a name may mean the city's body or a district's, nobody knows whose duty it is."),
      source: BilingualText(
        zh: "单位名录（registers/units.csv）：名称、简称、曾用名及其起止日期。",
        en: "The register of units: official, short and former names with their dates."),
      wrong: BilingualText(
        zh: "相关部门：住建局（市、区都有）",
        en: "units: 住建局 (of the city? of a district?)"),
      right: BilingualText(
        zh: "相关部门：市住建局",
        en: "units: 市住建局"),
      mend: BilingualText(
        zh: "写全名或名录中的简称。",
        en: "Write the official name or the registered short one."),
      decides: BilingualText(
        zh: "报送单位写明是哪一个单位。",
        en: "The unit says which one it means.")),
    needs: [.units]
  ) { input, findings in
    let register = input.catalogue.registers.units
    let ambiguous = input.mentions.grouped { mention -> NormalisedName? in
      if case .ambiguous = mention.standing { NormalisedName(mention.name.value) } else { nil }
    }
    for (_, mentions) in ambiguous {
      guard case .ambiguous(let units) = mentions[0].standing else { continue }
      let name = mentions[0].name.value
      let short = units.map { register[$0].shortName }
      let names = Set(short).count == short.count ? short : units.map { register[$0].name }
      findings.append(
        Finding(
          BilingualText(
            zh: "“\(name)”可以指\(names.joined(separator: "、"))。",
            en: "\(name) can mean \(names.joined(separator: ", "))."),
          at: mentions.map(\.occurrence), subject: name,
          help: BilingualText(
            zh: "写明是哪一个单位，用全名或名录中的简称。", en: "Say which one, by its official or registered short name.")))
    }
  }
}

import Diagnostics
import ListModel

extension Rule {
  /// A name out of use at the as-of date (单位旧称).
  package static let formerUnitName = Rule(
    name: "former-unit-name", family: .names, severity: .warning,
    title: BilingualText(
      zh: "使用单位旧称",
      en: "Former unit name"),
    summary: BilingualText(
      zh: "用了截止日期已经停用的单位名称。",
      en: "A name is used that was out of use at the edition's date."),
    explanation: Explanation(
      why: BilingualText(
        zh: "机构改革后旧称对应的职责可能已划给不同单位，用旧称说不清现在由谁负责。",
        en: "After a reform the duties of an old name may lie with several units."),
      source: BilingualText(
        zh: "单位名录（registers/units.csv）：名称、简称、曾用名及其起止日期。",
        en: "The register of units: official, short and former names with their dates."),
      wrong: BilingualText(
        zh: "相关部门：市国土资源局",
        en: "units: 市国土资源局"),
      right: BilingualText(
        zh: "相关部门：市资规局",
        en: "units: 市资规局"),
      mend: BilingualText(
        zh: "改用承继单位的名称；有几个承继单位的，按职责划转的实际写明是哪一个。",
        en: "Write the successor's name; where there are several, the one to which this duty "
          + "passed."),
      decides: BilingualText(
        zh: "报送单位；有几个承继单位的由编办确认。",
        en: "The unit; the drafting office where there are several successors.")),
    needs: [.units]
  ) { input, findings in
    let register = input.catalogue.registers.units
    let former = input.mentions.grouped { mention -> NormalisedName? in
      if case .former = mention.standing { NormalisedName(mention.name.value) } else { nil }
    }
    for (_, mentions) in former {
      guard case .former(let successors) = mentions[0].standing else { continue }
      let name = mentions[0].name.value
      let names = successors.map { register[$0].shortName }
      let zh = names.isEmpty ? "" : "，现为\(names.joined(separator: "、"))"
      let en = names.isEmpty ? "" : "; it is now \(names.joined(separator: ", "))"
      findings.append(
        Finding(
          BilingualText(zh: "“\(name)”是停用的单位名称\(zh)。", en: "\(name) is a name out of use\(en)."),
          at: mentions.map(\.occurrence), subject: name,
          help: names.count == 1
            ? BilingualText(zh: "改为“\(names[0])”。", en: "Write \(names[0]).")
            : BilingualText(
              zh: "按职责划转的实际写明是哪个单位，由编办确认。",
              en: "Write the unit to which this duty passed; the drafting office confirms.")
        ) { place in
          guard names.count == 1, mentions.allSatisfy({ $0.use != .folder }) else { return nil }
          return .renaming(of: place, to: names[0])
        })
    }
  }
}

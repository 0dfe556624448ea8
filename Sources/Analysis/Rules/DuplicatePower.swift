import Diagnostics
import ListModel

extension Rule {
  /// One power in the lists of two units (职权重复).
  package static let duplicatePower = Rule(
    name: "duplicate-power", family: .powers, severity: .error,
    title: BilingualText(zh: "职权重复", en: "Duplicate power"),
    summary: BilingualText(
      zh: "两个单位在同一层级列出同一职权事项，又没有边界或者协议说明分工。",
      en: "Two units list the same power at the same level, and no boundary or agreement covers it."),
    explanation: Explanation(
      why: BilingualText(
        zh: "当事人不知找谁，两家可能重复许可、重复处罚；出了问题互相推诿。",
        en: "People do not know whom to ask; the power is used twice, and nobody answers for it."),
      source: BilingualText(
        zh: "行政处罚法第二十九条（一事不再罚）；一件事情原则上由一个部门负责。",
        en:
          "Administrative Penalty Law, article 29 (no second fine for one act); one matter, one responsible unit."
      ),
      wrong: BilingualText(
        zh: "市水务局、市生态环境局都列市级“取水许可”。", en: "市水务局 and 市生态环境局 both list 取水许可 at municipal level"),
      right: BilingualText(
        zh: "只由市水务局列；确需两家行使的，列入职责边界写明分工，或者填写权限划分。",
        en: "市水务局 alone lists it; or a boundary or the column 权限划分 says who does what"),
      mend: BilingualText(
        zh: "核对依据和三定规定，由一家列出；确需共同行使的，列职责边界或者填权限划分。",
        en: "Compare bases and mandates; one unit lists it, or a boundary divides it."),
      decides: BilingualText(
        zh: "相关单位协商，协商不成由编办按法律法规和三定规定确定。",
        en: "The units agree; failing that the drafting office decides by statute and mandate.")),
    parts: [.powers], needsAllUnits: true
  ) { input, findings in
    for powers in PowerSharing(input).duplicates().compactMap(input.withoutTransferred) {
      let name = powers[0].item.name.value
      let units = powers.map(\.unit)
      let names = powers.map(\.item.name.value).grouped { NormalisedName($0) }.map { $0.members[0] }
      let quoted = names.map { "“\($0)”" }.joined(separator: "、")
      let codes = Set(powers.map { $0.parsedCode?.basic })
      let isOneCode = codes.count == 1 && !codes.contains(nil)
      let sides = powers.dropFirst().map { power in
        Finding.Side(
          BilingualText(zh: "\(power.unit)也列了此项", en: "\(power.unit) lists it too"), power.item.name.quotation
        )
      }
      findings.append(
        Finding(
          BilingualText(
            zh: "\(units.joined(separator: "、"))都列了“\(name)”"
              + (names.count > 1 ? "，\(isOneCode ? "编码相同，" : "")名称分别写作\(quoted)。" : "。"),
            en: "\(units.joined(separator: ", ")) all list \(name)"
              + (names.count > 1
                ? ",\(isOneCode ? " under one code" : "") by the names \(names.joined(separator: "; "))."
                : ".")),
          at: powers[0].item.name.quotation, units: units, subject: name,
          related: sides + powers.flatMap(BasisWording(input).sides),
          help: BilingualText(
            zh: "核对依据和三定规定，由一家列出；确需共同行使的，列职责边界或者填权限划分。",
            en: "Compare bases and mandates: one unit lists it, or a boundary divides it.")
            + TalkHost.deciding(first: units[0])))
    }
  }
}

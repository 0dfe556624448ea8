import Diagnostics
import ListModel

extension Rule {
  /// An entry of the guidance catalogue that no unit lists (指导目录未认领).
  package static let unclaimedGuidance = Rule(
    name: "unclaimed-guidance", family: .codes, severity: .note,
    title: BilingualText(
      zh: "指导目录未认领",
      en: "Unclaimed guidance entry"),
    summary: BilingualText(
      zh: "指导目录中属于本级的事项没有单位列入清单。",
      en: "An entry of the guidance catalogue for this level is in no unit's list."),
    explanation: Explanation(
      why: BilingualText(
        zh: "应列未列，可能是漏报，也可能本地确实没有这项工作；不认领要说明。",
        en: "It may be forgotten, or there may be no such work here: then it is marked as not "
          + "claimed."),
      source: BilingualText(
        zh: "国务院关于推行清单制度的要求：同一事项名称、类型、依据、编码上下一致；省级指导目录。",
        en: "The standardisation of lists: name, type, basis and code of a power are the same at "
          + "all levels; the guidance catalogue."),
      wrong: BilingualText(
        zh: "目录有“取水许可”（市级），没有单位列入",
        en: "取水许可 (municipal) is listed by nobody"),
      right: BilingualText(
        zh: "市水务局列入，或在对照表中标注“不认领”",
        en: "市水务局 lists it, or it is marked as not claimed"),
      mend: BilingualText(
        zh: "确定由哪个单位行使并补列；本地没有的，在对照表中标“不认领”。",
        en: "Find the unit that exercises it, or mark it as not claimed."),
      decides: BilingualText(
        zh: "编办确定承接单位。",
        en: "The drafting office says who takes it.")),
    needs: [.guidance], needsAllUnits: true
  ) { input, findings in
    guard let guidance = input.guidance else { return }
    for entry in guidance.unclaimed(by: input.powers, level: input.catalogue.edition.level) {
      findings.append(
        Finding(
          BilingualText(
            zh: "指导目录的“\(entry.name.value)”没有单位列入清单。",
            en: "No unit lists \(entry.name.value) of the guidance catalogue."),
          at: entry.name.quotation, units: [], subject: entry.name.value,
          help: BilingualText(
            zh: "确定行使单位并补列；本地没有的标“不认领”。", en: "Find the unit that exercises it, or mark it as not claimed.")))
    }
  }
}

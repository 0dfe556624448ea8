import Diagnostics
import ListModel

extension Rule {
  /// A power that the guidance catalogue does not have (指导目录没有的事项).
  package static let unlistedInGuidance = Rule(
    name: "unlisted-in-guidance", family: .codes, severity: .error,
    title: BilingualText(
      zh: "指导目录没有的事项",
      en: "Not in the guidance catalogue"),
    summary: BilingualText(
      zh: "清单里的职权在指导目录中查不到。",
      en: "A listed power is not in the guidance catalogue."),
    explanation: Explanation(
      why: BilingualText(
        zh: "清单之外无权力；目录没有的事项要么编码写错，要么是没有依据自行增设的。",
        en: "A power outside the catalogue has a wrong code, or was added without authority."),
      source: BilingualText(
        zh: "国务院关于推行清单制度的要求：同一事项名称、类型、依据、编码上下一致；省级指导目录。",
        en: "The standardisation of lists: name, type, basis and code of a power are the same at "
          + "all levels; the guidance catalogue."),
      wrong: BilingualText(
        zh: "460201099000（指导目录没有）",
        en: "460201099000 (not in the catalogue)"),
      right: BilingualText(
        zh: "460201012000（指导目录有）",
        en: "460201012000 (in the catalogue)"),
      mend: BilingualText(
        zh: "编码写错的改正；本地依据新设的，报编办申请列入指导目录或本地补充目录。",
        en: "Mend a wrong code; have a power of local law entered in the catalogue."),
      decides: BilingualText(
        zh: "编办会同司法局审核。",
        en: "The drafting office with the justice bureau.")),
    needs: [.guidance], parts: [.powers], judgesListsApart: true
  ) { input, findings in
    guard let guidance = input.guidance else { return }
    for power in input.powers where !power.hasSubitems && !guidance.has(power) {
      let place = power.item.code.map { power.occurrence(at: $0) } ?? power.occurrence(at: power.item.name)
      let namesake = guidance.namesake(of: power)
      findings.append(
        Finding(
          BilingualText(
            zh: "指导目录没有“\(power.item.name.value)”"
              + (power.item.codeText.map { "（编码 \($0)）。" } ?? "。"),
            en: "The guidance catalogue has no \(power.item.name.value)"
              + (power.item.codeText.map { " (code \($0))." } ?? ".")),
          at: place.quotation, units: [power.unit], subject: power.item.name.value,
          related: namesake.map { entry in
            [
              Finding.Side(
                BilingualText(zh: "目录中同名事项的编码", en: "the code of that name in the catalogue"),
                entry.code.quotation)
            ]
          } ?? [],
          help: namesake.map { entry in
            BilingualText(
              zh: "目录中同名事项的编码是 \(entry.code.value)，请核对。",
              en: "In the catalogue that name has the code \(entry.code.value).")
          }
            ?? BilingualText(
              zh: "核对编码和名称；本地新设的报编办审核。",
              en: "Check code and name; the drafting office reviews powers of local law.")))
    }
  }
}

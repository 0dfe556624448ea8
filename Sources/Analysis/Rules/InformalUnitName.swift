import Diagnostics
import ListModel

extension Rule {
  /// A short or generic name in place of the registered one (单位名称不规范).
  package static let informalUnitName = Rule(
    name: "informal-unit-name", family: .names, severity: .note,
    title: BilingualText(
      zh: "单位名称不规范",
      en: "Informal unit name"),
    summary: BilingualText(
      zh: "用了俗称、通称或法条里的泛称，没有用名录里的名称。",
      en: "A short or generic name stands where the registered one is expected."),
    explanation: Explanation(
      why: BilingualText(
        zh: "同一单位几种写法，检索和统计时会当成几个单位；法条里的“主管部门”要落到具体单位。",
        en: "One unit under several names counts as several; and the generic words of a statute "
          + "must become a unit."),
      source: BilingualText(
        zh: "单位名录（registers/units.csv）：名称、简称、曾用名及其起止日期。",
        en: "The register of units: official, short and former names with their dates."),
      wrong: BilingualText(
        zh: "相关部门：水行政主管部门",
        en: "units: 水行政主管部门"),
      right: BilingualText(
        zh: "相关部门：市水务局",
        en: "units: 市水务局"),
      mend: BilingualText(
        zh: "改用名录里的全名或简称。",
        en: "Write the official name or the registered short one."),
      decides: BilingualText(
        zh: "报送单位改正。",
        en: "The unit mends it.")),
    needs: [.units]
  ) { input, findings in
    let register = input.catalogue.registers.units
    let informal = input.mentions.grouped { mention -> NormalisedName? in
      if case .informal = mention.standing { NormalisedName(mention.name.value) } else { nil }
    }
    for (_, mentions) in informal {
      guard case .informal(let unit) = mentions[0].standing else { continue }
      let name = mentions[0].name.value
      let registered = unit.map { register[$0].shortName }
      findings.append(
        Finding(
          registered.map { registered in
            BilingualText(
              zh: "“\(name)”在名录中的名称是“\(registered)”。", en: "\(name) is registered as \(registered).")
          }
            ?? BilingualText(
              zh: "“\(name)”没有写明是哪个单位。", en: "\(name) does not say which unit."),
          at: mentions.map(\.occurrence), subject: name,
          help: registered.map { BilingualText(zh: "改为“\($0)”。", en: "Write \($0).") }
            ?? BilingualText(zh: "写明是哪个单位，用名录中的名称。", en: "Name the unit as the register does.")
        ) { place in
          guard let registered, mentions.allSatisfy({ $0.use != .folder }) else { return nil }
          return .renaming(of: place, to: registered)
        })
    }
    for entry in input.matters.flatMap(\.entries) where !entry.boundary.unreadBodies.isEmpty {
      guard let division = entry.boundary.division else { continue }
      findings.append(entry.unread(division))
    }
  }
}

extension SharedMatter.Entry {
  /// That a division gives everything to bodies none of which is one of the units concerned, so that nothing could be
  /// compared with it.
  fileprivate func unread(_ division: Located<String>) -> Finding {
    let bodies = boundary.unreadBodies.joined(separator: "、")
    let parties = parties.map(\.name.value).joined(separator: "、")
    return Finding(
      BilingualText(
        zh: "“\(boundary.matter.value)”的职责分工写的是\(bodies)，看不出各是相关部门（\(parties)）中的哪一个，这段分工没有参加比对。",
        en:
          "The division of \(boundary.matter.value) names \(bodies): which of the units concerned (\(parties)) they are cannot be told, "
          + "so this text was not compared with the other lists."),
      at: division.quotation, units: [unitName], subject: boundary.matter.value,
      help: BilingualText(
        zh: "职责分工里也写名录中的名称，与相关部门一栏一致。",
        en: "Use the registered names in the division too, as in the column of the units concerned."))
  }
}

import Diagnostics
import ListModel

extension Rule {
  /// A unit name that the register does not know (未知单位).
  package static let unknownUnit = Rule(
    name: "unknown-unit", family: .names, severity: .error,
    title: BilingualText(
      zh: "名录中没有的单位",
      en: "Unknown unit"),
    summary: BilingualText(
      zh: "单位名称在名录中查不到。",
      en: "A unit name is not in the register."),
    explanation: Explanation(
      why: BilingualText(
        zh: "查不到的单位无法与它自己报的清单对照，职责边界就成了单方面的说法。",
        en: "A unit that nobody knows cannot be held against its own list, so its boundary stays "
          + "one-sided."),
      source: BilingualText(
        zh: "单位名录（registers/units.csv）：名称、简称、曾用名及其起止日期。",
        en: "The register of units: official, short and former names with their dates."),
      wrong: BilingualText(
        zh: "相关部门：市住建居",
        en: "units: 市住建居"),
      right: BilingualText(
        zh: "相关部门：市住建局",
        en: "units: 市住建局"),
      mend: BilingualText(
        zh: "写错的，按名录改正；名录漏登的，由编办补登名录。",
        en: "Mend a wrong name after the register; a unit missing there is entered by the drafting "
          + "office."),
      decides: BilingualText(
        zh: "编办维护名录，报送单位改正名称。",
        en: "The drafting office keeps the register; the unit mends the name.")),
    needs: [.units]
  ) { input, findings in
    let register = input.catalogue.registers.units
    let mentioned = input.mentions.compactMap { mention -> UnknownName? in
      guard case .unknown(let nearest) = mention.standing else { return nil }
      return UnknownName(name: mention.name.value, nearest: nearest, occurrence: mention.occurrence)
    }
    let transferred = input.catalogue.misspeltTransferUnits().map { name, nearest in
      UnknownName(
        name: name.value, nearest: nearest,
        occurrence: Occurrence(name.quotation, unit: nil, item: name.value))
    }
    for (_, mentions) in (mentioned + transferred).grouped(by: { NormalisedName($0.name) }) {
      let name = mentions[0].name
      let names = mentions[0].nearest.map { register[$0].shortName }
      if let later = register.laterUnit(named: name, than: input.catalogue.edition.asOf),
        let start = register[later].validFrom
      {
        findings.append(
          .notYet(name, since: start, on: input.catalogue.edition.asOf, at: mentions.map(\.occurrence)))
        continue
      }
      let places = mentions.count > 1 ? "（\(mentions.count) 处）" : ""
      findings.append(
        Finding(
          BilingualText(
            zh: "名录中没有“\(name)”\(places)。",
            en: "The register has no unit \(name) (\(mentions.count.of("place")))."),
          at: mentions.map(\.occurrence), subject: name,
          help: names.isEmpty
            ? BilingualText(
              zh: "核对名称；名录漏登的，由编办补登。",
              en: "Check the name; where the register lacks the unit, the drafting office enters it.")
            : BilingualText(
              zh: "相近的有：\(names.joined(separator: "、"))。写错的请改正；名录漏登的由编办补登。",
              en: "Near it: \(names.joined(separator: ", ")). Mend the name, or have the unit registered.")))
    }
  }
}

/// A name that no unit bears, and where it stands.
private struct UnknownName {
  let name: String
  let nearest: [UnitID]
  let occurrence: Occurrence
}

extension Finding {
  /// A name that the register knows, of a unit that begins later.
  fileprivate static func notYet(
    _ name: String, since start: CalendarDate, on day: CalendarDate, at places: [Occurrence]
  ) -> Finding {
    Finding(
      BilingualText(
        zh: "“\(name)”自 \(start) 起才在名录中，本期清单的日期是 \(day)。",
        en: "\(name) is in the register from \(start) on; the edition is of \(day)."),
      at: places, subject: name,
      help: BilingualText(
        zh: "改写当时的单位名称；名录的启用日期或清单日期有误的，由编办改正。",
        en: "Write the unit of that day; the drafting office mends a wrong date of either."))
  }
}

import Diagnostics
import ListModel

extension Rule {
  /// A basis that does not yet hold on the day of judgement (依据尚未施行).
  package static let basisNotInForce = Rule(
    name: "basis-not-in-force", family: .bases, severity: .error,
    title: BilingualText(zh: "依据尚未施行", en: "Basis not in force"),
    summary: BilingualText(
      zh: "依据的文件，或者所写明的版本，在清单日期尚未施行。",
      en: "A basis, or the version of it that is named, was not yet in force on the day of judgement."),
    explanation: Explanation(
      why: BilingualText(
        zh: "公布而未施行的文件还不能产生职权。", en: "An instrument that is made but not in force gives no power yet."),
      source: BilingualText(
        zh: "立法法（2023年修正）第六十一条：法律应当明确规定施行日期；施行日期以名录为准。",
        en:
          "Legislation Law (2023) article 61: a law states the day of its taking effect; the register gives the day."
      ),
      wrong: BilingualText(
        zh: "2022年9月清单：《中华人民共和国黄河保护法》（2023年4月1日起施行）",
        en: "list of September 2022: 《中华人民共和国黄河保护法》 (in force from 1 April 2023)"),
      right: BilingualText(
        zh: "该法施行后再列，此前引用当时有效的依据。",
        en: "List it when the law is in force; until then cite what holds."),
      mend: BilingualText(
        zh: "改引当时有效的依据；没有的，待施行之日再列入清单。名录缺此前版本的，由编办补登。",
        en:
          "Cite what holds on the day; else list the power when the instrument takes effect. Where the register "
          + "lacks an older version, the drafting office enters it."),
      decides: BilingualText(
        zh: "报送单位改正，司法局审核；名录由编办维护。",
        en: "The unit mends it, the justice bureau reviews; the drafting office keeps the register.")),
    needs: [.instruments]
  ) { input, findings in
    guard let cited = input.instruments else { return }
    let day = input.catalogue.edition.asOf
    let early = cited.uses.compactMap { use -> (index: Int, version: Instrument, place: CitedPlace)? in
      guard case .notYet(let version)? = cited.standings[use.instrument] else { return nil }
      let place = input.cited(at: use.place)
      // A citation of an older version shows that the register lacks it.
      return place.citation.namesVersion(before: version.start) ? nil : (use.instrument, version, place)
    }
    for (_, uses) in early.grouped(by: \.index) {
      let version = uses[0].version
      let places = uses.map { $0.place.occurrence() }
      let when =
        version.effectiveDate.map { BilingualText(zh: "自 \($0) 起施行", en: "takes effect on \($0)") }
        ?? version.versionDate.map { BilingualText(zh: "\($0) 才公布", en: "was made on \($0)") }
        ?? BilingualText(zh: "尚未施行", en: "is not yet in force")
      let count = BilingualText.citedAt(places)
      findings.append(
        Finding(
          BilingualText(
            zh: "《\(version.title)》\(when.zh)，在 \(day) 尚不能作为依据\(count.zh)。",
            en: "《\(version.title)》 \(when.en); on \(day) it gives no power\(count.en)."),
          at: places[0].quotation, units: places.compactMap(\.unit), subject: version.title,
          related: places.dropFirst().map { Finding.Side($0.label, $0.quotation) }
            + [version.side(BilingualText(zh: "名录中最早的版本", en: "the earliest version in the register"))],
          help: BilingualText(
            zh: "改引当时有效的依据，或者待施行后再列；名录缺此前版本的，由编办补登。",
            en:
              "Cite what holds on the day, or list the power later; where the register lacks an older version, "
              + "the drafting office enters it.")))
    }
    findings += input.versionsToCome
  }
}

extension Citation {
  /// Whether the citation names a version of a year before a day's.
  fileprivate func namesVersion(before day: CalendarDate?) -> Bool {
    guard let day, let year = yearOfVersion else { return false }
    return year < day.year
  }
}

extension AnalysisInput {
  /// Citations of versions that are to come, of instruments of which older versions hold; one finding a version.
  fileprivate var versionsToCome: [Finding] {
    guard let cited = instruments else { return [] }
    struct Cause: Hashable {
      let instrument: Int
      let year: Int
    }
    let day = catalogue.edition.asOf
    let uses = cited.uses.compactMap { use -> (cause: Cause, version: NamedVersion, place: CitedPlace)? in
      guard use.namesVersion else { return nil }
      let place = self.cited(at: use.place)
      guard let version = cited.versionToCome(namedBy: place.citation, of: use.instrument, on: day)
      else { return nil }
      return (Cause(instrument: use.instrument, year: version.year), version, place)
    }
    return uses.grouped(by: \.cause).map { cause, uses in
      .version(
        uses[0].version, of: cited.register[cause.instrument], on: day,
        at: uses.map { $0.place.occurrence() })
    }
  }
}

extension Finding {
  /// A citation of a version that is to come.
  fileprivate static func version(
    _ named: NamedVersion, of instrument: RegisteredInstrument, on day: CalendarDate, at places: [Occurrence]
  ) -> Finding {
    let current = named.inForce[named.inForce.count - 1]
    let when =
      named.row?.effectiveDate.map { BilingualText(zh: "自 \($0) 起施行，", en: " takes effect on \($0);") }
      ?? BilingualText(zh: "", en: " is later than the list;")
    let count = BilingualText.citedAt(places)
    return Finding(
      BilingualText(
        zh: "《\(instrument.title)》写的是 \(named.year) 年的版本，\(when.zh)在 \(day) 尚不能作为依据\(count.zh)。",
        en:
          "The version of \(named.year) of 《\(instrument.title)》\(when.en) on \(day) it gives no power\(count.en)."
      ),
      at: places[0].quotation, units: places.compactMap(\.unit), subject: instrument.title,
      related: places.dropFirst().map { Side($0.label, $0.quotation) }
        + [named.row?.side(BilingualText(zh: "名录中的这一版本", en: "that version in the register"))].compactMap {
          $0
        }
        + [current.side(BilingualText(zh: "名录中当日有效的版本", en: "the version in force in the register"))],
      help: BilingualText(
        zh: "改写当日有效的版本（\(current.versionWords.zh)）及其条号，或者待该版本施行后再列；名录日期有误的，由编办改正。",
        en:
          "Cite \(current.versionWords.en) with its articles, or list the power later; the drafting office mends a wrong "
          + "date in the register."))
  }
}

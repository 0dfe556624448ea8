import Diagnostics
import ListModel

extension Rule {
  /// A basis that the instruments register does not have, or that fits several (依据文件未登记).
  package static let unknownInstrument = Rule(
    name: "unknown-instrument", family: .bases, severity: .warning,
    title: BilingualText(zh: "依据文件未登记", en: "Unknown instrument"),
    summary: BilingualText(
      zh: "依据的文件在法律文件名录中找不到，或者一个简称对应多部文件。",
      en: "A basis names an instrument that the register does not have, or a short title that several bear."),
    explanation: Explanation(
      why: BilingualText(
        zh: "名称写错或者没有登记的文件，核对不了是否有效、条款是否存在。",
        en: "Whether an instrument holds and has the clause cited can be told only of one that is registered."
      ),
      source: BilingualText(
        zh: "清单须列明每项职权的设定依据；名录由编办、司法局依据国家法律法规数据库维护。",
        en:
          "The list states the basis of each power; the office keeps the register after the national database of "
          + "laws and regulations."),
      wrong: BilingualText(zh: "《建筑工程质量管理条例》第五十五条", en: "《建筑工程质量管理条例》第五十五条"),
      right: BilingualText(zh: "《建设工程质量管理条例》第五十五条", en: "《建设工程质量管理条例》第五十五条"),
      mend: BilingualText(
        zh: "名称写错的按文件标题改正；确有其文而名录没有的，报编办补登；简称有歧义的写全称或者加文号。",
        en:
          "Write the title as the document bears it; have a real one registered; where a short title fits several, "
          + "write the full title or add the number."),
      decides: BilingualText(
        zh: "报送单位改正名称；编办会同司法局补登名录。",
        en:
          "The unit mends the title; the drafting office registers what is missing, with the justice bureau.")
    ),
    needs: [.instruments]
  ) { input, findings in
    guard let cited = input.instruments else { return }
    let unresolved = cited.unresolved.map { (place: input.cited(at: $0.place), match: $0.match) }
      .filter { !$0.place.isMandate }
    guard !unresolved.isEmpty else { return }
    let nearest = NearestTitles(cited.register)
    let groups = unresolved.grouped { NormalisedName($0.place.name) }
    for (_, uses) in groups {
      let places = uses.map { $0.place.occurrence() }
      if case .several(let indexes) = uses[0].match {
        findings.append(.ambiguous(uses[0].place, indexes.map { cited.register[$0] }, at: places))
      } else {
        findings.append(.unknown(uses[0].place, cited.register, nearest, at: places))
      }
    }
  }
}

extension CitedPlace {
  /// The mandate of a unit (三定规定) is no instrument that a register has.
  fileprivate var isMandate: Bool {
    name.holds("三定") || name.holds("职能配置") && name.holds("人员编制") || name.holds("主要职责") && name.holds("人员编制")
  }
}

extension Finding {
  fileprivate static func unknown(
    _ cited: CitedPlace, _ register: InstrumentRegister, _ nearest: NearestTitles, at places: [Occurrence]
  ) -> Finding {
    let count = BilingualText.citedAt(places)
    let namesake =
      cited.citation.title == nil
      ? nil
      : cited.citation.documentNumber.flatMap {
        register.find(number: $0).onlyOne
      }
    let titles = ([namesake].compactMap { $0 } + nearest.find(cited.name)).uniqued().prefix(2).map {
      "《\(register[$0].title)》"
    }
    return Finding(
      BilingualText(
        zh: "法律文件名录中没有“\(cited.name)”\(count.zh)。",
        en: "The instruments register does not have \(cited.name)\(count.en)."),
      at: places, subject: cited.name,
      help: titles.isEmpty
        ? BilingualText(
          zh: "核对文件名称；确有其文的，由编办补登名录。",
          en: "Check the title; the drafting office registers it where there is such a document.")
        : BilingualText(
          zh: "相近的有：\(titles.joined(separator: "、"))。写错的请改正；确有其文的，由编办补登名录。",
          en: "Near it: \(titles.joined(separator: ", ")). Mend the title, or have the document registered."))
  }

  fileprivate static func ambiguous(
    _ cited: CitedPlace, _ instruments: [RegisteredInstrument], at places: [Occurrence]
  ) -> Finding {
    let first = places[0]
    return Finding(
      BilingualText(
        zh: "“\(cited.name)”在名录中对应 \(instruments.count) 部文件，不能确定是哪一部。",
        en:
          "\(cited.name) fits \(instruments.count) instruments of the register; which one is meant is not clear."
      ),
      at: first.quotation, units: places.compactMap(\.unit), subject: cited.name,
      related: places.dropFirst().map { Side($0.label, $0.quotation) }
        + instruments.map { instrument in
          let rank = instrument.newest.rank
          return instrument.newest.side(
            BilingualText(zh: "名录中的\(rank)", en: "in the register, of the rank \(rank)"))
        },
      help: BilingualText(
        zh: "写全称，或者在名称后加文号；名录简称有误的，由编办改正。",
        en: "Write the full title or add the document number; the drafting office mends a wrong short title.")
    )
  }
}

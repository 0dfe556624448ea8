import Diagnostics
import ListModel

extension Rule {
  /// An article that the version in force does not have (条款不存在).
  package static let articleOutOfRange = Rule(
    name: "article-out-of-range", family: .bases, severity: .error,
    title: BilingualText(zh: "条款不存在", en: "Article out of range"),
    summary: BilingualText(
      zh: "所引条款在清单日期有效的版本中不存在。",
      en: "The article cited does not exist in the version in force on the day of judgement."),
    explanation: Explanation(
      why: BilingualText(
        zh: "法律修订后条文重新编号，沿用旧条号会指到别的规定，或者指到不存在的条文。",
        en: "Revisions renumber a law: an old number points to another provision, or to none."),
      source: BilingualText(
        zh: "行政复议法2023年修订由43条增至90条、农产品质量安全法2022年修订由56条增至81条；条数以名录中当日有效的版本为准。",
        en:
          "The Administrative Reconsideration Law grew from 43 to 90 articles in 2023, the Agricultural Product "
          + "Quality Law from 56 to 81 in 2022; the register's version of the day counts."),
      wrong: BilingualText(
        zh: "2022年清单：《中华人民共和国行政复议法》第五十条（当时共43条）",
        en: "list of 2022: 《中华人民共和国行政复议法》第五十条 (43 articles then)"),
      right: BilingualText(
        zh: "《中华人民共和国行政复议法》第二十二条", en: "《中华人民共和国行政复议法》第二十二条"),
      mend: BilingualText(
        zh: "按当日有效的文本核对条号后改正；名录条数有误的，由编办改正。",
        en:
          "Look the article up in the text of that day; the drafting office mends a wrong number in the register."
      ),
      decides: BilingualText(zh: "报送单位改正，司法局审核。", en: "The unit mends it; the justice bureau reviews.")),
    needs: [.instruments]
  ) { input, findings in
    guard let cited = input.instruments else { return }
    let day = input.catalogue.edition.asOf
    let limits = cited.lastArticles
    let faults = cited.uses.compactMap { use -> ArticleFault? in
      guard let last = limits[use.instrument], use.lastArticle > last else { return nil }
      let place = input.cited(at: use.place)
      // An article of a version that is to come: basis-not-in-force tells that.
      guard cited.versionToCome(namedBy: place.citation, of: use.instrument, on: day) == nil else {
        return nil
      }
      let articles = place.citation.clauses.compactMap(\.article).filter { $0 > last }.uniqued()
      return ArticleFault(cause: .init(instrument: use.instrument, articles: articles), place: place)
    }
    for (cause, uses) in faults.grouped(by: \.cause) {
      guard case .inForce(let versions)? = cited.standings[cause.instrument] else { continue }
      findings.append(
        .article(
          cause.articles, of: cited.register[cause.instrument], inForce: versions, on: day,
          at: uses.map { $0.place.occurrence(article: cause.articles[0]) }))
    }
  }
}

/// A citation of articles that are not there.
private struct ArticleFault {
  struct Cause: Hashable {
    let instrument: Int
    let articles: [Int]
  }

  let cause: Cause
  let place: CitedPlace
}

extension CitedInstruments {
  /// The last article of each cited instrument in force, by its index; the longest of versions that may be in force,
  /// nil for all others.
  fileprivate var lastArticles: [Int?] {
    standings.map { standing in
      guard case .inForce(let versions)? = standing else { return nil }
      let counts = versions.compactMap(\.articles)
      return counts.count == versions.count ? counts.max() : nil
    }
  }
}

extension Finding {
  fileprivate static func article(
    _ articles: [Int], of instrument: RegisteredInstrument, inForce versions: [Instrument],
    on day: CalendarDate, at places: [Occurrence]
  ) -> Finding {
    let clauses = Citation.standardForm(of: articles.map { Citation.Clause(article: $0) })
    let version = versions.max { $0.articles ?? 0 < $1.articles ?? 0 } ?? versions[0]
    let other = instrument.versions.last { $0.articles ?? 0 >= articles.max() ?? 0 }
    let count = BilingualText.citedAt(places)
    let words = version.versionWords
    return Finding(
      BilingualText(
        zh: "《\(instrument.title)》没有\(clauses)：\(day) 有效的是 \(words.zh)\(count.zh)。",
        en: "《\(instrument.title)》 has no \(clauses): on \(day) \(words.en) holds\(count.en)."),
      at: places[0].quotation, units: places.compactMap(\.unit), subject: instrument.title,
      related: places.dropFirst().map { Side($0.label, $0.quotation) }
        + [version.side(BilingualText(zh: "名录中有效的版本", en: "the version in force in the register"))],
      help: other.map {
        BilingualText(
          zh: "条号像是按 \($0.versionWords.zh)写的；改为当日有效版本的条号。",
          en: "The number seems to be of \($0.versionWords.en); write that of the version in force.")
      }
        ?? BilingualText(
          zh: "核对条号；名录条数有误的，由编办改正。",
          en: "Check the number; the drafting office mends a wrong count in the register."))
  }
}

import Analysis
import Diagnostics
import FileFormats
import ListModel

/// Tells which items of which units rest on an instrument.
package struct ImpactReport: Sendable {
  private let impact: InstrumentImpact
  private let catalogue: Catalogue

  package init(_ impact: InstrumentImpact, in catalogue: Catalogue) {
    self.impact = impact
    self.catalogue = catalogue
  }

  // MARK: Text

  /// The report for reading; units in the order of the lists, each with its items.
  package func text(in language: Language) -> String {
    let units = impact.byUnit
    let edition = catalogue.edition
    var lines = [
      "《\(impact.title)》" + (impact.versions.last.map { Self.words(ofRank: $0.rank)[language] } ?? "")
    ]
    if let standing = impact.standing { lines.append("  " + standing.words(on: edition.asOf)[language]) }
    lines += impact.versions.map { "  " + Self.words(of: $0)[language] }
    if let caution { lines.append("  " + caution[language]) }
    let (count, total) = (units.count, impact.items.count)
    let article = Citation.standardForm(of: impact.asked)
    lines.append(
      BilingualText(
        zh: "\(edition.title)：以其\(article)为依据的有 \(count) 个单位 \(total) 项。",
        en:
          "\(edition.title): \(total) items of \(count) units rest on it\(article.isEmpty ? "" : " (\(article))")."
      )[language])
    for (unit, items) in units {
      lines.append("")
      lines.append(BilingualText(zh: "\(unit)（\(items.count) 项）", en: "\(unit) (\(items.count))")[language])
      for item in items { lines += self.lines(about: item, language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the reader must know of what was asked: that the register does not have it.
  private var caution: BilingualText? {
    guard !impact.versions.isEmpty else {
      return BilingualText(
        zh: "法律文件名录里没有这部文件，效力和条数没有核对。",
        en: "no register has it: neither its force nor its articles were checked")
    }
    let counts = impact.versions.compactMap(\.articles)
    let articles = impact.asked.compactMap { ArticleNumber($0) }
    guard let article = articles.max(by: { $0.number < $1.number }), counts.count == impact.versions.count,
      let most = counts.max(),
      article.number > most
    else { return nil }
    return BilingualText(
      zh: "名录中的各个版本都没有\(article.text)（最多 \(most) 条）。",
      en: "no registered version has article \(article.number): \(most) at most")
  }

  private func lines(about item: InstrumentImpact.Item, _ language: Language) -> [String] {
    let location = catalogue.location(of: item.basis.origin).description(in: language)
    let clauses =
      item.clauses.isEmpty
      ? BilingualText(zh: "未写明条款", en: "no clause given")[language] : Citation.standardForm(of: item.clauses)
    return [
      "  \(BilingualText(zh: item.part.name, en: item.part.rawValue)[language])　\(item.name)　\(clauses)　\(location)"
    ]
      + item.renewals.map { "    " + words(about: $0)[language] }
  }

  private func words(about renewal: InstrumentImpact.Renewal) -> BilingualText {
    let article = renewal.article.text
    guard let text = renewal.text else {
      let last = impact.newLastArticle ?? 0
      return BilingualText(
        zh: "新版本没有\(article)（共\(last)条），须改引。",
        en: "the new version has no \(article) (\(last) articles): cite anew")
    }
    let whole = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let shown = whole.count > Self.longestText ? whole.prefix(Self.longestText) + "……" : whole[...]
    return BilingualText(zh: "新版本同一条号：\(shown)", en: "under this number in the new version: \(shown)")
  }

  /// **Units:** letters of an article; JSON has all of it.
  private static let longestText = 400

  /// The rank behind the title, in English where it is one of the known ones.
  private static func words(ofRank rank: String) -> BilingualText {
    BilingualText(zh: "（\(rank)）", en: " (\(InstrumentRank(written: rank)?.englishName ?? rank))")
  }

  private static func words(of version: Instrument) -> BilingualText {
    func word(_ zh: String, _ en: String, _ value: String?) -> BilingualText? {
      value.map { BilingualText(zh: zh + $0, en: "\(en) \($0)") }
    }
    let words = [
      word("版本 ", "version", version.versionDate?.description),
      word("施行 ", "in force from", version.effectiveDate?.description),
      word("条数 ", "articles", version.articles.map(String.init)),
      word("废止 ", "repealed", version.repealDate?.description), word("由其废止：", "by", version.repealedBy),
    ].compactMap { $0 }
    return BilingualText(
      zh: words.map(\.zh).joined(separator: "，"), en: words.map(\.en).joined(separator: ", "))
  }

  // MARK: JSON

  /// The reports of several editions for machines; docs/legal-bases.md has the shape.
  package static func json(_ reports: [ImpactReport], instrument: String) -> [UInt8] {
    let asked = reports.first?.impact.asked ?? []
    let article = asked.count == 1 ? ArticleNumber(asked[0]) : nil
    var json = JSONText()
    json.object { json in
      json.member("version") { $0.number(1) }
      json.member("instrument") { $0.string(reports.first?.impact.title ?? instrument) }
      json.member("article") { $0.number(article?.number) }
      json.member("articleSuffix") { $0.number(article?.suffix) }
      json.member("clauses") { $0.string(asked.isEmpty ? nil : Citation.standardForm(of: asked)) }
      json.member("editions") { $0.array(reports) { $1.write(to: &$0) } }
    }
    json.line()
    return json.bytes
  }

  private func write(to json: inout JSONText) {
    json.object { json in
      json.member("edition") { $0.string(catalogue.edition.name) }
      json.member("asOf") { $0.string(catalogue.edition.asOf.description) }
      json.member("standing") { $0.string(impact.standing?.keyword) }
      json.member("versions") { $0.array(impact.versions) { Self.write($1, to: &$0) } }
      json.member("items") { $0.number(impact.items.count) }
      json.member("units") { json in
        json.array(impact.byUnit) { json, group in
          json.object { json in
            json.member("unit") { $0.string(group.unit) }
            json.member("items") { $0.array(group.items) { write($1, to: &$0) } }
          }
        }
      }
    }
  }

  private func write(_ item: InstrumentImpact.Item, to json: inout JSONText) {
    json.object { json in
      json.member("part") { $0.string(item.part.rawValue) }
      json.member("item") { $0.string(item.name) }
      json.member("clauses") { $0.string(Citation.standardForm(of: item.clauses)) }
      json.member("location") { $0.location(item.basis.quotation, in: catalogue) }
      json.member("newVersion") { json in
        json.array(item.renewals) { json, renewal in
          json.object { json in
            json.member("article") { $0.number(renewal.article.number) }
            json.member("articleSuffix") { $0.number(renewal.article.suffix) }
            json.member("text") { $0.string(renewal.text) }
          }
        }
      }
    }
  }

  private static func write(_ version: Instrument, to json: inout JSONText) {
    json.object { json in
      json.member("versionDate") { $0.string(version.versionDate?.description) }
      json.member("effectiveDate") { $0.string(version.effectiveDate?.description) }
      json.member("articles") { $0.number(version.articles) }
      json.member("repealDate") { $0.string(version.repealDate?.description) }
      json.member("repealedBy") { $0.string(version.repealedBy) }
    }
  }
}

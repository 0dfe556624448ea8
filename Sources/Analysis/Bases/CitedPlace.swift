import Diagnostics
import ListModel

/// A citation where it stands.
struct CitedPlace {
  let listed: ListedBasis
  let citation: Citation

  /// How the citation names its instrument.
  var name: String { citation.title ?? citation.documentNumber ?? "" }

  /// The place in a finding: the piece of the text that names the instrument, up to an article where one is concerned.
  func occurrence(article: Int? = nil) -> Occurrence {
    let text = listed.basis.text
    return Occurrence(
      Quotation(piece(of: text.value, article: article), at: text.origin), unit: listed.unit,
      item: listed.item)
  }

  private func piece(of text: String, article: Int?) -> String {
    guard let named = range(in: text) else { return text }
    guard let article else { return String(text[named]) }
    for clause in ["第\(ChineseNumeral.text(article))条", "第\(article)条"] {
      guard let found = text[named.upperBound...].firstPlace(of: clause) else { continue }
      let whole = text[named.lowerBound..<found.upperBound]
      return String(whole.utf8.count <= Self.longestQuotation ? whole : text[found])
    }
    return String(text[named])
  }

  /// Where the instrument is named; nil where the text spells it in another way.
  private func range(in text: String) -> Range<String.Index>? {
    let spellings = citation.title.map { ["《\($0)》", $0] } ?? [citation.documentNumber].compactMap { $0 }
    return spellings.lazy.compactMap { text.firstPlace(of: $0) }.first
  }

  /// In bytes; a longer piece hides what it is quoted for.
  private static let longestQuotation = 240
}

extension Instrument {
  /// The register's row as the other side of a finding.
  func side(_ message: BilingualText) -> Finding.Side { Finding.Side(message, Quotation(title, at: origin)) }

  /// The version in words: 2017-09-01 的版本（共43条）.
  var versionWords: BilingualText {
    let date = versionDate ?? effectiveDate
    let count =
      articles.map { BilingualText(zh: "（共\($0)条）", en: " (\($0.of("article")))") }
      ?? BilingualText(zh: "", en: "")
    return BilingualText(
      zh: (date.map { "\($0) 的版本" } ?? "未注明日期的版本") + count.zh,
      en: (date.map { "the version of \($0)" } ?? "the version without a date") + count.en)
  }
}

extension BilingualText {
  /// How often something is cited; nothing where it is cited once.
  static func citedAt(_ places: [Occurrence]) -> BilingualText {
    places.count > 1
      ? BilingualText(zh: "（引用 \(places.count) 处）", en: ", cited at \(places.count.of("place"))")
      : BilingualText(zh: "", en: "")
  }
}

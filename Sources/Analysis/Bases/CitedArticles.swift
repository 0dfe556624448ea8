import ListModel

/// Instruments cited with the articles of each, for holding two texts against each other; finer clauses do not count.
struct CitedArticles {
  /// By the title in standard form; no articles where the instrument is cited as a whole.
  private var articles: [String: Set<ArticleNumber>] = [:]

  init() {}

  /// Reads a text in standard form, as catalogues of the level above are: of each 《title》 the clauses that stand behind it.
  init(inText text: String) {
    for piece in text.split(separator: "《") {
      let parts = piece.split(separator: "》", maxSplits: 1)
      guard parts.count == 2 || piece.ends(with: "》"), let title = parts.first else { continue }
      add(String(title), Self.clauses(behindTitle: parts.count == 2 ? Array(parts[1].unicodeScalars) : []))
    }
  }

  mutating func add(_ citation: Citation) {
    if let title = citation.title { add(title, citation.clauses.compactMap { ArticleNumber($0) }) }
  }

  mutating func add(_ other: CitedArticles) { articles.merge(other.articles) { $0.union($1) } }

  private mutating func add(_ title: String, _ cited: [ArticleNumber]) {
    articles[InstrumentTitles.standardForm(title), default: []].formUnion(cited)
  }

  /// Whether all instruments of another text are cited, and their articles where both tell any.
  func cover(_ other: CitedArticles) -> Bool {
    other.articles.allSatisfy { title, guided in
      guard let cited = articles[title] else { return false }
      return cited.isEmpty || guided.isSubset(of: cited)
    }
  }

  /// The articles of the list of clauses that begins a text; what is said of the version in brackets stands before it.
  private static func clauses(behindTitle text: [Unicode.Scalar]) -> [ArticleNumber] {
    var rest = text[...].drop { $0.properties.isWhitespace }
    while let first = rest.first, "（(".unicodeScalars.contains(first),
      let close = rest.firstIndex(where: { "）)".unicodeScalars.contains($0) })
    {
      rest = rest[(close + 1)...].drop { $0.properties.isWhitespace }
    }
    let list = rest.prefix { marks.contains($0) || ChineseNumeral.isNumeral($0) }
    var found: [ArticleNumber] = []
    for (index, letter) in list.enumerated() where letter == "条" {
      let end = list.startIndex + index
      let digits = list[..<end].reversed().prefix(while: ChineseNumeral.isNumeral).reversed()
      guard let number = ChineseNumeral.value(of: Array(digits)) else { continue }
      let behind = list[(end + 1)...]
      let suffix =
        behind.first == "之" ? Array(behind.dropFirst().prefix(while: ChineseNumeral.isNumeral)) : []
      found.append(ArticleNumber(number, suffix: ChineseNumeral.value(of: suffix)))
    }
    return found
  }

  private static let marks = LetterSet("第条款项目之至到、，,和及与以第（）()－- \u{3000}".unicodeScalars)
}

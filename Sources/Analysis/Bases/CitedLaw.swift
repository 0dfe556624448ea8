import ListModel

/// What the legal bases of a power cite, for comparing powers.
struct CitedLaw {
  /// By instrument the articles cited; none where only the instrument is.
  private let articles: [InstrumentName: Set<Int>]

  /// All instruments cited.
  var instruments: Dictionary<InstrumentName, Set<Int>>.Keys { articles.keys }

  init(of power: ListedPower) {
    var articles: [InstrumentName: Set<Int>] = [:]
    for citation in power.bases.flatMap(\.citations) {
      guard let name = citation.title ?? citation.documentNumber else { continue }
      articles[InstrumentName(title: name), default: []].formUnion(citation.clauses.compactMap(\.article))
    }
    self.articles = articles
  }

  /// Whether both can rest on one instrument: it is cited by both, or one of them cites none.
  func sharesInstrument(with other: CitedLaw) -> Bool {
    articles.isEmpty || other.articles.isEmpty || articles.keys.contains { other.articles[$0] != nil }
  }

  /// Whether both can rest on one article: it is cited by both, or one of them tells none.
  func sharesArticle(with other: CitedLaw) -> Bool {
    articles.isEmpty || other.articles.isEmpty
      || articles.contains { instrument, cited in
        guard let others = other.articles[instrument] else { return false }
        return cited.isEmpty || others.isEmpty || !cited.isDisjoint(with: others)
      }
  }
}

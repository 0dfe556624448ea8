import ListModel

extension SitePages {
  /// Gives a context the links to the instruments that its bases cite, each once, with the clauses.
  func addLaws(cited bases: [LegalBasis], to context: inout TemplateContext) {
    let laws = laws(cited: bases)
    context[.hasLaws] = .flag(!laws.isEmpty)
    context[.laws] = .list(laws)
  }

  private func laws(cited bases: [LegalBasis]) -> [TemplateContext] {
    var found: [(instrument: PublishedInstrument, versions: [String], clauses: [Citation.Clause])] = []
    for citation in bases.lazy.flatMap(\.citations) {
      guard let instrument = index.instruments.instrument(of: citation) else { continue }
      if let known = found.firstIndex(where: { $0.instrument.identifier == instrument.identifier }) {
        found[known].clauses += citation.clauses
        found[known].versions += citation.version.map { [$0] } ?? []
      } else {
        found.append((instrument, citation.version.map { [$0] } ?? [], citation.clauses))
      }
    }
    return found.map { instrument, versions, clauses in
      var context: TemplateContext = [.name: .text(instrument.title), .href: .text(instrument.href)]
      context.set(.clauses, versions.standardForm + clauses.standardForm)
      context.set(.badge, instrument.badge)
      return context
    }
  }
}

extension [String] {
  /// Versions of an instrument as they stand behind its title, each once.
  var standardForm: String {
    if isEmpty { return "" }
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }.map { "（\($0)）" }.joined()
  }
}

extension [Citation.Clause] {
  /// The clauses as laws are cited, each once.
  var standardForm: String {
    if let only = first, count == 1 { return only.standardForm }
    var seen: Set<Citation.Clause> = []
    return Citation.standardForm(of: filter { seen.insert($0).inserted })
  }
}

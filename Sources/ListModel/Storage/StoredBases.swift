import Diagnostics

extension LegalBasis: Stored {
  package func store(in store: inout StoreWriter) {
    text.store(in: &store)
    offset.store(in: &store)
    citations.store(in: &store)
    defects.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      text: try Located(from: &store), offset: try Int(from: &store), citations: try Array(from: &store),
      defects: try Array(from: &store))
  }
}

extension Citation: Stored {
  package func store(in store: inout StoreWriter) {
    title.store(in: &store)
    documentNumber.store(in: &store)
    version.store(in: &store)
    clauses.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      title: try String?(from: &store), documentNumber: try String?(from: &store),
      version: try String?(from: &store), clauses: try Array(from: &store))
  }
}

/// Most clauses have one or two of the nine numbers: a mask says which.
extension Citation.Clause: Stored {
  package func store(in store: inout StoreWriter) {
    let numbers = [
      section, chapter, article, articleSuffix, paragraph, subparagraph, point, attachment, entry,
    ]
    numbers.indices.reduce(0) { $0 | (numbers[$1] == nil ? 0 : 1 << $1) }.store(in: &store)
    for number in numbers { number?.store(in: &store) }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    let mask = try Int(from: &store)
    func number(_ index: Int, _ store: inout StoreReader) throws(DamagedStore) -> Int? {
      mask >> index & 1 == 0 ? nil : try Int(from: &store)
    }
    self.init(
      section: try number(0, &store), chapter: try number(1, &store), article: try number(2, &store),
      articleSuffix: try number(3, &store), paragraph: try number(4, &store),
      subparagraph: try number(5, &store), point: try number(6, &store), attachment: try number(7, &store),
      entry: try number(8, &store))
  }
}

extension CitationDefect: Stored {
  package func store(in store: inout StoreWriter) {
    kind.store(in: &store)
    excerpt.store(in: &store)
    replacement.store(in: &store)
    keepsCitations.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      try Kind(from: &store), excerpt: try String(from: &store), replacement: try String?(from: &store),
      keepsCitations: try Bool(from: &store))
  }
}

extension CitationDefect.Kind: StoredChoice {
  package static let choices = allCases
}

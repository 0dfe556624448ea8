import ListModel

/// What the citations of all bases mean in the instruments register, as of the edition's day.
package struct CitedInstruments: Sendable {
  /// A citation.
  struct Place: Sendable {
    /// The index of its basis among all bases.
    let basis: Int
    /// Its index among the basis's citations.
    let citation: Int
  }

  /// A citation of a registered instrument, with what rules ask of thousands of them.
  struct Use: Sendable {
    /// Where it stands.
    let place: Place
    /// The index of the instrument.
    let instrument: Int
    /// The last article cited; 0 where none is.
    let lastArticle: Int
    /// Whether a version is named.
    let namesVersion: Bool
  }

  package let register: InstrumentRegister
  /// Every citation of one registered instrument. **Shape:** in the order of the bases.
  let uses: [Use]
  /// Every citation of a name that the register does not have, or has several times. **Shape:** in the order of the bases.
  let unresolved: [(place: Place, match: InstrumentRegister.Match)]
  /// What each instrument is worth on the day, by its index; nil for one that is not cited.
  let standings: [InstrumentStanding?]

  package init(_ register: InstrumentRegister, bases: [ListedBasis], on day: CalendarDate) {
    self.register = register
    var finder = InstrumentFinder(register)
    var uses: [Use] = []
    uses.reserveCapacity(bases.count)
    var unresolved: [(place: Place, match: InstrumentRegister.Match)] = []
    var standings = [InstrumentStanding?](repeating: nil, count: register.instruments.count)
    for index in bases.indices {
      let citations = bases[index].basis.citations
      for place in citations.indices
      where citations[place].title != nil || citations[place].documentNumber != nil {
        let cited = Place(basis: index, citation: place)
        let match = finder.find(title: citations[place].title, number: citations[place].documentNumber)
        guard let found = match.onlyOne else {
          unresolved.append((cited, match))
          continue
        }
        if standings[found] == nil { standings[found] = register[found].standing(on: day, in: register) }
        uses.append(
          Use(
            place: cited, instrument: found, lastArticle: citations[place].lastArticle,
            namesVersion: citations[place].version != nil))
      }
    }
    self.uses = uses
    self.unresolved = unresolved
    self.standings = standings
  }
}

extension Citation {
  /// The last article cited; 0 where none is.
  fileprivate var lastArticle: Int {
    var last = 0
    for place in clauses.indices { last = max(last, clauses[place].article ?? 0) }
    return last
  }
}

extension AnalysisInput {
  /// A citation, with the basis that it stands in.
  func cited(at place: CitedInstruments.Place) -> CitedPlace {
    let listed = bases[place.basis]
    return CitedPlace(listed: listed, citation: listed.basis.citations[place.citation])
  }
}

import ListModel

/// What the citations of all bases mean in the instruments register, as of the edition's day.
package struct CitedInstruments: Sendable {
  /// A citation and what it means.
  struct Use: Sendable {
    /// The index of its basis among all bases.
    let basis: Int
    /// Its index among the basis's citations.
    let citation: Int
    let match: InstrumentRegister.Match
  }

  package let register: InstrumentRegister
  /// Every citation that names an instrument. **Shape:** in the order of the bases.
  let uses: [Use]
  /// What each cited instrument is worth on the day, by its index.
  let standings: [Int: InstrumentStanding]

  package init(_ register: InstrumentRegister, bases: [ListedBasis], on day: CalendarDate) {
    self.register = register
    var finder = InstrumentFinder(register)
    var uses: [Use] = []
    uses.reserveCapacity(bases.count)
    var standings: [Int: InstrumentStanding] = [:]
    for (index, listed) in bases.enumerated() {
      let citations = listed.basis.citations.span
      for place in citations.indices
      where citations[place].title != nil || citations[place].documentNumber != nil {
        let match = finder.find(citations[place])
        if let found = match.onlyOne, standings[found] == nil {
          standings[found] = register[found].standing(on: day, in: register)
        }
        uses.append(Use(basis: index, citation: place, match: match))
      }
    }
    self.uses = uses
    self.standings = standings
  }
}

extension AnalysisInput {
  /// The citation of a use, with the basis that it stands in.
  func cited(_ use: CitedInstruments.Use) -> CitedPlace {
    let listed = bases[use.basis]
    return CitedPlace(listed: listed, citation: listed.basis.citations[use.citation])
  }
}

import Diagnostics
import ListModel

/// Sets side by side the legal bases of several units, with their ranks.
struct BasisComparison {
  private let instruments: [InstrumentName: [Instrument]]
  private let day: CalendarDate

  init(_ input: AnalysisInput) {
    day = input.catalogue.edition.asOf
    var instruments: [InstrumentName: [Instrument]] = [:]
    for instrument in input.catalogue.registers.instruments ?? [] {
      let names = [
        InstrumentName(title: instrument.title), instrument.shortTitle.map(InstrumentName.init(title:)),
        instrument.documentNumber.map(InstrumentName.init(documentNumber:)),
      ]
      for name in names.compactMap({ $0 }).uniqued() { instruments[name, default: []].append(instrument) }
    }
    self.instruments = instruments
  }

  /// The bases by rank; one that several units give in the same words stands there once.
  ///
  /// - Parameter sides: one a list.
  func compared(_ sides: [(unit: String, bases: [LegalBasis])]) -> [DossierCase.Basis] {
    let given = sides.flatMap { side in
      side.bases.filter { !UnitNameCell.isNone($0.text.value) }.map { (unit: side.unit, basis: $0) }
    }
    let citing = Citings(given.map { ($0.unit, $0.basis) })
    let units = Set(sides.map(\.unit))
    let bases = given.grouped { NormalisedName($0.basis.text.value) }.map { _, members in
      let basis = members[0].basis
      let names = basis.citations.compactMap { InstrumentName($0) }
      let citers = names.reduce(into: Set<String>()) { $0.formUnion(citing.units(of: $1)) }
      return DossierCase.Basis(
        text: basis.text.value, givings: members.map { ($0.unit, $0.basis.text.origin) },
        authorities: basis.citations.compactMap { authority(of: $0, citing) },
        isOneSided: !names.isEmpty && units.count > 1 && citers.count < units.count)
    }
    return bases.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element)
  }

  private func authority(of citation: Citation, _ citing: Citings) -> DossierCase.Basis.Authority? {
    guard let name = InstrumentName(citation) else { return nil }
    let versions = instruments[name] ?? []
    return DossierCase.Basis.Authority(
      citation: citation.standardForm, rank: versions.last?.rank,
      isVoid: !versions.isEmpty && versions.allSatisfy { $0.isVoid(on: day) },
      hasOtherClauses: citing.hasSeveralClauses(of: name))
  }

  /// Who cites which instrument, and which clauses of it.
  private struct Citings {
    private var units: [InstrumentName: Set<String>] = [:]
    private var clauses: [InstrumentName: [String: Set<Citation.Clause>]] = [:]

    init(_ bases: [(unit: String, basis: LegalBasis)]) {
      for (unit, basis) in bases {
        for citation in basis.citations {
          guard let name = InstrumentName(citation) else { continue }
          units[name, default: []].insert(unit)
          clauses[name, default: [:]][unit, default: []].formUnion(citation.clauses)
        }
      }
    }

    func units(of name: InstrumentName) -> Set<String> { units[name] ?? [] }

    func hasSeveralClauses(of name: InstrumentName) -> Bool { Set((clauses[name] ?? [:]).values).count > 1 }
  }
}

extension DossierCase.Basis {
  /// Highest rank first; those of which the register knows nothing last.
  fileprivate var order: Int {
    let ranks = authorities.filter { !$0.isVoid }.compactMap {
      $0.rank.flatMap(InstrumentRank.init(written:))
    }
    return ranks.min()?.rawValue ?? InstrumentRank.allCases.count
  }
}

extension Instrument {
  /// Whether this version was repealed by a day.
  fileprivate func isVoid(on day: CalendarDate) -> Bool {
    if let repealDate { return repealDate <= day }
    return status.map { $0.holds("废止") || $0.holds("失效") } ?? false
  }
}

import Diagnostics
import ListModel
import TestSupport

@testable import Analysis

/// Rows of the instruments register, and bases to hold against them.
enum SmallRegister {
  static func date(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate($0) } }

  static func row(
    _ title: String, short: String? = nil, number: String? = nil, rank: String = "法律", made: String? = nil,
    from: String? = nil, articles: Int? = nil, status: String? = nil, until: String? = nil, by: String? = nil
  ) -> Instrument {
    Instrument(
      title: title, shortTitle: short, documentNumber: number, rank: rank, versionDate: date(made),
      effectiveDate: date(from), articles: articles, status: status, repealDate: date(until), repealedBy: by,
      origin: Located(title, row: 2, column: 1, file: 1).origin)
  }

  /// A basis that cites one instrument.
  static func basis(
    _ title: String?, _ articles: Int..., number: String? = nil, version: String? = nil, row: Int32 = 2
  ) -> LegalBasis {
    let citation = Citation(
      title: title, documentNumber: number, version: version,
      clauses: articles.map { Citation.Clause(article: $0) })
    return LegalBasis(
      text: Located(citation.standardForm, row: row, column: 6), citations: [citation], defects: [])
  }

  static func power(
    _ bases: LegalBasis..., name: String = "取水许可", category: String = "行政许可", row: Int32 = 2
  ) -> PowerItem {
    var power = SmallEdition.power(name, category: category, basis: nil, row: row)
    power.bases = bases
    return power
  }
}

extension Rule {
  /// What the rule finds on a day in powers that rest on these bases.
  func findings(
    _ powers: [PowerItem], register: [Instrument]?, on day: CalendarDate = SmallEdition.day
  ) -> [Finding] {
    var catalogue = SmallEdition.catalogue(
      [SmallEdition.submission { $0.powers = powers }], instruments: register)
    catalogue.edition.asOf = day
    return findings(in: catalogue)
  }

  /// What the rule finds in one power that rests on a basis.
  func findings(_ basis: LegalBasis, register: [Instrument], on day: String) -> [Finding] {
    findings([SmallRegister.power(basis)], register: register, on: SmallRegister.date(day)!)
  }
}

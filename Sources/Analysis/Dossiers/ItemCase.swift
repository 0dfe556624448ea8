import Diagnostics
import ListModel

/// Sets side by side what several lists say of an item that is no matter: a power, a duty.
struct ItemCase {
  private let name: String
  private let findings: [JudgedFinding]
  private let input: AnalysisInput
  private let ranks: BasisComparison
  /// What the findings quote of each list. **Shape:** in the order in which the lists are first quoted.
  private let sides: [Side]

  /// One list, as far as the findings quote it.
  private struct Side {
    let submission: Int
    let quotations: [Quotation]
    /// The powers of which any cell is quoted.
    let powers: [ListedPower]
  }

  init(
    named name: String, findings: [JudgedFinding], in input: AnalysisInput, places: ItemPlaces,
    ranks: BasisComparison
  ) {
    self.name = name
    self.findings = findings
    self.input = input
    self.ranks = ranks
    let quotations = findings.map(\.finding).flatMap { [$0.quotation] + $0.related.map(\.quotation) }
      .uniqued()
    sides = quotations.grouped { places.submission(of: $0.origin) }.map { submission, quotations in
      let powers = quotations.flatMap { places.powers(at: $0.origin) }.uniqued().sorted()
      let texts = quotations.filter { !places.isBasis($0.origin) }
      return Side(
        submission: submission, quotations: texts.isEmpty ? quotations : texts,
        powers: powers.map { input.powers[$0] })
    }
  }

  func gathered() -> DossierCase {
    let units = sides.map { input.catalogue.shortName(of: input.catalogue.submissions[$0.submission]) }
    let bases = zip(units, sides).map { (unit: $0, bases: $1.powers.flatMap(\.bases)) }
    return DossierCase(
      name: name, units: takingPart, host: .firstToObject, findings: findings,
      lists: zip(units, sides).map { DossierCase.List(unit: $0, origin: $1.quotations[0].origin) },
      rows: sides.allSatisfy { $0.powers.count == 1 } ? powerRows : [textRow],
      bases: ranks.compared(bases))
  }

  /// The official names of the units concerned.
  private var takingPart: [String] {
    let register = input.catalogue.registers.units
    let submissions = sides.map { input.catalogue.submissions[$0.submission] }
    let named = Set(findings.flatMap(\.finding.units))
    let units = Set(
      submissions.compactMap(\.unit)
        + register.units.indices.filter { named.contains(register.units[$0].shortName) }.map { UnitID($0) })
    let day = input.catalogue.edition.asOf
    let present = units.sorted().map { register[$0] }.filter { unit in
      !unit.hasEnded(on: day) || submissions.contains { $0.unit.map { register[$0].name } == unit.name }
    }
    return (present.map(\.name) + submissions.filter { $0.unit == nil }.map(\.folder)).uniqued()
  }

  /// What the findings quote, as it stands.
  private var textRow: DossierCase.Row {
    DossierCase.Row(
      subject: .text,
      passages: sides.map { side in
        side.quotations.filter { !$0.text.isEmpty }.map {
          DossierCase.Passage(pieces: [.init($0.text)], origin: $0.origin)
        }
      }, isDivergent: false)
  }

  /// The columns of the power list, one power a list.
  private var powerRows: [DossierCase.Row] {
    let powers = sides.map { $0.powers[0] }
    var rows = [row(.name, powers.map(\.item.name))]
    rows.append(row(.element("主项"), powers.map(\.main?.item.name)))
    rows.append(row(.element("职权类别"), powers.map { $0.item.categoryText ?? $0.main?.item.categoryText }))
    rows.append(row(.element("编码"), powers.map(\.item.code)))
    for element in Self.elements {
      rows.append(
        row(
          .element(element.name),
          powers.map { $0.item.elements[element] ?? $0.main?.item.elements[element] }))
    }
    return rows.filter { $0.passages.contains { !$0.isEmpty } }
  }

  private func row(_ subject: DossierCase.Row.Subject, _ texts: [Located<String>?]) -> DossierCase.Row {
    let written = texts.map { text in text.flatMap { UnitNameCell.isNone($0.value) ? nil : $0 } }
    let passages = written.map { text in text.map { [DossierCase.Passage($0)] } ?? [] }
    let said = Set(written.map { $0.map { NormalisedName($0.value) } })
    return DossierCase.Row(subject: subject, passages: passages, isDivergent: said.count > 1)
  }

  /// What tells how far a power goes and whose it is.
  private static let elements: [PowerElement] = [
    .level, .scope, .source, .body, .decidingBody, .office, .note,
  ]
}

/// Where the lists have their powers and bases, for finding again what findings quote.
struct ItemPlaces {
  private var powersOfOrigin: [Origin: [Int]] = [:]
  private let bases: Set<Origin>
  private let submissionOfFile: [FileID: Int]

  init(_ input: AnalysisInput) {
    submissionOfFile = input.catalogue.submissionsByFile()
    bases = Set(input.bases.map(\.basis.text.origin))
    for (index, power) in input.powers.enumerated() {
      for origin in power.item.origins { powersOfOrigin[origin, default: []].append(index) }
    }
  }

  func submission(of origin: Origin) -> Int? { submissionOfFile[origin.file] }

  func isBasis(_ origin: Origin) -> Bool { bases.contains(origin) }

  /// The powers of which a cell is a part, as indexes among all powers.
  func powers(at origin: Origin) -> [Int] { powersOfOrigin[origin] ?? [] }
}

extension PowerItem {
  /// The places of what it says itself; a basis may be that of several.
  fileprivate var origins: [Origin] {
    [name.origin] + [code?.origin, categoryText?.origin].compactMap { $0 } + elements.values.map(\.origin)
  }
}

import Diagnostics
import ListModel

/// Sets side by side what all lists say of a matter.
struct MatterCase {
  private let matter: SharedMatter
  private let input: AnalysisInput
  private let wording: MatterWording
  private let ranks: BasisComparison
  private let silent: [(unit: UnitID, part: Quotation)]

  init(_ matter: SharedMatter, in input: AnalysisInput, ranks: BasisComparison) {
    self.matter = matter
    self.input = input
    self.ranks = ranks
    wording = MatterWording(matter, in: input)
    silent = input.silentUnits(in: matter)
  }

  func gathered(with findings: [JudgedFinding]) -> DossierCase {
    let lists =
      matter.entries.map { DossierCase.List(unit: $0.unitName, origin: $0.boundary.matter.origin) }
      + silent.map {
        DossierCase.List(unit: register[$0.unit].shortName, origin: $0.part.origin, isSilent: true)
      }
    let bases = matter.entries.map { (unit: $0.unitName, bases: $0.boundary.bases) }
    let isOneOfSeveral = wording.hasSeveralHosts
    return DossierCase(
      name: matter.name, units: takingPart,
      host: wording.leadingHost.map { .lead($0, isOneOfSeveral: isOneOfSeveral) } ?? .firstToObject,
      findings: findings, shown: matter.entries.flatMap(\.boundary.origins), lists: lists, rows: rows,
      bases: ranks.compared(bases))
  }

  private var register: UnitRegister { input.catalogue.registers.units }

  /// The official names of the units that list the matter or are named in it.
  private var takingPart: [String] {
    let units = matter.units
    let unregistered = matter.entries.filter { $0.unit == nil }.map(\.unitName)
    return units.sorted().map { register[$0].name } + unregistered.uniqued()
  }

  // MARK: Rows

  private var rows: [DossierCase.Row] {
    let empty = silent.map { _ in [DossierCase.Passage]() }
    var rows: [DossierCase.Row] = []
    func add(_ subject: DossierCase.Row.Subject, _ texts: [Located<String>?]) {
      guard texts.contains(where: { $0.map { !$0.value.isEmpty } ?? false }) else { return }
      let passages = texts.map { text in text.map { [DossierCase.Passage($0)] } ?? [] }
      rows.append(DossierCase.Row(subject: subject, passages: passages + empty, isDivergent: false))
    }
    if Set(matter.entries.map { NormalisedName($0.boundary.matter.value) }).count > 1 {
      add(.name, matter.entries.map(\.boundary.matter))
    }
    let parties = matter.entries.map { Dictionary(grouping: $0.parties, by: name) }
    for body in matter.entries.flatMap(\.parties).map(name).uniqued() {
      rows.append(row(of: body, parties: parties.map { $0[body] ?? [] }, silent: empty))
    }
    add(.division, matter.entries.map(\.boundary.division))
    add(.example, matter.entries.map(\.boundary.example))
    add(.note, matter.entries.map(\.boundary.note))
    return rows
  }

  /// What a party is called in the rows.
  private func name(of party: SharedMatter.Party) -> String {
    let name = wording.name(of: party.body)
    return name.isEmpty ? party.name.value : name
  }

  /// What each list says of a body: role and share, or its name alone where it gives no share.
  ///
  /// - Parameter parties: where each entry names the body.
  private func row(
    of body: String, parties: [[SharedMatter.Party]], silent: [[DossierCase.Passage]]
  ) -> DossierCase.Row {
    let comparison = ShareComparison(parties.map { $0.map { $0.share?.value ?? "" } })
    let roles = Set(parties.filter { !$0.isEmpty }.map { Set($0.map(\.role)) })
    let passages = parties.enumerated().map { list, parties in
      parties.map { party in
        guard let share = party.share else { return DossierCase.Passage(party.name, role: party.role) }
        return DossierCase.Passage(
          role: party.role, pieces: comparison.pieces(of: share.value, in: list), origin: share.origin)
      }
    }
    return DossierCase.Row(
      subject: .share(of: body), passages: passages + silent,
      isDivergent: comparison.isDivergent || roles.count > 1 || parties.contains(where: \.isEmpty))
  }
}

extension DossierCase {
  /// A case whose findings show only those of their sides that the case does not show itself.
  ///
  /// - Parameter origins: further places that the case shows in its own way.
  init(
    name: String, units: [String], host: Host, findings: [JudgedFinding], shown origins: [Origin] = [],
    lists: [List], rows: [Row], bases: [Basis]
  ) {
    let shown = Set(
      origins + lists.map(\.origin) + rows.flatMap(\.passages).joined().map(\.origin)
        + bases.flatMap(\.givings).map(\.origin))
    let gravestFirst = findings.enumerated().sorted {
      ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset)
    }
    self.init(
      name: name, units: units, host: host,
      findings: gravestFirst.map { _, judged in
        var finding = judged.forDossier
        let place = Finding.Side(BilingualText(zh: "问题所在", en: "where it stands"), finding.finding.quotation)
        finding.others = ([place] + finding.finding.related).filter {
          !$0.quotation.text.isEmpty && !shown.contains($0.quotation.origin)
        }
        return finding
      },
      lists: lists, rows: rows, bases: bases)
  }
}

extension DossierCase.Passage {
  /// A text that is not compared.
  init(_ text: Located<String>, role: BoundaryRole? = nil) {
    self.init(role: role, pieces: [Piece(text.value)], origin: text.origin)
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

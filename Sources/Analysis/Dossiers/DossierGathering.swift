import Diagnostics
import ListModel

extension Dossier {
  /// Gathers what was found about shared matters into a case for each.
  ///
  /// - Parameters:
  ///   - judgement: what the rules made of the catalogue.
  ///   - names: the matters or items that are asked for, conflict or not; none for all that are in conflict.
  /// - Throws: `UnknownMatter` where the lists have no matter and the findings no item of a name.
  package init(
    of judgement: Judgement, about input: AnalysisInput, matters names: [String] = []
  ) throws(UnknownMatter) {
    let gathering = DossierGathering(judgement, about: input)
    self.init(
      cases: try gathering.cases(of: names), remarks: gathering.remarks, clean: gathering.clean,
      skipped: gathering.skipped)
  }
}

/// A name that is asked for and that no matter bears.
package struct UnknownMatter: Error, Sendable {
  package let name: String
  /// Names that are like it. **Shape:** at most five.
  package let near: [String]
}

/// Sorts the findings of boundaries and powers by the matter or item that they are about.
private struct DossierGathering {
  let input: AnalysisInput
  private let judgement: Judgement
  private var findingsOfMatter: [[JudgedFinding]]
  private var items: [Item] = []
  private var itemsOfName: [NormalisedName: [Int]] = [:]
  private(set) var remarks: [DossierFinding] = []

  /// Findings about one item of several units.
  private struct Item {
    let name: String
    var submissions: Set<Int>
    var findings: [JudgedFinding]
  }

  init(_ judgement: Judgement, about input: AnalysisInput) {
    self.input = input
    self.judgement = judgement
    findingsOfMatter = Array(repeating: [], count: input.matters.count)
    let places = DossierPlaces(input)
    for judged in judgement.findings where judged.rule.isAboutUnits && judged.closedBy == nil {
      if let matter = places.matter(of: judged.finding) {
        findingsOfMatter[matter].append(judged)
      } else {
        add(judged, submissions: places.submissions(of: judged.finding))
      }
    }
    for (matter, findings) in findingsOfMatter.enumerated()
    where !findings.contains(where: { places.isBetweenUnits($0.finding) }) {
      remarks += findings.map(\.forDossier)
      if !findings.isEmpty { settled.insert(matter) }
    }
    remarks.sort { $0.finding.quotation.origin < $1.finding.quotation.origin }
  }

  /// Matters with findings that one unit mends by itself.
  private var settled: Set<Int> = []

  /// Puts a finding to those about the same item of the same units.
  private mutating func add(_ judged: JudgedFinding, submissions: Set<Int>) {
    guard max(judged.finding.units.count, submissions.count) > 1 else {
      remarks.append(judged.forDossier)
      return
    }
    let name = NormalisedName(judged.finding.subject)
    let known = itemsOfName[name]?.first { !items[$0].submissions.isDisjoint(with: submissions) }
    if let known {
      items[known].findings.append(judged)
      items[known].submissions.formUnion(submissions)
    } else {
      itemsOfName[name, default: []].append(items.count)
      items.append(Item(name: judged.finding.subject, submissions: submissions, findings: [judged]))
    }
  }

  /// The matters in which no rule found anything, and no division names only bodies that nobody knows.
  var clean: [Dossier.CleanMatter] {
    let read = input.matters.indices.filter { index in
      findingsOfMatter[index].isEmpty
        && input.matters[index].entries.allSatisfy(\.boundary.unreadBodies.isEmpty)
    }
    return read.map { index in
      let matter = input.matters[index]
      return Dossier.CleanMatter(name: matter.name, units: matter.entries.map(\.unitName))
    }
  }

  /// The rules whose findings would be here, had they been asked.
  var skipped: [Dossier.SkippedRule] {
    judgement.outcomes.filter(\.rule.isAboutUnits).compactMap { outcome in
      guard case .skipped(let reason) = outcome.status else { return nil }
      return Dossier.SkippedRule(title: outcome.rule.title, reason: reason)
    }
  }

  // MARK: Cases

  /// The cases of these names; of all that are in conflict where there are none.
  func cases(of names: [String]) throws(UnknownMatter) -> [DossierCase] {
    var matters: [Int] = []
    var items: [Item] = []
    if names.isEmpty {
      matters = findingsOfMatter.indices.filter { !findingsOfMatter[$0].isEmpty && !settled.contains($0) }
      items = self.items
    }
    for name in names {
      let wanted = MatterName(name)
      let named = input.matters.indices.filter { input.matters[$0].isCalled(wanted) }
      let others = self.items.filter { MatterName($0.name) == wanted }
      guard !named.isEmpty || !others.isEmpty else { throw UnknownMatter(name: name, near: near(wanted)) }
      matters += named.filter { !matters.contains($0) }
      items += others.filter { other in !items.contains { $0.findings[0].isSame(as: other.findings[0]) } }
    }
    let ranks = BasisComparison(input)
    var cases = matters.map {
      MatterCase(input.matters[$0], in: input, ranks: ranks).gathered(with: findingsOfMatter[$0])
    }
    if !items.isEmpty {
      let places = ItemPlaces(input)
      cases += items.map {
        ItemCase(named: $0.name, findings: $0.findings, in: input, places: places, ranks: ranks).gathered()
      }
    }
    return cases.enumerated().sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }
      .map(\.element)
  }

  /// Names of matters and items that are like one that nobody bears.
  private func near(_ wanted: MatterName) -> [String] {
    let bigrams = Bigrams(wanted.text)
    let known =
      input.matters.map { ($0.name, $0.identity.text) } + items.map { ($0.name, MatterName($0.name).text) }
    let ranked = known.enumerated().map { offset, name in
      (shared: Bigrams(name.1).shared(with: bigrams), offset: offset, name: name.0)
    }
    let best = ranked.filter { $0.shared > 0 }.sorted { ($1.shared, $0.offset) < ($0.shared, $1.offset) }
    return best.prefix(5).map(\.name)
  }
}

extension DossierCase {
  /// Errors first, then what stands first.
  fileprivate var urgency: Int { findings.contains { $0.severity == .error } ? 0 : 1 }
}

extension Rule {
  /// Its findings are about who does what.
  fileprivate var isAboutUnits: Bool { family == .boundaries || family == .powers }
}

extension JudgedFinding {
  fileprivate func isSame(as other: JudgedFinding) -> Bool { fingerprint == other.fingerprint }

  /// The finding as a meeting needs it.
  var forDossier: DossierFinding {
    DossierFinding(title: rule.title, severity: severity, finding: finding)
  }
}

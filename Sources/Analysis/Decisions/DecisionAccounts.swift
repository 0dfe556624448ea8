import Diagnostics
import ListModel

/// What a decision is worth on the edition's day: what it closes, or why it closes nothing.
struct DecisionAccount: Sendable {
  enum Standing: Sendable {
    case closes
    /// Another decision closes its finding, so that nothing is left for it to do.
    case replaced
    /// Its last day is past, and the finding stands open.
    case expired(JudgedFinding)
    /// There are findings of its rule, units and subject, whose texts are others. **Shape:** non-empty.
    case changed([JudgedFinding])
    /// It is made after the edition's day.
    case notYet(JudgedFinding)
    /// A decision cannot close what this rule finds.
    case unclosable(Rule)
    /// No rule has the name.
    case unknownRule
    /// The fingerprint is that of a finding of which the row says otherwise.
    case otherFinding(JudgedFinding)
    /// Its rule was not asked, so that nothing is known.
    case unasked
    /// Nothing was found that it could close.
    case unmatched
  }

  let decision: Decision
  /// The short names of the units, where the register knows them. **Shape:** sorted, unique.
  let units: [String]
  fileprivate(set) var standing: Standing

  /// What the decision is about, in the words of its row.
  var subject: String { decision.subject?.value ?? decision.rule.value }
}

/// What the decisions register makes of the findings (裁定的效力).
package struct DecisionAccounts: Sendable {
  /// **Shape:** one a decision, in the order of the register.
  private(set) var accounts: [DecisionAccount] = []
  /// The decision that closes a finding, by the finding's index.
  private(set) var closing: [Int: Decision] = [:]

  /// Holds the decisions of an edition against what was found.
  ///
  /// - Parameter verdicts: of all rules, for those that were skipped.
  init(of findings: [JudgedFinding], by verdicts: [Analyzer.Verdict], about input: AnalysisInput) {
    guard let decisions = input.catalogue.registers.decisions, !decisions.isEmpty else { return }
    let matching = DecisionMatching(findings, verdicts, input.catalogue)
    var matches: [DecisionMatching.Match] = []
    for decision in decisions {
      let units = matching.units(of: decision)
      let match = matching.match(decision, units)
      accounts.append(DecisionAccount(decision: decision, units: units, standing: .unmatched))
      matches.append(match)
      guard decision.isInForce(on: matching.day) else { continue }
      for index in closable(match, units, findings, isWhole: input.isWhole) {
        // Of several the one made last counts.
        if let other = closing[index], other.date > decision.date { continue }
        closing[index] = decision
      }
    }
    for (index, match) in matches.enumerated() {
      accounts[index].standing = standing(of: accounts[index].decision, match, findings, on: matching.day)
    }
  }

  /// The findings that a decision in force closes.
  ///
  /// Where only some units were read, a finding has only some of its units and texts: a decision about it closes it, as it
  /// does among all.
  private func closable(
    _ match: DecisionMatching.Match, _ units: [String], _ findings: [JudgedFinding], isWhole: Bool
  ) -> [Int] {
    switch match {
    case .finding(let index): return [index]
    case .changed(let indexes) where !isWhole:
      return indexes.filter { units.isEmpty || Set(findings[$0].finding.units).isSubset(of: units) }
    default: return []
    }
  }

  private func standing(
    of decision: Decision, _ match: DecisionMatching.Match, _ findings: [JudgedFinding], on day: CalendarDate
  ) -> DecisionAccount.Standing {
    switch match {
    case .without(let standing): return standing
    case .finding(let index):
      if let closing = closing[index] { return closing.origin == decision.origin ? .closes : .replaced }
      return decision.hasExpired(on: day) ? .expired(findings[index]) : .notYet(findings[index])
    case .changed(let indexes):
      let open = indexes.filter { closing[$0] == nil }
      return open.isEmpty ? .replaced : .changed(open.map { findings[$0] })
    }
  }
}

/// Finds what decisions are about.
private struct DecisionMatching {
  enum Match {
    case finding(Int)
    /// Findings of the same rule, units and subject with other texts. **Shape:** non-empty.
    case changed([Int])
    case without(DecisionAccount.Standing)
  }

  let day: CalendarDate
  private let findings: [JudgedFinding]
  private let register: UnitRegister
  /// The rules that were skipped, or that judge a change where none is looked at.
  private let unasked: Set<String>
  private var byBeginning: [Substring: [Int]] = [:]

  init(_ findings: [JudgedFinding], _ verdicts: [Analyzer.Verdict], _ catalogue: Catalogue) {
    self.findings = findings
    day = catalogue.edition.asOf
    register = catalogue.registers.units
    unasked = Set(
      verdicts.filter { verdict in
        switch verdict.status {
        case .skipped: true
        case .notApplicable: verdict.rule.needsEarlierEdition
        default: false
        }
      }.map(\.rule.name))
    for (index, judged) in findings.enumerated() {
      byBeginning[judged.fingerprint.prefix(Fingerprint.shownLength), default: []].append(index)
    }
  }

  func units(of decision: Decision) -> [String] {
    let names = decision.units.map { unit in
      register.resolve(unit.value, on: day).onlyUnit.map { register[$0].shortName } ?? unit.value
    }
    return Set(names).sorted()
  }

  func match(_ decision: Decision, _ units: [String]) -> Match {
    let sameTexts = indexes(of: Fingerprint.read(decision.fingerprint.value))
    guard let rule = RuleRegistry.rule(called: decision.rule.value) else { return .without(.unknownRule) }
    guard rule.isClosable else { return .without(.unclosable(rule)) }
    if unasked.contains(rule.name) { return .without(.unasked) }
    if let index = sameTexts.first(where: { isSaid(decision, units, rule, of: findings[$0]) }) {
      return .finding(index)
    }
    if let other = sameTexts.first { return .without(.otherFinding(findings[other])) }
    let sameSubject = findings.indices.filter { isAbout(decision, units, rule, findings[$0]) }
    return sameSubject.isEmpty ? .without(.unmatched) : .changed(sameSubject)
  }

  private func indexes(of fingerprint: String) -> [Int] {
    guard fingerprint.count >= Fingerprint.shownLength else { return [] }
    return byBeginning[fingerprint.prefix(Fingerprint.shownLength), default: []].filter {
      findings[$0].fingerprint.begins(with: fingerprint)
    }
  }

  /// Whether all that the row says is true of a finding; what it leaves out does not count.
  private func isSaid(_ decision: Decision, _ units: [String], _ rule: Rule, of judged: JudgedFinding) -> Bool
  {
    rule.name == judged.rule.name && (units.isEmpty || units == judged.finding.units)
      && (decision.subject.map { Self.isSame($0.value, judged.finding.subject) } ?? true)
  }

  /// Whether a finding may be what was decided, were its texts the same.
  private func isAbout(_ decision: Decision, _ units: [String], _ rule: Rule, _ judged: JudgedFinding) -> Bool
  {
    guard let subject = decision.subject, rule.name == judged.rule.name,
      Self.isSame(subject.value, judged.finding.subject)
    else { return false }
    return units.isEmpty || units == judged.finding.units
      || !Set(units).isDisjoint(with: judged.finding.units)
  }

  /// Spreadsheets keep an apostrophe before what would else be a formula.
  private static func isSame(_ written: String, _ subject: String) -> Bool {
    let name = NormalisedName(written)
    return name == NormalisedName(subject)
      || name.text.begins(with: "'")
        && NormalisedName(String(name.text.dropFirst())) == NormalisedName(subject)
  }
}

extension Decision {
  fileprivate func isInForce(on day: CalendarDate) -> Bool { isMade(by: day) && !hasExpired(on: day) }
}

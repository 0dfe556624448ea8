import Diagnostics
import ListModel

/// The outcome of all rules over one catalogue: what every report is written from.
package struct Judgement: Sendable {
  /// **Shape:** one a registered rule, in the order of the registry.
  package var outcomes: [RuleOutcome]
  /// **Shape:** in reading order of their places, then by rule name.
  package var findings: [JudgedFinding]

  package init(outcomes: [RuleOutcome], findings: [JudgedFinding]) {
    self.outcomes = outcomes
    self.findings = findings
  }

  /// The same judgement with some of its findings alone; a rule none of whose findings is kept open has passed.
  package func keeping(_ findings: [JudgedFinding]) -> Judgement {
    let counts = findings.reduce(into: [:]) { $0[$1.rule.name, default: 0] += $1.closedBy == nil ? 1 : 0 }
    let outcomes = outcomes.map { outcome in
      guard case .failed = outcome.status else { return outcome }
      let count = counts[outcome.rule.name, default: 0]
      return RuleOutcome(rule: outcome.rule, status: count > 0 ? .failed(findings: count) : .passed)
    }
    return Judgement(outcomes: outcomes, findings: findings)
  }

  /// The number of open findings of a severity.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && $0.closedBy == nil }
  }

  /// The number of findings that a decision closes.
  package var closedCount: Int { findings.count { $0.closedBy != nil } }
}

/// What became of a rule: skipped is not passed.
package struct RuleOutcome: Sendable {
  package enum Status: Sendable, Hashable {
    case passed
    /// With as many open findings.
    case failed(findings: Int)
    /// A register that it needs is missing.
    case skipped(reason: BilingualText)
    /// The catalogue has nothing that the rule could judge.
    case notApplicable
  }

  package let rule: Rule
  package let status: Status

  package init(rule: Rule, status: Status) {
    self.rule = rule
    self.status = status
  }
}

/// A finding with the rule that found it, its severity in this edition and its fingerprint.
package struct JudgedFinding: Sendable {
  package let rule: Rule
  package let severity: Severity
  package private(set) var finding: Finding
  /// The place of the finding where nothing is compared: by it the next run knows the finding again.
  package let home: Origin
  /// A digest of rule, units, subject and the texts concerned; never of lines or cells.
  package let fingerprint: String
  /// The document number of the decision that closes it; nil for an open one.
  package internal(set) var closedBy: String?

  /// - Parameter home: nil for where the finding stands.
  package init(
    rule: Rule, severity: Severity, finding: Finding, fingerprint: String, closedBy: String? = nil,
    home: Origin? = nil
  ) {
    self.home = home ?? finding.quotation.origin
    self.rule = rule
    self.severity = severity
    self.finding = finding
    self.fingerprint = fingerprint
    self.closedBy = closedBy
  }

  /// The same finding, told at the side that a change touched, where it has one.
  ///
  /// - Parameter touched: whether the change touched a side, the surest answer first.
  package func told(in catalogue: Catalogue, where touched: [(Quotation) -> Bool]) -> JudgedFinding {
    for isTouched in touched {
      if isTouched(finding.quotation) { return self }
      if let side = finding.related.firstIndex(where: { isTouched($0.quotation) }) {
        return told(in: catalogue, at: side)
      }
    }
    return self
  }

  private func told(in catalogue: Catalogue, at side: Int) -> JudgedFinding {
    let former = Occurrence(
      finding.quotation, unit: catalogue.unit(of: finding.quotation.origin.file), item: nil)
    var judged = self
    judged.finding = finding.told(at: side, formerly: former.label)
    return judged
  }
}

extension [JudgedFinding] {
  /// In the order of their places, then by rule and subject.
  package var inReadingOrder: [JudgedFinding] {
    sorted { left, right in
      (left.finding.quotation.origin, left.rule.name, left.finding.subject)
        < (right.finding.quotation.origin, right.rule.name, right.finding.subject)
    }
  }
}

extension Catalogue {
  /// The short name of the unit whose file it is; nil for the office's own files.
  fileprivate func unit(of file: FileID) -> String? {
    guard let folder = files[Int(file.index)].unitFolder else { return nil }
    return submissions.first { $0.folders.contains { $0[...] == folder } }.map(shortName)
  }
}

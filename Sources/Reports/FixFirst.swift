import Analysis
import Diagnostics

extension ReportInput {
  /// Open findings in the order in which an office mends them: the gravest first, of these form before names, names before
  /// codes and so on, each in reading order.
  package var fixFirst: [JudgedFinding] {
    judgement.findings.filter { $0.closedBy == nil }.enumerated().sorted { left, right in
      (right.element.severity, left.element.rule.family.rank, left.offset)
        < (left.element.severity, right.element.rule.family.rank, right.offset)
    }.map(\.element)
  }

  /// Findings that a decision closes, in reading order.
  package var closed: [JudgedFinding] { judgement.findings.filter { $0.closedBy != nil } }
}

extension Rule.Family {
  /// Its place in the order of mending.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

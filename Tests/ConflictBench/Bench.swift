import Analysis
import Diagnostics
import ListModel

/// Measures rules on changed copies of clean editions.
struct Bench: Sendable {
  /// What became of the changes by which a rule is measured.
  struct Score: Sendable {
    let rule: String
    var injections = 0
    var found = 0
    /// Findings beside the expected ones, in the copies with injections.
    var falseAlarms = 0
    var decoys = 0
    /// Findings in the copies with decoys.
    var alarms = 0
    /// What was missed and what was found in vain, for those who mend it.
    var details: [String] = []

    var precision: Double { ratio(found, found + falseAlarms + alarms) }
    var recall: Double { ratio(found, injections) }
    var isPerfect: Bool { found == injections && falseAlarms == 0 && alarms == 0 }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
  }

  /// The clean editions.
  let editions: [Draft]
  /// The rules that judge.
  var rules = Bench.conflictRules
  /// How many changes of one kind a copy takes at most.
  var most = 40

  /// The rules of the families Powers and Boundaries.
  static let conflictRules = RuleRegistry.rules.filter { $0.family == .powers || $0.family == .boundaries }

  /// A finding of a rule.
  struct Told: Sendable {
    let finding: Expectation
    /// What it quotes, for those who mend the rule.
    let quotations: [String]
  }

  /// What the rules find in an edition as it is.
  func findings(in draft: Draft) -> [Told] {
    let input = AnalysisInput(draft.written())
    return rules.flatMap { rule in
      Analyzer.ask(rule, about: input).findings.map { finding in
        Told(
          finding: Expectation(rule: rule.name, subject: finding.subject, units: finding.units),
          quotations: ([finding.quotation] + finding.related.map(\.quotation)).map(\.text))
      }
    }
  }

  /// Measures one rule on all editions.
  func score(_ mutations: Mutations) -> Score {
    var score = Score(rule: mutations.rule)
    for edition in editions {
      let faulty = copy(of: edition, with: mutations.injections)
      let found = compare(findings(in: faulty.draft), with: faulty.trials, in: edition, &score)
      score.injections += faulty.trials.count
      score.found += faulty.trials.count - found.missed
      score.falseAlarms += found.superfluous
      let harmless = copy(of: edition, with: mutations.decoys)
      score.decoys += harmless.trials.count
      score.alarms +=
        compare(findings(in: harmless.draft), with: harmless.trials, in: edition, &score).superfluous
    }
    return score
  }

  /// A change that was made.
  private struct Trial {
    let name: String
    let expected: [Expectation]
  }

  /// A copy that has taken changes one after the other, each as often as there is place for it.
  private func copy(of edition: Draft, with changes: [Change]) -> (draft: Draft, trials: [Trial]) {
    var draft = edition
    var trials: [Trial] = []
    var open = changes
    while !open.isEmpty, trials.count < most {
      open = open.filter { change in
        guard trials.count < most, let expected = change.make(&draft) else { return false }
        trials.append(Trial(name: change.name, expected: expected))
        return true
      }
    }
    return (draft, trials)
  }

  /// Holds findings against what the trials expect.
  private func compare(
    _ findings: [Told], with trials: [Trial], in edition: Draft, _ score: inout Score
  ) -> (missed: Int, superfluous: Int) {
    var open = findings
    var missed = 0
    for trial in trials {
      var isFound = true
      for expected in trial.expected {
        if let index = open.firstIndex(where: { $0.finding == expected }) {
          open.remove(at: index)
        } else {
          isFound = false
          score.details.append("\(edition.catalogue.edition.name): missed: \(trial.name): \(expected)")
        }
      }
      if !isFound { missed += 1 }
    }
    score.details += open.map { told in
      "\(edition.catalogue.edition.name): found in vain: \(told.finding): "
        + told.quotations.prefix(4).joined(separator: " | ")
    }
    return (missed, open.count)
  }
}

extension Expectation: CustomStringConvertible {
  var description: String { "\(rule) “\(subject)” [\(units.joined(separator: "、"))]" }
}

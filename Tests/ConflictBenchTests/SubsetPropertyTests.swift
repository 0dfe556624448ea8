import Analysis
import Compiler
import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import ConflictBench

/// The same verdict alone or together: what rules find in the lists of some units, they find there among all.
///
/// Tried on random subsets of the units of editions full of faults, and of such that only look like it.
@Suite struct SubsetPropertyTests {
  enum EditionName: String, CaseIterable {
    case faultyExample, cityWithConflicts, cityWithDecoys, cityWithBoth
  }

  private static func edition(_ name: EditionName) async throws -> Catalogue {
    if name == .faultyExample {
      var catalogue = try await Compilation.submitted(
        .init(edition: Repository.root.appending(path: "lists/faulty-example").path))
      catalogue.readDivisions()
      return catalogue
    }
    var draft = SmallCity.draft(seed: ConflictBench.seed)
    for round in 0..<6 {
      for mutations in Mutations.all {
        let isDecoy = name == .cityWithDecoys || name == .cityWithBoth && round % 2 == 1
        for change in isDecoy ? mutations.decoys : mutations.injections { _ = change.make(&draft) }
      }
    }
    return draft.written()
  }

  /// Random subsets: single units, few, and half of them.
  private static func subsets(of catalogue: Catalogue) -> [[Int]] {
    var random = SeededGenerator(seed: 20_240_630)
    let single = catalogue.submissions.indices.prefix(6).map { [$0] }
    return single
      + [8, 4, 2, 2].flatMap { share in
        (0..<4).map { _ in catalogue.submissions.indices.filter { _ in random.next() % UInt64(share) == 0 } }
      }
  }

  private func input(_ catalogue: Catalogue, of submissions: [Int]) -> AnalysisInput {
    var part = catalogue
    part.submissions = submissions.map { catalogue.submissions[$0] }
    return AnalysisInput(part, isWhole: false)
  }

  @Test(arguments: EditionName.allCases)
  func `what is found in some lists is found there among all`(name: EditionName) async throws {
    let catalogue = try await Self.edition(name)
    let whole = AnalysisInput(catalogue)
    let all = RuleRegistry.rules.map { Analyzer.ask($0, about: whole).findings }
    var found = 0
    for submissions in Self.subsets(of: catalogue) {
      let part = input(catalogue, of: submissions)
      for (rule, all) in zip(RuleRegistry.rules, all) {
        for finding in Analyzer.ask(rule, about: part).findings {
          found += 1
          #expect(all.contains { $0.tells(finding) }, "\(rule.name) \(finding.subject) of \(submissions)")
        }
      }
    }
    if name != .cityWithDecoys { #expect(found > 100) }
  }

  @Test(arguments: EditionName.allCases)
  func `what stands in one list alone is found there without the others`(name: EditionName) async throws {
    let catalogue = try await Self.edition(name)
    let whole = AnalysisInput(catalogue)
    for (index, submission) in catalogue.submissions.enumerated() {
      let part = input(catalogue, of: [index])
      let unit = catalogue.shortName(of: submission)
      for rule in RuleRegistry.rules where !rule.needsAllUnits {
        let own = Analyzer.ask(rule, about: whole).findings.filter { $0.units == [unit] }
        let alone = Analyzer.ask(rule, about: part).findings
        for finding in own {
          #expect(alone.contains { $0.tells(finding) }, "\(rule.name) \(finding.subject) of \(unit)")
        }
      }
    }
  }

  @Test func `rules that need the lists of all are skipped where some were read, and say so`() async throws {
    let catalogue = try await Self.edition(.faultyExample)
    let part = input(catalogue, of: [0, 1])
    for rule in RuleRegistry.rules where rule.needsAllUnits && !rule.needsEarlierEdition {
      guard case .skipped(let reason) = Analyzer.ask(rule, about: part).status else {
        Issue.record("\(rule.name) is not skipped")
        continue
      }
      #expect(reason.en.contains("some units"))
    }
    for rule in RuleRegistry.rules where !rule.needsAllUnits {
      let verdict = Analyzer.ask(rule, about: part)
      guard case .skipped(let reason) = verdict.status else { continue }
      #expect(rule.comparesUnits && verdict.findings.isEmpty)
      #expect(reason.en.contains("the lists that were read"))
    }
  }
}

extension Finding {
  /// Whether another finding of the same rule stands at one of its places and speaks of the same: the same verdict, be it with
  /// more sides.
  fileprivate func tells(_ other: Finding) -> Bool {
    let isThere = quotation == other.quotation || related.contains { $0.quotation == other.quotation }
    return isThere && (subject == other.subject || MatterName(subject) == MatterName(other.subject))
  }
}

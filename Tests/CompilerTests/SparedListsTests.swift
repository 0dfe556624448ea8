import Analysis
import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Compiler

/// Rules that judge lists apart need not look again at lists that have not changed.
@Suite struct SparedListsTests {
  private static let faulty = FaultyExampleBefore.edition
  private static let apart = RuleRegistry.rules.filter(\.judgesListsApart)

  private func findings(of rule: Rule, in compilation: Compilation, sparing spared: SparedLists?) -> [String]
  {
    let input = compilation.input
    return Analyzer.ask(rule, about: input, sparing: spared).findings.map { "\($0)" }.sorted()
  }

  @Test func `they find the same whichever list of the faulty example is taken for the changed one`()
    async throws
  {
    let whole = try await Compilation.run(.init(edition: Self.faulty, jobs: 2))
    let all = Set(whole.catalogue.submissions.indices)
    for rule in Self.apart {
      let expected = findings(of: rule, in: whole, sparing: nil)
      #expect(!expected.isEmpty, "\(rule.name) finds nothing in the example")
      for changed in all {
        let spared = SparedLists(all.subtracting([changed]), of: whole.input, judged: whole.judgement)
        #expect(findings(of: rule, in: whole, sparing: spared) == expected, "\(rule.name), \(changed)")
      }
    }
  }

  @Test func `they find in a list what they find in it alone, though another unit sends the same list`()
    async throws
  {
    let submissions = try await Compilation.run(.init(edition: Self.faulty, jobs: 2)).catalogue.submissions
    for (submission, other) in zip(submissions, submissions.dropFirst() + submissions.prefix(1)) {
      let folder = TemporaryFolder()
      let edition = folder.path + "/e"
      try FileManager.default.copyItem(atPath: Self.faulty, toPath: edition)
      try FileManager.default.removeItem(atPath: "\(edition)/submissions/\(other.folder)")
      try FileManager.default.copyItem(
        atPath: "\(edition)/submissions/\(submission.folder)",
        toPath: "\(edition)/submissions/\(other.folder)")
      let whole = try await Compilation.run(.init(edition: edition, jobs: 2))
      let alone = try await Compilation.run(.init(edition: edition, jobs: 2, alone: [submission.folder]))
      for rule in Self.apart {
        #expect(
          fingerprints(of: rule, in: submission.folders, by: alone)
            == fingerprints(of: rule, in: submission.folders, by: whole), "\(rule.name), \(submission.folder)"
        )
      }
    }
  }

  private func fingerprints(of rule: Rule, in folders: [String], by compilation: Compilation) -> [String] {
    let files = compilation.catalogue.files
    return compilation.judgement.findings.filter { judged in
      let folder = files[Int(judged.finding.quotation.origin.file.index)].unitFolder.map { String($0) }
      return judged.rule.name == rule.name && folder.map(folders.contains) ?? false
    }.map(\.fingerprint)
  }
}

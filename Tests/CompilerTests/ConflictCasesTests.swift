import Foundation
import TestSupport
import Testing

@testable import Compiler

/// `Tests/Fixtures/Conflicts`: one small edition a folder, with every finding about powers and boundaries that is expected.
///
/// A new case is a new folder: an edition, and `expected.csv` with a line `rule,subject,units` for each finding, units
/// separated by `、`. A case without faults has the header alone.
@Suite struct ConflictCasesTests {
  private static let folder = Repository.root.appending(path: "Tests/Fixtures/Conflicts")

  private static var cases: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test(arguments: cases) func `exactly what is expected is found`(name: String) async throws {
    let edition = Self.folder.appending(path: name)
    let expected = try String(contentsOf: edition.appending(path: "expected.csv"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init).sorted()
    let compilation = try await Compilation.run(.init(edition: edition.path, jobs: 2))
    let found = compilation.judgement.findings
      .filter { $0.rule.family == .powers || $0.rule.family == .boundaries }
      .map {
        [$0.rule.name, $0.finding.subject, $0.finding.units.joined(separator: "、")].joined(separator: ",")
      }
      .sorted()
    #expect(found == expected)
  }

  @Test func `there are cases`() { #expect(Self.cases.count >= 5) }
}

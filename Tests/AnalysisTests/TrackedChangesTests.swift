import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct TrackedChangesTests {
  @Test func `revisions and comments are counted`() {
    let findings = Rule.trackedChanges.findings(
      inIrregularities: .trackedChanges(insertions: 2, deletions: 1, comments: 0))
    #expect(
      findings.map(\.message.en) == ["The document has 2 insertions, 1 deletion left in."])
    #expect(Rule.trackedChanges.findings { _ in }.isEmpty)
  }
}

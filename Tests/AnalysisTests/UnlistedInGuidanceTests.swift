import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnlistedInGuidanceTests {
  private let guidance = [
    GuidanceEntry(code: Located("460101012000"), name: Located("取水许可"), category: Located("行政许可"))
  ]

  @Test func `a code that the guidance catalogue lacks is told, with the code of its name`() {
    let findings = Rule.unlistedInGuidance.findings(
      inPowers: SmallEdition.power("取水许可", "460101099000"), guidance: guidance)
    #expect(findings.map(\.related.count) == [1])
  }

  @Test func `powers of the catalogue are none, by code or by name, with a broken code too`() {
    let findings = Rule.unlistedInGuidance.findings(
      inPowers: SmallEdition.power("取水", "460101012000"), SmallEdition.power("取水许可"),
      SmallEdition.power("取水许可", "46010101200"), guidance: guidance)
    #expect(findings.isEmpty)
  }

  @Test func `without a guidance catalogue the rule is skipped`() {
    let verdict = Analyzer.ask(.unlistedInGuidance, about: AnalysisInput(SmallEdition.catalogue([])))
    guard case .skipped = verdict.status else {
      Issue.record("the rule was asked")
      return
    }
  }
}

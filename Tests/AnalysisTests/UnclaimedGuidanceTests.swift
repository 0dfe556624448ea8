import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnclaimedGuidanceTests {
  private let guidance = [
    GuidanceEntry(code: Located("460101012000"), name: Located("取水许可"), level: Located("省级、市级")),
    GuidanceEntry(code: Located("460101013000"), name: Located("采砂许可"), level: Located("市级")),
    GuidanceEntry(code: Located("460101014000"), name: Located("国际河流许可"), level: Located("国家级")),
  ]

  @Test func `entries of the level that nobody lists are told`() {
    let findings = Rule.unclaimedGuidance.findings(
      inPowers: SmallEdition.power("取水许可", "460101012000"), guidance: guidance)
    #expect(findings.map(\.subject) == ["采砂许可"])
  }

  @Test func `an entry listed under a wrong code is claimed all the same`() {
    let findings = Rule.unclaimedGuidance.findings(
      inPowers: SmallEdition.power("取水许可", "460101012000"), SmallEdition.power("采砂许可", "460101099000"),
      guidance: guidance)
    #expect(findings.isEmpty)
  }

  @Test func `sub-items stand for their main item`() {
    let divided = [
      GuidanceEntry(code: Located("460101012000"), name: Located("取水许可")),
      GuidanceEntry(code: Located("460101012001"), name: Located("取水许可（首次）")),
    ]
    let findings = Rule.unclaimedGuidance.findings(
      inPowers: SmallEdition.power("取水许可（首次）", "460101012001"), guidance: divided)
    #expect(findings.isEmpty)
  }
}

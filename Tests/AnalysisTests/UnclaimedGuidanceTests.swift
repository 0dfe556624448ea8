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

  @Test(arguments: [
    ("3", 1), ("2、3", 1), ("各级", 1), ("县级以上", 1), ("省级以下", 1), ("省级及以下", 1), ("市级", 1), ("依职责", 1), ("2", 0),
    ("省级以上", 0),
    ("县级以下", 0), ("国家级", 0), ("省级", 0), ("乡镇", 0),
  ])
  func `a level reaches those that it speaks of`(level: String, count: Int) {
    let entry = GuidanceEntry(
      code: Located("460101013000"), name: Located("采砂许可"), level: Located(level))
    let findings = Rule.unclaimedGuidance.findings(
      inPowers: SmallEdition.power("取水许可", "460101012000"), guidance: [entry])
    #expect(findings.count == count, "\(level)")
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

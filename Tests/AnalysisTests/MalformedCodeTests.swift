import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MalformedCodeTests {
  private func faults(_ code: String) -> [String] {
    Rule.malformedCode.findings(inPowers: SmallEdition.power("取水许可", code)).map(\.message.en)
  }

  @Test(arguments: [
    ("4602", "12 digits"), ("110101012000", "region"), ("463301012000", "no type 33"),
    ("11450721MB155808124460101012000", "check character"), ("11450721MB155808119460101012000", "level"),
    ("11460200000013270R3460101012000", "registered"),
  ])
  func `a wrong code says what is wrong`(code: String, words: String) {
    #expect(faults(code).count == 1)
    #expect(faults(code).first?.contains(words) == true)
  }

  @Test(arguments: ["460101012000", "000101012000", "11450721MB155808113460101012000", "", "/"])
  func `right codes and none are no fault`(code: String) {
    #expect(faults(code).isEmpty)
  }

  @Test func `codes of one unit with the same wrong region are one finding`() {
    let findings = Rule.malformedCode.findings(
      inPowers: SmallEdition.power("甲", "110101012000"), SmallEdition.power("乙", "110101013000"))
    #expect(findings.map(\.related.count) == [1])
  }

  @Test(arguments: [("XK460200-0001", 0), ("XK460100-0001", 1), ("ZZ460200-0001", 1), ("XK460200-001", 1)])
  func `a place's own scheme is held to its parts`(code: String, findings: Int) {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power("取水许可", code)] }
    ])
    catalogue.edition.codePatterns = [CodePattern(name: "甲", pattern: "{letters}{region:6}-{main:4}")!]
    #expect(Rule.malformedCode.findings(in: catalogue).count == findings)
  }

  @Test func `a code that follows no scheme is told the edition's own ones`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power("取水许可", "XK460200-00060")] }
    ])
    catalogue.edition.codeSchemes = [.basic12]
    #expect(Rule.malformedCode.findings(in: catalogue).map { $0.message.en.contains("(12)") } == [true])
    catalogue.edition.codePatterns = [CodePattern(name: "甲规则", pattern: "{letters}{region:6}-{main:4}")!]
    #expect(Rule.malformedCode.findings(in: catalogue).map { $0.message.zh.contains("甲规则") } == [true])
  }

  @Test func `a code that has lost the zeros in front of it says so`() {
    #expect(faults("119001000").first?.contains("zeros") == true)
    #expect(faults("999001000").first?.contains("12 digits") == true)
  }

  @Test func `a right code in full width is mended, a wrong one only told`() {
    let findings = Rule.malformedCode.findings(
      inPowers: SmallEdition.power("甲", "４６０１０１０１２０００"), SmallEdition.power("乙", "460101013００0"))
    #expect(findings.map(\.related.count) == [1])
    #expect(findings.first?.fix?.replacement == "460101012000")
    #expect(findings.first?.fix?.isSafe == true)
    #expect(findings.first?.related.first?.fix?.replacement == "460101013000")
    #expect(faults("１１０１０１０１２０００").first?.contains("region") == true)
  }
}

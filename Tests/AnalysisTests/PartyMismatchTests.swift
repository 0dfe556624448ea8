import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct PartyMismatchTests {
  private let all = SmallMatter.entry("养犬管理", .init("市公安局"), .init("市住建局"), .init("市水务局"))

  @Test func `a unit left out by one entry is told once`() {
    let short = SmallMatter.entry("养犬管理", .init("市公安局"), .init("市住建局"))
    let findings = Rule.partyMismatch.findings(
      among: (SmallMatter.water, [all]), (SmallMatter.housing, [short]), (SmallMatter.police, [all]))
    #expect(findings.map(\.units) == [["市住建局", "市公安局", "市水务局"].sorted()])
    #expect(findings.first?.related.first?.message.zh == "市水务局的清单写市水务局")
    #expect(findings.first?.witness?.zh == "就“养犬管理”开会：按市住建局的清单叫市公安局、市住建局；按市水务局的清单，还要叫市水务局。")
    #expect(
      findings.first?.help?.zh.contains("由先提出异议的单位召集协商，还没有单位提出的由列在最前的市公安局召集，形成纪要报编办") == true)
  }

  @Test func `other order, other names of the same units, and the own unit left out are no mismatch`() {
    let other = SmallMatter.entry("养犬管理", .init("三亚市水利局"), .init("三亚市公安局"))
    #expect(
      Rule.partyMismatch.findings(among: (SmallMatter.water, [all]), (SmallMatter.housing, [other])).isEmpty)
  }

  @Test func `a class of units may mean the one not named`() {
    let open = SmallMatter.entry("养犬管理", .init("市公安局"), .init("其他有关部门"))
    #expect(
      Rule.partyMismatch.findings(among: (SmallMatter.water, [all]), (SmallMatter.police, [open])).isEmpty)
  }

  @Test func `a unit named in vain is the other rule's`() {
    let short = SmallMatter.entry("养犬管理", .init("市公安局"), .init("市住建局"))
    #expect(
      Rule.partyMismatch.findings(
        among: (SmallMatter.water, []), (SmallMatter.housing, [short]), (SmallMatter.police, [all])
      ).isEmpty)
  }
}

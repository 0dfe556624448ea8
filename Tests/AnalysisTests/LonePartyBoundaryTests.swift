import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct LonePartyBoundaryTests {
  @Test func `a matter of the unit alone is told`() {
    let alone = SmallMatter.entry("节水宣传", .init("市水务局", .lead, "印发材料"), .init("三亚市水利局"))
    let findings = Rule.lonePartyBoundary.findings(among: (SmallMatter.water, [alone]))
    #expect(findings.map(\.units) == [["市水务局"]])
  }

  @Test func `another unit, known or not, or a class of units makes two`() {
    for other in ["市公安局", "市某某局", "其他有关部门", "区人民政府"] {
      let entry = SmallMatter.entry("节水宣传", .init(other))
      #expect(Rule.lonePartyBoundary.findings(among: (SmallMatter.water, [entry])).isEmpty, "\(other)")
    }
    let divided = SmallMatter.entry("节水宣传", .init("市水务局"), division: "市水务局负责印发材料；市公安局负责张贴")
    #expect(Rule.lonePartyBoundary.findings(among: (SmallMatter.water, [divided])).isEmpty)
  }
}

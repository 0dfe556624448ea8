import Diagnostics
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

  @Test func `sections of the unit are the unit itself`() {
    func count(_ names: String..., division: String? = nil) -> Int {
      let entry = DutyBoundary(
        matter: Located("节水宣传", row: 2, column: 1),
        parties: names.map { BoundaryParty(unit: Located($0, row: 2, column: 2)) },
        division: division.map { Located($0, row: 2, column: 3) })
      return Rule.lonePartyBoundary.findings(among: (SmallMatter.water, [entry])).count
    }
    #expect(count("市水务局供水科", "市水务局水政科", division: "市水务局供水科负责印发材料，市水务局水政科负责张贴。") == 1)
    #expect(count("市水务局", "三亚市水务局办公室") == 1)
    #expect(count("市水务局供水科", "市公安局治安科") == 0)
    #expect(count("市水务局供水科", "市水务局供水有限公司") == 0)
  }

  @Test func `another unit, known or not, or a class of units makes two`() {
    for other in ["市公安局", "市某某局", "其他有关部门", "区人民政府"] {
      let entry = SmallMatter.entry("节水宣传", .init(other))
      #expect(Rule.lonePartyBoundary.findings(among: (SmallMatter.water, [entry])).isEmpty, "\(other)")
    }
    let divided = SmallMatter.entry("节水宣传", .init("市水务局"), division: "市水务局负责印发材料；市公安局负责张贴")
    #expect(Rule.lonePartyBoundary.findings(among: (SmallMatter.water, [divided])).isEmpty)
    // A table gives the text to its one party.
    let shared = SmallMatter.entry("节水宣传", .init("市水务局", .lead, "市水务局负责印发材料；市公安局负责张贴"))
    #expect(Rule.lonePartyBoundary.findings(among: (SmallMatter.water, [shared])).isEmpty)
  }
}

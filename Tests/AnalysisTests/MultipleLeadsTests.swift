import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct MultipleLeadsTests {
  private func entry(
    _ water: BoundaryRole, _ housing: BoundaryRole, shares: (String, String) = ("编制规划", "查处违法行为")
  )
    -> DutyBoundary
  {
    SmallMatter.entry("窨井盖治理", .init("市水务局", water, shares.0), .init("市住建局", housing, shares.1))
  }

  @Test func `each list makes its own unit the lead`() {
    let findings = Rule.multipleLeads.findings(
      among: (SmallMatter.water, [entry(.lead, .assist)]), (SmallMatter.housing, [entry(.assist, .lead)]))
    #expect(findings.map(\.subject) == ["窨井盖治理"])
    #expect(findings.first?.quotation.text == "编制规划")
    #expect(findings.first?.related.first?.quotation.text == "查处违法行为")
  }

  @Test func `two leads in agreed entries without a split are told`() {
    let both = entry(.lead, .lead)
    #expect(
      Rule.multipleLeads.findings(among: (SmallMatter.water, [both]), (SmallMatter.housing, [both])).count
        == 1)
  }

  @Test func `a lead divided by area or declared joint is none`() {
    let areas = entry(.lead, .lead, shares: ("负责乡村区域的井盖治理", "负责城镇区域的井盖治理"))
    #expect(
      Rule.multipleLeads.findings(among: (SmallMatter.water, [areas]), (SmallMatter.housing, [areas])).isEmpty
    )
    let joint = entry(.lead, .lead, shares: ("与市住建局共同牵头制定标准", "与市水务局共同牵头制定标准"))
    #expect(
      Rule.multipleLeads.findings(among: (SmallMatter.water, [joint]), (SmallMatter.housing, [joint])).isEmpty
    )
  }

  @Test func `one act on several things is a divided lead, two acts on one thing are none`() {
    func count(_ water: String, _ housing: String) -> Int {
      let both = entry(.lead, .lead, shares: (water, housing))
      return Rule.multipleLeads.findings(among: (SmallMatter.water, [both]), (SmallMatter.housing, [both]))
        .count
    }
    #expect(count("牵头主城区渣土运输的联合整治", "牵头国省道渣土车辆的联合整治") == 0)
    #expect(count("牵头负责供水井盖的更换和养护", "牵头负责道路井盖的更换和养护") == 0)
    #expect(count("牵头井盖治理，编制规划", "牵头井盖治理，查处违法行为") == 1)
    #expect(count("负责井盖治理的规划编制", "负责井盖治理的执法检查") == 1)
  }

  @Test func `each puts the lead off on the other: a circle, told as that alone`() {
    let lists = [
      (SmallMatter.water, [entry(.assist, .lead)]), (SmallMatter.housing, [entry(.lead, .assist)]),
    ]
    #expect(Rule.multipleLeads.findings(in: SmallMatter.catalogue(lists)).isEmpty)
    #expect(Rule.contradictoryRoles.findings(in: SmallMatter.catalogue(lists)).isEmpty)
    #expect(Rule.circularHandover.findings(in: SmallMatter.catalogue(lists)).count == 1)
  }
}

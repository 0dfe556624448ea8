import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct InformalUnitNameTests {
  private func informal(_ party: String) -> [String?] {
    Rule.informalUnitName.findings { $0.boundaries = [SmallEdition.boundary("甲", party)] }
      .map { $0.fix?.replacement }
  }

  @Test(arguments: ["水务局", "公安机关", "县级以上地方人民政府水务主管部门"])
  func `a short or generic name that means one unit has a fix`(name: String) {
    #expect(informal(name).count == 1)
    #expect(informal(name).first != .some(nil))
  }

  @Test
  func `the fix is safe for a short name, and a suggestion for what statutes call bodies of every level`() {
    func isSafe(_ name: String) -> Bool? {
      Rule.informalUnitName.findings { $0.boundaries = [SmallEdition.boundary("甲", name)] }.first?.fix?.isSafe
    }
    #expect(isSafe("水务局") == true)
    for name in ["公安机关", "县级以上地方人民政府水务主管部门", "市水务局（原水利局）"] {
      #expect(isSafe(name) == false, "\(name)")
    }
  }

  @Test func `a generic name that may mean anybody has none`() {
    #expect(informal("民用航空主管部门") == [nil])
  }

  @Test(arguments: ["市水务局", "三亚市水务局", "各有关部门"])
  func `registered names and classes of bodies are none`(name: String) {
    #expect(informal(name).isEmpty)
  }

  @Test func `a class that leads does not say who leads`() {
    func findings(_ lead: String) -> [Finding] {
      Rule.informalUnitName.findings(
        among: (
          SmallMatter.water, [SmallMatter.entry("甲", .init(lead, .lead), .init("市水务局", .assist))]
        ))
    }
    #expect(findings("各有关单位").map(\.message.zh) == ["“各有关单位”没有写明是哪个单位。"])
    #expect(findings("市住建局等有关部门").isEmpty)
  }

  @Test func `a division of bodies none of which is a unit concerned is told`() {
    func messages(_ division: String) -> [String] {
      var catalogue = SmallMatter.catalogue([
        (SmallMatter.water, [SmallMatter.entry("甲", .init("市水务局"), .init("市住建局"), division: division)])
      ])
      catalogue.readDivisions()
      return Rule.informalUnitName.findings(in: catalogue).map(\.message.zh)
    }
    #expect(messages("民政部门负责救助；财政部门负责经费。").first?.contains("民政部门、财政部门") == true)
    #expect(messages("水行政主管部门负责清淤；住建部门负责管网。").isEmpty)
  }
}

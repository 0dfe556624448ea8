import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DuplicatePowerTests {
  private func findings(
    _ one: PowerItem, _ other: PowerItem, units: (Int, Int) = (0, 1), boundary: DutyBoundary? = nil
  ) -> [Finding] {
    func list(_ unit: Int, _ power: PowerItem) -> Submission {
      SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
        $0.powers = [power]
        $0.boundaries = boundary.map { [$0] } ?? []
      }
    }
    return Rule.duplicatePower.findings(
      in: SmallEdition.catalogue([list(units.0, one), list(units.1, other)]))
  }

  private func citing(_ title: String, _ name: String = "取水许可") -> PowerItem {
    var power = SmallEdition.power(name)
    power.bases = [LegalBasis(text: Located(title), citations: [Citation(title: title)], defects: [])]
    return power
  }

  @Test func `a power that two units list is told with both rows and both bases`() {
    let found = findings(SmallEdition.power("取水许可"), SmallEdition.power("取水 许可", row: 5))
    #expect(found.map(\.units) == [["市住建局", "市水务局"].sorted()])
    #expect(found.first?.related.count == 3)
  }

  @Test func `one name with a thing of its own is one power, whatever law each cites`() {
    let name = "对桥梁养护的检查"
    #expect(findings(citing("公路法", name), citing("城市道路管理条例", name)).count == 1)
    var remarked = citing("公路法", name)
    remarked.elements[.note] = Located("公路桥梁")
    #expect(findings(remarked, citing("城市道路管理条例", name)).isEmpty)
    for name in ["对违法行为的检查", "对安全生产的检查", "对先进单位的表彰"] {
      #expect(findings(citing("公路法", name), citing("城市道路管理条例", name)).isEmpty, "\(name)")
    }
  }

  @Test
  func
    `another category, other laws of a general name, another level or another district make another power`()
  {
    let power = SmallEdition.power("取水许可")
    #expect(findings(power, SmallEdition.power("取水许可", category: "行政确认")).isEmpty)
    #expect(findings(citing("水法"), citing("森林法")).isEmpty)
    #expect(findings(citing("水法"), citing("水法")).count == 1)
    #expect(findings(power, power, units: (0, 3)).isEmpty)
  }

  @Test func `a boundary of both units, or a division of authority in both rows, covers it`() {
    let power = SmallEdition.power("取水许可")
    let boundary = SmallMatter.entry("取水许可管理", .init("市水务局", .lead), .init("市住建局", .assist))
    #expect(findings(power, power, boundary: boundary).isEmpty)
    var divided = power
    divided.elements[.scope] = Located("建成区以内")
    #expect(findings(divided, divided).isEmpty)
  }

  @Test func `only where both have one code it is said so, and names have no breaks in them`() {
    let found = findings(SmallEdition.power("取水\n许可"), SmallEdition.power("取水许可", row: 5))
    #expect(found.map(\.message.zh) == ["市水务局、市住建局都列了“取水许可”。"])
    #expect(found.first?.quotation.text == "取水\n许可")
    #expect(
      findings(SmallEdition.power("取水的许可"), SmallEdition.power("取水许可", row: 5)).map(\.message.zh) == [
        "市水务局、市住建局都列了“取水的许可”，名称分别写作“取水的许可”、“取水许可”。"
      ])
  }
}

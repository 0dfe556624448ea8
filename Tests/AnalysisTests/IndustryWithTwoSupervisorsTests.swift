import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct IndustryWithTwoSupervisorsTests {
  private static let commerce = SmallEdition.unit("三亚市商务局", "市商务局")
  private static let tourism = SmallEdition.unit("三亚市旅游和文化局", "市旅文局")
  private static let centre = Unit(
    name: "三亚市旅游服务中心", shortName: "市旅游中心", kind: "事业单位", level: "市级", origin: Located("").origin)

  private func list(
    _ unit: Unit, _ id: Int, industry: String? = "旅游餐饮", object: String? = "旅游餐饮企业", content: String? = nil
  ) -> Submission {
    var list = Submission(folder: unit.shortName, unit: UnitID(id))
    var elements: Elements<OversightElement> = [:]
    elements[.object] = object.map { Located($0) }
    elements[.content] = content.map { Located($0) }
    list.oversight = [
      OversightRule(
        name: Located("\(unit.shortName)检查制度", row: Int32(id)), industry: industry.map { Located($0) },
        elements: elements)
    ]
    return list
  }

  private func found(_ lists: Submission...) -> [Finding] {
    var catalogue = SmallEdition.catalogue(lists)
    catalogue.registers.units = UnitRegister(units: [Self.commerce, Self.tourism, Self.centre])
    return Rule.industryWithTwoSupervisors.findings(in: catalogue)
  }

  @Test func `two bodies that oversee the same of one industry are told, each with its own words`() {
    let both = found(list(Self.commerce, 0), list(Self.tourism, 1, object: "旅游餐饮的经营企业"))
    #expect(both.map(\.subject) == ["旅游餐饮"])
    #expect(both.first?.units == ["市商务局", "市旅文局"])
    #expect(both.first?.quotation.text == "旅游餐饮企业")
    #expect(both.first?.related.map(\.quotation.text) == ["旅游餐饮的经营企业"])
    #expect(found(list(Self.commerce, 0, object: nil), list(Self.tourism, 1)).count == 1)
  }

  @Test func `another industry, other supervised, a service body and joint inspections are no fault`() {
    #expect(found(list(Self.commerce, 0), list(Self.tourism, 1, industry: "餐饮")).isEmpty)
    #expect(found(list(Self.commerce, 0), list(Self.tourism, 1, industry: "无")).isEmpty)
    #expect(found(list(Self.commerce, 0), list(Self.tourism, 1, object: "导游和领队")).isEmpty)
    #expect(found(list(Self.commerce, 0), list(Self.centre, 2)).isEmpty)
    #expect(found(list(Self.commerce, 0), list(Self.tourism, 1, content: "与市商务局一起抽查")).isEmpty)
    #expect(found(list(Self.commerce, 0), list(Self.tourism, 1, content: "开展联合检查")).isEmpty)
  }

  @Test func `a boundary of both about the industry divides it`() {
    var (one, other) = (list(Self.commerce, 0), list(Self.tourism, 1))
    let boundary = SmallMatter.entry(
      "旅游餐饮监管", .init("市商务局", .lead, "监管经营秩序"), .init("市旅文局", .assist, "监管服务质量"))
    one.boundaries = [boundary]
    other.boundaries = [boundary]
    #expect(found(one, other).isEmpty)
  }
}

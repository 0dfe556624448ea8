import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct AreaOverlapTests {
  /// The small edition with a park, managed by 市水务局, in 吉阳区.
  private func catalogue(_ submissions: [Submission]) -> Catalogue {
    var catalogue = SmallEdition.catalogue(submissions)
    catalogue.registers.areas = [
      ListedArea(name: Located("亚龙湾科技园"), outer: [Located("吉阳区")], manager: Located("市水务局")),
      ListedArea(name: Located("东岸湿地"), outer: [Located("亚龙湾科技园")]),
    ]
    return catalogue
  }

  private func findings(_ park: String, _ district: String, note: String? = nil) -> [Finding] {
    var entry = SmallMatter.entry("规划许可", .init("市水务局", .share, park), .init("吉阳区住建局", .share, district))
    entry.note = note.map { Located($0) }
    let lists = [(SmallMatter.water, entry), (SmallMatter.districtHousing, entry)]
    return Rule.areaOverlap.findings(
      in: catalogue(
        lists.map { unit, entry in
          SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
            $0.boundaries = [entry]
          }
        }))
  }

  @Test func `a park in a district has two competent bodies`() {
    let findings = findings("办理亚龙湾科技园规划范围内的建设工程规划许可", "办理吉阳区范围内的建设工程规划许可")
    #expect(findings.map(\.subject) == ["规划许可"])
    #expect(findings.first?.units == ["吉阳区住建局", "市水务局"])
    #expect(findings.first?.witness?.zh == "亚龙湾科技园内的一件“规划许可”：市水务局、吉阳区住建局均有权")
    #expect(findings.first?.related.first?.quotation.text == "办理吉阳区范围内的建设工程规划许可")
  }

  @Test(arguments: [
    ("办理园区内建设工程规划许可", "办理辖区内建设工程规划许可"),
    ("审批建设工程规划许可", "审批建设工程规划许可和用地规划许可"),
    ("负责亚龙湾科技园的规划许可", "核发本辖区建设工程规划许可证"),
    ("办理东岸湿地范围内的规划许可", "办理吉阳区范围内的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "办理亚龙湾科技园范围内的规划许可审批"),
  ])
  func `other words for areas that lie in each other`(_ park: String, _ district: String) {
    #expect(findings(park, district).count == 1, "\(park) / \(district)")
  }

  @Test(arguments: [
    ("办理亚龙湾科技园范围内的规划许可", "办理吉阳区范围内的规划许可，亚龙湾科技园范围内的除外"),
    ("办理亚龙湾科技园范围内的规划许可", "办理亚龙湾科技园范围以外的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "办理吉阳区其他区域的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "办理天涯区范围内的规划许可"),
    ("办理亚龙湾科技园范围内的规划许可", "查处辖区内违法建设"),
    ("会同吉阳区住建局办理亚龙湾科技园范围内的规划许可", "办理吉阳区范围内的规划许可"),
    ("办理亚龙湾科技园范围内10000平方米以上的规划许可", "办理辖区内不满10000平方米的规划许可"),
    ("组织亚龙湾科技园招商", "负责辖区内的建设工程规划许可"),
  ])
  func `other words for shares that settle it, or do something else`(_ park: String, _ district: String) {
    #expect(findings(park, district).isEmpty, "\(park) / \(district)")
  }

  @Test func `a note may say who prevails`() {
    let note = "园区范围内以市水务局的意见为准"
    #expect(findings("办理亚龙湾科技园范围内的规划许可", "办理辖区内的规划许可", note: note).isEmpty)
  }

  private func power(_ scope: String?, level: String, row: Int32) -> PowerItem {
    var power = SmallEdition.power("建设工程规划许可证核发", row: row)
    power.elements[.scope] = scope.map { Located($0, row: row, column: 8) }
    power.elements[.level] = Located(level, row: row, column: 9)
    return power
  }

  private func powers(_ park: String?, _ district: String?) -> [Finding] {
    Rule.areaOverlap.findings(
      in: catalogue([
        SmallEdition.submission { $0.powers = [power(park, level: "市级", row: 2)] },
        SmallEdition.submission("吉阳区住建局", unit: UnitID(SmallMatter.districtHousing)) {
          $0.powers = [power(district, level: "区级", row: 3)]
        },
      ]))
  }

  @Test func `one power of a park and of the district around it`() {
    #expect(powers("亚龙湾科技园规划范围内", "吉阳区范围内").map(\.subject) == ["建设工程规划许可证核发"])
    #expect(powers(nil, nil).count == 1)
    #expect(powers("亚龙湾科技园规划范围内", "吉阳区范围内，亚龙湾科技园范围内的除外").isEmpty)
  }

  @Test func `without a register of areas it is skipped`() {
    let verdict = Analyzer.ask(.areaOverlap, about: AnalysisInput(SmallMatter.catalogue([])))
    if case .skipped = verdict.status {} else { Issue.record("\(verdict.status)") }
  }
}

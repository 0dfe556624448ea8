import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct CatchAllDivisionTests {
  private func findings(_ water: String, _ police: String) -> [String] {
    Rule.catchAllDivision.findings(
      among: (
        SmallMatter.water,
        [SmallMatter.entry("养犬管理", .init("市水务局", nil, water), .init("市公安局", nil, police))]
      )
    ).map(\.subject)
  }

  @Test func `shares that only speak of each unit's duties divide nothing`() {
    #expect(findings("按照各自职责做好养犬管理相关工作。", "在各自职责范围内负责有关工作") == ["养犬管理"])
    #expect(findings("按职责分工，共同做好工作", "配合做好相关工作") == ["养犬管理"])
  }

  @Test func `one share with a task is a division`() {
    #expect(findings("按照各自职责做好相关工作", "捕捉流浪犬") == [])
    #expect(findings("按照各自职责查处违法行为", "按照各自职责做好登记") == [])
  }
}

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

  @Test func `one text for all that names them and their duties divides nothing`() {
    let texts = [
      "市水务局、市公安局按照各自职责做好养犬管理相关工作。", "由市水务局牵头，市公安局配合，按照职责分工做好工作。",
      "1.市水务局：按照各自职责负责。\n2.市公安局（配合）：在职责范围内做好相关工作。",
    ]
    for text in texts {
      let entry = SmallMatter.entry("养犬管理", .init("市水务局"), .init("市公安局"), division: text)
      #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [entry])).count == 1, "\(text)")
    }
    for text in [
      "市水务局、市公安局依据各自职能分别负责。", "市水务局、市公安局分别负责养犬管理。", "市水务局：按职责履职尽责。市公安局：按职责履职尽责。",
      "市水务局和市公安局依法履行各自管理职权。", "由市水务局、市公安局依照法律、法规、规章规定的职责做好监管工作。", "各相关单位按职责组织实施。",
    ] {
      let entry = SmallMatter.entry("养犬管理", .init("市水务局"), .init("市公安局"), division: text)
      #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [entry])).count == 1, "\(text)")
    }
    for text in [
      "市水务局、市公安局分别负责河岸、街面犬只的捕捉。", "市水务局负责河岸，市公安局负责街面，分别履行各自监管职责。", "市水务局、市公安局负责养犬管理。",
    ] {
      let entry = SmallMatter.entry("养犬管理", .init("市水务局"), .init("市公安局"), division: text)
      #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [entry])).isEmpty, "\(text)")
    }
    let divided = SmallMatter.entry(
      "养犬管理", .init("市水务局"), .init("市公安局"), division: "市水务局负责清理犬舍；其他部门按照各自职责做好相关工作。")
    #expect(Rule.catchAllDivision.findings(among: (SmallMatter.water, [divided])).isEmpty)
  }

  @Test func `one share with a task is a division`() {
    #expect(findings("按照各自职责做好相关工作", "捕捉流浪犬") == [])
    #expect(findings("按照各自职责查处违法行为", "按照各自职责做好登记") == [])
  }
}

import ListModel
import TestSupport
import Testing

@testable import Analysis

/// Turns of phrase by which one unit hands a task to another.
@Suite struct HandoverTurnTests {
  /// What is found where 市水务局 and 吉阳区住建局 each divide a matter in a text.
  private func found(_ matter: String, _ water: String, _ district: String) -> [String] {
    func entry(_ text: String) -> DutyBoundary {
      SmallMatter.entry(matter, .init("市水务局"), .init("吉阳区住建局"), division: text)
    }
    var catalogue = SmallMatter.catalogue([
      (SmallMatter.water, [entry(water)]), (SmallMatter.districtHousing, [entry(district)]),
    ])
    catalogue.readDivisions()
    return Rule.circularHandover.findings(in: catalogue).map(\.message.zh)
  }

  @Test(arguments: [
    ("古井违建的拆除，请吉阳区住建局组织实施。", "古井违建的拆除，由市水务局负责。"), ("古井纠纷调处已下放吉阳区住建局实施。", "古井纠纷调处退回市水务局办理。"),
    ("古井纠纷的惩处已下放吉阳区住建局实施。", "古井纠纷的惩处退回市水务局办理。"),
  ])
  func `are told where the other unit gives the task back`(water: String, district: String) {
    #expect(found("古井管护", water, district).count == 1, "\(water)")
  }

  @Test(arguments: ["水利纠纷调处因人员不足无力承接，退回市水务局。", "水利纠纷调处建议由市水务局负责。"])
  func `are no part of what the task is called`(district: String) {
    let messages = found("水利纠纷调处", "水利纠纷调处由吉阳区住建局负责。", district)
    #expect(messages.count == 1)
    #expect(messages.allSatisfy { $0.hasPrefix("“水利纠纷调处”没有单位承接") }, "\(messages)")
  }

  @Test func `ask nobody where somebody applies`() {
    let text = "古井取水申请由市水务局受理；吉阳区住建局建设井亭。"
    #expect(found("古井管护", text, text).isEmpty)
  }
}

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

  @Test(arguments: [
    ("古井管护由吉阳区住建局负责。", "古井管护上交市水务局办理。"), ("吉阳区住建局负责古井管护。", "古井管护以市水务局为责任主体。"),
    ("吉阳区住建局负责古井管护。", "涉及古井管护的，交由市水务局处理。"), ("市水务局发现古井管护的，交吉阳区住建局处置。", "吉阳区住建局发现古井管护的，交市水务局处置。"),
  ])
  func `are told in mixed words`(water: String, district: String) {
    #expect(found("古井管护", water, district).count == 1, "\(water)")
  }

  @Test(arguments: [
    ("吉阳区住建局负责古井管护。", "吉阳区住建局负责古井管护。"), ("市水务局发现古井坍塌的，交吉阳区住建局处置。", "市水务局发现古井坍塌的，交吉阳区住建局处置。"),
    ("市水务局发现古井坍塌的，交吉阳区住建局处置。", "吉阳区住建局发现盗取井水的，交市水务局处置。"),
    ("市水务局审批古井管护；吉阳区住建局负责古井管护。", "市水务局牵头；吉阳区住建局负责古井管护。"),
    ("古井管护由吉阳区住建局负责。", "吉阳区住建局负责古井管护，管护报告上交市水务局。"), ("吉阳区住建局负责古井管护。", "吉阳区住建局负责古井管护，以市水务局为业务指导单位。"),
  ])
  func `are none where one unit takes the task`(water: String, district: String) {
    #expect(found("古井管护", water, district).isEmpty, "\(water)")
  }

  @Test func `of three units, each in words of its own, are one circle`() {
    let texts = ["市住建局负责古井管护。", "古井管护以市公安局为责任主体。", "涉及古井管护的，交由市水务局处理。"]
    let findings = Rule.circularHandover.findings(of: "古井管护", dividedBy: texts[0], texts[1], texts[2])
    #expect(findings.map(\.units) == [["市住建局", "市公安局", "市水务局"]])
  }

  @Test(arguments: ["因无专业人员", "因无执法资格", "因缺乏检测设备", "由于没有执法队伍", "因无专业施工队", "因人手不足"])
  func `name the task and not why it is given back`(reason: String) {
    let given = "砂石料场的拆除由吉阳区住建局组织实施；市水务局核减采矿指标。"
    for back in ["退回市水务局办理", "仍由市水务局办理"] {
      let text = "砂石料场的拆除\(reason)，\(back)；吉阳区住建局张贴公告。"
      #expect(found("砂石料场关停", given, text).count == 1, "\(text)")
      let other = "砂石料场的绿化\(reason)，\(back)；吉阳区住建局张贴公告。"
      #expect(found("砂石料场关停", given, other).isEmpty, "\(other)")
    }
  }
}

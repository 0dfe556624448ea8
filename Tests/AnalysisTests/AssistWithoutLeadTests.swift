import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct AssistWithoutLeadTests {
  private func entry(_ police: BoundaryRole?, _ water: BoundaryRole, share: String = "清理河岸") -> DutyBoundary {
    SmallMatter.entry("养犬管理", .init("市公安局", police, "捕捉流浪犬"), .init("市水务局", water, share))
  }

  @Test func `an assistant that nobody leads is told`() {
    let both = entry(.share, .assist)
    let findings = Rule.assistWithoutLead.findings(
      among: (SmallMatter.water, [both]), (SmallMatter.police, [both]))
    #expect(findings.map(\.subject) == ["养犬管理"])
    #expect(findings.first?.quotation.text == "清理河岸")
  }

  @Test func `a lead in one entry, or a role left open, is enough`() {
    #expect(
      Rule.assistWithoutLead.findings(
        among: (SmallMatter.water, [entry(.share, .assist)]), (SmallMatter.police, [entry(.lead, .assist)])
      ).isEmpty)
    #expect(Rule.assistWithoutLead.findings(among: (SmallMatter.water, [entry(nil, .assist)])).isEmpty)
  }

  @Test func `that other bodies assist calls for no lead`() {
    let entry = SmallMatter.entry(
      "河道采砂", .init("市水务局", .share, "核发许可"), .init("市公安局", .share, "侦办案件"), .init("其他有关部门", .assist))
    #expect(Rule.assistWithoutLead.findings(among: (SmallMatter.water, [entry])).isEmpty)
  }

  @Test func `shares alone need no lead, nor where the entry says so`() {
    #expect(Rule.assistWithoutLead.findings(among: (SmallMatter.water, [entry(.share, .share)])).isEmpty)
    let told = entry(.share, .assist, share: "清理河岸，本事项不设牵头单位")
    #expect(Rule.assistWithoutLead.findings(among: (SmallMatter.water, [told])).isEmpty)
  }

  /// What is found where the two lists divide each in a text of its own.
  private func findings(_ water: String, _ police: String) -> Int {
    let texts = [water, police].map { text in
      SmallMatter.entry("养犬管理", .init("市公安局"), .init("市水务局"), division: text)
    }
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [texts[0]]), (SmallMatter.police, [texts[1]])])
    catalogue.readDivisions()
    return Rule.assistWithoutLead.findings(in: catalogue).count
      + Rule.circularHandover.findings(in: catalogue).count
  }

  @Test func `two lists that each only help the other name no lead; who helps a third body does`() {
    #expect(findings("市水务局配合市公安局。", "市公安局配合市水务局。") == 1)
    #expect(findings("市水务局协助市公安局开展工作。", "市公安局配合市水务局做好工作。") == 1)
    #expect(findings("市水务局配合街道办事处清理河岸。", "市公安局配合街道办事处捕捉流浪犬。") == 0)
    #expect(findings("市水务局配合市公安局。", "市公安局牵头，市水务局配合。") == 0)
    #expect(findings("市水务局配合市公安局。", "市公安局负责捕捉流浪犬，市水务局配合。") == 0)
  }

  /// What is found where both lists divide in one text.
  private func findings(_ text: String) -> Int {
    let entry = SmallMatter.entry("养犬管理", .init("市公安局"), .init("市水务局"), division: text)
    var catalogue = SmallMatter.catalogue([(SmallMatter.water, [entry]), (SmallMatter.police, [entry])])
    catalogue.readDivisions()
    return Rule.assistWithoutLead.findings(in: catalogue).count
  }

  @Test func `by the words of a text nobody leads where all assist, but those who assist somebody else`() {
    #expect(findings("市公安局配合捕捉流浪犬；市水务局协助清理河岸。") == 1)
    #expect(findings("市公安局负责捕捉流浪犬；市水务局配合。") == 0)
    #expect(findings("市公安局配合街道办事处捕捉流浪犬；市水务局配合街道办事处清理河岸。") == 0)
    #expect(findings("本事项不明确牵头单位。市公安局配合捕捉流浪犬；市水务局协助清理河岸。") == 0)
  }

  @Test(arguments: [
    ("市水务局负责改造管道；市住建局负责调低水位；市公安局配合封闭积水路段。", 1),
    ("市水务局负责改造管道；市住建局负责调低水位；市公安局配合市水务局封闭积水路段。", 0),
    ("市水务局负责改造管道；市住建局负责调低水位；市公安局配合。", 1),
    ("市水务局负责改造管道，市住建局负责调低水位，市公安局协助。", 1),
    ("1.市水务局负责改造管道；\n2.市住建局负责调低水位；\n3.市公安局予以支持配合。", 1),
    ("市水务局负责改造管道；市公安局配合。", 0),
    ("市水务局、市住建局负责改造管道，市公安局配合。", 0),
    ("市水务局牵头；市住建局负责调低水位；市公安局配合。", 0),
    ("市水务局负责改造管道；市住建局负责调低水位；市公安局配合市水务局。", 0),
    ("市水务局负责改造管道；市住建局负责调低水位，市公安局配合。", 0),
    ("市水务局负责改造管道；市公安局配合封闭积水路段；市住建局配合调低水位。", 0),
    ("市水务局牵头，负责改造管道；市住建局负责调低水位；市公安局配合封闭积水路段。", 0),
    ("不设牵头单位。市水务局负责改造管道；市住建局负责调低水位；市公安局配合封闭积水路段。", 0),
  ])
  func `who helps with a task of its own where several are responsible has nobody to help`(
    text: String, count: Int
  ) {
    #expect(Rule.assistWithoutLead.findings(of: "内涝治理", dividedBy: text, text, text).count == count)
  }

  @Test func `whom a label calls responsible beside one that assists leads`() {
    #expect(findings("责任单位：市水务局，清理河岸；配合单位：市公安局，捕捉流浪犬。") == 0)
    #expect(findings("市水务局（责任单位）清理河岸；市公安局（配合单位）捕捉流浪犬。") == 0)
    #expect(findings("指导单位：市水务局，清理河岸；配合单位：市公安局，捕捉流浪犬。") == 1)
  }

  @Test(arguments: ["市人民政府", "市委社会工作部", "省水利厅"])
  func `a body that is no party may lead in words`(body: String) {
    #expect(findings("由\(body)牵头，市水务局配合清理河岸，市公安局配合捕捉流浪犬。") == 0)
    #expect(findings("\(body)牵头养犬管理；市水务局配合清理河岸；市公安局配合捕捉流浪犬。") == 0)
    #expect(findings("有关部门牵头；市水务局配合清理河岸，市公安局配合捕捉流浪犬。") == 1)
  }

  @Test(arguments: ["改造换热站", "改造泵站", "升级泵站", "改造换热中心", "改建换热站", "美化消防站"])
  func `a place at which something is done is nobody whom a unit assists`(task: String) {
    let text = "市水务局配合\(task)；市公安局协助核算余热总量。"
    #expect(findings(text, text) == 1, "\(task)")
    let led = "市水务局牵头\(task)；市公安局协助核算余热总量。"
    #expect(findings(led, led) == 0, "\(task)")
  }

  @Test(arguments: ["市供热中心", "区防疫站", "城管执法中队", "疾控中心", "产权单位"])
  func `a body that a unit assists leads what it is assisted in`(body: String) {
    let text = "市水务局配合\(body)；市公安局协助\(body)核算余热总量。"
    #expect(findings(text, text) == 0, "\(body)")
  }
}

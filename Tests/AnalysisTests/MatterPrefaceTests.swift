import Testing

/// Clauses that only name the matter before they come to what a unit does.
@Suite struct MatterPrefaceTests {
  @Test(arguments: [
    "依法履行冬桃采摘相关职责，", "切实履行冬桃采摘监管责任，", "履行冬桃采摘监管职责，", "加强冬桃采摘管理，", "开展冬桃采摘监管，重点是", "做好冬桃采摘工作，",
    "进一步加强冬桃采摘工作，",
  ])
  func `words before the tasks of both units are no task`(preface: String) {
    let text = "市水务局\(preface)认定采摘基地；市住建局\(preface)推介采摘线路。"
    #expect(WrittenMatter("冬桃采摘", text, text).told == [])
    #expect(WrittenMatter("冬桃采摘", text, "市水务局:S:认定采摘基地‖市住建局:S:推介采摘线路").told == [])
    let cells = "市水务局:S:\(preface)认定采摘基地‖市住建局:S:\(preface)推介采摘线路"
    #expect(WrittenMatter("冬桃采摘", cells, "市水务局负责认定采摘基地；市住建局负责推介采摘线路。").told == [])
  }

  private static let cells = "市水务局:L:核定每日入园人数‖市住建局:A:抽检用电线路"

  @Test(arguments: [
    "市水务局牵头负责NN工作，核定每日入园人数；市住建局协助做好NN工作，抽检用电线路。", "NN工作由市水务局牵头负责，核定每日入园人数；市住建局配合，抽检用电线路。",
    "NN由市水务局牵头，核定每日入园人数。市住建局积极配合，抽检用电线路。", "NN由市水务局总牵头，核定每日入园人数；市住建局配合，抽检用电线路。",
    "本市NN由市水务局归口牵头，核定每日入园人数。市住建局应当协助，抽检用电线路。", "市水务局要牵头抓好NN，核定每日入园人数。市住建局要主动配合，抽检用电线路。",
    "市水务局是NN的主管部门，负责核定每日入园人数；市住建局配合，抽检用电线路。", "市水务局作为NN的牵头单位，核定每日入园人数；市住建局作为配合单位，抽检用电线路。",
    "市水务局对NN实施监督管理，核定每日入园人数；市住建局抽检用电线路。", "在NN中，市水务局负责核定每日入园人数，市住建局负责抽检用电线路。",
    "市水务局负责统筹NN工作，核定每日入园人数；市住建局依法履行NN职责，抽检用电线路。",
  ])
  func `the matter's name before a unit's task makes no other share of it`(text: String) {
    for name in ["冰灯园游览", "马铃薯脱毒种薯", "人才公寓", "矿泉水保护区巡查", "白桦林观光", "化工园区封闭管理", "畜禽养殖废弃物资源化利用", "地质灾害避险搬迁"] {
      let text = text.replacing("NN", with: name)
      #expect(WrittenMatter(name, text, Self.cells).told == [], "\(text)")
      #expect(WrittenMatter(name, Self.cells, text).told == [], "\(text)")
    }
  }

  @Test(arguments: [
    ("市水务局加强冬桃采摘管理，认定采摘基地；市住建局加强冬桃采摘管理，认定采摘基地。", "repeated-task"),
    ("市水务局开展冬桃采摘检查，认定采摘基地；市住建局开展冬桃采摘检查，推介采摘线路。", "repeated-task"),
    ("市水务局负责冬桃采摘监管，认定采摘基地；市住建局负责冬桃采摘监管，推介采摘线路。", "repeated-task"),
    ("市水务局负责审批冬桃采摘，认定采摘基地；市住建局负责审批冬桃采摘，推介采摘线路。", "repeated-task"),
    ("市水务局加强冬桃贮藏管理，认定采摘基地；市住建局加强冬桃贮藏管理，推介采摘线路。", "repeated-task"),
  ])
  func `a task that both have is told behind such words and beside them`(text: String, rule: String) {
    #expect(WrittenMatter("冬桃采摘", text, text).told == [rule], "\(text)")
  }

  @Test func `who does what the name says does a task`() {
    let text = "市水务局开展消防设施检查，更换破损水带；市住建局开展消防设施检查，修补疏散标志。"
    #expect(WrittenMatter("消防设施检查", text, text).told == ["repeated-task"])
  }

  @Test func `another share behind such words is told`() {
    for text in ["市水务局牵头负责冰灯园游览工作，发放摊位许可；市住建局协助做好冰灯园游览工作，清运建筑垃圾。"] {
      #expect(WrittenMatter("冰灯园游览", text, Self.cells).told == ["divergent-division"])
      #expect(WrittenMatter("冰灯园游览", Self.cells, text).told == ["divergent-division"])
    }
  }
}

import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

struct ResponsibilityTableTests {
  // MARK: Duties

  @Test func `a merged main duty spans its work items`() {
    let list = TableSketch.read(
      """
      序号|主要职责|具体工作事项|责任处室|备注
      1|负责城市排水管理|编制排水规划|排水科|
      ^|^|核发排水许可证|审批科|
      2|负责水资源管理|核定用水计划|水资源科|/
      """)
    #expect(list.dutyOutline == ["负责城市排水管理：编制排水规划@排水科、核发排水许可证@审批科", "负责水资源管理：核定用水计划@水资源科"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `blank cells continue the duty above, and so do equal ones`() {
    let list = TableSketch.read("主要职责|具体工作事项|备注\n甲|一\n|二\n乙|三\n乙|四")
    #expect(list.dutyOutline == ["甲：一、二", "乙：三、四"])
  }

  @Test func `an office merged over several tasks is the office of each`() {
    let list = TableSketch.read("主要职责|具体工作事项|责任处室\n甲|一|排水科\n^|二|^")
    #expect(list.dutyOutline == ["甲：一@排水科、二@排水科"])
  }

  @Test func `a task beside a blank office has none`() {
    let list = TableSketch.read("主要职责|具体工作事项|责任处室\n甲|一|排水科\n^|二|")
    #expect(list.dutyOutline == ["甲：一@排水科、二"])
  }

  @Test func `numbered lines of one cell are work items of their own`() {
    let list = TableSketch.read("主要职责|具体工作事项\n甲|1.编制规划；\\n2.核发许可证\\n（含变更）；\\n3.监督检查")
    #expect(list.dutyOutline == ["甲：编制规划；、核发许可证\n（含变更）；、监督检查"])
  }

  @Test func `a duty without tasks and tasks without a duty are told`() {
    let list = TableSketch.read("序号|主要职责|具体工作事项\n1||一\n2|乙|")
    #expect(
      list.faults == [
        .missingValue(part: .duties, column: "主要职责", item: nil),
        .missingValue(part: .duties, column: "具体工作事项", item: "乙"),
      ])
  }

  // MARK: Boundaries

  @Test func `one row is a matter, with its units in one cell`() {
    let list = TableSketch.read(
      """
      序号|管理事项|相关部门|职责分工|相关依据|案例
      1|雨污水管网|市住建局、市水务局；市交通局|1.市住建局负责建设。\\n2.市水务局负责运行。|《条例》第五条|无
      """)
    #expect(list.boundaryOutline == ["雨污水管网：市住建局、市水务局、市交通局；1.市住建局负责建设。\n2.市水务局负责运行。"])
    #expect(list.submission.boundaries.first?.bases.count == 1)
    #expect(list.faults.isEmpty)
  }

  @Test func `what one cell divides among all is the share of none, roles or not`() throws {
    let list = TableSketch.read("管理事项|相关部门|角色|职责分工\n甲|市住建局（牵头）、市水务局（配合）||市住建局建设，市水务局养护")
    let boundary = try #require(list.submission.boundaries.first)
    #expect(boundary.division?.value == "市住建局建设，市水务局养护")
    #expect(boundary.parties.map(\.role) == [.lead, .assist])
    #expect(boundary.parties.allSatisfy { $0.share == nil })
  }

  @Test func `one row is a party under a merged matter`() {
    let list = TableSketch.read(
      """
      序号|管理事项|相关部门|角色|职责分工
      1|雨污水管网|市住建局|牵头|负责建设
      ^|^|市水务局|配合单位|负责运行
      2|游船市场|市旅文局|主管|负责市场
      """)
    #expect(
      list.boundaryOutline == ["雨污水管网：市住建局[牵头]=负责建设、市水务局[配合]=负责运行", "游船市场：市旅文局[牵头]=负责市场"])
    #expect(list.roleWords == ["牵头", "配合单位", "主管"])
  }

  @Test func `in a column for one role its word is the name`() {
    let list = TableSketch.read("管理事项|牵头部门|配合部门|职责分工\n雨污水管网|市住建局|市水务局|建设和运行")
    #expect(list.roleWords == ["市住建局", "市水务局"])
    #expect(TableSketch.read("管理事项|相关部门|职责分工\n甲|市住建局、市水务局|分").roleWords.isEmpty)
  }

  @Test func `a party a row needs neither merged cells nor roles`() {
    let list = TableSketch.read(
      """
      管理事项|相关部门|职责分工
      雨污水管网|市住建局|负责建设
      |市水务局|负责运行
      游船市场|市旅文局|负责市场
      游船市场|市交通局|负责码头
      """)
    #expect(
      list.boundaryOutline == ["雨污水管网：市住建局=负责建设、市水务局=负责运行", "游船市场：市旅文局=负责市场、市交通局=负责码头"])
  }

  @Test func `a division merged over all parties divides among all`() {
    let list = TableSketch.read("管理事项|相关部门|职责分工\n甲|市住建局|按各自职责\n^|市水务局|^")
    #expect(list.boundaryOutline == ["甲：市住建局、市水务局；按各自职责"])
  }

  @Test func `units on numbered lines, with roles before or behind them`() {
    let list = TableSketch.read(
      """
      管理事项|涉及部门|分工
      甲|1.市住建局\\n2.市水务局|分
      乙|牵头单位：市住建局\\n配合单位：市水务局、市交通局|分
      丙|市住建局（牵头）、市水务局(协办)|分
      """)
    #expect(
      list.boundaryOutline == [
        "甲：市住建局、市水务局；分", "乙：市住建局[牵头]、市水务局[配合]、市交通局[配合]；分", "丙：市住建局[牵头]、市水务局[配合]；分",
      ])
  }

  @Test func `the same matter twice, each with its units, stays two entries`() {
    let list = TableSketch.read("管理事项|相关部门|职责分工\n甲|市住建局、市水务局|一\n甲|市住建局、市水务局|二")
    #expect(list.submission.boundaries.count == 2)
  }

  @Test func `a boundary without units or division is told`() {
    let list = TableSketch.read("序号|管理事项|相关部门|职责分工\n1|甲||分\n2|乙|市水务局、市住建局|")
    #expect(
      list.faults == [
        .missingValue(part: .boundaries, column: "相关部门", item: "甲"),
        .missingValue(part: .boundaries, column: "职责分工", item: "乙"),
      ])
  }

  @Test func `a matter may stand as the heading of a table, and its basis below`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("二、与相关部门的职责边界\n（一）雨污水管网建设") + [
        .table(TableSketch.table("序号|涉及部门|职责分工\n1|市住建局|建设\n2|市水务局|运行"))
      ] + TableSketch.paragraphs("相关依据：《条例》第五条"))
    #expect(list.boundaryOutline == ["雨污水管网建设：市住建局=建设、市水务局=运行"])
    #expect(list.submission.boundaries.first?.bases.map(\.text.value) == ["《条例》第五条"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  // MARK: Oversight and services

  @Test func `oversight and services are told apart by their columns`() {
    let list = TableSketch.read([
      .table(TableSketch.table("序号|监管事项|行业|监管对象|监管方式|依据\n1|排水监管|城建|企业|抽查|《条例》")),
      .table(TableSketch.table("序号|服务事项|主要内容|承办机构|咨询电话\n1|用水咨询|解答|排水科|12345", ordinal: 2)),
    ])
    #expect(list.submission.oversight.first?.elements[.manner]?.value == "抽查")
    #expect(list.submission.oversight.first?.industry?.value == "城建")
    #expect(list.submission.services.first?.elements[.telephone]?.value == "12345")
    #expect(list.submission.parts.map(\.part) == [.oversight, .services])
    #expect(list.faults.isEmpty)
  }

  @Test func `the heading decides where columns leave the part open`() {
    let table = TableDocument.Block.table(TableSketch.table("序号|事项名称|依据|备注\n1|用水咨询|《条例》|"))
    let services = TableSketch.read(TableSketch.paragraphs("四、公共服务事项") + [table])
    #expect(services.submission.services.count == 1)
    #expect(TableSketch.read([table]).submission.powers.count == 1)
  }

  @Test func `an oversight rule may be prose under a title`() {
    let list = TableSketch.read(
      TableSketch.paragraphs(
        """
        三、事中事后监管制度
        （一）城镇排水事中事后监管
        一、监督检查对象
        排水户。
        二、监督检查内容
        1.是否持证；
        2.是否达标。
        三、监督检查方式：双随机抽查
        四、监督检查措施
        现场检查。
        五、监督检查程序
        出示证件。
        六、监督检查处理
        责令改正。
        （二）取水监管
        一、监督检查对象
        取水单位。
        二、监督检查内容
        计量。
        四、公共服务事项
        无
        """))
    #expect(list.submission.oversight.map(\.name.value) == ["城镇排水事中事后监管", "取水监管"])
    #expect(list.submission.oversight.first?.elements[.content]?.value == "1.是否持证；\n2.是否达标。")
    #expect(list.submission.oversight.first?.elements[.manner]?.value == "双随机抽查")
    #expect(list.submission.oversight.first?.elements[.handling]?.value == "责令改正。")
    #expect(list.submission.oversight.last?.elements[.content]?.value == "计量。")
    #expect(list.submission.parts.map(\.part) == [.oversight, .services])
    #expect(list.submission.parts.map(\.isExplicitNone) == [false, true])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `numbers within a line divide it into work items where they run in order`() {
    func tasks(_ cell: String) -> [String] {
      TableSketch.read("主要职责|具体工作事项\n甲|" + cell).submission.duties[0].tasks.map(\.text.value)
    }
    #expect(tasks("（1）编制规划（2）组织节水（3）核定定额") == ["编制规划", "组织节水", "核定定额"])
    #expect(tasks("（一）编制规划；（二）组织节水。") == ["编制规划；", "组织节水。"])
    #expect(tasks("①编制规划；②组织节水") == ["编制规划；", "组织节水"])
    #expect(tasks("1.编制规划；2.组织节水；3.核定定额") == ["编制规划；", "组织节水；", "核定定额"])
    #expect(tasks("（1）编制规划（2）组织节水\\n（3）核定定额") == ["编制规划", "组织节水", "核定定额"])
    for one in ["（1）编制规划（3）组织节水", "编制（1）规划（2）定额", "（1）办理本条第（2）项事项", "1.编制2.5万亩灌区规划", "（1）编制规划"] {
      #expect(tasks(one).count == 1, "\(one)")
    }
  }

  @Test func `the law on the line under its label is the basis of the matter`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("二、职责边界\n1.管网")
        + [.table(TableSketch.table("序号|涉及部门|职责分工\n1|市住建局|建设\n2|市水务局|养护"))]
        + TableSketch.paragraphs("相关依据：\n《水法》第七条\n三、事中事后监管制度\n无"))
    #expect(list.submission.boundaries.first?.bases.map(\.text.value) == ["《水法》第七条"])
    #expect(list.account.unread == 0)
  }

  @Test func `numbers of a list in cells of their own are no pieces of the names`() {
    let list = TableSketch.read(
      "主要职责|具体工作事项|备注\n1.负责供水|（1）制定规划|\n|（2）监督水质|\n2.负责河道|（1）巡查|")
    #expect(list.dutyOutline == ["负责供水：制定规划、监督水质", "负责河道：巡查"])
    let other = TableSketch.read("主要职责|具体工作事项|备注\n2.负责供水|（2）制定规划|\n|（4）监督水质|")
    #expect(other.dutyOutline == ["2.负责供水：（2）制定规划、（4）监督水质"])
    let power = TableSketch.read("类别|主项|子项|依据\n行政许可|甲|1.采砂审批|一\n||2.建设方案审批|二")
    #expect(power.powerOutline == ["甲/行政许可（采砂审批、建设方案审批）"])
  }

  @Test func `a matter of a party a row that stands there once more with a number of its own is two entries`()
  {
    func count(_ numbers: String...) -> Int {
      let rows = zip(numbers, ["市住建局", "市水务局", "市住建局", "市水务局"]).map { "\($0)|雨污水管网|\($1)|负责运行" }
      return TableSketch.read((["序号|管理事项|相关部门|职责分工"] + rows).joined(separator: "\n")).submission
        .boundaries.count
    }
    #expect(count("9", "9", "10", "10") == 2)
    #expect(count("9", "^", "10", "^") == 2)
    // A number a row counts rows.
    #expect(count("1", "2", "3", "4") == 1)
    #expect(count("9", "9", "9", "9") == 1)
  }
}

import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Parts written as numbered text, and boundaries in the layouts that name parties in other ways.
struct PartProseTests {
  @Test func `duties, boundaries and services may be numbered text under their headings`() {
    let list = TableSketch.read(
      TableSketch.paragraphs(
        """
        #一、部门职责
        （一）负责水资源管理。
        1.拟订规划。
        2.核发许可。
        （二）负责公共服务体系建设
        1.建设平台
        #二、职责边界
        （一）管网建设和管理
        市住建局：负责建设。
        市水务局负责维护。
        依据：《水法》第七条
        #三、事中事后监管
        本单位无事中事后监管制度。
        #四、公共服务事项
        1.节水宣传
        承办机构：水资源科
        注：以上内容由市水务局解释。
        """))
    #expect(list.dutyOutline == ["负责水资源管理。：拟订规划。、核发许可。", "负责公共服务体系建设：建设平台"])
    #expect(list.boundaryOutline == ["管网建设和管理：市住建局=负责建设。、市水务局=市水务局负责维护。"])
    #expect(list.submission.boundaries.first?.bases.count == 1)
    #expect(list.submission.services.map { $0.elements[.office]?.value } == ["水资源科"])
    #expect(list.submission.parts.filter(\.isExplicitNone).map(\.part) == [.oversight])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `text above a table is its heading, not an item`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("#一、部门职责\n（一）登记表") + [.table(TableSketch.table("主要职责|具体工作事项|备注\n甲|一|"))])
    #expect(list.dutyOutline == ["甲：一"])
  }

  @Test func `running text in one column of a sheet is read like paragraphs`() {
    let list = TableSketch.read("一、部门职责\n（一）负责水资源管理。\n1.拟订规划。\n二、职责边界\n无")
    #expect(list.dutyOutline == ["负责水资源管理。：拟订规划。"])
    #expect(list.account.read == 3)
    #expect(list.account.furniture == 2)
  }

  @Test func `units may stand in columns of their roles`() {
    let list = TableSketch.read("管理事项|牵头部门|配合部门|职责分工\n甲|市住建局|市水务局、市交通局|分")
    #expect(list.boundaryOutline == ["甲：市住建局[牵头]、市水务局[配合]、市交通局[配合]；分"])
    #expect(list.faults.isEmpty)
  }

  @Test func `a line break inside a unit's name divides nothing`() {
    let list = TableSketch.read(
      "管理事项|相关部门|职责分工\n甲|市住房和城\\n乡建设局\\n三亚市\\n水务局|分\n乙|吉阳区\\n天涯区\\n市水务局|合")
    #expect(
      list.boundaryOutline == ["甲：市住房和城\n乡建设局、三亚市\n水务局；分", "乙：吉阳区、天涯区、市水务局；合"])
  }

  @Test func `units and shares on lines of the same numbers belong together`() {
    let list = TableSketch.read(
      "管理事项|相关部门|职责分工\n甲|1.市住建局\\n2.市水务局|1.负责建设\\n2.负责维护\n乙|1.市住建局\\n2.市水务局|1.市水务局许可\\n2.市住建局建设")
    #expect(
      list.boundaryOutline == ["甲：市住建局=负责建设、市水务局=负责维护", "乙：市住建局、市水务局；1.市水务局许可\n2.市住建局建设"])
  }

  @Test func `a division for several units of one cell is the share of none`() {
    let list = TableSketch.read("管理事项|相关部门|职责分工\n甲|市住建局|建设\n|市水务局|维护\n乙|市水务局\\n市公安局|各负其责")
    #expect(list.boundaryOutline == ["甲：市住建局=建设、市水务局=维护", "乙：市水务局、市公安局；各负其责"])
  }

  @Test func `sentences that introduce an oversight rule stand between its title and its elements`() {
    let list = TableSketch.read(
      TableSketch.paragraphs(
        """
        三、事中事后监管制度
        取水许可事中事后监管制度
        为加强监管，制定本制度。
        一、监管对象
        取水户
        二、监管内容
        取水量
        采砂许可事中事后监管制度
        为加强河道管理，制定本制度。
        一、监管对象
        采砂人
        二、监管内容
        采砂量，按月核对。
        """))
    #expect(list.submission.oversight.map(\.name.value) == ["取水许可事中事后监管制度", "采砂许可事中事后监管制度"])
    #expect(list.submission.oversight.map(\.note?.value) == ["为加强监管，制定本制度。", "为加强河道管理，制定本制度。"])
    #expect(list.submission.oversight.first?.elements[.content]?.value == "取水量")
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `fields of an item keep labels that forms have too`() {
    let list = TableSketch.read(
      TableSketch.paragraphs(
        """
        一、公共服务事项
        （一）水质查询
        联系电话：0898-88001234
        主要内容：公布水质
        （二）节水宣传
        承办机构：水资源科
        联系电话：12345
        备注：每月一次
        填表人：张三
        联系电话：54321
        """))
    #expect(list.submission.services.map { $0.elements[.telephone]?.value } == ["0898-88001234", "12345"])
    #expect(list.submission.services.map(\.note?.value) == [nil, "每月一次"])
    #expect(list.account.unread == 0)
    let others = TableSketch.read(
      TableSketch.paragraphs(
        "一、主要职责\n（一）负责供水\n1.制定规划\n备注：含二次供水\n二、职责边界\n（一）管网\n市住建局负责建设；市水务局负责养护。\n备注：每年会商"))
    #expect(others.dutyOutline == ["负责供水：制定规划"])
    #expect(others.submission.duties.first?.note?.value == "含二次供水")
    #expect(others.boundaryOutline == ["管网：市住建局=市住建局负责建设、市水务局=市水务局负责养护。"])
    #expect(others.submission.boundaries.first?.note?.value == "每年会商")
  }
}

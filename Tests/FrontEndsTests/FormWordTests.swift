import ListModel
import Testing

@testable import FrontEnds

/// Words of forms that are no content: labels of signatures, labels before names, 无 in a sentence.
struct FormWordTests {
  private let header = "序号|服务事项|主要内容|联系电话\n1|水质查询|查询水质|0898-1\n"

  @Test(arguments: [
    "填表人|张三|填报日期|2022-9-1", "审核人|李四|单位负责人|王五", "制表单位|三亚市水务局|制表时间|2022年9月", "经办人|张三||", "填表人||审核人|",
  ])
  func `a signature needs no colons`(row: String) {
    let list = TableSketch.read(header + row)
    #expect(list.submission.services.map(\.name.value) == ["水质查询"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a signature above the header names the sender`() {
    let list = TableSketch.read("填报单位|三亚市水务局|填报日期|2022年9月\n" + header)
    #expect(list.submission.statedUnits.map(\.value) == ["三亚市水务局"])
    #expect(list.faults.isEmpty)
  }

  @Test(arguments: ["2|备注|说明补办|0898-2", "2|负责人培训|备注|0898-2", "2|审核人名册查询|查询|0898-2"])
  func `an item whose words are like labels is an item`(row: String) {
    #expect(TableSketch.read(header + row).submission.services.count == 2)
  }

  @Test(arguments: ["主要职责：负责排水", "一、主要职责：负责排水", "部门职责:负责排水"])
  func `a label before the name of the rows below is no piece of it`(row: String) {
    let list = TableSketch.read("序号|主要职责|具体工作事项\n\(row)|<|<\n1||甲\n2||乙")
    #expect(list.dutyOutline == ["负责排水：甲、乙"])
    #expect(list.faults.isEmpty)
    let without = TableSketch.read("序号|具体工作事项|责任处室\n\(row)|<|<\n1|甲|科\n2|乙|科", name: "部门职责")
    #expect(without.dutyOutline == ["负责排水：甲@科、乙@科"])
  }

  @Test func `a label before a matter or a name in prose is no piece of it`() {
    let matter = TableSketch.read("管理事项：管网|<|<\n相关部门|角色|职责分工\n市住建局|牵头|建设\n市水务局|配合|运行")
    #expect(matter.submission.boundaries.map(\.matter.value) == ["管网"])
    let prose = TableSketch.read(
      TableSketch.paragraphs("#事中事后监管制度\n制度名称：取水监督\n一、监督检查对象：取水户\n二、监督检查内容：计量\n三、监督检查方式：抽查"))
    #expect(prose.submission.oversight.map(\.name.value) == ["取水监督"])
  }

  @Test(arguments: ["本单位无此项内容。", "我局不涉及该类事项。", "无此项内容", "本部门目前没有此类事项", "经梳理，本局无此项职责。"])
  func `a sentence under a heading may say that there is none`(sentence: String) {
    let list = TableSketch.read(TableSketch.paragraphs("#二、与相关部门的职责边界\n\(sentence)"))
    #expect(list.submission.parts.filter(\.isExplicitNone).map(\.part) == [.boundaries])
    #expect(list.faults.isEmpty)
  }

  @Test func `a sentence that denies something else is none`() {
    #expect(!FormText.isNone("无此项许可不得取水"))
    #expect(!FormText.isNone("本市没有该类企业"))
  }

  @Test func `由 before a unit is no piece of its name, and each clause is of its unit`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("#二、职责边界\n（一）道路积水点治理\n由市交通局牵头，市水务局配合。\n（二）桥梁\n由市交通局负责养护，会同市水务局巡查。"))
    #expect(
      list.boundaryOutline == [
        "道路积水点治理：市交通局=由市交通局牵头、市水务局=市水务局配合。", "桥梁：市交通局=由市交通局负责养护，会同市水务局巡查。",
      ])
  }

  @Test func `numbers go on under a header with its columns in another order`() {
    let list = TableSketch.read("序号|职权名称|职权类别|实施依据\n1|甲|行政许可|一\n序号|职权名称|实施依据|职权类别\n2|乙|二|行政许可")
    #expect(list.faults.isEmpty)
  }
}

import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Oversight rules as prose: what is a heading of theirs, and what is text that looks like one.
struct OversightProseTests {
  /// A rule with numbered headings and a line of text under each.
  private func rule(_ texts: [String]) -> String {
    let headings = ["一、监督检查对象", "二、监督检查内容", "三、监督检查方式", "四、监督检查处理"]
    return zip(headings, texts).map { $0 + "\n" + $1 }.joined(separator: "\n")
  }

  private func read(_ text: String) -> ReadList { TableSketch.read(TableSketch.paragraphs(text)) }

  @Test(arguments: [
    "对检查发现的问题依法处理", "监督检查处理结果按年度公开", "监督检查处理结果归档", "监督检查处理", "（一）责令限期改正；\n（二）依照有关法律法规处理",
  ])
  func `a line of text that speaks of handling is no heading`(handling: String) {
    let list = read(
      "取水许可监管制度\n" + rule(["取水单位等监督检查对象", "监督检查内容包括取水计量", "采取书面检查、现场检查等方式", handling]))
    #expect(list.submission.oversight.map(\.name.value) == ["取水许可监管制度"])
    let elements = list.submission.oversight[0].elements
    #expect(elements[.object]?.value == "取水单位等监督检查对象")
    #expect(elements[.content]?.value == "监督检查内容包括取水计量")
    #expect(elements[.manner]?.value == "采取书面检查、现场检查等方式")
    #expect(elements[.handling]?.value == handling)
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test(arguments: [
    "（一）责令改正；\n（二）公共服务机构退出；\n（三）移送司法机关。", "（一）责令改正；\n（二）监管制度不健全的责令改正。", "1.责令改正\n2.主要职责未履行的通报",
    "责令改正\n公共服务情况",
  ])
  func `a piece that begins with the name of a part stays in its element`(handling: String) {
    let list = read("取水许可监管制度\n" + rule(["取水户", "（一）取水计量；\n（二）公共服务提供情况；", "现场检查", handling]))
    #expect(list.submission.oversight.map(\.name.value) == ["取水许可监管制度"])
    let elements = list.submission.oversight.first?.elements
    #expect(elements?[.content]?.value == "（一）取水计量；\n（二）公共服务提供情况；")
    #expect(elements?[.handling]?.value == handling)
  }

  @Test func `a heading in other words has the next number of the headings, or is set as one`() {
    let list = read("取水监管\n一、监管对象\n取水户\n二、对违法取水的检查处理\n责令改正\n#对监督检查采取的措施\n查阅台账")
    #expect(list.submission.oversight.count == 1)
    #expect(list.submission.oversight[0].elements[.handling]?.value == "责令改正")
    #expect(list.submission.oversight[0].elements[.measures]?.value == "查阅台账")
  }

  @Test func `rules may number their headings in ways of their own`() {
    let list = read("取水监管\n一、监管对象\n取水户\n二、监管内容\n计量\n采砂监管\n1.监管对象\n采砂人\n2.监管内容\n砂量")
    #expect(list.submission.oversight.map(\.name.value) == ["取水监管", "采砂监管"])
    #expect(list.account.unread == 0)
  }

  @Test func `numbered lines with nothing under them are told, whatever they look like`() {
    let table = TableDocument.Block.table(TableSketch.table("序号|职权类别|职权名称|实施依据\n1|行政许可|取水许可|《水法》"))
    for line in ["一、河道采砂许可", "（一）河道采砂许可由市水务局负责", "第二部分 其他职责：河道采砂监管", "1.负责河道采砂管理"] {
      #expect(TableSketch.read([table] + TableSketch.paragraphs(line)).unreadTexts == [line])
    }
    let above = TableSketch.read(TableSketch.paragraphs("1.负责采砂\n2.负责排水\n权力清单") + [table])
    #expect(above.unreadTexts == ["1.负责采砂", "2.负责排水"] && above.account.unread == 2)
    #expect(TableSketch.read([table] + TableSketch.paragraphs("五、有关说明\n无")).faults.isEmpty)
  }

  @Test(arguments: [
    "公共服务事项", "公共服务事项清单", "表4 公共服务事项", "表4：公共服务事项", "附件4：公共服务事项", "附表二公共服务事项", "三亚市水务局公共服务事项清单",
    "本单位公共服务事项", "公共服务事项（共1项）", "四、公共服务事项", "第四部分 公共服务事项",
  ])
  func `a line that names the next part alone ends the rule`(heading: String) {
    let list = read("事中事后监管制度\n取水监管\n一、监管对象\n取水户\n二、监管处理\n责令改正\n\(heading)\n（一）水情发布\n承办机构：防御科")
    #expect(list.submission.oversight.map { $0.elements[.handling]?.value } == ["责令改正"])
    #expect(list.submission.services.map(\.name.value) == ["水情发布"])
    #expect(list.account.unread == 0)
  }

  @Test(arguments: ["与相关部门的职责边界", "与其他单位的职责边界清单", "部门主要职责", "行政权力清单", "权责清单"])
  func `a line that names the part of the table below it is no piece of the rule`(heading: String) {
    let table = TableDocument.Block.table(TableSketch.table("序号|职权类别|职权名称|实施依据\n1|行政许可|取水许可|《水法》"))
    let list = TableSketch.read(
      TableSketch.paragraphs("取水监管\n一、监管对象\n取水户\n二、监管处理\n责令改正\n\(heading)") + [table])
    #expect(list.submission.oversight.map { $0.elements[.handling]?.value } == ["责令改正"])
    #expect(list.faults.isEmpty)
  }

  @Test(arguments: ["健全监督管理制度", "加强公共服务", "提供公共服务事项办理情况", "事中事后监管", "与相关部门划清职责边界", "公示权力清单"])
  func `a line that speaks of a part is a piece of the rule`(line: String) {
    let list = read("取水监管\n一、监管对象\n取水户\n二、监管措施\n查阅台账\n\(line)\n三、监管处理\n责令改正")
    #expect(list.submission.oversight.map { $0.elements[.measures]?.value } == ["查阅台账\n\(line)"])
    #expect(list.account.unread == 0)
  }

  @Test(arguments: [
    "二、职责边界\n（一）排水管理\n1.市水务局：负责养护。\n2.市住建局：负责建设。\n依据：《水法》第七条\n三、事中事后监管制度\n取水监管",
    "二、职责边界\n（一）排水管理\n1.市水务局：负责养护。\n依据：《水法》第七条\n事中事后监管制度\n（一）取水监管",
    "四、公共服务事项\n（一）水情发布\n内容：发布水情\n对象：公众\n依据：《水法》第七条\n五、事中事后监管制度\n取水监管",
    "（一）排水管理\n市水务局：负责养护。\n依据：《水法》第七条\n取水监管",
  ])
  func `a basis above the title of a rule belongs to what stands above it`(above: String) {
    let list = read(above + "\n一、监督检查对象\n取水户\n二、监督检查处理\n责令改正")
    #expect(list.submission.oversight.count == 1)
    #expect(list.submission.oversight.first?.name.value.hasSuffix("取水监管") == true)
    #expect(list.submission.oversight.first?.bases.isEmpty == true)
  }

  @Test func `a basis between the title and the elements of a rule is the rule's`() {
    let list = read("取水监管\n依据：《水法》第七条\n一、监督检查对象\n取水户\n二、监督检查处理\n责令改正")
    #expect(list.submission.oversight.map(\.name.value) == ["取水监管"])
    #expect(list.submission.oversight.map(\.bases.count) == [1])
  }
}

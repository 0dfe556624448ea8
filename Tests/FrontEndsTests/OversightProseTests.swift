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
}

import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Numbered notes, and what stands below them with the next number.
struct NoteTests {
  private let powers = "序号|职权名称|实施依据\n1|甲|《水法》"

  private func table(_ drawing: String, _ ordinal: Int32) -> [TableDocument.Block] {
    [.table(TableSketch.table(drawing, ordinal: ordinal))]
  }

  @Test(arguments: ["注：1.本表由水资源科填写；", "填表说明：1.本表由各科室填写。", "注：\n1.本表由水资源科填写；"])
  func `the heading with the next number under a note is a heading`(note: String) {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、行政许可") + table(powers, 1) + TableSketch.paragraphs(note + "\n二、行政处罚")
        + table(powers, 2) + TableSketch.paragraphs("三、行政检查") + table(powers, 3))
    #expect(list.powerOutline == ["甲/行政许可", "甲/行政处罚", "甲/行政检查"])
    #expect(list.faults.isEmpty)
  }

  @Test func `the heading in the numbers of the note is a heading where it goes on with headings`() {
    let boundary = "序号|涉及部门|职责分工\n1|市住建局|建设\n2|市水务局|养护"
    let list = TableSketch.read(
      TableSketch.paragraphs("二、职责边界\n1.甲") + table(boundary, 1)
        + TableSketch.paragraphs("注：1.部门写简称。\n2.丙") + table(boundary, 2))
    #expect(list.submission.boundaries.map(\.matter.value) == ["甲", "丙"])
    let category = TableSketch.read(
      table("序号|职权名称|实施依据\n1.行政许可|<|<\n1|甲|一\n注：1.略|<|<\n2.行政处罚|<|<\n1|乙|二", 1))
    #expect(category.powerOutline == ["甲/行政许可", "乙/行政处罚"])
  }

  @Test(arguments: ["<", "∅"])
  func `a category row under a note is a category row`(beside: String) {
    let list = TableSketch.read(
      """
      序号|职权名称|实施依据
      一、行政许可|\(beside)|\(beside)
      1|甲|一
      注：1.许可事项以国家清单为准。|\(beside)|\(beside)
      2.电子版一并报送。|\(beside)|\(beside)
      二、行政处罚|\(beside)|\(beside)
      2|乙|二
      """)
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政处罚"])
    #expect(list.faults.isEmpty)
  }

  @Test func `the rows of an item go on with no note above the table`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("填表说明：1.本表由各科室填写。")
        + table("序号|主要职责|具体工作事项\n1|负责供水|1.制定规划\n^|^|2.监督水质\n^|^|3.处理投诉", 1))
    #expect(list.submission.duties.map(\.tasks.count) == [3])
    let power = TableSketch.read(
      """
      填表说明：1.依据写到条款项。|||
      序号|类别|职权名称|责任事项|依据
      1|行政许可|甲|1.受理|一
      ^|^|^|2.审查|^
      ^|^|^|3.决定|^
      """)
    #expect(power.submission.powers.map { $0.elements[.duty]?.value } == ["1.受理\n2.审查\n3.决定"])
  }

  @Test func `a sheet under one that ends with a note begins anew`() {
    let list = TableSketch.read([
      .table(TableSketch.table("序号|主要职责|具体工作事项\n1|甲|一\n注：1.略|<|<", name: "主要职责")),
      .table(TableSketch.table("服务事项\n2.水质查询\n3.节水宣传", name: "公共服务事项", ordinal: 2)),
    ])
    #expect(list.account.unread + list.submission.services.count >= 2)
  }

  @Test func `无 under a heading that follows a note is the part's`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、部门职责") + table("序号|主要职责|具体工作事项\n1|甲|一", 1)
        + TableSketch.paragraphs("注：1.本表由各科室填写。\n2.不得空项。\n三、事中事后监管制度\n无\n四、公共服务事项\n无"))
    #expect(list.submission.parts.filter(\.isExplicitNone).map(\.part) == [.oversight, .services])
    #expect(list.account.unread == 0)
  }

  @Test func `a paragraph that is no note ends them`() {
    let list = TableSketch.read(
      table(powers, 1) + TableSketch.paragraphs("注：1.本表一式两份。\n填表人：张三\n2.另承担地下水审批。"))
    #expect(list.unreadTexts == ["2.另承担地下水审批。"])
  }

  @Test func `a sentence in the place of a number is no item`() {
    let list = TableSketch.read("序号|服务事项|主要内容\n1|水质查询|公布\n合计|1项|\n2.不得空项，没有的填“无”。||")
    #expect(list.submission.services.map(\.name.value) == ["水质查询"])
    #expect(list.unreadTexts == ["2.不得空项，没有的填“无”。"])
  }
}

import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// What passes as furniture of a form, and what looks like it and is content.
struct FurnitureTests {
  @Test func `a row that begins like a total or a note and has more to say is an item`() {
    let list = TableSketch.read(
      """
      职权名称|职权类别|实施依据
      取水许可|行政许可|《水法》
      总计量设施检定|行政检查|《水法》
      合计划管理|行政检查|《水法》
      说明：补办|行政许可|《水法》
      """)
    #expect(list.submission.powers.map(\.name.value) == ["取水许可", "总计量设施检定", "合计划管理", "说明：补办"])
    #expect(list.faults.isEmpty)
  }

  @Test func `a note beside the name of an item is a piece of it, one under the table is not`() {
    let list = TableSketch.read(
      """
      序号|主要职责|具体工作事项
      1|负责水|编规划
      ||说明：编制水资源说明书
      ||备注：承办其他事项
      注：本表一式两份|<|<
      """)
    #expect(list.dutyOutline == ["负责水：编规划、说明：编制水资源说明书、备注：承办其他事项"])
    #expect(list.account.unread == 0)
  }

  @Test func `a unit behind a label is a party, not the sender`() {
    let list = TableSketch.read(
      """
      序号|管理事项|相关部门|职责分工
      1|管网|责任单位：市水务局|负责甲
      ||责任单位：市住建局|负责乙
      """)
    #expect(list.boundaryOutline == ["管网：市水务局=负责甲、市住建局=负责乙"])
    #expect(list.submission.statedUnits.isEmpty)
  }

  @Test func `lines to be filled in stay furniture with what stands beside them`() {
    let list = TableSketch.read(
      """
      填报单位：|市水务局|填表时间：|2022年9月
      序号|类别|职权名称|依据
      1|行政许可|取水许可|甲
      合计|1项||
      填表人：张三||审核人：|李四
      """)
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
    #expect(list.submission.statedUnits.map(\.value) == ["市水务局"])
    #expect(list.submission.declaredCounts.map(\.counted) == [1])
  }

  @Test func `a cell beside furniture that says something else is told`() {
    let list = TableSketch.read(
      """
      填报单位：市水务局|另，本局负责海绵城市建设。||
      序号|类别|职权名称|依据
      1|行政许可|取水许可|甲
      合计|1项|含三项待定的职权|
      """)
    #expect(list.unreadTexts == ["另，本局负责海绵城市建设。", "含三项待定的职权"])
  }

  @Test func `a sentence is no heading, though it has the style of one`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("#权力清单")
        + [.table(TableSketch.table("序号|类别|职权名称|依据\n1|行政许可|取水许可|甲"))]
        + TableSketch.paragraphs("#本单位还负责海绵城市建设的监督管理工作，具体由排水科承办。"))
    #expect(list.unreadTexts == ["本单位还负责海绵城市建设的监督管理工作，具体由排水科承办。"])
  }

  @Test(arguments: [
    [TableSketch.table("∅|<\n∅|∅")], [TableSketch.table("序号|类别|职权名称|依据")], [],
  ])
  func `a file without items says so`(tables: [Table]) {
    let list = TableSketch.read(tables.map { .table($0) })
    let isBlank = list.account.furniture == 0
    #expect(list.faults == [isBlank ? .unreadableFile(.withoutText) : .unreadContent(.headingsAlone)])
  }

  @Test func `other files in a document are told`() {
    var document = TableDocument(blocks: [
      .table(TableSketch.table("序号|类别|职权名称|依据\n1|行政许可|取水许可|甲"))
    ])
    document.embedded = [.paragraph(2), .wholeFile]
    let list = TableInterpreter.read(document, file: FileID(0))
    #expect(list.faults == [.unreadContent(.embeddedFile), .unreadContent(.embeddedFile)])
    #expect(list.account.unread == 2)
  }

  @Test func `a total of several parts is that of all`() {
    let parts = """
      序号|主要职责|具体工作事项
      1|负责水|编规划
      2|负责防汛|调度
      三、事中事后监管制度|<|<
      序号|监管制度|监管对象
      1|取水监管|取水户
      四、公共服务事项|<|<
      序号|服务事项|主要内容
      1|水情发布|发布
      """
    let right = TableSketch.read(parts + "\n合计：共4项|<|<")
    #expect(right.submission.coverNumbers.map(\.count) == [4])
    #expect(right.submission.declaredCounts.isEmpty)
    let ofPart = TableSketch.read(parts + "\n合计：共1项|<|<")
    #expect(ofPart.submission.declaredCounts.map(\.counted) == [1])
  }

  @Test(arguments: ["以上四项共计4项。", "总计4项"])
  func `a total under the tables speaks of what stands above it`(total: String) {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、部门职责")
        + [.table(TableSketch.table("序号|主要职责|具体工作事项\n1|负责水|编规划\n2|负责防汛|调度"))]
        + TableSketch.paragraphs("四、公共服务事项")
        + [.table(TableSketch.table("序号|服务事项|主要内容\n1|甲|一\n2|乙|二", ordinal: 2))]
        + TableSketch.paragraphs(total))
    #expect(list.submission.coverNumbers.map(\.count) == [4])
    #expect(list.submission.declaredCounts.isEmpty)
  }
}

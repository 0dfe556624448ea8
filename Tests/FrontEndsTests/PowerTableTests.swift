import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

struct PowerTableTests {
  @Test func `one row is one power`() {
    let list = TableSketch.read(
      """
      序号|职权编码|职权类别|职权名称|实施主体|设定依据|备注
      1|4602000100001|行政许可|取水许可|市水务局|《水法》第四十八条|
      2||行政处罚|对未取得取水许可取水的处罚|市水务局|《水法》第六十九条|/
      """)
    #expect(list.powerOutline == ["取水许可/行政许可", "对未取得取水许可取水的处罚/行政处罚"])
    #expect(list.submission.powers.first?.code?.value == "4602000100001")
    #expect(list.submission.powers.first?.elements[.body]?.value == "市水务局")
    #expect(list.submission.powers.first?.bases.map(\.text.value) == ["《水法》第四十八条"])
    #expect(list.submission.powers.last?.elements[.note] == nil)
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
    #expect(list.account.furniture == 9)
    #expect(list.account.read == 10)
    #expect(list.submission.parts.map(\.part) == [.powers])
  }

  @Test func `main item and sub-item stand in a two-row header`() {
    let list = TableSketch.read(
      """
      三亚市水务局权力清单|<|<|<|<
      序号|职权类别|职权名称|<|实施依据
      ^|^|项目|子项|^
      1|行政许可|取水许可|首次申请|《水法》第七条
      ^|^|^|延续|《水法》第八条
      2|行政检查|河道检查|<|《防洪法》第九条
      """)
    #expect(list.powerOutline == ["取水许可/行政许可（首次申请、延续）", "河道检查/行政检查"])
    #expect(
      list.submission.powers.first?.subitems.map { $0.bases.map(\.text.value) } == [["《水法》第七条"], ["《水法》第八条"]])
    #expect(list.submission.powers.first?.bases.isEmpty == true)
    #expect(list.submission.statedUnits.map(\.value) == ["三亚市水务局"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a two-row header needs no merged cells`() {
    let list = TableSketch.read(
      """
      序号|类别|职权名称||实施依据
      ||主项|子项|
      1|行政许可|取水许可|首次申请|甲
      |||延续|乙
      """)
    #expect(list.powerOutline == ["取水许可/行政许可（首次申请、延续）"])
    #expect(list.faults.isEmpty)
  }

  @Test func `main items filled down, as in CSV, are one item`() {
    let list = TableSketch.read(
      """
      序号|类别|主项|子项|依据
      1|行政许可|取水许可|首次申请|甲
      1|行政许可|取水许可|延续|乙
      2|行政许可|河道采砂|无|丙
      """)
    #expect(list.powerOutline == ["取水许可/行政许可（首次申请、延续）", "河道采砂/行政许可"])
    #expect(list.faults.isEmpty)
  }

  @Test func `a sub-item without a main item is told, and kept`() {
    let list = TableSketch.read(
      """
      序号|类别|主项|子项|依据
      1|行政许可||首次申请|甲
      2|行政许可|取水许可|延续|乙
      """)
    #expect(list.powerOutline == ["首次申请/行政许可", "取水许可/行政许可（延续）"])
    #expect(list.orphans == ["首次申请"])
    #expect(list.faults.count == 1)
  }

  @Test func `a category row gives the category and a number`() {
    let list = TableSketch.read(
      """
      序号|职权名称|实施依据
      一、行政许可（共2项）|<|<
      1|取水许可|甲
      2|河道采砂|乙
      二、其他权力（共3项）|<|<
      1|备案|丙
      """)
    #expect(list.powerOutline == ["取水许可/行政许可", "河道采砂/行政许可", "备案/其他权力"])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[2, 2], [3, 1]])
    #expect(list.submission.declaredCounts.map(\.category) == [.licensing, .other])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a category alone in a row needs no merged cells and no number`() {
    let list = TableSketch.read(
      """
      序号|职权名称|实施依据
      行政许可||
      1|取水许可|甲
      二|行政处罚|
      1|罚款|甲
      四|行政检查|共1项
      1|检查|甲
      """)
    #expect(list.powerOutline == ["取水许可/行政许可", "罚款/行政处罚", "检查/行政检查"])
    #expect(list.submission.declaredCounts.map(\.count) == [1])
    #expect(list.faults == [.sequenceGap(expected: 1, found: 2), .sequenceGap(expected: 3, found: 4)])
  }

  @Test func `the sheet's name may be the category`() {
    let sheet = "序号|事项名称|实施依据\n1|取水许可|甲"
    let list = TableSketch.read([
      .table(TableSketch.table(sheet, name: "行政许可")),
      .table(TableSketch.table(sheet, name: "行政确认(1项)", ordinal: 2)),
    ])
    #expect(list.powerOutline == ["取水许可/行政许可", "取水许可/行政确认"])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [])
    #expect(list.faults.isEmpty)
    #expect(list.tables.map(\.name) == ["行政许可", "行政确认(1项)"])
  }

  @Test func `a heading above the table may be the category`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("表二:行政确认(共1大项,以小项统计2项)") + [
        .table(TableSketch.table("序号|权责事项|子项|设定依据\n1|资格确认|甲类|甲\n^|^|乙类|乙"))
      ])
    #expect(list.powerOutline == ["资格确认/行政确认（甲类、乙类）"])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[1, 1], [2, 2]])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a blank category cell continues the one above, where the form writes it only where it changes`()
  {
    let list = TableSketch.read(
      """
      类别|名称|依据
      行政许可|甲|一
      |乙|二
      行政处罚|丙|三
      |丁|四
      """)
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可", "丙/行政处罚", "丁/行政处罚"])
    #expect(list.faults.isEmpty)
  }

  @Test func `a blank category among repeated ones is missing`() {
    let list = TableSketch.read(
      """
      类别|名称|依据
      行政许可|甲|一
      行政许可|乙|二
      |丙|三
      """)
    #expect(list.faults == [.missingValue(part: .powers, column: "职权类别", item: "丙")])
    #expect(
      list.submission.irregularities.first?.quotation.origin.place == .cell(table: 1, row: 4, column: 1))
  }

  @Test func `a merged value belongs to every item that it covers`() {
    let list = TableSketch.read(
      """
      序号|类别|名称|依据|监督电话
      1|行政许可|甲|一|12345
      2|^|乙|二|^
      """)
    #expect(list.submission.powers.map { $0.elements[.telephone]?.value } == ["12345", "12345"])
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可"])
  }

  @Test func `several rows beside one merged name are one power`() {
    let list = TableSketch.read(
      """
      序号|类别|名称|依据|责任事项
      1|行政许可|取水许可|《水法》|受理责任
      ^|^|^|《条例》|审查责任
      2|行政许可|采砂|《水法》|受理责任
      |||| 审查责任
      """)
    #expect(list.submission.powers.map { $0.elements[.duty]?.value } == ["受理责任\n审查责任", "受理责任\n审查责任"])
    #expect(list.submission.powers.map(\.bases.count) == [2, 1])
    #expect(list.faults.isEmpty)
  }

  @Test func `a power without a name is told at its empty cell`() {
    let list = TableSketch.read("序号|编码|类别|名称|依据\n1|0100|行政许可|甲|一\n2|0200|行政许可||二")
    #expect(list.faults == [.missingValue(part: .powers, column: "职权名称", item: "0200")])
    #expect(list.submission.powers.count == 2)
  }

  @Test func `columns that a power list cannot do without are told once`() {
    let list = TableSketch.read("序号|职权名称|实施主体\n1|甲|市水务局\n2|乙|市水务局")
    #expect(
      list.faults == [
        .missingColumn(part: .powers, column: "职权类别"), .missingColumn(part: .powers, column: "实施依据"),
      ])
    #expect(list.submission.irregularities.map(\.quotation.text) == ["职权名称", "实施主体"])
  }

  @Test func `an unknown column is told once, and its cells are counted`() {
    let list = TableSketch.read("类别|名称|依据|公开范围\n行政许可|甲|一|全社会\n行政许可|乙|二|全社会")
    #expect(list.faults == [.unreadContent(.unknownColumn(heading: "公开范围"))])
    #expect(list.submission.irregularities.first?.quotation.text == "公开范围")
    #expect(list.account.unread == 2)
  }

  @Test func `a code broken over lines is one code`() {
    let list = TableSketch.read("编码|类别|名称|依据\n11450721MB1558081\\n14000104002000|行政许可|甲|一")
    #expect(list.submission.powers.first?.codeText == "11450721MB155808114000104002000")
  }

  @Test func `digits of full width are digits of a code`() {
    let list = TableSketch.read("编码|类别|名称|依据\n００0119003000|行政许可|甲|一")
    #expect(list.submission.powers.first?.codeText == "000119003000")
  }

  @Test func `an error and a formula without a value are told, and no field takes them`() {
    var table = TableSketch.table("编码|类别|名称|依据|备注\n#REF!|行政许可|甲|一|=A1")
    table.cells[5].state = .errorValue
    table.cells[9].state = .formula
    let list = TableSketch.read([.table(table)])
    #expect(list.faults == [.errorValue, .unreadContent(.formula)])
    #expect(list.account.unread == 2)
  }

  @Test func `a running head is furniture where it is a title, a unit or a number, else content`() {
    func head(_ texts: String...) -> ReadList {
      let blocks = texts.map {
        TableDocument.Block.paragraph(Paragraph(text: $0, place: .pageMargin(.header)))
      }
      let table = TableSketch.table("编码|类别|名称|依据\n1|行政许可|甲|一")
      return TableInterpreter.read(
        TableDocument(blocks: [.table(table)] + blocks), file: FileID(0), folder: "市水务局")
    }
    #expect(head("三亚市水务局", "权力清单（2022年版）", "1", "— 3 —", "第 1 页，共 9 页", "2022年9月").faults == [])
    #expect(head("内部资料").faults == [.secrecyMark, .unreadContent(.runningText)])
    #expect(head("本局另承担河道采砂审批").faults == [.unreadContent(.runningText)])
  }

  @Test func `a damaged number is told`() {
    var table = TableSketch.table("编码|类别|名称|依据\n1.1E+30|行政许可|甲|一")
    table.cells[4].state = .damagedNumber
    let list = TableSketch.read([.table(table)])
    #expect(list.faults == [.damagedNumber])
    #expect(list.submission.irregularities.first?.quotation.text == "1.1E+30")
  }

  @Test func `a gap in the numbers is told once`() {
    let list = TableSketch.read("序号|类别|名称|依据\n1|行政许可|甲|一\n3|行政许可|乙|二\n4|行政许可|丙|三\n1|行政处罚|丁|四")
    #expect(list.faults == [.sequenceGap(expected: 2, found: 3)])
  }

  @Test func `a category cell may state the number of its items`() {
    let list = TableSketch.read(
      """
      类别|序号|名称|依据
      行政许可（3项）|1|取水许可|甲
      ^|2|采砂许可|乙
      行政处罚\\n共2项|1|罚款一|丙
      ^|2|罚款二|丁
      行政检查|1|检查|戊
      """)
    #expect(list.submission.powers.map(\.categoryText?.value) == ["行政许可", "行政许可", "行政处罚", "行政处罚", "行政检查"])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[3, 2], [2, 2]])
    #expect(list.faults.isEmpty)
  }

  @Test func `numbers below a number are those of sub-items`() {
    let list = TableSketch.read(
      """
      序号|职权类别|职权名称|实施依据
      1|行政许可|取水许可|《水法》第七条
      2|行政处罚|对擅自取水的处罚|
      2.1||对单位的处罚|《水法》第六十九条
      2.2||对个人的处罚|《水法》第七十条
      3|行政检查|河道检查|《防洪法》第九条
      4.1|行政检查|水库检查|《防洪法》第九条
      """)
    #expect(
      list.powerOutline == ["取水许可/行政许可", "对擅自取水的处罚/行政处罚（对单位的处罚、对个人的处罚）", "河道检查/行政检查", "水库检查/行政检查"])
    let bases = list.submission.powers[1].subitems.map { $0.bases.map(\.text.value) }
    #expect(bases == [["《水法》第六十九条"], ["《水法》第七十条"]])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }
}

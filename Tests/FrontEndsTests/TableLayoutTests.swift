import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

struct TableLayoutTests {
  @Test func `headings are compared without white space, widths and hints`() {
    for heading in ["职权名称", " 职 权\n名　称 ", "职权名称（必填）", "职权名称(主项)：", "权力事项名称*"] {
      #expect(Headings.meanings(of: heading)?[.powers] == .name)
    }
    #expect(Headings.meanings(of: "收费依据和标准")?[.powers] == .power(.fee))
    #expect(Headings.meanings(of: "行政许可事项名称")?[.powers] == .name)
    #expect(Headings.meanings(of: "公开范围") == nil)
  }

  @Test func `numbers are read in every way of writing them`() {
    let texts = ["1", "12.", "3、", "（4）", "五、", "(六)", "⑦", "第八部分"]
    #expect(texts.map { ListOrdinal(whole: $0)?.value } == [1, 12, 3, 4, 5, 6, 7, 8])
    #expect(ListOrdinal(whole: "1.2") == nil)
    #expect(ListOrdinal.leading("3个月内办结") == nil)
  }

  @Test func `a field name between values is one, be it the only one of its column`() {
    let list = TableSketch.read("职权名称|取水许可|职权类别|行政许可\n实施依据|《水法》|<|<\n责任事项|受理|<|<")
    #expect(list.powerOutline == ["取水许可/行政许可"])
    #expect(list.submission.powers.first?.elements[.duty]?.value == "受理")
    #expect(list.faults.isEmpty)
  }

  @Test(arguments: ["1|2|3|4", "（1）|（2）|（3）|（4）", "甲|乙|丙|丁", "甲|乙|1|2", "A|B|C|D", "①|②|③|④"])
  func `the numbers of the columns under a header are furniture`(numbers: String) {
    let header = "序号|职权类别|职权名称|实施依据"
    let list = TableSketch.read(
      "\(header)\n\(numbers)\n1|行政许可|取水许可|《水法》\n\(header)\n\(numbers)\n2|行政检查|检查|《水法》")
    #expect(list.powerOutline == ["取水许可/行政许可", "检查/行政检查"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a name that says a category and a number is an item where a basis stands beside it`() {
    let list = TableSketch.read("序号|职权名称|实施依据\n1|取水许可|《水法》第四十八条\n2|行政处罚（含3项）|《水法》第四十八条", name: "行政许可")
    #expect(list.powerOutline == ["取水许可/行政许可", "行政处罚（含3项）/行政许可"])
  }

  @Test func `cards with field names in the first column are items`() {
    let list = TableSketch.read(
      """
      表2-1|<
      序号|1
      权力类型|行政许可
      权力项目名称|取水许可
      责任主体|市水务局
      设定依据|《水法》
      责任事项|受理责任
      ^|审查责任
      表2-2|<
      序号|2
      权力类型|行政处罚
      权力项目名称|罚款
      设定依据|《水法》
      """)
    #expect(list.powerOutline == ["取水许可/行政许可", "罚款/行政处罚"])
    #expect(list.submission.powers.first?.elements[.duty]?.value == "受理责任\n审查责任")
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `cards may have two pairs of columns, one table an item`() {
    let card = { (name: String) in
      """
      职权编码|0100|职权类别|行政许可
      职权名称|\(name)|行使层级|市级
      实施依据|《水法》|<|<
      公开范围|全社会|<|<
      """
    }
    let list = TableSketch.read([
      .table(TableSketch.table(card("取水许可"))), .table(TableSketch.table(card("采砂许可"), ordinal: 2)),
    ])
    #expect(list.powerOutline == ["取水许可/行政许可", "采砂许可/行政许可"])
    #expect(list.submission.powers.last?.elements[.level]?.value == "市级")
    #expect(list.submission.powers.first?.bases.count == 1)
    #expect(list.faults.allSatisfy { $0 == .unreadContent(.unknownColumn(heading: "公开范围")) })
    #expect(list.account.unread == 4)
  }

  @Test func `a header repeated after a page break is no item`() {
    let list = TableSketch.read("序号|类别|名称|依据\n1|行政许可|甲|一\n序号|类别|名称|依据\n2|行政许可|乙|二")
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可"])
    #expect(list.faults.isEmpty)
  }

  @Test func `a table without header continues the one directly above`() {
    let list = TableSketch.read([
      .table(TableSketch.table("主要职责|具体工作事项|备注\n甲|一|\n^|二|")),
      .table(TableSketch.table("|三|此处续\n乙|四|", ordinal: 2)),
    ])
    #expect(list.dutyOutline == ["甲：一、二、三", "乙：四"])
    #expect(list.tables.count == 2)
    #expect(list.submission.duties.last?.name.origin.place == .cell(table: 2, row: 2, column: 1))
    #expect(list.faults.isEmpty)
  }

  @Test func `a header further down begins another part`() {
    let list = TableSketch.read(
      """
      一、主要职责|<|<|<
      序号|主要职责|具体工作事项|责任处室
      1|甲|一|科
      二、与相关部门的职责边界|<|<|<
      序号|管理事项|相关部门|职责分工
      1|乙|市水务局、市住建局|分
      三、事中事后监管制度|<|<|<
      无|<|<|<
      四、公共服务事项：无|<|<|<
      """)
    #expect(list.dutyOutline == ["甲：一@科"])
    #expect(list.boundaryOutline == ["乙：市水务局、市住建局；分"])
    #expect(list.submission.parts.map(\.part) == [.duties, .boundaries, .oversight, .services])
    #expect(list.submission.parts.map(\.isExplicitNone) == [false, false, true, true])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a table that says only none is an explicit none`() {
    for none in ["1|无||", "无|<|<|<", "/|/|/|/", "|——|－|"] {
      let list = TableSketch.read("序号|管理事项|相关部门|职责分工\n" + none)
      #expect(list.submission.parts.map(\.isExplicitNone) == [true])
      #expect(list.submission.boundaries.isEmpty)
      #expect(list.faults.isEmpty)
    }
  }

  @Test func `a table that says nothing is not a part given`() {
    let list = TableSketch.read("序号|管理事项|相关部门|职责分工\n1|||")
    #expect(list.submission.parts.isEmpty)
  }

  @Test func `the sender is named by titles and lines to be filled in alone`() {
    let texts = ["一、市水务局权力清单", "与市住建局的职责边界", "各委办局责任清单", "单位名称：市水务局　填报人：张三", "市水务局2022年度责任清单"]
    #expect(texts.map { FormText.statedUnit(in: $0) } == ["市水务局", nil, nil, "市水务局", "市水务局"])
  }

  @Test func `a heading followed by none is an explicit none`() {
    let list = TableSketch.read(TableSketch.paragraphs("# 公共服务事项\n无"))
    #expect(list.submission.parts.map(\.part) == [.services])
    #expect(list.submission.parts.map(\.isExplicitNone) == [true])
  }

  @Test func `totals are declared numbers`() {
    let list = TableSketch.read("序号|类别|名称|依据\n1|行政许可|甲|一\n2|行政许可|乙|二\n合计||3项|")
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[3, 2]])
    #expect(list.submission.powers.count == 2)
    #expect(list.account.unread == 0)
  }

  @Test func `a mark of secrecy above the table is told`() {
    let list = TableSketch.read(
      """
      机密★1年|<|<|<
      序号|类别|名称|依据
      1|行政许可|甲|一
      """)
    #expect(list.submission.irregularities.map(\.kind) == [.secrecyMark])
    #expect(list.account.unread == 0)
  }

  @Test func `covers, titles and notes are furniture, and name the sender`() {
    let list = TableSketch.read(
      """
      附件1|<|<|<
      三亚市水务局2022年权责清单（共1项）|<|<|<
      填报单位：（盖章）市水务局|<|填报时间：2022年9月|<
      序号|类别|名称|依据
      1|行政许可|甲|一
      注：本表一式两份。|<|<|<
      填表人：张三||审核人：|
      """)
    #expect(list.submission.statedUnits.map(\.value) == ["三亚市水务局", "市水务局"])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[1, 1]])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `each hidden row is told by its first text, and hidden paragraphs are no titles`() {
    var table = TableSketch.table("序号|主要职责|具体工作事项\n1|管水|查水\n2|管林|种树\n3|管山|看山")
    for index in 6..<12 { table.cells[index].state = .hiddenRow }
    let hidden = Paragraph(text: "填报单位：市林业局", isHidden: true, place: .paragraph(1))
    let list = TableSketch.read([.paragraph(hidden), .table(table)])
    #expect(
      list.faults == [
        .unreadContent(.hiddenText), .unreadContent(.hiddenRow), .unreadContent(.hiddenRow),
      ])
    #expect(list.submission.irregularities.map(\.quotation.text) == ["填报单位：市林业局", "管林", "管山"])
    #expect(list.submission.statedUnits.isEmpty)
    #expect(list.account.unread == 7)
  }

  @Test func `hidden sheets, rows and columns are told once each`() {
    var table = TableSketch.table("序号|类别|名称|依据|备注\n1|行政许可|甲|一|内部\n2|行政许可|乙|二|内部")
    for index in table.cells.indices where table.cells[index].column == 5 {
      table.cells[index].state = .hiddenColumn
    }
    var hidden = TableSketch.table("草稿|稿", name: "Sheet2", ordinal: 2)
    hidden.isHidden = true
    let list = TableSketch.read([.table(table), .table(hidden)])
    #expect(list.faults == [.unreadContent(.hiddenColumn), .unreadContent(.hiddenSheet)])
    #expect(list.account.unread == 5)
  }

  @Test func `a table that the form does not know is told`() {
    let list = TableSketch.read("会议日期|地点|人数\n九月|三亚|五人\n十月|海口|六人")
    #expect(list.faults == [.unrecognisedTable])
    #expect(list.account.unread == 9)
  }

  @Test func `running text between tables is told paragraph by paragraph`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("# 市水务局责任清单\n本局负责全市水务工作，具体如下。\n另见有关文件。\n一、主要职责") + [
        .table(TableSketch.table("主要职责|具体工作事项\n甲|一"))
      ])
    #expect(list.unreadTexts == ["本局负责全市水务工作，具体如下。", "另见有关文件。"])
    #expect(list.account.unread == 2)
    #expect(list.tables.first?.heading == "一、主要职责")
  }

  @Test func `revisions and text boxes are told`() {
    let box = Paragraph(text: "此稿未定。", isTextBox: true, place: .paragraph(1))
    let list = TableInterpreter.read(
      TableDocument(blocks: [.paragraph(box)], revisions: Revisions(insertions: 1, deletions: 2)),
      file: FileID(0))
    #expect(
      list.faults == [.trackedChanges(insertions: 1, deletions: 2, comments: 0), .unreadContent(.textBox)])
  }

  @Test func `every cell of a table is accounted for`() {
    let drawing = "序号|类别|名称|依据||\n1|行政许可|甲|一|多出|\n2|行政许可|乙|二||又一"
    let list = TableSketch.read(drawing)
    let filled = TableSketch.table(drawing).cells.count { !$0.text.isEmpty }
    #expect(list.account.cells == filled)
    #expect(list.account.unread == 2)
  }

  @Test func `hostile spans neither trap nor linger`() {
    let place = Place.cell(table: 1, row: 1, column: 1)
    let cells = [
      Cell(text: "序号", row: 1, column: 1, rowSpan: .max, columnSpan: 1, place: place),
      Cell(text: "名称", row: 1, column: 2, rowSpan: 0, columnSpan: 0, place: place),
      Cell(text: "依据", row: 1, column: 3, rowSpan: 1, columnSpan: 200, place: place),
      Cell(text: "甲", row: 2, column: 2, rowSpan: -5, columnSpan: 1, place: place),
    ]
    let list = TableSketch.read([.table(Table(cells: cells, place: place))])
    #expect(list.submission.powers.count == 1)
  }
}

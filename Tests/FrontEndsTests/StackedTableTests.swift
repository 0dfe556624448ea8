import Diagnostics
import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Layouts of one sheet: parts one under the other, titles in the place of numbers, cards under titles.
struct StackedTableTests {
  @Test func `同上 under a repeated header means the item above the header`() {
    let header = "序号|职权类别|职权名称|实施依据"
    let list = TableSketch.read("\(header)\n1|行政许可|甲|《水法》\n\(header)\n2|同上|乙|同上\n3|同上|丙|同上")
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可", "丙/行政许可"])
    #expect(list.submission.powers.map { $0.bases.first?.text.value } == ["《水法》", "《水法》", "《水法》"])
  }

  @Test func `a row over the whole table is the main duty of rows that name none`() {
    let list = TableSketch.read(
      """
      序号|主要职责|具体工作事项
      一、负责水资源管理。|<|<
      1||核定用水计划
      2||公布用水计划
      负责行政许可的实施（共1项）|<|<
      1||核发许可证
      """)
    #expect(list.dutyOutline == ["负责水资源管理。：核定用水计划、公布用水计划", "负责行政许可的实施：核发许可证"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
    let without = TableSketch.read("序号|具体工作事项|责任处室\n一、负责水资源管理|<|<\n1|核定用水计划|办")
    #expect(without.dutyOutline == ["负责水资源管理：核定用水计划@办"])
    #expect(without.faults.isEmpty)
  }

  @Test(arguments: ["负责河湖管理和保护", "二、河湖管理", "另有一项河道采砂监管，由水政支队办理。"])
  func `a row over the whole table that nothing takes is told`(text: String) {
    for columns in [
      "主要职责|具体工作事项|责任处室", "管理事项|相关部门|职责分工", "监管制度|监管对象|监管内容", "服务事项|主要内容|服务对象",
      "职权类别|职权名称|实施依据",
    ] {
      let list = TableSketch.read("序号|\(columns)\n1|甲|乙|丙\n\(text)|<|<|<\n2|丁|戊|己")
      #expect(list.unreadTexts == [text], "\(columns)")
    }
  }

  @Test(arguments: ["<", "∅"])
  func `parts one under the other in one sheet are no cards`(beside: String) {
    let list = TableSketch.read(
      """
      一、部门职责|\(beside)|\(beside)|\(beside)
      序号|主要职责|具体工作事项|备注
      1|甲|一|
      二、职责边界|\(beside)|\(beside)|\(beside)
      序号|管理事项|相关部门|职责分工
      1|乙|市水务局、市住建局|分
      三、事中事后监管制度|\(beside)|\(beside)|\(beside)
      无|\(beside)|\(beside)|\(beside)
      四、公共服务事项|\(beside)|\(beside)|\(beside)
      序号|服务事项|主要内容|联系电话
      1|丙|二|88270000
      """)
    #expect(list.dutyOutline == ["甲：一"])
    #expect(list.boundaryOutline == ["乙：市水务局、市住建局；分"])
    #expect(list.submission.services.map(\.name.value) == ["丙"])
    #expect(list.submission.parts.filter(\.isExplicitNone).map(\.part) == [.oversight])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test(arguments: ["<", "∅"])
  func `a title above cards is no field, though a column is called like it`(beside: String) {
    let list = TableSketch.read(
      """
      职责边界|\(beside)
      管理事项|甲
      相关部门|市水务局、市住建局
      职责分工|分
      管理事项|乙
      相关部门|市水务局、市交通局
      职责分工|合
      """)
    #expect(list.boundaryOutline == ["甲：市水务局、市住建局；分", "乙：市水务局、市交通局；合"])
    #expect(list.faults.isEmpty)
  }

  @Test(arguments: ["<", "∅"])
  func `a row over the whole table is the matter of the parties below it`(beside: String) {
    let list = TableSketch.read(
      """
      序号|涉及部门|职责分工|依据
      一、甲|\(beside)|\(beside)|\(beside)
      1|市住建局|建设|《条例》第五条
      2|市水务局|维护|同上
      二、乙|\(beside)|\(beside)|\(beside)
      1|市水务局|许可|
      2|市公安局|查处|
      案例：某路。|\(beside)|\(beside)|\(beside)
      """)
    #expect(list.boundaryOutline == ["甲：市住建局=建设、市水务局=维护", "乙：市水务局=许可、市公安局=查处"])
    #expect(list.submission.boundaries.map(\.bases.count) == [1, 0])
    #expect(list.submission.boundaries.last?.example?.value == "某路。")
    #expect(list.faults.isEmpty)
  }

  @Test func `同上 is the cell above, and is quoted from there`() {
    let list = TableSketch.read("序号|职权类别|职权名称|实施依据\n1|行政许可|甲|《水法》第七条\n2|同上|乙|同上\n3|同上|丙|（同上）")
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可", "丙/行政许可"])
    let places = list.submission.powers.map { $0.bases.first?.text.origin.place }
    #expect(places == Array(repeating: .cell(table: 1, row: 2, column: 4), count: 3))
  }

  @Test func `subtotals without category rows count from one to the next`() {
    let list = TableSketch.read(
      """
      序号|职权类别|职权名称|实施依据
      1|行政许可|甲|依据
      2|行政许可|乙|依据
      小计|2||
      3|行政处罚|丙|依据
      小计|1||
      总计|3||
      """)
    #expect(list.submission.declaredCounts.map(\.count) == [2, 1, 3])
    #expect(list.submission.declaredCounts.map(\.counted) == [2, 1, 3])
  }

  @Test func `numbers and dots on blank rows of a template are neither items nor gaps`() {
    let list = TableSketch.read("序号|职权类别|职权名称|实施依据\n1|行政许可|甲|依据\n2||||\n…||||")
    #expect(list.powerOutline == ["甲/行政许可"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `notes go on as long as their numbers do`() {
    let list = TableSketch.read(
      [.table(TableSketch.table("序号|职权类别|职权名称|实施依据\n1|行政许可|甲|依据"))]
        + TableSketch.paragraphs("注：1.本表一式两份。\n2.电子版一并报送。\n4.另说一句。"))
    #expect(list.account.unread == 1)
  }

  @Test func `权利 for 权力 is read in headings and titles`() {
    let list = TableSketch.read("序号|权利类型|权利事项名称|权利来源|依据\n1|其它权力|甲|上级下放|《水法》第七条")
    #expect(list.powerOutline == ["甲/其它权力"])
    #expect(list.submission.powers.first?.elements[.source]?.value == "上级下放")
    #expect(list.submission.powers.first?.category == .other)
  }

  @Test func `an item of endless rows is divided, so that reading it ends`() {
    let rows = (1...1200).map { "\($0)|甲|市水务局|一\($0)" }
    let list = TableSketch.read((["序号|管理事项|相关部门|职责分工"] + rows).joined(separator: "\n"))
    #expect(list.submission.boundaries.map(\.parties.count) == [500, 500, 200])
  }

  @Test func `a code broken over lines keeps its text, and is one code`() {
    let list = TableSketch.read("序号|编码|职权类别|职权名称|依据\n1|0001\\n0400 2000|行政许可|甲|依据")
    #expect(list.submission.powers.first?.code?.value == "0001\n0400 2000")
    #expect(list.submission.powers.first?.codeText == "000104002000")
  }

  @Test func `parts side by side in one table are read each for itself`() {
    let list = TableSketch.read(
      """
      主要职责|具体工作事项|管理事项|相关部门|职责分工|监管制度|服务事项|主要内容
      甲|一|乙|市水务局、市住建局|分|丙|丁|公布
      |二||||戊||
      """)
    #expect(list.dutyOutline == ["甲：一、二"])
    #expect(list.boundaryOutline == ["乙：市水务局、市住建局；分"])
    #expect(list.submission.oversight.map(\.name.value) == ["丙", "戊"])
    #expect(list.submission.services.map(\.name.value) == ["丁"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
    #expect(list.account.cells == 18)
  }
}

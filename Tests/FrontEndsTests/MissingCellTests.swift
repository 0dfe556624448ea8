import Diagnostics
import ListModel
import Testing

@testable import FrontEnds

/// Required cells that are empty beside others of the same item.
struct MissingCellTests {
  private func boundary(_ rows: String) -> ReadList {
    TableSketch.read("序号|管理事项|相关部门|角色|职责分工\n" + rows)
  }

  private func places(_ list: ReadList) -> [Place] {
    list.submission.irregularities.map(\.quotation.origin.place)
  }

  private func missing(_ column: String, _ item: String?) -> [Irregularity.Kind] {
    [.missingValue(part: .boundaries, column: column, item: item)]
  }

  @Test func `a unit without a share of its own is told at its cell`() {
    let first = boundary("1|管网|市住建局|牵头|\n^|^|市水务局|配合|负责运行")
    #expect(first.faults == missing("职责分工", "管网"))
    #expect(places(first) == [.cell(table: 1, row: 2, column: 5)])
    let second = boundary("1|管网|市住建局|牵头|负责建设\n^|^|市水务局|配合|")
    #expect(places(second) == [.cell(table: 1, row: 3, column: 5)])
  }

  @Test func `a share that is merged, says none or speaks for all is enough`() {
    let rows = [
      "1|管网|市住建局|牵头|各管一段\n^|^|市水务局|配合|^",
      "1|管网|市住建局|牵头|负责建设\n^|^|市水务局|配合|无",
      "1|管网|市住建局|牵头|市住建局负责建设；市水务局负责运行\n^|^|市水务局|配合|",
      "1|管网|市住建局|牵头|按照各自职责负责\n^|^|市水务局|配合|",
    ]
    for row in rows { #expect(boundary(row).faults.isEmpty, "\(row)") }
  }

  @Test func `a role without a unit is told at the empty cell, and its share is nobody's`() {
    let list = boundary("1|管网|市住建局|牵头|负责建设\n^|^||配合|负责运行")
    #expect(list.faults == missing("相关部门", "管网"))
    #expect(places(list) == [.cell(table: 1, row: 3, column: 3)])
    #expect(list.boundaryOutline == ["管网：市住建局[牵头]=负责建设"])
    #expect(list.account.unread == 2)
    #expect(boundary("1|管网|市住建局|牵头|负责建设\n^|^|||另负责验收").faults.isEmpty)
  }

  @Test func `a number of its own and no main duty is told, other empty cells go on`() {
    func duties(_ rows: String) -> ReadList { TableSketch.read("序号|主要职责|具体工作事项|责任处室\n" + rows) }
    let list = duties("1|甲|一|办\n^|^|二|办\n2||三|科")
    #expect(list.faults == [.missingValue(part: .duties, column: "主要职责", item: nil)])
    #expect(places(list) == [.cell(table: 1, row: 4, column: 2)])
    #expect(list.dutyOutline == ["甲：一@办、二@办", "：三@科"])
    #expect(duties("1|甲|一|办\n||二|办").faults.isEmpty)
    #expect(duties("1|甲|一|办\n2|^|二|办").faults.isEmpty)
  }

  @Test func `numbered rows go on with the main duty above where a form writes it only once`() {
    func duties(_ rows: String) -> ReadList { TableSketch.read("序号|主要职责|具体工作事项\n" + rows) }
    let list = duties("1|负责排水|编规划\n2||巡查\n3||养护\n4|负责节水|宣传")
    #expect(list.dutyOutline == ["负责排水：编规划、巡查、养护", "负责节水：宣传"])
    #expect(list.faults.isEmpty)
    let forgotten = duties(
      (1...20).map { "\($0)|\($0 == 7 ? "" : "职责\($0)")|事\($0)" }.joined(separator: "\n"))
    #expect(forgotten.faults == [.missingValue(part: .duties, column: "主要职责", item: nil)])
  }

  @Test func `the office beside no task is not told a second time`() {
    let header = "序号|主要职责|具体工作事项|责任处室\n"
    let empty = TableSketch.read(header + "1|甲|一|办\n2|乙||科")
    #expect(empty.faults == [.missingValue(part: .duties, column: "具体工作事项", item: "乙")])
    let none = TableSketch.read(header + "1|甲|一|办\n2|乙|无|科")
    #expect(none.faults.isEmpty)
    #expect(none.account.unread == 0)
  }
}

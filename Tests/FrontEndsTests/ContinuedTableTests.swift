import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Tables that go on after a page break.
struct ContinuedTableTests {
  private let above = """
    序号|职权类别|职权名称|实施依据|备注
    1|行政处罚|对甲的处罚|《水法》|甲
    """
  private let below = """
    2|行政处罚|对乙的处罚|《水法》|
    3|行政处罚|对丙的处罚|《水法》|
    """

  private func read(_ between: String, _ below: String, width: Int32 = 5) -> ReadList {
    let lower = TableSketch.table(below, ordinal: 2)
    return TableSketch.read(
      [.table(TableSketch.table(above))] + TableSketch.paragraphs(between)
        + [.table(Table(cells: lower.cells, width: width, place: lower.place))])
  }

  @Test(arguments: ["", "（续表）", "— 3 —", "表1（续）", "#三亚市水务局权力清单"])
  func `a table without header goes on, whatever a page break puts before it`(between: String) {
    let list = read(between, below)
    #expect(list.powerOutline == ["对甲的处罚/行政处罚", "对乙的处罚/行政处罚", "对丙的处罚/行政处罚"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `a header repeated inside a continuation is none of its rows`() {
    let list = read("", "2|行政处罚|对乙的处罚|《水法》|\n序号|职权类别|职权名称|实施依据|备注\n3|行政处罚|对丙的处罚|《水法》|")
    #expect(list.submission.powers.count == 3)
    #expect(list.faults.isEmpty)
  }

  @Test func `a narrower table, or one under other words, does not go on`() {
    #expect(read("", below, width: 4).faults == [.unrecognisedTable])
    #expect(read("二、行政许可", below).submission.powers.count == 1)
  }

  @Test func `numbers go on under the same columns in other words`() {
    let list = read("", "序号|职权类别|职权名称|实施依据|说明\n2|行政处罚|对乙的处罚|《水法》|")
    #expect(list.submission.powers.count == 2)
    #expect(list.faults.isEmpty)
  }

  @Test func `a title between tables still says whose list it is`() {
    let list = read("#市住建局权力清单", below)
    #expect(list.submission.powers.count == 3)
    #expect(list.submission.statedUnits.map(\.value) == ["市住建局"])
  }
}

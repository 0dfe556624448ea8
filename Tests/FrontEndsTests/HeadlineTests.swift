import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// What may stand above a table, and what may not be passed over there.
struct HeadlineTests {
  private let table = "序号|职权类别|职权名称|实施依据\n1|行政许可|甲|依据\n2|行政处罚|乙|依据"

  @Test func `a sentence above a header is told`() {
    let list = TableSketch.read("本局另承担对地下水取水工程的审批，未列入下表|||\n" + table)
    #expect(list.faults == [.unreadContent(.cell)])
    #expect(list.account.unread == 1)
  }

  @Test func `lines of prose above a header are told but for the first titles`() {
    let lines = (1...25).map { "说法\($0)|||" }.joined(separator: "\n")
    #expect(TableSketch.read(lines + "\n" + table).account.unread == 25 - Headline.mostPlain)
  }

  @Test func `a sentence as the caption of a table is told`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("三亚市水务局权力清单\n本局另承担审批，未列入下表") + [.table(TableSketch.table(table))])
    #expect(list.faults == [.unreadContent(.paragraph)])
  }

  @Test func `a sheet of one sentence is told, a cover is not`() {
    let text = TableSketch.read("另有三项职权正在调整，暂不列入", name: "说明")
    #expect(text.faults == [.unreadContent(.cell)])
    let cover = TableSketch.read("三亚市水务局\n责任清单\n二〇二二年九月", name: "封面")
    #expect(cover.faults.isEmpty)
  }

  @Test func `text under the items of a table is told`() {
    #expect(TableSketch.read(table + "\n本局另承担地下水审批|||").faults == [.unreadContent(.cell)])
  }

  @Test func `a cover that counts two kinds is held against the powers alone`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("权力事项3项，责任事项9项") + [.table(TableSketch.table(table))])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[3, 2]])
    #expect(list.account.unread == 0)
  }

  @Test func `a sentence of numbers is held against each category that it names`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("本单位共有行政职权3项，其中行政许可1项、行政处罚2项。") + [.table(TableSketch.table(table))])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[3, 2], [1, 1], [2, 1]])
    #expect(list.submission.declaredCounts.map(\.category) == [nil, .licensing, .penalty])
    #expect(list.faults.isEmpty)
  }

  @Test func `numbers go on under a repeated header after other text`() {
    let list = TableSketch.read(
      [.table(TableSketch.table("序号|主要职责|具体工作事项\n1|甲|一\n2|乙|二"))]
        + TableSketch.paragraphs("（续表）")
        + [.table(TableSketch.table("序号|主要职责|具体工作事项\n3|丙|三", ordinal: 2))])
    #expect(list.faults.isEmpty)
  }

  @Test func `a sub-item with a number and the code of another main item has no main item`() {
    let list = TableSketch.read(
      """
      序号|编码|类别|主项|子项|依据
      1|000119001000|行政许可|甲||一
      2|000119005001|行政许可||乙|二
      """)
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可"])
    #expect(list.faults == [.orphanSubitem])
  }
}

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

  @Test func `a sheet of one sentence is told, a cover only where the file has nothing else`() {
    let text = TableSketch.read("另有三项职权正在调整，暂不列入", name: "说明")
    #expect(text.faults == [.unreadContent(.cell)])
    let cover = TableSketch.read("三亚市水务局\n责任清单\n二〇二二年九月", name: "封面")
    #expect(cover.faults == [.unreadContent(.nothing)])
    let list = TableSketch.read(
      TableSketch.paragraphs("三亚市水务局\n责任清单\n二〇二二年九月") + [.table(TableSketch.table(table))])
    #expect(list.faults.isEmpty)
  }

  @Test func `text under the items of a table is told`() {
    #expect(TableSketch.read(table + "\n本局另承担地下水审批|||").faults == [.unreadContent(.cell)])
  }

  @Test func `a cover that counts two kinds is held against each`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("权力事项3项，责任事项9项") + [.table(TableSketch.table(table))])
    #expect(list.submission.coverNumbers.map(\.count) == [3, 9])
    #expect(list.submission.coverNumbers.map(\.subjects.first) == [.part(.powers), .responsibilities])
    #expect(list.account.unread == 0)
  }

  @Test func `a sentence of numbers is held against each category that it names`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("本单位共有行政职权3项，其中行政许可1项、行政处罚2项。") + [.table(TableSketch.table(table))])
    let numbers = list.submission.coverNumbers
    #expect(numbers.map(\.count) == [3, 1, 2])
    #expect(numbers.map(\.subjects) == [[.part(.powers)], [.category(.licensing)], [.category(.penalty)]])
    #expect(numbers.map(\.isOfUnit) == [true, true, true])
    #expect(list.faults.isEmpty)
  }

  @Test(arguments: [
    ("市水务局责任清单（共9项）", CoverNumber.Subject.responsibilities), ("责任事项共9项", .responsibilities),
    ("（共9项）", .responsibilities), ("我局共有行政许可9项。", .category(.licensing)),
  ])
  func `a number of a cover is taken`(line: String, subject: CoverNumber.Subject) {
    let list = TableSketch.read(
      TableSketch.paragraphs(line + "\n一、部门职责") + [.table(TableSketch.table("序号|主要职责|具体工作事项\n1|甲|一"))])
    #expect(list.submission.coverNumbers.map(\.count) == [9])
    #expect(list.submission.coverNumbers.first?.subjects.first == subject)
    #expect(list.submission.declaredCounts.isEmpty)
    #expect(list.faults.isEmpty)
  }

  @Test func `a bare number means the list whose title stands above it`() {
    let list = TableSketch.read(TableSketch.paragraphs("市水务局责任清单\n（共9项）"))
    #expect(list.submission.coverNumbers.map(\.subjects) == [[.responsibilities]])
  }

  @Test func `the heading of a part counts what stands below it, with or without brackets`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("部门职责共9项\n一、部门职责（共1项）")
        + [.table(TableSketch.table("序号|主要职责|具体工作事项\n1|甲|一"))])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[9, 0], [1, 1]])
    #expect(list.submission.declaredCounts.map(\.mayBeOfUnit) == [true, false])
  }

  @Test func `a row of totals by category is held against each`() {
    let list = TableSketch.read(table + "\n合计：许可1项，处罚4项|||")
    #expect(list.submission.declaredCounts.map(\.category) == [.licensing, .penalty])
    #expect(list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[1, 1], [4, 1]])
    let whole = TableSketch.read(table + "\n合计2项，其中行政许可1项、行政处罚1项|||")
    #expect(whole.submission.declaredCounts.allSatisfy { $0.count == $0.counted })
    #expect(whole.submission.declaredCounts.count == 3)
  }

  @Test(arguments: ["2022年8月20日", "三亚市水务局\n二〇二二年八月二十日", "三亚市水务局（盖章）　2022-08-20"])
  func `the date and the name with which a paper ends are furniture`(ending: String) {
    let list = TableSketch.read([.table(TableSketch.table(table))] + TableSketch.paragraphs(ending))
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
    let rows = ending.split(separator: "\n").map { "\n\($0)|||" }.joined()
    #expect(TableSketch.read(table + rows).faults.isEmpty)
  }

  @Test func `a sentence with a date at the end of a paper is told`() {
    let list = TableSketch.read(
      [.table(TableSketch.table(table))] + TableSketch.paragraphs("本局另承担地下水审批，自2022年8月"))
    #expect(list.faults == [.unreadContent(.paragraph)])
  }

  @Test func `a heading that goes on with the numbers of other headings leaves no gap`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("四、公共服务事项\n（无）\n五、其他")
        + [.table(TableSketch.table("填报人：张三|审核人：李四"))])
    #expect(list.faults.isEmpty)
    #expect(list.submission.parts.map(\.isExplicitNone) == [true])
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
    #expect(list.faults.count == 1 && list.orphans.count == 1)
  }
}

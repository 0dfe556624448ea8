import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Headings in the place of a category that are none of the ten.
struct UnknownCategoryTests {
  private let powers = "序号|职权名称|实施依据\n1|甲|《水法》"

  private func table(_ drawing: String, _ ordinal: Int32) -> [TableDocument.Block] {
    [.table(TableSketch.table(drawing, ordinal: ordinal))]
  }

  @Test(arguments: ["二、行政备案", "二、审核转报", "二、行政处法", "二、内部管理事项", "二、行政备案（共1项）", "行政备案"])
  func `powers under such a heading do not take the category above`(heading: String) {
    let next = heading.hasPrefix("二") ? "三、行政检查" : "二、行政检查"
    let list = TableSketch.read(
      TableSketch.paragraphs("一、行政许可") + table(powers, 1) + TableSketch.paragraphs(heading)
        + table(powers, 2) + TableSketch.paragraphs(next) + table(powers, 3))
    let word = heading.replacing("二、", with: "").replacing("（共1项）", with: "")
    #expect(list.powerOutline == ["甲/行政许可", "甲/\(word)", "甲/行政检查"])
    #expect(list.submission.powers.map(\.category) == [.licensing, nil, .inspection])
    #expect(list.submission.powers[1].categoryText?.origin.place == .paragraph(1))
    #expect(list.faults.isEmpty)
  }

  @Test(arguments: ["其他类", "一、其他类（共1项）", "一、其他职权", "（一）其他行政权力"])
  func `the tenth category is known by its short names, also where nothing stands above it`(heading: String) {
    let list = TableSketch.read(TableSketch.paragraphs(heading) + table(powers, 1))
    #expect(list.submission.powers.map(\.category) == [.other])
    #expect(list.faults.isEmpty)
  }

  @Test func `in another part the same words begin no category of powers`() {
    let services = "序号|服务事项|承办机构\n1|甲|办公室"
    let list = TableSketch.read(
      TableSketch.paragraphs("公共服务事项\n其他类") + table(services, 1))
    #expect(list.submission.powers.isEmpty)
    #expect(list.submission.services.map(\.name.value) == ["甲"])
  }

  @Test func `two categories in one heading are none`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、行政许可") + table(powers, 1) + TableSketch.paragraphs("二、行政确认和行政奖励")
        + table(powers, 2))
    #expect(list.powerOutline == ["甲/行政许可", "甲/行政确认和行政奖励"])
  }

  @Test(arguments: ["<", "∅"], ["行政备案", "审核转报", "行政备案（共1项）"])
  func `the same holds for rows of a table`(beside: String, word: String) {
    let list = TableSketch.read(
      """
      序号|职权名称|实施依据
      一、行政许可（共1项）|\(beside)|\(beside)
      1|甲|一
      二、\(word)|\(beside)|\(beside)
      1|乙|二
      """)
    #expect(list.powerOutline == ["甲/行政许可", "乙/\(word.replacing("（共1项）", with: ""))"])
    #expect(list.submission.declaredCounts.allSatisfy { $0.count == $0.counted })
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test(arguments: ["（一）水资源管理类", "（续表）", "三亚市水务局权力清单"])
  func `headings of another kind leave the category as it is`(heading: String) {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、行政许可") + table(powers, 1) + TableSketch.paragraphs(heading)
        + table(powers, 2))
    #expect(list.powerOutline == ["甲/行政许可", "甲/行政许可"])
  }

  @Test func `the sheet's name keeps its category under the title of the whole list`() {
    for title in ["三亚市水务局行政权力事项清单", "行政职权目录", "三亚市水务局行政许可事项目录"] {
      let list = TableSketch.read("\(title)|<|<\n" + powers, name: "行政许可")
      #expect(list.powerOutline == ["甲/行政许可"], "\(title)")
      #expect(list.faults.isEmpty, "\(title)")
    }
  }
}

import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Lines above tables that are titles, and lines that are not.
struct TitleRowTests {
  @Test(arguments: [
    "四、公共服务事项||\n填报单位：三亚市水务局||", "公共服务事项登记表||\n（2022年版）||", "附件2||\n公共服务事项||",
    "四、公共服务事项||\n附件2||", "四、公共服务事项||\n共1项||", "四、公共服务事项||\n填报日期：2022年8月||",
    "公共服务事项登记表||\n三亚市水务局||",
  ])
  func `lines between two tables of a sheet are titles of the lower one`(titles: String) {
    for upper in ["监管制度|监管对象|监管内容\n取水监管|用水户|计量", "主要职责|具体工作事项|备注\n甲|乙|\n|丙|"] {
      let list = TableSketch.read("\(upper)\n∅||\n\(titles)\n服务事项|主要内容|承办机构\n丁|戊|己")
      #expect(list.submission.oversight.count + list.submission.duties.count == 1, "\(upper)")
      #expect(list.submission.services.map(\.name.value) == ["丁"], "\(upper)")
      #expect(list.faults.isEmpty, "\(upper)")
      #expect(list.account.unread == 0, "\(upper)")
    }
  }

  @Test func `an item with a name alone above the next header stays an item`() {
    let list = TableSketch.read("监管制度|监管对象|监管内容\n取水监管|用水户|计量\n水质监测站||\n服务事项|主要内容|承办机构\n丁|戊|己")
    #expect(list.submission.oversight.map(\.name.value) == ["取水监管", "水质监测站"])
  }

  @Test func `short lines under the heading of a part or a category are told`() {
    let powers = [TableDocument.Block.table(TableSketch.table("序号|职权名称|实施依据\n1|甲|一"))]
    let list = TableSketch.read(
      TableSketch.paragraphs("三亚市水务局权力清单\n征求意见稿\n一、行政许可\n取水许可\n河道采砂许可\n二、行政处罚") + powers)
    #expect(list.unreadTexts == ["取水许可", "河道采砂许可"])
    #expect(list.powerOutline == ["甲/行政处罚"])
    let alone = TableSketch.read(TableSketch.paragraphs("三亚市水务局权责清单\n行政许可\n取水许可\n河道采砂许可"))
    #expect(alone.unreadTexts == ["取水许可", "河道采砂许可"])
    let services = TableSketch.read(
      "公共服务事项||\n水质查询||\n节水宣传||\n事中事后监管制度||\n序号|监管制度|监管对象\n1|取水监管|取水户")
    #expect(services.unreadTexts == ["水质查询", "节水宣传"])
  }

  @Test func `a field above a table is no caption`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、部门职责\n依据：《三定规定》") + [.table(TableSketch.table("序号|主要职责|具体工作事项\n1|甲|一"))])
    #expect(list.unreadTexts == ["依据：《三定规定》"])
  }

  @Test func `无 above the first header of a sheet is that of the part above it`() {
    let list = TableSketch.read(
      """
      三亚市水务局责任清单||
      二、职责边界||
      无||
      三、事中事后监管制度||
      序号|监管制度|监管对象
      1|甲|乙
      四、公共服务事项|无|
      """)
    #expect(list.submission.parts.filter(\.isExplicitNone).map(\.part) == [.boundaries, .services])
    #expect(list.submission.oversight.map(\.name.value) == ["甲"])
    #expect(list.account.unread == 0)
    #expect(list.faults.isEmpty)
  }

  @Test(arguments: ["无（本单位不直接面向公众）", "本部门不承担公共服务事项"])
  func `a row that says none is no item`(text: String) {
    let list = TableSketch.read("序号|服务事项|主要内容\n1|\(text)|")
    #expect(list.submission.services.isEmpty)
    #expect(list.submission.parts.map(\.isExplicitNone) == [true])
  }

  @Test func `合计 under each section counts the section, 总计 the whole`() {
    let header = "序号|职权名称|实施依据"
    let list = TableSketch.read(
      """
      一、行政许可||
      \(header)
      1|甲|一
      合计|1项|
      二、行政处罚||
      \(header)
      1|乙|二
      2|丙|三
      合计|2项|
      三、行政检查||
      \(header)
      1|丁|四
      合计|2项|
      总计|4项|
      """)
    #expect(
      list.submission.declaredCounts.map { [$0.count, $0.counted] } == [[1, 1], [2, 2], [2, 1], [4, 4]])
  }

  @Test(arguments: ["Page 1", "Page 1 of 3", "附件2"])
  func `the numbers that programs put into running feet are furniture`(text: String) {
    let foot = Paragraph(text: text, place: .pageMargin(.footer))
    let list = TableSketch.read([.paragraph(foot)])
    #expect(list.account.unread == 0)
  }

  @Test func `a second column of numbers is not held against the first`() {
    let list = TableSketch.read("序号|主要职责|序号|具体工作事项\n1|甲|1|一\n|^|2|二\n2|乙|1|三\n|^|2|四")
    #expect(!list.faults.contains { if case .sequenceGap = $0 { true } else { false } })
  }
}

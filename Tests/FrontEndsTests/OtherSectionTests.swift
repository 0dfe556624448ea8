import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Sections of a list that are none of its parts.
struct OtherSectionTests {
  private let services = TableDocument.Block.table(TableSketch.table("服务事项|主要内容|承办机构\n水情|公布|防御科"))
  private let duties = TableDocument.Block.table(TableSketch.table("主要职责|具体工作事项\n负责供水|制定规划"))

  @Test(arguments: [
    ("四、公共服务事项", "五、责任追究机制"), ("四、公共服务事项", "六、监督方式"), ("#四、公共服务事项", "#五、责任追究机制"),
    ("（四）公共服务事项", "（五）其他需要说明的事项"), ("4.公共服务事项", "5.责任追究"), ("第四部分 公共服务事项", "第五部分 附则"),
    ("#四、公共服务事项", "五、责任追究机制"),
  ])
  func `a heading that goes on with those of the parts is no item of the part above it`(
    part: String, heading: String
  ) {
    let list = TableSketch.read(
      TableSketch.paragraphs(part) + [services]
        + TableSketch.paragraphs("\(heading)\n（一）追责情形\n1.不履行职责的；\n依法给予处分。"))
    #expect(list.submission.services.map(\.name.value) == ["水情"])
    #expect(list.unreadTexts.contains("依法给予处分。"))
  }

  @Test func `a section between two parts is told, and the parts are read`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、部门职责\n（一）负责供水\n1.制定规划\n二、机构设置\n内设水政科。\n三、公共服务事项\n（一）水情发布\n主要内容：公布"))
    #expect(list.dutyOutline == ["负责供水：制定规划"])
    #expect(list.submission.services.map(\.name.value) == ["水情发布"])
    #expect(list.unreadTexts == ["二、机构设置", "内设水政科。"])
  }

  @Test(arguments: [
    "二、职责边界\n一、排水\n市水务局：负责养护。\n二、供水\n市水务局：负责水厂。\n三、节水\n市水务局：负责宣传。",
    "#二、职责边界\n一、排水\n市水务局：负责养护。\n二、供水\n市水务局：负责水厂。\n三、节水\n市水务局：负责宣传。",
    "1.职责边界\n（1）排水\n市水务局：负责养护。\n（2）供水\n市水务局：负责水厂。\n（3）节水\n市水务局：负责宣传。",
  ])
  func `items that are numbered as the headings of parts are stay items`(text: String) {
    let list = TableSketch.read(TableSketch.paragraphs(text))
    #expect(list.submission.boundaries.map(\.matter.value) == ["排水", "供水", "节水"])
    #expect(list.account.unread == 0)
  }

  @Test
  func
    `the first item may begin with the name of a part, as it is numbered in another way than the parts are`()
  {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、部门职责\n（一）公共服务设施管理\n1.编制规划。\n（二）负责防汛\n1.编制预案。"))
    #expect(list.dutyOutline == ["公共服务设施管理：编制规划。", "负责防汛：编制预案。"])
    #expect(list.submission.services.isEmpty)
  }

  @Test func `in a sheet, a line alone that goes on with the headings begins no items`() {
    let list = TableSketch.read("四、公共服务事项\n服务事项|主要内容\n水情|公布\n五、责任追究机制\n不履行职责的，依法追究责任。\n情形|处分")
    #expect(list.submission.services.map(\.name.value) == ["水情"])
    #expect(list.unreadTexts == ["五、责任追究机制", "不履行职责的，依法追究责任。", "情形", "处分"])
    let own = TableSketch.read("二、公共服务事项\n服务事项|主要内容\n一、水情|公布\n二、雨情|公布\n三、汛情")
    #expect(own.submission.services.count == 3)
  }

  @Test func `a table of such a section is none of a part that it does not name`() {
    let list = TableSketch.read(
      TableSketch.paragraphs("四、公共服务事项") + [services] + TableSketch.paragraphs("五、责任追究机制")
        + [.table(TableSketch.table("序号|追责情形|追责依据\n1|不履行|《公务员法》"))])
    #expect(list.submission.powers.isEmpty)
    #expect(list.faults.count == 1)
  }

  @Test(arguments: ["四、公共服务事项", "市水务局公共服务事项清单", "公共服务事项|<|<|<", "附件3：公共服务事项登记表\n填报单位：市水务局"])
  func `the title in a sheet decides the part where its columns leave it open`(title: String) {
    for columns in ["序号|事项名称|依据|备注", "序号|事项名称|承办机构|依据"] {
      let list = TableSketch.read("\(title)\n\(columns)\n1|水情查询|防御科|《水法》", name: "Sheet1")
      #expect(list.submission.services.map(\.name.value) == ["水情查询"])
      #expect(list.submission.powers.isEmpty)
    }
    let powers = TableSketch.read("\(title)\n序号|职权类别|事项名称|设定依据\n1|行政许可|取水许可|《水法》")
    #expect(powers.powerOutline == ["取水许可/行政许可"])
  }

  @Test func `a table of duties has a column for the tasks, as those are counted`() {
    let list = TableSketch.read("序号|主要职责|备注\n1|负责供水|")
    #expect(list.faults.contains(.missingColumn(part: .duties, column: "具体工作事项")))
    #expect(TableSketch.read([duties]).faults.isEmpty)
  }
}

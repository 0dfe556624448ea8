import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Lines that speak of a part or a category, and are the heading of none.
struct MentionTests {
  private let duties = TableSketch.table("序号|主要职责|具体工作事项\n1|负责工地管理|检查工地")
  private let powers = "职权名称|实施依据\n某项检查|依据"

  @Test(arguments: [
    "主要职责：负责燃气管理和供水管理、排水管理", "建筑工地的行政处罚由市综合执法局行使", "公共服务事项由窗口办理电话88888888",
    "监管制度由市市场监管局另行制定印发", "我局不再另行承担公共服务",
  ])
  func `a line under a table that speaks of a part or a category is told`(line: String) {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、主要职责") + [.table(duties)] + TableSketch.paragraphs(line))
    #expect(list.faults == [.unreadContent(.paragraph)])
    #expect(list.account.unread == 1)
  }

  @Test func `a sentence above a table gives its powers no category, and is told`() {
    let line = "本局的行政处罚由市综合执法局行使"
    let list = TableSketch.read(TableSketch.paragraphs(line) + [.table(TableSketch.table(powers))])
    #expect(list.powerOutline == ["某项检查/"])
    #expect(list.faults.contains(.unreadContent(.paragraph)))
    let rows = TableSketch.read("\(line)|\n" + powers)
    #expect(rows.powerOutline == ["某项检查/"])
    #expect(rows.faults.contains(.unreadContent(.cell)))
  }

  @Test func `what stands behind the name of a part in a row above the header is told`() {
    let list = TableSketch.read("主要职责：负责燃气管理|<|<\n序号|主要职责|具体工作事项\n1|负责工地管理|检查工地")
    #expect(list.faults == [.unreadContent(.cell)])
    #expect(list.submission.duties.count == 1)
  }

  @Test(arguments: [
    "（一）行政检查", "表一 行政检查（共1项）", "市水务局行政检查事项清单", "行政检查类", "一、市水务局行政检查：", "行政检查公示",
    "权力清单：行政检查", "水利工程行政检查", "表1：行政检查目录（2022年版）", "行政检查（试行）目录",
  ])
  func `a heading gives the powers below it their category`(line: String) {
    let list = TableSketch.read(TableSketch.paragraphs(line) + [.table(TableSketch.table(powers))])
    #expect(list.powerOutline == ["某项检查/行政检查"])
    #expect(list.faults.isEmpty)
    #expect(TableSketch.read("\(line)|<\n" + powers).powerOutline == ["某项检查/行政检查"])
  }

  @Test(arguments: ["主要职责", "与相关部门的职责边界", "市水务局公共服务事项清单", "三、公共服务事项：", "公共服务事项（共0项）"])
  func `the name of a part alone is its heading wherever it stands`(line: String) {
    let list = TableSketch.read(
      TableSketch.paragraphs("一、主要职责") + [.table(duties)] + TableSketch.paragraphs(line))
    #expect(!list.faults.contains(.unreadContent(.paragraph)))
    #expect(list.account.unread == 0)
  }
}

import ListModel
import Testing

@testable import FrontEnds

/// Tables with field names in the first column and an item in each of the others.
struct SidewaysTableTests {
  @Test func `each column is a power`() {
    let list = TableSketch.read(
      "序号|1|2|3\n职权名称|对甲的处罚|对乙的处罚|对丙的处罚\n实施依据|《水法》甲|《水法》乙|《水法》丙\n行使层级|市级|<|<", name: "行政处罚")
    #expect(list.powerOutline == ["对甲的处罚/行政处罚", "对乙的处罚/行政处罚", "对丙的处罚/行政处罚"])
    #expect(list.submission.powers.map { $0.bases.map(\.text.value) } == [["《水法》甲"], ["《水法》乙"], ["《水法》丙"]])
    #expect(list.submission.powers.map { $0.elements[.level]?.value } == ["市级", "市级", "市级"])
    #expect(list.faults.isEmpty)
    #expect(list.account.unread == 0)
  }

  @Test func `two columns are two powers, with categories of their own`() {
    let list = TableSketch.read("职权名称|甲|乙\n职权类别|行政许可|行政检查\n实施依据|一|二")
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政检查"])
  }

  @Test func `each column is a service, a matter or a duty`() {
    let services = TableSketch.read("服务事项|甲|乙|丙\n主要内容|一|二|三\n承办机构|子|丑|")
    #expect(services.submission.services.map(\.name.value) == ["甲", "乙", "丙"])
    #expect(services.submission.services.map { $0.elements[.office]?.value } == ["子", "丑", nil])
    let matters = TableSketch.read("管理事项|甲|乙\n相关部门|市住建局|市水务局\n职责分工|负责建设|负责运行\n相关依据|无|无")
    #expect(matters.boundaryOutline == ["甲：市住建局；负责建设", "乙：市水务局；负责运行"])
  }

  @Test func `a missing value is told of its own item`() {
    let list = TableSketch.read("职权名称|甲|乙|丙\n职权类别|行政许可||行政检查\n实施依据|一|二|三")
    #expect(list.faults == [.missingValue(part: .powers, column: "职权类别", item: "乙")])
  }

  @Test func `a main item beside its sub-item, each with its code, is one card`() {
    let list = TableSketch.read("职权编码|0001|0002\n职权名称|河道审批|新建\n职权类别|行政许可|<\n实施依据|一|<")
    #expect(list.powerOutline == ["河道审批/行政许可（新建）"])
  }

  @Test func `names side by side of which nothing else says whose is what are not guessed at`() {
    let list = TableSketch.read("服务事项|甲|乙\n主要内容|一|<\n承办机构|子|<\n联系电话|1|<")
    #expect(list.faults == [.unrecognisedTable])
    #expect(list.submission.services.isEmpty)
    #expect(list.account.read == 0)
  }
}

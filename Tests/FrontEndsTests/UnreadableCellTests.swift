import FileFormats
import ListModel
import Testing

@testable import FrontEnds

/// Cells that say something that nobody can read: what stands beside them is never the item's above.
struct UnreadableCellTests {
  /// Reads a drawn table in which `=` is a formula without its value.
  private func read(_ drawing: String, name: String? = nil) -> ReadList {
    var table = TableSketch.table(drawing, name: name)
    for index in table.cells.indices where table.cells[index].text == "=" {
      table.cells[index].state = .formula
    }
    return TableSketch.read([.table(table)])
  }

  private func missing(_ part: ListPart, _ column: String, in list: ReadList) -> [String?] {
    list.submission.irregularities.compactMap { irregularity in
      guard case .missingValue(part, column, _) = irregularity.kind else { return nil }
      return irregularity.quotation.origin.place.cellName
    }
  }

  @Test func `a power whose name and number cannot be read is one of its own, and its basis its own`() {
    let list = read("序号|职权名称|职权类别|实施依据\n1|甲|行政处罚|一\n=|=|行政处罚|二\n=|丙|行政处罚|三")
    #expect(list.powerOutline == ["甲/行政处罚", "/行政处罚", "丙/行政处罚"])
    #expect(list.submission.powers.map { $0.bases.map(\.text.value) } == [["一"], ["二"], ["三"]])
    #expect(missing(.powers, "职权名称", in: list) == ["B3"])
  }

  @Test func `an item of which nothing but a category can be read begins no category`() {
    let list = read("序号|职权名称|职权类别|实施依据\n1|甲|行政处罚|一\n=|=|行政许可|=\n3|丙|行政处罚|三\n=|=|=|=")
    #expect(list.powerOutline == ["甲/行政处罚", "/行政许可", "丙/行政处罚", "/"])
    #expect(missing(.powers, "职权名称", in: list) == ["B3", "B5"])
    let gaps = list.faults.filter { if case .sequenceGap = $0 { true } else { false } }
    #expect(gaps.isEmpty)
  }

  @Test func `a sub-item whose name cannot be read keeps what is its own`() {
    let list = read("序号|主项|子项|职权类别|实施依据\n1|甲|一|行政许可|子\n^|^|=|行政许可|丑")
    #expect(list.powerOutline == ["甲/行政许可（一、）"])
    #expect(list.submission.powers.first?.subitems.map { $0.bases.map(\.text.value) } == [["子"], ["丑"]])
    #expect(missing(.powers, "子项", in: list) == ["C3"])
  }

  @Test func `rows under a merged name that cannot be read are rows of one item`() {
    let list = read("序号|职权名称|职权类别|实施依据\n1|甲|行政处罚|一\n2|=|行政处罚|二\n^|^|^|三")
    #expect(list.powerOutline == ["甲/行政处罚", "/行政处罚"])
    #expect(list.submission.powers.last?.bases.count == 2)
  }

  @Test func `services, oversight rules, duties and matters are kept apart likewise`() {
    let services = read("序号|服务事项|主要内容\n1|甲|一\n=|=|二\n=|丙|三")
    #expect(services.submission.services.map(\.name.value) == ["甲", "", "丙"])
    #expect(services.submission.services.map { $0.elements[.content]?.value } == ["一", "二", "三"])
    #expect(missing(.services, "服务事项", in: services) == ["B3"])
    let oversight = read("序号|监管制度|监管对象|监管内容\n1|甲|一|一\n=|=|二|二")
    #expect(oversight.submission.oversight.count == 2)
    let duties = read("序号|主要职责|具体工作事项\n1|甲|一\n=|=|二\n3|丙|三\n^|^|=")
    #expect(duties.dutyOutline == ["甲：一", "：二", "丙：三"])
    #expect(missing(.duties, "主要职责", in: duties) == ["B3"])
    #expect(missing(.duties, "具体工作事项", in: duties) == ["C5"])
    let matters = read("序号|管理事项|相关部门|职责分工\n1|甲|市住建局|负责建设\n=|=|市水务局|负责运行\n3|丙|市住建局|负责丙\n|||")
    #expect(matters.boundaryOutline == ["甲：市住建局；负责建设", "：市水务局；负责运行", "丙：市住建局；负责丙"])
    #expect(missing(.boundaries, "管理事项", in: matters) == ["B3"])
  }

  @Test func `the share of a unit that cannot be read is nobody's`() {
    let list = read("序号|管理事项|相关部门|职责分工\n1|甲|市住建局|负责建设\n^|^|=|负责运行\n^|^|市交通局|负责移交")
    #expect(list.boundaryOutline == ["甲：市住建局=负责建设、市交通局=负责移交"])
    #expect(missing(.boundaries, "相关部门", in: list) == ["C3"])
  }

  @Test func `a number whose format is not understood is read, and told`() {
    var table = TableSketch.table("序号|服务事项|主要内容|办理地点\n1|甲|一|20")
    table.cells[7].state = .unformatted
    let list = TableSketch.read([.table(table)])
    #expect(list.faults == [.unreadContent(.numberFormat)])
    #expect(list.unreadTexts == ["20"])
    #expect(list.account.unread == 0)
  }

  @Test func `a total with a formula, and blank rows of a form with numbers by formula, are no items`() {
    let list = read("序号|职权名称|职权类别|实施依据\n1|甲|行政处罚|一\n合计|=||\n=|||")
    #expect(list.powerOutline == ["甲/行政处罚"])
    #expect(missing(.powers, "职权名称", in: list).isEmpty)
  }

  @Test func `a category that cannot be read is not the one above`() {
    let list = read("类别|名称|依据\n行政许可|甲|一\n|乙|二\n=|丙|三\n行政检查|丁|四\n|戊|五")
    #expect(list.powerOutline == ["甲/行政许可", "乙/行政许可", "丙/", "丁/行政检查", "戊/行政检查"])
  }
}

/// Required cells that are blank, where a form might be taken to leave out what is repeated.
struct BlankCellTests {
  @Test func `one blank category among items that all have one is missing`() {
    let list = TableSketch.read("序号|名称|类别|依据\n1|甲|行政许可|一\n2|乙||二\n3|丙|行政检查|三")
    #expect(list.powerOutline == ["甲/行政许可", "乙/", "丙/行政检查"])
    #expect(list.faults == [.missingValue(part: .powers, column: "职权类别", item: "乙")])
  }

  @Test func `a row with a number of its own and no matter is one without a name`() {
    let list = TableSketch.read(
      "序号|管理事项|相关部门|职责分工\n1|甲|市住建局|负责建设\n2||市水务局|负责运行\n3|丙|市交通局|负责移交\n4|丁|市水务局|负责丁")
    #expect(list.submission.boundaries.map(\.matter.value) == ["甲", "", "丙", "丁"])
    #expect(list.faults == [.missingValue(part: .boundaries, column: "管理事项", item: nil)])
  }

  @Test func `numbered rows go on with the matter above where a form writes each only once`() {
    let list = TableSketch.read(
      "序号|管理事项|相关部门|职责分工\n1|甲|市住建局|负责建设\n2||市水务局|负责运行\n3|丙|市交通局|负责移交\n4||市水务局|负责丁")
    #expect(list.submission.boundaries.map(\.matter.value) == ["甲", "丙"])
    #expect(list.faults.isEmpty)
  }
}

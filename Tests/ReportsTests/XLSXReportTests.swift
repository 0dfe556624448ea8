import Analysis
import Diagnostics
import FileFormats
import Reports
import Testing

@Suite struct XLSXReportTests {
  /// The sheets with their rows, read back.
  private func sheets(_ input: ReportInput) throws -> [(name: String, rows: [[String]])] {
    try XLSXReader.read(XLSXReport().write(input)).blocks.compactMap { block in
      guard case .table(let table) = block else { return nil }
      let width = (table.cells.map(\.column).max() ?? 0)
      let rows = Dictionary(grouping: table.cells, by: \.row).sorted { $0.key < $1.key }.map { _, cells in
        (1...max(1, width)).map { column in cells.first { $0.column == column }?.text ?? "" }
      }
      return (table.name ?? "", rows)
    }
  }

  @Test func `there are the findings, their other sides, and the counts`() throws {
    let sheets = try sheets(SampleReport.input(.zh))
    #expect(sheets.map(\.name) == ["问题清单", "其他各方", "按单位", "按规则"])
    #expect(sheets.map(\.rows.count) == [6, 2, 3, 8])
  }

  @Test func `a finding is a row with everything that is told of it`() throws {
    let rows = try sheets(SampleReport.input(.zh))[0].rows
    #expect(
      rows[1] == [
        "1", "错误", "“雨污水管网”有 2 个牵头单位：市水务局、市交通局。", "市交通局、市水务局", "雨污水管网", "submissions/市水务局/清单.xlsx", "权力 C3",
        "市水务局牵头", "找谁牵头：看市水务局的清单，找市水务局。", "确定一个牵头单位。", "", "多头管理", "multiple-leads", "",
        "1111111111111111",
      ])
    #expect(rows.map { $0[0] } == ["序号", "1", "2", "3", "4", "5"])
    #expect(rows[5][13] == "三府纪〔2022〕1号")
  }

  @Test func `another side names its finding by number`() throws {
    let rows = try sheets(SampleReport.input(.en))[1].rows
    #expect(
      rows[1] == [
        "1", "雨污水管网 has 2 leads: 市水务局, 市交通局.", "市交通局 names itself", "submissions/市交通局/责任清单.docx",
        "表1 C5 (二、职责边界)", "市交通局牵头",
      ])
  }

  @Test func `counts leave out what is closed, and a skipped rule says why`() throws {
    let sheets = try sheets(SampleReport.input(.zh))
    #expect(
      sheets[2].rows == [["单位", "错误", "警告", "提示"], ["市交通局", "1", "1", "1"], ["市水务局", "1", "0", "0"]])
    #expect(sheets[3].rows[1] == ["多头管理", "multiple-leads", "有疑点", "1", "0", "0"])
    #expect(
      sheets[3].rows.dropFirst(5).map { $0[2] } == ["未检查：没有指导目录", "不适用", "通过"])
  }

  @Test func `whatever stands in a file, it stays text`() throws {
    let rows = try sheets(SampleReport.input(.zh))[0].rows
    #expect(rows[3][7].contains("]]> {{x}} 100% ::error:: a,b:c") && rows[3][7].contains("=1+1 𠮷"))
    #expect(!rows[3][7].contains("\u{FFFD}"))
  }

  @Test func `without a finding there are sheets with their headers`() throws {
    let sheets = try sheets(SmallReport.input(findings: []))
    #expect(sheets.map(\.rows.count) == [1, 1, 1, 4])
  }
}

import Analysis
import Diagnostics
import FileFormats
import Reports
import TestSupport
import Testing

@Suite struct XLSXReportTests {
  private func sheets(_ input: ReportInput) throws -> [(name: String, rows: [[String]])] {
    try WorkbookText.sheets(XLSXReport().write(input))
  }

  @Test func `there are the findings, their other sides, and the counts`() throws {
    let sheets = try sheets(SampleReport.input(.zh))
    #expect(sheets.map(\.name) == ["说明", "问题清单", "其他各方", "按单位", "按规则"])
    #expect(sheets.map(\.rows.count) == [11, 6, 2, 3, 8])
  }

  @Test func `a finding is a row with everything that is told of it`() throws {
    let rows = try sheets(SampleReport.input(.zh))[1].rows
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
    let rows = try sheets(SampleReport.input(.en))[2].rows
    #expect(
      rows[1] == [
        "1", "雨污水管网 has 2 leads: 市水务局, 市交通局.", "市交通局 names itself", "submissions/市交通局/责任清单.docx",
        "表1 C5 (二、职责边界)", "市交通局牵头",
      ])
  }

  @Test func `counts leave out what is closed, and a skipped rule says why`() throws {
    let sheets = try sheets(SampleReport.input(.zh))
    #expect(
      sheets[3].rows == [["单位", "错误", "警告", "提示"], ["市交通局", "1", "1", "1"], ["市水务局", "1", "0", "0"]])
    #expect(sheets[4].rows[1] == ["多头管理", "multiple-leads", "有疑点", "1", "0", "0"])
    #expect(
      sheets[4].rows.dropFirst(5).map { $0[2] } == ["未检查：没有指导目录", "不适用：清单里没有它要看的内容", "通过"])
  }

  @Test func `counts and the numbers of findings are numbers, to be sorted and summed; all else is text`()
    throws
  {
    let archive = try ZIPArchive(XLSXReport().write(SampleReport.input(.zh)))
    for (sheet, cell, isNumber) in [
      (1, "B7", true), (2, "A2", true), (2, "O2", false), (2, "A1", false), (3, "A2", true), (4, "B2", true),
      (4, "A2", false), (5, "D2", true),
    ] {
      let entry = archive.entry("xl/worksheets/sheet\(sheet).xml")
      let xml = String(decoding: try archive.read(#require(entry)), as: UTF8.self)
      let written = try #require(xml.split(separator: "<c r=\"\(cell)\"").last?.prefix(40))
      #expect(
        written.contains("<v>") == isNumber && written.contains("inlineStr") != isNumber,
        "\(cell): \(written)")
    }
  }

  @Test func `whatever stands in a file, it stays text`() throws {
    let rows = try sheets(SampleReport.input(.zh))[1].rows
    #expect(rows[3][7].contains("]]> {{x}} 100% ::error:: a,b:c") && rows[3][7].contains("=1+1 𠮷"))
    #expect(!rows[3][7].contains("\u{FFFD}"))
  }

  @Test func `without a finding there are sheets with their headers`() throws {
    let sheets = try sheets(SmallReport.input(findings: []))
    #expect(sheets.map(\.rows.count) == [11, 1, 1, 1, 4])
  }
}

import Analysis
import Diagnostics
import Reports
import Testing

@Suite struct GitHubReportTests {
  /// A workflow command as the runner reads it.
  private struct Command {
    let name: String
    let properties: [String: String]
    let text: String

    /// - Returns: nil for a line that is no command.
    init?(_ line: Substring) {
      guard line.hasPrefix("::"), let end = line.dropFirst(2).firstRange(of: "::") else { return nil }
      let head = line[line.index(line.startIndex, offsetBy: 2)..<end.lowerBound]
      name = String(head.prefix { $0 != " " })
      properties = Dictionary(
        uniqueKeysWithValues: head.dropFirst(name.count + 1).split(separator: ",").map { pair in
          let parts = pair.split(separator: "=", maxSplits: 1)
          return (String(parts[0]), Self.unescaped(parts[1]))
        })
      text = Self.unescaped(line[end.upperBound...])
    }

    private static func unescaped(_ text: Substring) -> String {
      [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")].reduce(String(text)) {
        $0.replacing($1.0, with: $1.1)
      }
    }
  }

  private func commands(_ input: ReportInput) -> [Command] {
    let lines = String(decoding: GitHubReport().write(input), as: UTF8.self).split(separator: "\n")
    let commands = lines.compactMap { Command($0) }
    #expect(commands.count == lines.count)
    return commands
  }

  @Test func `a remark names the file from the root of the repository, the line and the rule`() {
    let commands = commands(SampleReport.input(.zh))
    #expect(commands.map(\.name) == ["error", "warning", "warning", "notice"])
    #expect(
      commands[0].properties == [
        "file": "lists/sample/submissions/市水务局/清单.xlsx", "title": "多头管理 [multiple-leads]",
      ])
    #expect(commands[0].text.hasPrefix("“雨污水管网”有 2 个牵头单位：市水务局、市交通局。\n位置：权力 C3\n"))
    #expect(commands[0].text.hasSuffix("另见 市交通局的清单写它自己牵头：“市交通局牵头”（submissions/市交通局/责任清单.docx 表1 C5）"))
  }

  @Test func `whatever stands in a file, it stays text`() {
    let command = commands(SampleReport.input(.en))[2]
    #expect(command.properties["file"] == "lists/sample/submissions/市交通局/100%,清单:一.csv")
    #expect(command.properties["line"] == "7")
    let text = String(SampleReport.hostile.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" })
    #expect(command.text.hasPrefix("badly written: \(text.onOneLine)."))
  }

  @Test func `of a file in an archive the archive is named, without a line`() {
    let command = commands(SampleReport.input(.zh))[1]
    #expect(command.properties["file"] == "lists/sample/submissions/某局/报送.zip")
    #expect(command.properties["line"] == nil)
    #expect(command.text.contains("\n位置：内/清单.xml 第12行20列\n"))
  }

  @Test func `ten errors and ten warnings are shown, and the rest is counted`() {
    let findings =
      (1...12).map { SmallReport.finding($0, .note) }
      + (13...24).map { SmallReport.finding($0, .warning) }
      + (25...36).map { SmallReport.finding($0, .error) }
    let commands = commands(SmallReport.input(.en, findings: findings))
    #expect(
      commands.map(\.name) == .init(repeating: "error", count: 10) + .init(repeating: "warning", count: 10)
        + ["notice"])
    #expect(commands[0].text.hasPrefix("No. 25 is wrong."))
    #expect(commands.last?.text == "16 not shown: see the report in another format.")
  }

  @Test func `several editions share the ten of a step by a lower limit, and the rest is counted`() {
    var input = SmallReport.input(
      .en, findings: (1...24).map { SmallReport.finding($0, $0 > 12 ? .error : .warning) })
    input.limit = 3
    let few = commands(input)
    #expect(
      few.map(\.name) == .init(repeating: "error", count: 3) + .init(repeating: "warning", count: 3) + [
        "notice"
      ])
    #expect(few.last?.text == "18 not shown: see the report in another format.")
    input.limit = 11
    #expect(commands(input).count == 21)
  }

  @Test func `of a fault at very many places the remark is as short as GitHub takes`() {
    let long = String(repeating: "𠮷", count: 2_000)
    let sides = (1...300).map {
      Finding.Side(
        BilingualText(zh: "第\($0)处", en: "a"),
        Quotation($0 % 2 == 0 ? "短" : long, at: Origin(file: FileID(0), place: .wholeFile)))
    }
    let command = commands(SmallReport.input(findings: [SmallReport.finding(1, .error, related: sides)]))[0]
    let told = (command.text.contains("\n另见 第20处：“短”"), command.text.contains("第21处"))
    #expect(told == (true, false))
    #expect(command.text.suffix(9) == "\n还有 280 处" && command.text.utf8.count < 64_000)
  }

  @Test func `what a decision closes is not remarked on`() {
    #expect(commands(SmallReport.input(findings: [SmallReport.finding(1, .error, closedBy: "1号")])).isEmpty)
  }
}

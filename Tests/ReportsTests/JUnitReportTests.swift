import Analysis
import Diagnostics
import FileFormats
import ListModel
import Reports
import Testing

@Suite struct JUnitReportTests {
  private func root(_ input: ReportInput) throws -> XMLElement {
    try XMLElement(document: JUnitReport().write(input))
  }

  private func value(_ name: String, of element: XMLElement) -> String? {
    element.attributes.first { $0.name == name }?.value
  }

  @Test func `a suite a rule, a case a unit, and one for what concerns no unit`() throws {
    let suites = try root(SampleReport.input(.zh)).children("testsuite")
    #expect(
      suites.map { value("name", of: $0) } == [
        "former-unit-name", "guidance-mismatch", "malformed-citation", "multiple-leads", "orphan-subitem",
        "sequence-gap", "unknown-unit",
      ])
    for suite in suites {
      #expect(
        suite.children("testcase").map { value("name", of: $0) } == ["市水务局", "市交通局", "某局", "全部清单"])
      #expect(
        suite.children("testcase").allSatisfy { value("classname", of: $0) == value("name", of: suite) })
    }
  }

  @Test func `the numbers are those of the cases`() throws {
    let root = try root(SampleReport.input(.en))
    for element in [root] + root.children("testsuite") {
      let cases = element.name == "testsuites" ? element.children.flatMap(\.children) : element.children
      #expect(value("tests", of: element) == "\(cases.count)")
      #expect(value("failures", of: element) == "\(cases.count { $0.child("failure") != nil })")
      #expect(value("skipped", of: element) == "\(cases.count { $0.child("skipped") != nil })")
      #expect(value("errors", of: element) == "0")
    }
    #expect(value("failures", of: root) == "4" && value("skipped", of: root) == "8")
  }

  @Test func `a finding of two units fails both cases, and a closed one none`() throws {
    let suite = try root(SampleReport.input(.zh)).children("testsuite")[3]
    let failures = suite.children.map { $0.child("failure") }
    #expect(failures.map { $0 == nil } == [false, false, true, true])
    let failure = try #require(failures[0])
    #expect(value("message", of: failure) == "“雨污水管网”有 2 个牵头单位：市水务局、市交通局。")
    #expect(value("type", of: failure) == "error")
    #expect(failure.text.hasPrefix("错误 “雨污水管网”有 2 个牵头单位：市水务局、市交通局。\n位置：submissions/市水务局/清单.xlsx 权力 C3\n"))
    #expect(failure.text.contains("另见 市交通局的清单写它自己牵头：“市交通局牵头”"))
  }

  @Test func `a rule that was not asked is skipped in every case, with the reason`() throws {
    let suites = try root(SampleReport.input(.zh)).children("testsuite")
    let reasons = [1, 4].map {
      suites[$0].children.compactMap { $0.child("skipped") }.map { value("message", of: $0) }
    }
    #expect(reasons[0] == .init(repeating: "没有指导目录", count: 4))
    #expect(reasons[1] == .init(repeating: "清单里没有它要看的内容", count: 4))
  }

  @Test func `a rule that needs an earlier edition says that there is none to compare with`() throws {
    for (rule, reason) in [
      (Rule.unrecordedRemoval, "没有与更早的一期相比（--against）"), (.staleDecision, "裁定台账里没有裁定"),
    ] {
      let input = SmallReport.input(outcomes: [RuleOutcome(rule: rule, status: .notApplicable)])
      let skipped = try root(input).children("testsuite")[0].children[0].child("skipped")
      #expect(skipped.flatMap { value("message", of: $0) } == reason)
    }
  }

  @Test func `a note fails no case, and is told in its output`() throws {
    let findings = [SmallReport.finding(1, .note), SmallReport.finding(2, .note)]
    let root = try root(SmallReport.input(.zh, findings: findings))
    let item = root.children("testsuite")[0].children[0]
    #expect(value("failures", of: root) == "0" && item.children.map(\.name) == ["system-out"])
    #expect(item.child("system-out")?.text.hasPrefix("提示 第1个有误。\n") == true)
    #expect(item.child("system-out")?.text.contains("\n\n提示 第2个有误。\n") == true)
  }

  @Test func `several findings of a unit are one failure, all told`() throws {
    let findings = [
      SmallReport.finding(1, .warning), SmallReport.finding(2, .error), SmallReport.finding(3, .note),
    ]
    let suite = try root(SmallReport.input(.zh, findings: findings)).children("testsuite")[0]
    let failures = suite.children[0].children("failure")
    #expect(failures.count == 1 && value("message", of: failures[0]) == "第2个有误。（共 2 处）")
    #expect(value("type", of: failures[0]) == "error" && failures[0].text.contains("警告 第1个有误。"))
    #expect(!failures[0].text.contains("第3个") && suite.children[0].child("system-out") != nil)
  }

  @Test func `whatever stands in a file, it stays text, without controls`() throws {
    let suite = try root(SampleReport.input(.zh)).children("testsuite")[2]
    let text = try #require(suite.children[1].child("failure")).text
    #expect(text.contains("<b>&\"'</b> ]]> {{x}} 100% ::error:: a,b:c"))
    #expect(
      !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
        && !text.contains("\u{FFFD}"))
  }
}

import Analysis
import Diagnostics
import FileFormats
import ListModel
import TestSupport
import Testing

@testable import Compiler

/// Entering decisions in the register.
@Suite struct DecideTests {
  private static let register = "registers/decisions.csv"
  private static let header = "规则,单位,对象,决定,决定机关,文号,日期,失效日期,文本指纹"

  private func fingerprint(_ rule: String, in edition: FixableEdition) async throws -> String {
    let judged = try await edition.compile().judgement.findings.first { $0.rule.name == rule }
    return try #require(judged?.fingerprint)
  }

  private func enter(
    _ fingerprint: String, in edition: FixableEdition, verdict: String = "维持现有写法", body: String = "市委编办",
    date: String? = nil, until: String = "2023-12-31"
  ) async throws -> String {
    try await edition.compile().enter(
      NewDecision(
        fingerprint: fingerprint, verdict: verdict, body: body, documentNumber: "三编办〔2022〕5号",
        date: date.flatMap { CalendarDate($0) }, expiryDate: CalendarDate(until)!)
    ).zh
  }

  /// What is said where a decision is refused; empty where it is not.
  private func refusal(
    _ fingerprint: String, in edition: FixableEdition, body: String = "市委编办", date: String? = nil,
    until: String = "2023-12-31"
  ) async throws -> String {
    let before = edition.read(Self.register)
    do {
      _ = try await enter(fingerprint, in: edition, body: body, date: date, until: until)
      return ""
    } catch let fault as MachineFault {
      #expect(edition.read(Self.register) == before)
      return fault.message.zh
    }
  }

  @Test func `the first decision makes the register, and closes its finding`() async throws {
    let edition = FixableEdition()
    let digits = try await fingerprint("informal-unit-name", in: edition)
    let told = try await enter(String(digits.prefix(6)), in: edition)
    #expect(told.hasPrefix("已在 registers/decisions.csv 登记：三编办〔2022〕5号 关闭疑点 \(digits.prefix(8))“单位名称不规范”"))
    let judged = try await edition.compile().judgement.findings.first { $0.fingerprint == digits }
    #expect(judged?.closedBy == "三编办〔2022〕5号")
    let lines = edition.read(Self.register).split(separator: "\n")
    #expect(lines.first == "\u{FEFF}\(Self.header)")
    let subject = judged?.finding.subject ?? ""
    #expect(
      lines.last
        == "informal-unit-name,市水务局,\(subject),维持现有写法,市委编办,三编办〔2022〕5号,2022-09-30,2023-12-31,\(digits)")
  }

  @Test func `a row goes behind the others, in the columns, the encoding and the line ends of the file`()
    async throws
  {
    let text =
      "编号;文本指纹;失效日期;日期;文号;决定机关;规则;对象\r\n1;0123456789abcdef;2023-01-01;2022-01-01;1号;编办;multiple-leads;某事"
    let bytes = try #require(TextEncoding.gb18030.bytes(utf8: Array(text.utf8)))
    let edition = FixableEdition()
    edition.folder.write(bytes, to: "e/" + Self.register)
    let digits = try await fingerprint("informal-unit-name", in: edition)
    _ = try await enter(digits, in: edition, verdict: "维持")
    let written = try FileSystem.read("\(edition.path)/\(Self.register)")
    let judged = try await edition.compile().judgement.findings.first { $0.fingerprint == digits }
    let row =
      "\r\n;\(digits);2023-12-31;2022-09-30;三编办〔2022〕5号;市委编办;informal-unit-name;\(judged?.finding.subject ?? "")\r\n"
    #expect(written == bytes + (TextEncoding.gb18030.bytes(utf8: Array(row.utf8)) ?? []))
    #expect(judged?.closedBy == "三编办〔2022〕5号")
  }

  @Test func `an unknown, an ambiguous, a closed and an unclosable finding are refused with what to do`()
    async throws
  {
    let edition = FixableEdition(["submissions/市住建局/清单.xml": "<submission"])
    #expect(try await refusal("ffffffffffffffff", in: edition).contains("没有指纹以“ffffffffffffffff”开头的疑点"))
    #expect(try await refusal("f", in: edition).contains("四位以上"))
    let form = try await fingerprint("unreadable-file", in: edition)
    #expect(try await refusal(form, in: edition).contains("格式问题要由报送单位改正文件"))
    let digits = try await fingerprint("informal-unit-name", in: edition)
    _ = try await enter(digits, in: edition)
    #expect(try await refusal(digits, in: edition).contains("已经由 三编办〔2022〕5号 裁定"))
  }

  @Test func `a decision that would not close the finding on the edition's day is refused`() async throws {
    let edition = FixableEdition()
    let digits = try await fingerprint("informal-unit-name", in: edition)
    #expect(
      try await refusal(digits, in: edition, until: "2022-09-29").contains(
        "失效日期 2022-09-29 早于判断日期 2022-09-30"))
    #expect(
      try await refusal(digits, in: edition, date: "2022-10-01").contains("改 edition.xml 的 asOf，或者加 --as-of"))
    #expect(try await refusal(digits, in: edition, body: "无").contains("--body 没有写明内容"))
    #expect(try await refusal(digits, in: edition, date: "2022-09-30", until: "2022-09-30").isEmpty)
  }

  @Test func `a value that no register could hold is named, and blanks around one are left out`() async throws
  {
    let edition = FixableEdition([Self.register: Self.header + "\n"])
    let digits = try await fingerprint("informal-unit-name", in: edition)
    for body in ["=HYPERLINK(1)", "市委\r编办", "市委\u{1B}编办"] {
      let told = try await refusal(digits, in: edition, body: body)
      #expect(told.hasPrefix("--body 的内容写进台账以后读出来不一样"), "\(told)")
    }
    _ = try await enter(digits, in: edition, body: " 市委编办\u{3000}")
    #expect(edition.read(Self.register).contains(",市委编办,"))
  }

  @Test func `a register that cannot take a row is left, and the row is given to be copied`() async throws {
    let edition = FixableEdition([Self.register: "规则,单位\nmultiple-leads,市水务局\n"])
    let digits = try await fingerprint("informal-unit-name", in: edition)
    let told = try await refusal(digits, in: edition)
    #expect(told.contains("请自己在其中加一行") && told.contains("\n  文本指纹：\(digits)"))
  }

  @Test func `a subject that a spreadsheet would take for a formula is kept as a text, and still fits`()
    async throws
  {
    let list = """
      <submission xmlns="urn:qingdan:submission:1" unit="市住建局"><duties none="true"/><boundaries none="true"/>
      <oversight none="true"/><services none="true"/><powers>
      <power code="460101012000" category="行政许可" name="=取水许可"/></powers></submission>
      """
    let edition = FixableEdition(["submissions/市住建局/清单.xml": list])
    let digits = try await fingerprint("missing-legal-basis", in: edition)
    _ = try await enter(digits, in: edition)
    let judged = try await edition.compile().judgement.findings.first { $0.fingerprint == digits }
    #expect(judged?.finding.subject.hasPrefix("=") == true && judged?.closedBy != nil)
  }

  private static func decision(_ fingerprint: String) -> NewDecision {
    NewDecision(
      fingerprint: fingerprint, verdict: "维持现有写法", body: "市委编办", documentNumber: "三编办〔2022〕5号",
      expiryDate: CalendarDate("2023-12-31")!)
  }

  @Test
  func `a finding of the change is decided on beside the earlier edition, and without it nothing is known`()
    async throws
  {
    let transfers = [
      "lists/e/registers/transfers.csv": "编码或名称,类型,划出单位,划入单位,生效日期,依据,备注\n"
    ]
    let (before, after) = (SmallRepository(transfers), SmallRepository(transfers))
    let drilling = SmallRepository.power.replacing("012000", with: "013000").replacing("取水", with: "凿井")
    for (small, powers) in [(before, [SmallRepository.power, drilling]), (after, [SmallRepository.power])] {
      small.write(
        SmallRepository.list("市水务局", powers: powers.joined()), to: "submissions/市水务局/清单.xml")
    }
    let found = try await after.check(against: before.edition)
    let digits = try #require(
      found.judgement.findings.first { $0.rule.name == "unrecorded-removal" }?.fingerprint)
    let alone = try await Compilation.run(.init(edition: after.edition, jobs: 1))
    #expect {
      try alone.enter(Self.decision(digits))
    } throws: {
      ($0 as? MachineFault)?.message.zh.contains("这里也要加 --against") == true
    }
    _ = try found.enter(Self.decision(digits))
    let closed = try await after.check(against: before.edition).judgement
    #expect(closed.findings.first { $0.fingerprint == digits }?.closedBy == "三编办〔2022〕5号")
    let later = try await Compilation.run(.init(edition: after.edition, jobs: 1)).judgement
    #expect(!later.findings.contains { $0.rule.judgesDecisions })
  }

  @Test func `what a decision closes among all units it closes in the list of one`() async throws {
    let small = SmallRepository([
      "lists/e/submissions/市林业局/清单.xml": SmallRepository.list("市林业局", powers: SmallRepository.twin)
    ])
    func codes(alone: [String]? = nil) async throws -> [JudgedFinding] {
      try await Compilation.run(.init(edition: small.edition, jobs: 1, alone: alone)).judgement.findings
        .filter { $0.rule.name == "duplicate-code" }
    }
    let whole = try #require(try await codes().first)
    let part = try #require(try await codes(alone: ["市水务局"]).first)
    #expect(whole.finding.units.count == 2 && part.finding.units == ["市水务局"] && part.closedBy == nil)
    _ = try await Compilation.run(.init(edition: small.edition, jobs: 1)).enter(
      Self.decision(whole.fingerprint))
    #expect(try await codes(alone: ["市水务局"]).map(\.closedBy) == ["三编办〔2022〕5号"])
  }
}

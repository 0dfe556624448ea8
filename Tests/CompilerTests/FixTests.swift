import Diagnostics
import Glibc
import ListModel
import TestSupport
import Testing

@testable import Compiler

/// What `--fix` mends, and what it leaves.
@Suite struct FixTests {
  private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test func `names and citations are mended where they stand, and all else stays as it was`() async throws {
    let edition = FixableEdition()
    let plan = try await edition.fix()
    #expect(
      plan.left.isEmpty && plan.files.map(\.path) == [FixableEdition.table, FixableEdition.list].sorted())
    #expect(
      Self.lines(edition.read(FixableEdition.table)).dropFirst() == [
        "1,河道采砂,市水务局,牵头,\"审批\"\"采砂\"\"许可\",《中华人民共和国水法》第三十九条",
        "1,河道采砂,\"市水务局、市住建局\",配合,核查砂石去向,",
      ])
    #expect(
      edition.read(FixableEdition.list)
        == (FixableEdition.files[FixableEdition.list] ?? "")
        .replacing("\"三亚市水利局\"", with: "\"市水务局\"")
        .replacing("<basis>水法第三十条、", with: "<basis>《中华人民共和国水法》第三十条、")
        .replacing("[2016]", with: "〔2016〕"))
  }

  @Test func `a second run changes nothing, what was mended is found no more, and nothing new is`()
    async throws
  {
    let edition = FixableEdition()
    let before = try await edition.compile()
    try await edition.fix()
    let after = try await edition.compile()
    #expect(try after.fixPlan(only: []).isEmpty)
    #expect(!after.judgement.findings.contains { $0.finding.fix?.isSafe == true })
    let known = Set(before.judgement.findings.map { $0.rule.name + $0.finding.subject })
    #expect(after.judgement.findings.allSatisfy { known.contains($0.rule.name + $0.finding.subject) })
  }

  @Test(arguments: [
    [0xEF, 0xBB, 0xBF], [],
  ]) func `the encoding, the mark and the line ends of a file stay`(mark: [UInt8]) async throws {
    let text = (FixableEdition.files[FixableEdition.table] ?? "").replacing("\n", with: "\r\n") + "\r\n"
    let edition = FixableEdition()
    edition.folder.write(mark + Array(text.utf8), to: "e/" + FixableEdition.table)
    try await edition.fix()
    let expected =
      mark
      + Array(
        text.replacing(",水务局", with: ",市水务局").replacing("三亚市水利局、住建局", with: "市水务局、市住建局")
          .replacing("《水法》", with: "《中华人民共和国水法》").utf8)
    #expect(try FileSystem.read("\(edition.path)/\(FixableEdition.table)") == expected)
  }

  @Test func `only what was asked for is mended, also of a finding with places in other files`() async throws
  {
    for name in ["市林业局", FixableEdition.list] {
      let edition = FixableEdition()
      #expect(try await edition.fix(only: [name]).files.map(\.path) == [FixableEdition.list])
      #expect(edition.read(FixableEdition.table) == FixableEdition.files[FixableEdition.table])
    }
  }

  @Test func `a unit that a title names, and the last of several in a cell, are mended where they stand`()
    async throws
  {
    let table = """
      填报单位：三亚市水利局,,,,
      序号,管理事项,相关部门,角色,职责分工
      1,河道采砂,市水务局、水务局,牵头,审批采砂许可
      1,河道采砂,"1.市林业局
      2.林业局
      3、住建局",配合,核查林地
      """
    let edition = FixableEdition([FixableEdition.table: table])
    #expect(try await edition.fix(only: ["市水务局"]).left.isEmpty)
    #expect(
      edition.read(FixableEdition.table)
        == table.replacing("三亚市水利局", with: "市水务局").replacing("市水务局、水务局", with: "市水务局、市水务局")
        .replacing("2.林业局", with: "2.市林业局").replacing("3、住建局", with: "3、市住建局"))
  }

  @Test func `what a statute calls bodies of all levels, and words in brackets, are not replaced`()
    async throws
  {
    let table = """
      序号,管理事项,相关部门,角色,职责分工
      1,河道采砂,水务主管部门,牵头,审批采砂许可
      1,河道采砂,住建局（城建科）,配合,核查砂石去向
      1,河道采砂,市林业局,配合,核查林地
      """
    let edition = FixableEdition([FixableEdition.table: table])
    let compilation = try await edition.compile()
    let names = compilation.judgement.findings.filter { $0.rule.name == "informal-unit-name" }
    #expect(names.compactMap(\.finding.fix).map(\.replacement).sorted() == ["市住建局", "市水务局"].sorted())
    #expect(try compilation.fixPlan(only: []).files.map(\.path) == [FixableEdition.list])
  }

  @Test func `of mendings that overlap the first is made, and the rest on the next run`() async throws {
    let table = """
      序号,管理事项,相关部门,角色,职责分工,相关依据
      1,河道采砂,市水务局,牵头,审批采砂许可,《水法》三十九条
      1,河道采砂,市林业局,配合,核查林地,
      """
    let edition = FixableEdition([FixableEdition.table: table])
    let plan = try await edition.fix(only: ["市水务局"])
    #expect(plan.left.map(\.obstacle) == [.overlapping])
    #expect(try await edition.fix(only: ["市水务局"]).left.isEmpty)
    #expect(edition.read(FixableEdition.table).contains("《中华人民共和国水法》第三十九条"))
    #expect(try await edition.fix(only: ["市水务局"]).isEmpty)
  }

  @Test func `what a decision closes, and the texts that it rests on, are left`() async throws {
    let edition = FixableEdition()
    for rule in ["informal-unit-name", "malformed-citation"] {
      let finding = try await edition.compile().judgement.findings.first {
        $0.rule.name == rule && $0.finding.units == ["市水务局"] && $0.closedBy == nil
      }
      let decision = NewDecision(
        fingerprint: try #require(finding?.fingerprint), verdict: "维持", body: "市委编办", documentNumber: "1号",
        expiryDate: CalendarDate("2023-12-31")!)
      _ = try await edition.compile().enter(decision)
    }
    let closed = try await edition.compile().judgement.closedCount
    try await edition.fix()
    #expect(try await edition.compile().judgement.closedCount == closed && closed == 2)
    #expect(edition.read(FixableEdition.table).contains("《水法》第三十九条"))
    #expect(edition.read(FixableEdition.list).contains("unit=\"市水务局\""))
  }

  @Test func `a file keeps its permissions`() async throws {
    let edition = FixableEdition()
    let path = "\(edition.path)/\(FixableEdition.table)"
    #expect(chmod(path, 0o640) == 0)
    try await edition.fix()
    var status = stat()
    #expect(lstat(path, &status) == 0 && status.st_mode & 0o7777 == 0o640)
    #expect(try FileSystem.names(in: edition.path + "/submissions/市水务局") == ["职责边界.csv"])
  }

  @Test func `a read-only file, a link and a file changed meanwhile are refused, and nothing is written`()
    async throws
  {
    func refusal(_ change: (String) throws -> Void) async throws -> String {
      let edition = FixableEdition()
      let compilation = try await edition.compile()
      let plan = try compilation.fixPlan(only: [])
      try change("\(edition.path)/\(FixableEdition.table)")
      do {
        try compilation.apply(plan)
        return ""
      } catch let fault as MachineFault {
        #expect(edition.read(FixableEdition.list) == FixableEdition.files[FixableEdition.list])
        return fault.message.zh
      }
    }
    #expect(try await refusal { _ = chmod($0, 0o444) }.contains("只读"))
    #expect(
      try await refusal { path in
        try FileSystem.write(FileSystem.read(path), to: path + ".original")
        _ = unlink(path)
        _ = symlink(path + ".original", path)
      }.contains("符号链接"))
    #expect(try await refusal { try FileSystem.write(Array("新".utf8), to: $0) }.contains("请重新运行"))
    #expect(try await refusal { _ = unlink($0) }.contains("不是文件"))
  }

  @Test func `what lies in other formats is told with its place, its words and what to write`() async throws {
    let page = """
      <html><head><meta charset="utf-8"></head><body><table>
      <tr><td>管理事项</td><td>相关部门</td><td>角色</td><td>职责分工</td></tr>
      <tr><td>河道采砂</td><td>水务局</td><td>牵头</td><td>审批采砂许可</td></tr>
      <tr><td>河道采砂</td><td>市林业局</td><td>配合</td><td>核查林地</td></tr></table></body></html>
      """
    let edition = FixableEdition(["submissions/市住建局/职责边界.html": page])
    let compilation = try await edition.compile()
    let plan = try compilation.fixPlan(only: ["市住建局"])
    #expect(plan.isEmpty && plan.left.map(\.obstacle) == [.otherFormat])
    let told = plan.remark(isDone: false).zh
    #expect(told.contains("submissions/市住建局/职责边界.html 表1 B2 第3行：“水务局” → “市水务局”（程序只改 XML 和 CSV 文件"))
  }
}

extension FixableEdition {
  /// Mends what can be mended.
  @discardableResult
  func fix(only names: [String] = []) async throws -> FixPlan {
    let compilation = try await compile()
    let plan = try compilation.fixPlan(only: names)
    try compilation.apply(plan)
    return plan
  }
}

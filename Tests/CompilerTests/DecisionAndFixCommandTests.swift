import Diagnostics
import TestSupport
import Testing

@testable import Compiler

/// `qingdan decide` and `qingdan check --fix` as they are called: what they write where, and their exit status.
@Suite struct DecisionAndFixCommandTests {
  /// The digits behind the name of a rule in the text report.
  private func shownFingerprint(_ rule: String, in report: [UInt8]) throws -> String {
    let line = String(decoding: report, as: UTF8.self).split(separator: "\n").first {
      $0.contains("[\(rule)] ")
    }
    return try #require(line?.split(separator: " ").last.map(String.init))
  }

  /// An edition in which one power lacks its basis, and nothing else is amiss.
  private func oneFault() -> FixableEdition {
    FixableEdition(
      files: [
        "edition.xml": FixableEdition.files["edition.xml"] ?? "",
        "registers/units.csv": """
        名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
        三亚市住房和城乡建设局,市住建局,,政府工作部门,市级,,,,
        """,
        "submissions/市住建局/清单.xml": """
        <submission xmlns="urn:qingdan:submission:1" unit="市住建局"><duties none="true"/><boundaries none="true"/>
        <oversight none="true"/><services none="true"/><powers>
        <power code="460601012000" category="行政检查" name="建筑工地检查"/></powers></submission>
        """,
      ])
  }

  @Test func `what is decided no longer fails the check, and the edition is published`() throws {
    let edition = oneFault()
    let faulty = try BuiltProgram.run("check", edition.path, "--language", "zh")
    #expect(faulty.status == 1)
    #expect(try BuiltProgram.run("build", edition.path, "-o", edition.path + "/site").status == 1)
    let digits = try shownFingerprint("missing-legal-basis", in: faulty.output)
    let decided = try BuiltProgram.run(
      "decide", edition.path, digits, "--decision", "待上级依据印发后补", "--body", "市委编办", "--document",
      "三编办〔2022〕5号", "--until", "2022-12-31", "--language", "zh")
    #expect(decided.status == 0 && decided.output.isEmpty, "\(decided.remarks)")
    #expect(decided.remarks.contains("三编办〔2022〕5号 关闭疑点 \(digits)"))
    #expect(try BuiltProgram.run("check", edition.path).status == 0)
    let reopened = try BuiltProgram.run("check", edition.path, "--as-of", "2023-01-01", "--language", "zh")
    #expect(
      reopened.status == 1 && String(decoding: reopened.output, as: UTF8.self).contains("[stale-decision]"))
    let built = try BuiltProgram.run("build", edition.path, "-o", edition.path + "/site", "--language", "zh")
    #expect(built.status == 0 && String(decoding: built.output, as: UTF8.self).contains("疑点：错误 0"))
    let sarif = try BuiltProgram.run("check", edition.path, "--format", "sarif")
    #expect(
      String(decoding: sarif.output, as: UTF8.self).contains("\"suppressions\":[{\"kind\":\"external\""))
  }

  @Test func `a decision that is refused ends with 2, and so does one without its document`() throws {
    let edition = oneFault()
    let unknown = try BuiltProgram.run(
      "decide", edition.path, "0000", "--decision", "维持", "--body", "市委编办", "--document", "1号", "--until",
      "2022-12-31", "--language", "en")
    #expect(
      unknown.status == 2 && unknown.remarks.contains("no finding has a fingerprint that begins with “0000”"))
    #expect(
      try BuiltProgram.run(
        "decide", edition.path, "0000", "--decision", "维持", "--body", "市委编办", "--until", "2022-12-31"
      ).status == 2)
    #expect(try FileSystem.kind(of: edition.path + "/registers/decisions.csv") == nil)
  }

  @Test func `a diff is printed alone and writes nothing; git makes of it what --fix does`() throws {
    let edition = FixableEdition()
    let diff = try BuiltProgram.run("check", edition.path, "--fix", "--diff", "--language", "zh")
    let text = String(decoding: diff.output, as: UTF8.self)
    #expect(text.hasPrefix("--- a/") && text.contains("\n-1,河道采砂,水务局") && text.contains("\n+1,河道采砂,市水务局"))
    #expect(diff.remarks.hasPrefix("可以改正 2 个文件"))
    #expect(edition.read(FixableEdition.table) == FixableEdition.files[FixableEdition.table])
    let patched = FixableEdition()
    patched.folder.write(diff.output, to: "e/change.diff")
    let depth = text.prefix { $0 != "\n" }.split(separator: "/").count - 3
    let applied = try #require(
      try Subprocess.run("git", ["-C", patched.path, "apply", "-p\(depth)", "change.diff"]))
    #expect(applied.status == 0, "\(applied.remarks)")
    let fixed = try BuiltProgram.run("check", edition.path, "--fix", "--language", "zh")
    #expect(fixed.remarks.hasPrefix("已改正 2 个文件") && fixed.status == diff.status)
    #expect(!String(decoding: fixed.output, as: UTF8.self).contains("informal-unit-name"))
    for file in [FixableEdition.table, FixableEdition.list] {
      #expect(patched.read(file) == edition.read(file) && patched.read(file) != FixableEdition.files[file])
    }
  }

  @Test func `a diff and a report do not share standard output, and a diff needs --fix`() throws {
    let edition = FixableEdition()
    #expect(try BuiltProgram.run("check", edition.path, "--diff").status == 2)
    #expect(try BuiltProgram.run("check", edition.path, "--fix", "--diff", "--format", "text").status == 2)
    let report = edition.path + "/report.json"
    let both = try BuiltProgram.run("check", edition.path, "--fix", "--diff", "--format", "json=" + report)
    #expect(both.output.starts(with: "--- a/".utf8) && edition.read("report.json").contains("\"safe\":true"))
  }
}

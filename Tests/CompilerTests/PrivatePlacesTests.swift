import FileFormats
import Foundation
import TestSupport
import Testing

@testable import Compiler

/// Numbers of persons stand in more than lists: in registers, in `edition.xml`, in names of files, folders and sheets, in codes.
/// Wherever one stands, it is told, and covered in whatever is written.
@Suite struct PrivatePlacesTests {
  /// Numbers of persons, another one each time.
  private struct Numbers {
    private(set) var all: [String] = []

    mutating func mobile() -> String {
      all.append("138\(10_000_000 + all.count * 10_007)")
      return all[all.count - 1]
    }

    /// **Source:** GB 11643.
    mutating func identity() -> String {
      let digits = "46020019900101\(100 + all.count)"
      let sum = digits.utf8.reduce(0) { ($0 + Int($1 - 0x30)) * 2 % 11 }
      all.append(digits + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum])
      return all[all.count - 1]
    }

    static func covered(_ number: String) -> String {
      number.prefix(3) + String(repeating: "*", count: number.count - 7) + number.suffix(4)
    }
  }

  /// Plants a number in every place of every register and of `edition.xml` from which something is published.
  private func plantInRegisters(of small: SmallSite, _ numbers: inout Numbers, severity: String = "error") {
    func both() -> String { "找\(numbers.mobile())，\(numbers.identity())" }
    small.write(
      """
      <edition xmlns="urn:qingdan:edition:1" title="试编清单\(both())" asOf="2022-09-30">
      <jurisdiction name="三亚市\(both())" code="460200" level="市级\(both())"/><issuer>市编办\(both())</issuer>
      <site name="门户\(both())" domain="\(numbers.mobile()).gov.cn" idCode="4602000001"/>
      <severities><rule name="personal-data" severity="\(severity)"/></severities></edition>
      """, to: "edition.xml")
    let registers: [(name: String, header: String, rows: [[String]])] = [
      (
        "units", "名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位",
        [
          ["三亚市住房和城乡建设局", "市住建局", both(), "政府工作部门\(both())", "市级\(both())", "", "", "", ""],
          ["三亚市某局\(both())", "某局\(both())", "", "政府工作部门", "市级", "", "", "", ""],
        ]
      ),
      (
        "instruments", "名称,简称,文号,效力层级,版本日期,施行日期,条数,状态,废止日期,由何文件废止",
        [
          [
            "建筑法\(both())", both(), both(), "法律\(both())", "2019-04-23", "2019-04-23", "85", "有效\(both())",
            "",
            both(),
          ]
        ]
      ),
      (
        "guidance", "基本编码,职权名称,职权类别,设定依据,行使层级",
        [["000601001000", "某检查\(both())", "行政检查\(both())", both(), "市级\(both())"]]
      ),
      (
        "transfers", "编码或名称,类型,划出单位,划入单位,生效日期,依据,备注",
        [[both(), "划转", both(), both(), "2022-01-01", both(), both()]]
      ),
      (
        "agreements", "管理事项,牵头单位,配合单位,文号,签订日期,失效日期,分工",
        [[both(), both(), both(), both(), "2022-01-01", "2030-01-01", both()]]
      ),
      (
        "decisions", "规则,单位,对象,决定,决定机关,文号,日期,失效日期,文本指纹",
        [
          [
            "one-sided-boundary", both(), both(), both(), both(), both(), "2022-01-01", "2030-01-01",
            "0123456789abcdef",
          ]
        ]
      ),
      ("areas", "区域,所在区域,管理单位,备注", [[both(), both(), both(), both()]]),
      ("enforcement-fields", "领域,执法单位,法律依据,生效日期,备注", [[both(), both(), both(), "2022-01-01", both()]]),
      ("everyday-words", "日常说法,清单用语", [[both(), both()]]),
    ]
    for register in registers {
      let rows = register.rows.map { $0.joined(separator: ",") }
      small.write(([register.header] + rows).joined(separator: "\n"), to: "registers/\(register.name).csv")
    }
  }

  /// Plants a number in the name of a file, an archive, an entry, a folder and a sheet, in a heading, a code and a title.
  private func plantInNames(of small: SmallSite, _ numbers: inout Numbers) throws {
    func table(_ name: String, code: String = "") -> String {
      "编码,职权类别,职权名称,实施依据\n\(code),行政检查,\(name),《中华人民共和国建筑法》第八条\n"
    }
    small.write(table("甲检查"), to: "submissions/市住建局/清单\(numbers.mobile()).csv")
    small.write(table("乙检查"), to: "submissions/李四\(numbers.mobile())/清单.csv")
    small.write(table("丙检查"), to: "submissions/王五\(numbers.identity())/清单.csv")
    small.write(
      table("丁检查", code: numbers.identity()), to: "submissions/市住建局/\(numbers.identity()).csv")
    small.write(
      table("找\(numbers.mobile())办的检查").replacing("建筑法", with: "建筑法\(numbers.mobile())"),
      to: "submissions/市住建局/无编码.csv")
    let entry = ZIPWriter.Entry(
      name: "内\(numbers.identity()).csv", bytes: Array(table("戊检查").replacing("行政检查", with: "胡说").utf8))
    small.folder.write(try ZIPWriter.archive([entry]), to: "e/submissions/市住建局/包\(numbers.mobile()).zip")
    let rows = [["编码", "职权类别", "职权名称", "实施依据"], ["", "胡说", "己检查", "《中华人民共和国建筑法》第九条"]]
    let sheet = XLSXWriter.Sheet(
      name: "表\(numbers.mobile())", rows: rows.map { $0.map { XLSXWriter.Cell($0) } })
    small.folder.write(try XLSXWriter.workbook([sheet]), to: "e/submissions/市住建局/表.xlsx")
  }

  /// Everything that can be written of an edition, below one folder.
  private func writeAll(of small: SmallSite) throws {
    let out = "\(small.folder.path)/out"
    small.folder.write("", to: "out/mark")
    func run(_ arguments: String...) throws {
      let run = try BuiltProgram.run(arguments + ["--language", "zh"])
      #expect(run.status < 2, "\(arguments) \(run.remarks)")
      small.folder.write(run.output, to: "out/printed-\(arguments[0])-\(arguments.count)")
    }
    try run(
      "build", small.edition, "-o", "\(out)/site", "--allow-errors", "--templates", SmallSite.templates)
    try run("dossier", small.edition, "-o", "\(out)/dossier")
    try run("compare-guidance", small.edition, "-o", "\(out)/guidance")
    try run("number", small.edition, "-o", "\(out)/codes.csv")
    try run("impact", small.edition, "建筑法")
    try run("impact", small.edition, "建筑法", "--format", "json")
    let templates = Repository.root.appending(path: "templates/report").path
    let earlier = "\(small.folder.path)/earlier"
    for format in ["text", "json", "html", "sarif", "github", "junit", "markdown", "xlsx"] {
      try run(
        "check", small.edition, "--templates", templates, "--format", "\(format)=\(out)/report.\(format)")
      try run(
        "check", small.edition, "--templates", templates, "--against", earlier, "--format",
        "\(format)=\(out)/changes.\(format)")
    }
  }

  @Test func `a number is told and covered wherever it stands, in every output`() throws {
    let small = SmallSite()
    var numbers = Numbers()
    // Before, the list said other things, so that reports on the change quote both.
    try FileManager.default.copyItem(atPath: small.edition, toPath: "\(small.folder.path)/earlier")
    let heading = numbers.mobile()
    small.write(
      """
      <html><body><h2>权力清单\(heading)</h2><table><tr><th>职权类别</th><th>职权名称</th><th>实施依据</th></tr>
      <tr><td>胡说</td><td>庚检查</td><td>《中华人民共和国建筑法》第七条</td></tr></table></body></html>
      """, to: "submissions/市住建局/网页.html")
    plantInRegisters(of: small, &numbers)
    try plantInNames(of: small, &numbers)
    try writeAll(of: small)
    let written = try PrivacyTests.published(in: "\(small.folder.path)/out")
    #expect(written.holds("第1类工地检查"))
    let places = numbers.all.compactMap { number in
      written.files.filter { written.holds(number, in: $0) }.map { "\(number) in \($0)" }.first
    }
    #expect(places == [])
    // A heading is not published: it is no fault.
    let told = numbers.all.filter { $0 != heading }.map(Numbers.covered)
    let report = small.folder.read("out/report.json") ?? ""
    let findings = try JSONDecoder().decode(Findings.self, from: Data(report.utf8)).findings
    let found = Set(findings.filter { $0.rule == "personal-data" }.map(\.subject))
    #expect(told.filter { !found.contains($0) } == [])
    #expect(written.holds("138****"))
  }

  private struct Findings: Decodable {
    struct Finding: Decodable {
      struct Location: Decodable {
        let file: String
        let line: Int?
        let column: Int?
      }
      let rule: String
      let subject: String
      let location: Location
    }
    let findings: [Finding]
  }

  @Test func `a number in a register is an error in the register's cell, and nothing is published`() throws {
    let small = SmallSite()
    small.write("日常说法,清单用语\n查工地,\"工地检查\"\n找人,找13800138000\n", to: "registers/everyday-words.csv")
    #expect(try small.build("--templates", SmallSite.templates).status == 1)
    #expect(!FileManager.default.fileExists(atPath: small.site))
    let run = try BuiltProgram.run("check", small.edition, "--format", "json")
    let findings = try JSONDecoder().decode(Findings.self, from: Data(run.output)).findings
    let location = try #require(findings.first { $0.rule == "personal-data" }?.location)
    #expect(location.file == "registers/everyday-words.csv" && location.line == 3 && location.column == 2)
  }

  @Test func `telephones of offices, document numbers and credit codes are none`() throws {
    let small = SmallSite()
    small.write(
      """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      三亚市住房和城乡建设局,市住建局,,政府工作部门,市级,11460200MB15809178,,,
      """, to: "registers/units.csv")
    small.write("日常说法,清单用语\n拨打12345、0898-88260000,工地检查\n", to: "registers/everyday-words.csv")
    small.write(
      "编码或名称,类型,划出单位,划入单位,生效日期,依据,备注\n460601003000,变更,,市住建局,2022-01-01,三府〔2022〕138号,400-800-1234\n",
      to: "registers/transfers.csv")
    let run = try BuiltProgram.run("check", small.edition, "--format", "json")
    let findings = try JSONDecoder().decode(Findings.self, from: Data(run.output)).findings
    #expect(findings.filter { $0.rule == "personal-data" }.map(\.subject) == [])
    #expect(try small.build("--allow-errors", "--templates", SmallSite.templates).status < 2)
    let site = try PrivacyTests.published(in: small.site)
    #expect(site.holds("0898-88260000") && site.holds("400-800-1234"))
  }

  @Test func `where the edition makes numbers a lesser fault, they are published as they are`() throws {
    let small = SmallSite()
    var numbers = Numbers()
    plantInRegisters(of: small, &numbers, severity: "warning")
    small.write("日常说法,清单用语\n找人,找\(numbers.mobile())\n", to: "registers/everyday-words.csv")
    _ = try small.build("--allow-errors", "--templates", SmallSite.templates)
    #expect(try PrivacyTests.published(in: small.site).holds(numbers.all[numbers.all.count - 1]))
  }

  @Test func `a site whose files have covered names can be checked against its edition`() async throws {
    let small = SmallSite()
    small.write(SmallSite.list(2, "桥梁"), to: "submissions/市住建局/清单13800138000.xml")
    _ = try small.build("--allow-errors", "--templates", SmallSite.templates)
    #expect(try await small.verify(against: small.edition).isWhole)
    small.write(SmallSite.list(2, "隧道"), to: "submissions/市住建局/清单13800138000.xml")
    #expect(
      try await small.verify(against: small.edition).sources?.changed == [
        "submissions/市住建局/清单138****8000.xml"
      ])
  }
}

import Analysis
import Diagnostics
import Foundation
import ListModel
import Reports
import TestSupport
import Testing

@testable import Compiler

@Suite struct ChangeCheckTests {
  private typealias Small = SmallRepository
  private let water = "submissions/市水务局/清单.xml"
  private static let other = """
    <power code="460101013000" category="行政许可" name="凿井许可"><basis>《中华人民共和国水法》第七条</basis></power>
    """

  private func told(_ compilation: Compilation) -> [String] {
    compilation.judgement.findings.map { "\($0.rule.name) \($0.finding.subject)" }
  }

  private func changes(_ compilation: Compilation) -> [String] {
    compilation.comparison?.changes.all.map { change in
      change.kinds.map(\.rawValue).joined(separator: "+") + " " + change.item.name.value
    } ?? []
  }

  /// The fault of a run that should not succeed.
  private func fault(_ edition: String, against earlier: String) async -> String {
    do {
      _ = try await Compilation.run(.init(edition: edition, jobs: 1), against: earlier)
      return ""
    } catch {
      return (error as? MachineFault)?.message.en ?? "\(error)"
    }
  }

  // MARK: Folders

  @Test func `an edition against itself brings nothing, and says how much stands`() async throws {
    let small = Small()
    let check = try await small.check(against: small.edition)
    let alone = try await Compilation.run(.init(edition: small.edition, jobs: 1))
    #expect(told(check) == [] && changes(check) == [])
    #expect(check.comparison?.mended.isEmpty == true)
    #expect(check.comparison?.standing.map(\.fingerprint) == alone.judgement.findings.map(\.fingerprint))
    #expect(!alone.judgement.findings.isEmpty)
  }

  @Test func `only what the change brings is told, with what it mends and what it did to the list`()
    async throws
  {
    let (before, after) = (Small(), Small())
    after.write(
      Small.list("市水务局", powers: Small.power, Self.other, #"<power category="行政许可" name="围垦许可"/>"#), to: water
    )
    let check = try await after.check(against: before.edition)
    #expect(told(check) == ["missing-legal-basis 围垦许可"])
    #expect(check.comparison?.mended.map(\.rule.name) == ["duplicate-code"])
    #expect(changes(check) == ["added 凿井许可", "added 围垦许可", "removed 采砂许可"])
    let back = try await before.check(against: after.edition)
    #expect(told(back) == ["duplicate-code 460101012000"])
    #expect(back.comparison?.mended.map(\.rule.name) == ["missing-legal-basis"])
  }

  @Test func `files that one edition alone has change nothing about the others`() async throws {
    let (before, after) = (Small(), Small())
    let forest = """
      <submission xmlns="urn:qingdan:submission:1" unit="市林业局"><services><service name="种苗咨询" office="造林科">咨询</service>
      </services></submission>
      """
    for (small, files) in [
      (before, ["submissions/市林业局/丙.xml"]), (after, ["submissions/市林业局/甲.xml", "submissions/补充.csv"]),
    ] {
      for file in files { small.write(file.hasSuffix(".csv") ? "甲,乙\n" : forest, to: file) }
    }
    let check = try await after.check(against: before.edition)
    #expect(told(check) == ["misfiled-submission submissions/补充.csv"])
    #expect(changes(check) == [])
    #expect(check.comparison?.mended.isEmpty == true)
    #expect(check.comparison?.catalogue.submissions.map(\.services.count) == [0, 1])
    let alone = try await Compilation.run(.init(edition: after.edition, jobs: 1))
    func files(_ compilation: Compilation) -> [String] {
      compilation.catalogue.files.filter(\.isOwn).map(\.path)
    }
    #expect(files(check) == files(alone))
  }

  @Test func `a unit's folder under its other name, and its list in another format, are no change`()
    async throws
  {
    let register = """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      三亚市水务局,市水务局,三亚市水利局,政府工作部门,市级,,,,
      三亚市林业局,市林业局,,政府工作部门,市级,,,,
      """
    let before = Small(["lists/e/registers/units.csv": register])
    var files = Small.files
    files["lists/e/registers/units.csv"] = register
    files["lists/e/\(water)"] = nil
    files["lists/e/submissions/三亚市水利局/权力清单.csv"] = """
      权力清单
      序号,职权编码,职权类别,职权名称,设定依据
      1,460101012000,行政许可,采砂许可,《中华人民共和国水法》第三十九条
      2,460101012000,行政许可,取水许可,《中华人民共和国水法》第四十八条
      """
    let after = TemporaryFolder(files)
    let check = try await Compilation.run(
      .init(edition: after.path + "/lists/e", jobs: 2), against: before.edition)
    #expect(changes(check) == [])
  }

  @Test func `what is told can be narrowed to a unit`() async throws {
    let (before, after) = (Small(), Small())
    after.write(
      Small.list("市水务局", powers: Small.power, Small.twin, #"<power category="行政许可" name="围垦许可"/>"#), to: water
    )
    after.write("<submission", to: "submissions/市林业局/清单.xml")
    let check = try await after.check(against: before.edition)
    #expect(Set(told(try check.only(["市水务局"]))) == ["missing-legal-basis 围垦许可"])
    #expect(changes(try check.only(["市水务局"])) == ["added 围垦许可"])
    #expect(changes(try check.only([water])) == ["added 围垦许可"])
    #expect(changes(try check.only(["市林业局"])) == [])
    #expect(
      try check.only(["市林业局"]).comparison?.standing.contains { $0.rule.name == "duplicate-code" } == false)
  }

  @Test func `what stands in a file that cannot be read any more is neither removed nor mended`() async throws
  {
    let (before, after) = (Small(), Small())
    after.write((Small.files["lists/e/\(water)"] ?? "") + "<x", to: water)
    let check = try await after.check(against: before.edition)
    #expect(told(check).contains { $0.hasPrefix("unreadable-file ") })
    #expect(changes(check) == [] && check.comparison?.mended.isEmpty == true)
    let back = try await before.check(against: after.edition)
    #expect(
      changes(back) == [] && back.comparison?.mended.map(\.rule.name).contains("unreadable-file") == true)
  }

  @Test func `the report has the same bytes with one job and with many`() async throws {
    let (before, after) = (Small(), Small())
    after.write(Small.list("市林业局", powers: Small.power, Self.other), to: "submissions/市林业局/清单.xml")
    after.write(Small.list("市水务局", powers: Self.other), to: water)
    func report(jobs: Int) async throws -> [String?] {
      let check = try await after.check(against: before.edition, jobs: jobs)
      let formats = ReportRegistry.formats.filter { !$0.isBinary && !$0.usesTemplates }
      try check.report(
        to: formats.map { ReportTarget(format: $0, file: after.folder.path + "/r.\($0.name)") }, language: .zh
      )
      return formats.map { after.folder.read("r.\($0.name)") }
    }
    let one = try await report(jobs: 1)
    #expect(one.allSatisfy { $0?.isEmpty == false })
    for jobs in [2, 5] { #expect(try await report(jobs: jobs) == one) }
  }

  @Test func `an earlier edition that cannot be used is told as the earlier one`() async throws {
    let (before, after) = (Small(["lists/e/edition.xml": "<edition"]), Small())
    let told = await fault(after.edition, against: before.edition)
    #expect(told.hasPrefix("--against \(before.edition): e/edition.xml cannot be used"))
  }

  // MARK: Revisions

  @Test func `the working tree is compared with a revision, which stays as it is`() async throws {
    let small = try Small(committed: [:])
    small.write(Small.list("市水务局", powers: Small.power, Self.other), to: water)
    for name in ["main", "HEAD", "main~0", try small.git("rev-parse", "HEAD").trimmed] {
      let check = try await small.check(against: name)
      #expect(changes(check) == ["added 凿井许可", "removed 采砂许可"])
      #expect(check.comparison?.mended.map(\.rule.name) == ["duplicate-code"])
      #expect(check.comparison?.commit == (try small.git("rev-parse", "HEAD").trimmed))
    }
    #expect(try small.git("status", "--porcelain").split(separator: "\n").count == 1)
  }

  @Test func `an earlier revision has its own files, also under long names and in archives`() async throws {
    let long = String(repeating: "水务局报送的权力清单和责任清单定稿", count: 4)
    let small = try Small(committed: [
      "lists/e/submissions/市林业局/\(long)/\(long).xml": Small.list("市林业局", powers: Small.power),
      "lists/e/submissions/市林业局/.隐藏.xml": "<submission", "lists/other.txt": "1",
    ])
    let first = try await small.check(against: "HEAD")
    #expect(changes(first) == [])
    #expect(first.comparison?.catalogue.submissions.map(\.powers.count) == [2, 1])
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    try small.commit("second")
    #expect(changes(try await small.check(against: "HEAD")) == [])
    #expect(changes(try await small.check(against: "HEAD~1")) == ["removed 采砂许可"])
  }

  @Test(arguments: [
    ("凿井许可,移交,市水务局,市林业局,2022-01-01,旧文件,\n", nil), ("", nil), ("", "别的许可,取消,市水务局,,2021-01-01,文件,\n"),
  ])
  func
    `a removal is told, too, where no row of the register can be used, or the change has removed the register`(
      rows: String, earlierRows: String?
    ) async throws
  {
    let header = "编码或名称,类型,划出单位,划入单位,生效日期,依据,备注\n"
    let (before, after) = (Small(), Small())
    if let earlierRows { before.write(header + earlierRows, to: "registers/transfers.csv") }
    if !rows.isEmpty { after.write(header + rows, to: "registers/transfers.csv") }
    before.write(Small.list("市水务局", powers: Small.power, Self.other), to: water)
    after.write(Small.list("市水务局", powers: Small.power), to: water)
    let isKept = earlierRows != nil || !rows.isEmpty
    let check = try await after.check(against: before.edition)
    #expect(told(check).contains("unrecorded-removal 凿井许可") == isKept)
  }

  @Test func `a unit that sends nothing any more is told alike whether its empty folder is there or not`()
    async throws
  {
    let register = ["lists/e/registers/transfers.csv": "编码或名称,类型,划出单位,划入单位,生效日期,依据,备注\n"]
    let (before, emptied, removed) = (Small(register), Small(register), Small(register))
    let folder = "/submissions/市水务局"
    try FileManager.default.removeItem(atPath: emptied.edition + folder + "/清单.xml")
    try FileManager.default.removeItem(atPath: removed.edition + folder)
    var removals: [[JudgedFinding]] = []
    for small in [emptied, removed] {
      let found = try await small.check(against: before.edition).judgement.findings
      removals.append(found.filter { $0.rule.name == "unrecorded-removal" })
    }
    #expect(removals[0].count == 1)
    #expect(removals[0].map(\.fingerprint) == removals[1].map(\.fingerprint))
  }

  @Test func `an edition at the root of its repository is found there`() async throws {
    let small = Small()
    let run = { (arguments: [String]) in
      try Subprocess.run(
        "git", ["-C", small.edition, "-c", "user.name=a", "-c", "user.email=a@example.gov.cn"] + arguments)
    }
    for arguments in [["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "first"]] {
      #expect(try run(arguments)?.status == 0)
    }
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    #expect(changes(try await small.check(against: "HEAD")) == ["removed 采砂许可"])
  }

  @Test func `what cannot be compared with is told with what to do`() async throws {
    let small = try Small(committed: [:])
    #expect(await fault(small.edition, against: "no-such-branch").contains("fetch it first"))
    #expect(await fault(small.edition, against: "HEAD:lists").contains("no such revision"))
    for name in ["-x", "--output=/tmp/x", ""] {
      #expect(await fault(small.edition, against: name).contains("a revision does not begin with -"))
    }
    let outside = Small()
    #expect(await fault(outside.edition, against: "main").contains("is in no git repository"))
    small.folder.write(Small.files["lists/e/edition.xml"] ?? "", to: "lists/new/edition.xml")
    #expect(await fault(small.folder.path + "/lists/new", against: "main").contains("has no"))
    #expect(await fault(small.folder.path + "/lists", against: "main").contains("is not an edition"))
  }

  @Test func `a program that is not there is nothing, one that fails tells why`() throws {
    #expect(try Subprocess.run("no-such-program-of-qingdan", []) == nil)
    let git = try Subprocess.run("git", ["no-such-command"])
    #expect(git?.status == 1 && git?.remarks.contains("no-such-command") == true)
  }

  @Test func `an archive that is cut off is none`() {
    #expect(TapeArchive([]) == nil)
    #expect(TapeArchive(Array("not an archive".utf8) + [UInt8](repeating: 1, count: 600)) == nil)
    #expect(TapeArchive([UInt8](repeating: 0, count: 1024))?.entries.isEmpty == true)
    var header = [UInt8](repeating: UInt8(ascii: "a"), count: 1024)
    header.replaceSubrange(124..<136, with: Array("-0000000001\0".utf8))
    #expect(TapeArchive(header) == nil)
  }
}

extension String {
  fileprivate var trimmed: String { filter { !$0.isWhitespace } }
}

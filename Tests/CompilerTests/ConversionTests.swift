import Diagnostics
import FileFormats
import Glibc
import Reports
import Synchronization
import TestSupport
import Testing

@testable import Compiler

/// Files of old and open formats are read as what LibreOffice makes of them.
@Suite struct ConversionTests {
  private typealias Small = SmallRepository
  private let small = Small()
  private let file = "submissions/市林业局/权力清单.xls"

  /// A workbook with two powers of one code, the second without a legal basis.
  static func table() throws -> [UInt8] {
    let rows = [
      ["职权编码", "职权类别", "职权名称", "实施依据"],
      ["460301001000", "行政许可", "林木采伐许可", "《中华人民共和国森林法》第五十六条"],
      ["460301001000", "行政许可", "木材运输许可", ""],
    ]
    return try XLSXWriter.workbook([.init(name: "权力清单", rows: rows.map { $0.map { .text($0) } })])
  }

  private func compile(_ libreOffice: LibreOffice?, cache: RunCache? = nil) async throws -> Compilation {
    try await Compilation.run(
      .init(edition: small.edition, jobs: 2, cache: cache, libreOffice: libreOffice))
  }

  private func write(_ bytes: [UInt8], to file: String) { small.folder.write(bytes, to: "lists/e/\(file)") }

  private func text(_ compilation: Compilation) throws -> String {
    let folder = TemporaryFolder()
    try compilation.report(to: [ReportTarget(format: TextReport(), file: folder.path + "/r")], language: .zh)
    return folder.read("r") ?? ""
  }

  /// What is told of files that cannot be read, by their paths.
  private func unread(_ compilation: Compilation) -> [String: String] {
    compilation.judgement.findings.filter { $0.rule.name == "unreadable-file" }.reduce(into: [:]) {
      $0[$1.finding.subject] = $1.finding.message.zh
    }
  }

  @Test func `an old workbook is told as the new one, with its own name and the cell`() async throws {
    let new = file + "x"
    write(try Self.table(), to: new)
    let plain = try await text(compile(nil))
    #expect(plain.contains("木材运输许可") && plain.contains("[missing-legal-basis]"))
    #expect(plain.contains("权力清单.xlsx 权力清单 D3\n"))
    unlink("\(small.edition)/\(new)")
    write(LegacyFile.workbook(), to: file)
    let stub = StubLibreOffice(table: try Self.table())
    let compilation = try await compile(stub.program())
    #expect(try text(compilation) == plain.replacing("权力清单.xlsx", with: "权力清单.xls"))
    #expect(stub.calls == 1)
    let index = try #require(compilation.catalogue.files.firstIndex { $0.path == file })
    #expect(compilation.fileDigests[index] == digest(LegacyFile.workbook()))
  }

  @Test func `a file is known by its bytes and found in archives`() async throws {
    write(LegacyFile.workbook("甲"), to: "submissions/市林业局/权力清单.et")
    write(
      try ZIPWriter.archive([.init(name: "附.docx", bytes: LegacyFile.workbook("乙"))]),
      to: "submissions/市林业局/报送.zip")
    let stub = StubLibreOffice(table: try Self.table())
    let compilation = try await compile(stub.program())
    #expect(unread(compilation).isEmpty && stub.calls == 1)
    let told = try text(compilation)
    #expect(told.contains("报送.zip › 附.docx 权力清单 D3\n") && told.contains("权力清单.et 权力清单 D3\n"))
    // Documents and workbooks are converted apart.
    write(LegacyFile.document(), to: "submissions/市林业局/责任清单.wps")
    let other = try await compile(stub.program())
    #expect(Set(unread(other).keys) == ["submissions/市林业局/责任清单.wps"] && stub.calls == 3)
    let names = (stub.folder.read("calls") ?? "").split(whereSeparator: \.isWhitespace).filter {
      $0.hasSuffix(".xls") || $0.hasSuffix(".doc")
    }
    #expect(names.map { $0.split(separator: "/").suffix(2).joined(separator: "/") }.contains("in/1.xls"))
    #expect(names.allSatisfy { !$0.contains("清单") })
  }

  @Test func `without the program the file is told as one to convert`() async throws {
    write(LegacyFile.workbook(), to: file)
    #expect(LibreOffice(onPath: small.folder.path) { _ in } == nil)
    #expect(try await unread(compile(nil))[file] == "文件无法读取：内容是旧版 Excel 工作簿（.xls、.et），要先转换才能读取。")
  }

  @Test func `an edition without such files starts nothing, nor does an encrypted file`() async throws {
    let stub = StubLibreOffice()
    write(LegacyFile.encrypted(), to: "submissions/市林业局/甲.docx")
    let program = stub.program { _ in Issue.record("nothing is to be converted") }
    let told = try await unread(compile(program))
    #expect(told == ["submissions/市林业局/甲.docx": "文件无法读取：文件设了密码。"] && stub.calls == 0)
  }

  @Test(arguments: ["exit 3", "exit 0", "kill -SEGV $$", "sleep 600 & sleep 600", "echo x > \"$to\"; exit 0"])
  func `a file that is not converted is told, and hides none of the others`(turn: String) async throws {
    write(LegacyFile.workbook("GOOD"), to: file)
    write(LegacyFile.workbook("BAD"), to: "submissions/市林业局/甲.xls")
    write(LegacyFile.workbook("ALSO"), to: "submissions/市水务局/附.xls")
    let stub = StubLibreOffice(table: try Self.table(), turns: ["BAD": turn])
    let compilation = try await compile(stub.program(patience: .seconds(1)))
    let told = unread(compilation)
    #expect(told["submissions/市林业局/甲.xls"] == "文件无法读取：内容是旧版 Excel 工作簿（.xls、.et），没能转换成可以读取的格式。")
    #expect(told[file] == nil)
    // Where the program says that all went well, it has had its turn with each.
    #expect((told["submissions/市水务局/附.xls"] == nil) == !turn.contains("exit 0"))
  }

  @Test func `a program that never succeeds is not started for every file`() async throws {
    for number in 1...20 { write(LegacyFile.workbook("\(number)"), to: "submissions/市林业局/\(number).xls") }
    let stub = StubLibreOffice(turns: ["[0-9]": "exit 1"])
    let compilation = try await compile(stub.program())
    #expect(unread(compilation).count == 20 && stub.calls == 3)
  }

  @Test func `what is over the limit when converted counts as not converted`() async throws {
    write(LegacyFile.workbook(), to: file)
    let stub = try Self.stub()
    var request = Compilation.Request(edition: small.edition, libreOffice: stub.program())
    request.limits.fileSize = 2060
    #expect(try await unread(Compilation.run(request))[file]?.contains("没能转换") == true)
    #expect(stub.calls == 1)
  }

  private static func stub() throws -> StubLibreOffice { StubLibreOffice(table: try table()) }

  @Test func `with a cache a second run converts nothing and tells the same`() async throws {
    write(LegacyFile.workbook(), to: file)
    write(LegacyFile.workbook(), to: "submissions/市水务局/附.xls")
    let (stub, folder) = (try Self.stub(), TemporaryFolder())
    let counts = Mutex<[Int]>([])
    let plain = try await text(compile(stub.program { count in counts.withLock { $0.append(count) } }))
    #expect(stub.calls == 1 && counts.withLock { $0 } == [1])
    for _ in 1...2 {
      let cached = try await compile(stub.program(), cache: RunCache(at: folder.path + "/c"))
      #expect(try text(cached) == plain)
    }
    #expect(stub.calls == 2)
    #expect(try await unread(compile(nil, cache: RunCache(at: folder.path + "/c"))).count == 2)
  }

  @Test func `a failure is not kept`() async throws {
    write(LegacyFile.workbook(), to: file)
    let (stub, folder) = (try Self.stub(), TemporaryFolder())
    let failing = StubLibreOffice(turns: ["": "exit 0"])
    let cache = try RunCache(at: folder.path + "/c")
    #expect(try await unread(compile(failing.program(), cache: cache)).count == 1)
    #expect(try await unread(compile(stub.program(), cache: cache)).isEmpty)
  }

  @Test func `two editions with one file convert it once`() async throws {
    write(LegacyFile.workbook(), to: file)
    let (stub, other) = (try Self.stub(), Small())
    other.folder.write(LegacyFile.workbook(), to: "lists/e/\(file)")
    let request = Compilation.Request(edition: small.edition, jobs: 2, libreOffice: stub.program())
    let compilation = try await Compilation.run(request, against: other.edition)
    #expect(stub.calls == 1 && compilation.judgement.findings.isEmpty)
  }

  @Test func `what can be mended is left to people, and the file stays as it is`() async throws {
    let rows = [
      ["管理事项", "相关部门", "角色", "职责分工"], ["河道采砂", "水务局", "牵头", "审批采砂许可"],
      ["河道采砂", "市林业局", "配合", "核查林地"],
    ]
    write(LegacyFile.workbook(), to: "submissions/市林业局/职责边界.xls")
    let table = try XLSXWriter.workbook([.init(name: "职责边界", rows: rows.map { $0.map { .text($0) } })])
    let stub = StubLibreOffice(table: table)
    let compilation = try await compile(stub.program())
    #expect(stub.calls == 1)
    let plan = try compilation.fixPlan(only: [])
    #expect(plan.isEmpty && !plan.left.isEmpty && plan.left.allSatisfy { $0.obstacle == .otherFormat })
  }
}

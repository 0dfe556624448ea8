import Foundation
import TestSupport
import Testing

/// docs/ci, as a repository of lists uses it: the hook and the script, with the built program and real git.
@Suite struct ListRepositoryTests {
  /// A repository with an edition of two units in which nothing is amiss, and the hook in its place.
  private final class ListRepository {
    let folder = TemporaryFolder()
    static let water = "lists/e/submissions/市水务局/清单.xml"
    static let forest = "lists/e/submissions/市林业局/清单.xml"

    init() throws {
      folder.write(
        """
        <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
        <jurisdiction name="三亚市" code="460200" level="市级"/></edition>
        """, to: "lists/e/edition.xml")
      folder.write(
        """
        名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
        三亚市水务局,市水务局,,政府工作部门,市级,,,,
        三亚市林业局,市林业局,,政府工作部门,市级,,,,
        """, to: "lists/e/registers/units.csv")
      write(task: "组织造林", to: Self.forest, of: "市林业局")
      write(task: "保护水源", to: Self.water, of: "市水务局")
      folder.write(try Repository.bytes("docs/ci/check.sh"), to: "ci/check.sh")
      try git("init", "-q")
      folder.write(try Repository.bytes("docs/ci/pre-commit"), to: ".git/hooks/pre-commit")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/.git/hooks/pre-commit")
      try commit(skippingHook: true)
    }

    /// Writes a list of one duty.
    ///
    /// - Parameter task: an empty one is an error.
    func write(task: String, to file: String, of unit: String) {
      folder.write(
        """
        <submission xmlns="urn:qingdan:submission:1" unit="\(unit)">
        <duties><duty name="负责有关工作"><task>\(task)</task></duty></duties>
        <boundaries none="true"/><oversight none="true"/><services none="true"/>
        </submission>
        """, to: file)
    }

    /// - Returns: the exit status of the commit of all, and what the hook said.
    @discardableResult
    func commit(skippingHook: Bool = false, staging: Bool = true) throws -> (status: Int32, told: String) {
      if staging { try git("add", "-A") }
      return try git(["commit", "-qm", "change"] + (skippingHook ? ["--no-verify"] : []))
    }

    @discardableResult
    func git(_ arguments: String...) throws -> (status: Int32, told: String) { try git(arguments) }

    private func git(_ arguments: [String]) throws -> (status: Int32, told: String) {
      try run(["git", "-c", "user.name=a", "-c", "user.email=a@example.invalid"] + arguments)
    }

    /// Runs a command in the repository, with the built program on the `PATH` and nothing of the machine's own settings.
    func run(_ command: [String], _ more: [String: String] = [:]) throws -> (status: Int32, told: String) {
      let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let products = URL(filePath: program).deletingLastPathComponent().path
      try #require(FileManager.default.isExecutableFile(atPath: products + "/qingdan"))
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = command
      process.currentDirectoryURL = URL(filePath: folder.path)
      // What a sanitizer is told holds for the command, too.
      let ofSanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
      process.environment = [
        "PATH": products + ":/usr/local/bin:/usr/bin:/bin", "HOME": folder.path, "LANG": "en",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
      ].merging(ofSanitizers) { $1 }.merging(more) { $1 }
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let told = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: told, as: UTF8.self))
    }
  }

  @Test func `a commit that brings an error is refused, with the finding`() throws {
    let repository = try ListRepository()
    repository.write(task: "", to: ListRepository.water, of: "市水务局")
    let (status, told) = try repository.commit()
    #expect(status == 1)
    #expect(told.contains("[missing-value]") && told.contains("submissions/市水务局/清单.xml"))
    #expect(try repository.git("log", "--oneline").told.split(separator: "\n").count == 1)
  }

  @Test func `what is staged counts, not what lies in the work tree`() throws {
    let repository = try ListRepository()
    repository.write(task: "保护水源和水质", to: ListRepository.water, of: "市水务局")
    try repository.git("add", "-A")
    repository.write(task: "", to: ListRepository.water, of: "市水务局")
    #expect(try repository.commit(staging: false).status == 0)
    #expect(try repository.commit().status == 1)
  }

  @Test func `an error from before stops no change, one that a register brings does`() throws {
    let repository = try ListRepository()
    repository.write(task: "", to: ListRepository.water, of: "市水务局")
    #expect(try repository.commit(skippingHook: true).status == 0)
    repository.write(task: "组织造林和护林", to: ListRepository.forest, of: "市林业局")
    #expect(try repository.commit().status == 0)
    repository.folder.write(
      (repository.folder.read(ListRepository.water) ?? "").replacing(
        "</duties>", with: #"<duty name="负责其他工作"><task>开展调查</task></duty></duties>"#),
      to: ListRepository.water)
    #expect(try repository.commit().status == 0)
    repository.folder.write(
      (repository.folder.read("lists/e/registers/units.csv") ?? "")
        + "\n三亚市商务局,市商务局,,政府工作部门,市级,,,,\n",
      to: "lists/e/registers/units.csv")
    #expect(try repository.commit().status == 1)
  }

  @Test func `a list taken away is told, and a change outside of lists is none of the hook's business`()
    throws
  {
    let repository = try ListRepository()
    repository.folder.write("a", to: "README.md")
    #expect(try repository.commit().status == 0)
    try repository.git("rm", "-q", ListRepository.forest)
    let (status, told) = try repository.commit()
    #expect(status == 1 && told.contains("[unsubmitted-list]"))
  }

  @Test func `an edition that is the whole repository is checked as others are`() throws {
    let repository = try ListRepository()
    for name in ["edition.xml", "registers", "submissions"] {
      try repository.git("mv", "lists/e/\(name)", name)
    }
    #expect(try repository.commit(skippingHook: true).status == 0)
    repository.folder.write("a", to: "README.md")
    #expect(try repository.commit().status == 0)
    repository.write(task: "", to: "submissions/市水务局/清单.xml", of: "市水务局")
    let (status, told) = try repository.commit()
    #expect(status == 1 && told.contains("[missing-value]") && told.contains("HEAD:"))
    let name = URL(filePath: repository.folder.path).lastPathComponent
    #expect(try repository.run(["sh", "ci/check.sh", "."]).status == 1)
    #expect(repository.folder.read("reports/\(name).sarif")?.contains("missing-value") == true)
  }

  @Test func `an edition in another folder brings nothing of what it had, be it the root`() throws {
    let repository = try ListRepository()
    repository.write(task: "", to: ListRepository.water, of: "市水务局")
    try repository.commit(skippingHook: true)
    try repository.git("mv", "lists/e", "lists/版 本[1]")
    let moved = try repository.commit()
    #expect(moved.status == 0, "\(moved.told)")
    repository.write(task: "", to: "lists/版 本[1]/submissions/市林业局/清单.xml", of: "市林业局")
    let faulty = try repository.commit()
    #expect(faulty.status == 1 && faulty.told.contains("HEAD:lists/版 本[1]"), "\(faulty.told)")
    #expect(!faulty.told.contains("/tmp/"))
    try repository.git("reset", "-q", "--hard")
    for name in ["edition.xml", "registers", "submissions"] {
      try repository.git("mv", "lists/版 本[1]/\(name)", name)
    }
    let root = try repository.commit()
    #expect(root.status == 0, "\(root.told)")
    try FileManager.default.createDirectory(
      atPath: repository.folder.path + "/lists/e", withIntermediateDirectories: true)
    for name in ["edition.xml", "registers", "submissions"] {
      try repository.git("mv", name, "lists/e/\(name)")
    }
    let back = try repository.commit()
    #expect(back.status == 0, "\(back.told)")
  }

  @Test
  func `two editions of one name have reports of their own, and without the program the script says so`()
    throws
  {
    let repository = try ListRepository()
    let copied = try repository.run([
      "sh", "-c",
      "mkdir a b && cp -r lists/e a/2022 && cp -r lists/e b/2022 && sh ci/check.sh a/2022 ./b/2022/ lists/e",
    ])
    #expect(copied.status == 0, "\(copied.told)")
    for name in ["a-2022", "b-2022"] {
      let id = "\"automationDetails\":{\"id\":\"qingdan/\(name.replacing("-", with: "/"))/\"}"
      #expect(repository.folder.read("reports/\(name).sarif")?.contains(id) == true)
    }
    #expect(repository.folder.read("reports/e.sarif") != nil)
    let without = try repository.run(["sh", "ci/check.sh"], ["PATH": "/usr/bin:/bin"])
    #expect(without.status == 2 && without.told.contains("qingdan is not on the PATH"))
  }

  @Test func `the script leaves a report of each format, also where nothing was found`() throws {
    let repository = try ListRepository()
    let clean = try repository.run(["sh", "ci/check.sh"])
    #expect(clean.status == 0, "\(clean.told)")
    let names = ["e.html", "e.junit.xml", "e.md", "e.sarif", "e.xlsx"]
    for name in names { #expect(repository.folder.read("reports/\(name)")?.isEmpty == false, "\(name)") }
    #expect(repository.folder.read("reports/e.sarif")?.contains("\"results\":[]") == true)
    repository.write(task: "", to: ListRepository.water, of: "市水务局")
    let faulty = try repository.run(
      ["sh", "ci/check.sh", "lists/e"],
      ["GITHUB_ACTIONS": "true", "QINGDAN_REPORTS": "out", "QINGDAN_LANGUAGE": "en"])
    #expect(faulty.status == 1)
    #expect(
      faulty.told.contains("\n::error file=lists/e/submissions/市水务局/清单.xml,line=2,title=Missing value "))
    #expect(
      repository.folder.read("out/e.sarif")?.contains("\"results\":[\n{\"ruleId\":\"missing-value\"") == true)
  }

  @Test func `against a revision only what the change brings counts, and its summary is kept`() throws {
    let repository = try ListRepository()
    repository.write(task: "", to: ListRepository.water, of: "市水务局")
    try repository.commit(skippingHook: true)
    repository.write(task: "组织造林和护林", to: ListRepository.forest, of: "市林业局")
    try repository.commit(skippingHook: true)
    repository.folder.write("", to: "summary.md")
    let environment = [
      "GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": "summary.md", "QINGDAN_BASE": "HEAD^1",
      "QINGDAN_LANGUAGE": "en",
    ]
    let harmless = try repository.run(["sh", "ci/check.sh"], environment)
    #expect(harmless.status == 0 && !harmless.told.contains("::error"), "\(harmless.told)")
    let summary = try #require(repository.folder.read("summary.md"))
    #expect(summary.contains("组织造林和护林") && summary == repository.folder.read("reports/e.md"))
    #expect(repository.folder.read("reports/e.sarif")?.contains("missing-value") == true)
    let whole = try repository.run(["sh", "ci/check.sh"], environment.merging(["QINGDAN_BASE": ""]) { $1 })
    #expect(whole.status == 1 && whole.told.contains("::error"))
    let unknown = try repository.run(["sh", "ci/check.sh"], ["QINGDAN_BASE": "no-such-branch"])
    #expect(unknown.status == 2 && unknown.told.contains("fetch it first"))
  }

  @Test func `without an edition, or with one that is none, the script tells and ends with 2`() throws {
    let repository = try ListRepository()
    #expect(try repository.run(["sh", "ci/check.sh", "lists/f"]).status == 2)
    try FileManager.default.removeItem(atPath: repository.folder.path + "/lists")
    let (status, told) = try repository.run(["sh", "ci/check.sh"])
    #expect(status == 2 && told.contains("no edition below lists/"))
  }

  @Test func `no report depends on the number of jobs, the locale, the time zone or the day`() throws {
    let repository = try ListRepository()
    let edition = Repository.root.appending(path: "lists/faulty-example").path
    let formats = ["github", "html", "json", "junit", "sarif", "text", "xlsx"]
    func reports(jobs: Int, _ environment: [String: String]) throws -> [Data] {
      let targets = formats.flatMap { ["--format", "\($0)=\($0).\(jobs)"] }
      let run = try repository.run(
        ["qingdan", "check", edition, "--language", "zh", "--jobs", "\(jobs)"] + targets, environment)
      #expect(run.status == 1 && run.told.isEmpty, "\(run.told)")
      return try formats.map {
        try Data(contentsOf: URL(filePath: "\(repository.folder.path)/\($0).\(jobs)"))
      }
    }
    let one = try reports(jobs: 1, ["TZ": "Asia/Shanghai", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"])
    let other = try reports(jobs: 4, ["TZ": "America/New_York", "LANG": "C", "SOURCE_DATE_EPOCH": "0"])
    for (name, pair) in zip(formats, zip(one, other)) {
      #expect(pair.0 == pair.1 && !pair.0.isEmpty, "\(name)")
    }
  }
}

import Foundation
import TestSupport

@testable import Compiler

/// A small edition in a temporary folder, which can be a git repository.
///
/// 市水务局 lists a code twice; 市林业局 has a duty.
struct SmallRepository {
  let folder: TemporaryFolder

  var edition: String { folder.path + "/lists/e" }

  static let power = """
    <power code="460101012000" category="行政许可" name="取水许可"><basis>《中华人民共和国水法》第四十八条</basis></power>
    """
  static let twin = """
    <power code="460101012000" category="行政许可" name="采砂许可"><basis>《中华人民共和国水法》第三十九条</basis></power>
    """

  static func list(_ unit: String, powers: String...) -> String {
    """
    <submission xmlns="urn:qingdan:submission:1" unit="\(unit)"><powers>
    \(powers.joined(separator: "\n"))
    </powers></submission>
    """
  }

  /// The files of the edition, below the folder of the repository.
  static let files = [
    "lists/e/edition.xml": """
    <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
    <jurisdiction name="三亚市" code="460200" level="市级"/></edition>
    """,
    "lists/e/registers/units.csv": """
    名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
    三亚市水务局,市水务局,,政府工作部门,市级,,,,
    三亚市林业局,市林业局,,政府工作部门,市级,,,,
    """,
    "lists/e/submissions/市水务局/清单.xml": list("市水务局", powers: power, twin),
    "lists/e/submissions/市林业局/清单.xml": """
    <submission xmlns="urn:qingdan:submission:1" unit="市林业局"><duties><duty name="负责造林"><task>组织造林</task></duty></duties>
    </submission>
    """,
  ]

  /// - Parameter more: other files, or other content of the same.
  init(_ more: [String: String] = [:]) {
    folder = TemporaryFolder(Self.files.merging(more) { $1 })
  }

  /// The folder of the edition and of others as a repository with one commit, the branch `main`.
  init(committed more: [String: String]) throws {
    self.init(more)
    try git("init", "--quiet", "--initial-branch=main", ".")
    try commit("first")
  }

  /// A repository whose branch `main` is the folder `before` of a fixture, with the files of its folder `after` over it in the
  /// working tree.
  init(changes fixture: String) throws {
    folder = TemporaryFolder()
    for (path, bytes) in try Self.tree("Tests/Fixtures/\(fixture)/before") {
      folder.write(bytes, to: "lists/e/\(path)")
    }
    try git("init", "--quiet", "--initial-branch=main", ".")
    try commit("before")
    for (path, bytes) in try Self.tree("Tests/Fixtures/\(fixture)/after") {
      folder.write(bytes, to: "lists/e/\(path)")
    }
  }

  /// All files below a folder of this repository, by their paths there.
  private static func tree(_ folder: String) throws -> [String: [UInt8]] {
    let root = Repository.root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.reduce(into: [:]) { files, path in
      if try FileSystem.kind(of: root.appending(path: path).path) == .file {
        files[path] = try Repository.bytes("\(folder)/\(path)")
      }
    }
  }

  func write(_ text: String, to file: String) { folder.write(text, to: "lists/e/\(file)") }

  func commit(_ message: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message)
  }

  /// Runs git the same way on every machine and at every hour.
  @discardableResult
  func git(_ arguments: String...) throws -> String {
    let run = try Subprocess.run(
      "git", ["-C", folder.path] + arguments,
      environment: [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_DIR": nil,
        "GIT_INDEX_FILE": nil, "GIT_WORK_TREE": nil, "GIT_AUTHOR_NAME": "office",
        "GIT_AUTHOR_EMAIL": "office@example.gov.cn", "GIT_AUTHOR_DATE": "2022-10-01T09:00:00+0800",
        "GIT_COMMITTER_NAME": "office", "GIT_COMMITTER_EMAIL": "office@example.gov.cn",
        "GIT_COMMITTER_DATE": "2022-10-01T09:00:00+0800",
      ])
    guard let run, run.status == 0 else {
      throw MachineFault(zh: run?.remarks ?? "", en: run?.remarks ?? "no git")
    }
    return String(decoding: run.output, as: UTF8.self)
  }

  func check(against earlier: String, jobs: Int = 2) async throws -> Compilation {
    try await Compilation.run(.init(edition: edition, jobs: jobs), against: earlier)
  }
}

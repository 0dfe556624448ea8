import Foundation
import Glibc
import TestSupport

@testable import Compiler

/// A small edition without an error, and the site that is made from it, in a temporary folder.
struct SmallSite {
  let folder = TemporaryFolder()

  var edition: String { folder.path + "/e" }
  var site: String { folder.path + "/site" }

  static let list = "submissions/市住建局/清单.xml"

  /// A list with powers.
  ///
  /// - Parameters:
  ///   - count: of powers.
  ///   - word: in the name of each.
  static func list(_ count: Int, _ word: String = "工地") -> String {
    let powers = (1...count).map { number in
      """
      <power code="\(460_601_000_000 + number * 1000)" category="行政检查" name="第\(number)类\(word)检查">
      <basis>《中华人民共和国建筑法》第\(number)条</basis></power>
      """
    }
    return """
      <submission xmlns="urn:qingdan:submission:1" unit="市住建局"><duties none="true"/><boundaries none="true"/>
      <oversight none="true"/><services none="true"/><powers>
      \(powers.joined(separator: "\n"))
      </powers></submission>
      """
  }

  /// - Parameter powers: how many there are.
  init(powers: Int = 3) {
    write(
      """
      <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
      <jurisdiction name="三亚市" code="460200" level="市级"/></edition>
      """, to: "edition.xml")
    write(
      """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      三亚市住房和城乡建设局,市住建局,,政府工作部门,市级,,,,
      """, to: "registers/units.csv")
    write(Self.list(powers), to: Self.list)
  }

  /// Writes a file of the edition.
  func write(_ text: String, to file: String) { folder.write(text, to: "e/\(file)") }

  /// Moves what lies in the temporary folder.
  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(path)", toPath: "\(folder.path)/\(other)")
  }

  /// Puts a link into the temporary folder.
  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(path)", withDestinationPath: target)
  }

  /// Makes the site as the command does.
  @discardableResult
  func build(_ options: String..., language: String = "en") throws -> Subprocess {
    try BuiltProgram.run(["build", edition, "-o", site, "--language", language] + options)
  }

  /// Makes the site in this process.
  ///
  /// - Parameter name: of the folder beside the edition.
  func publish(to name: String = "site", jobs: Int = 2) async throws {
    let build = try await SiteBuild(
      .init(edition: edition, jobs: jobs), into: "\(folder.path)/\(name)", templates: Self.templates)
    _ = try await build.compile().publish(build)
  }

  static let templates = Repository.root.appending(path: "templates/site").path

  func verify(against edition: String? = nil) async throws -> SiteVerification {
    try await SiteVerification.run(.init(site: site, edition: edition, jobs: 2))
  }

  /// All that lies around the edition, by its path, with what the disk says of it.
  func listing() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.reduce(into: [:]) { listing, path in
      var status = stat()
      guard lstat("\(folder.path)/\(path)", &status) == 0 else {
        throw MachineFault(.look, path, errno: errno)
      }
      listing[path] =
        "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
    }
  }
}

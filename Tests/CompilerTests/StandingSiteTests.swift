import Foundation
import Glibc
import TestSupport
import Testing

@testable import Compiler

/// A build to which nothing has changed does nothing; every other one does all.
@Suite struct StandingSiteTests {
  private func lines(_ run: Subprocess) -> [String] {
    String(decoding: run.output, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("seconds: ") && !$0.hasPrefix("用时：") }
  }

  /// Whether a second build finds nothing to do after something was done.
  private func isStanding(after change: (SmallSite) throws -> Void) async throws -> Bool {
    let small = SmallSite()
    try await small.publish()
    try change(small)
    let build = try await SiteBuild(
      .init(edition: small.edition, jobs: 2), into: small.site, templates: SmallSite.templates)
    return try await build.standing() != nil
  }

  @Test func `a second build writes nothing, and prints the same with a line that says so`() throws {
    let small = SmallSite()
    let first = try small.build()
    #expect(first.status == 0, "\(first.remarks)")
    let before = try small.listing()
    let second = try small.build()
    #expect(second.status == 0 && second.remarks.isEmpty)
    #expect(try small.listing() == before)
    let told = lines(second)
    #expect(told.last == "Nothing changed: \(small.site) was made from these files; no file was written.")
    #expect(told.dropLast() == lines(first).map { $0.replacing("pages written", with: "pages") }[...])
    let chinese = lines(try small.build(language: "zh"))
    #expect(chinese.last?.hasPrefix("没有变化：") == true && chinese.first == "试编清单")
    #expect(try small.listing() == before)
  }

  @Test func `errors are told again, with the same status, and nothing is written`() throws {
    let small = SmallSite()
    small.write(
      SmallSite.list(3).replacing("<basis>《中华人民共和国建筑法》第2条</basis>", with: ""), to: SmallSite.list)
    let refused = try small.build()
    #expect(refused.status == 1 && !lines(refused).contains { $0.hasPrefix("pages") })
    let first = try small.build("--allow-errors")
    #expect(first.status == 1 && lines(first).contains { $0.contains("[missing-legal-basis]") })
    let before = try small.listing()
    let second = try small.build("--allow-errors")
    #expect(second.status == 1 && second.remarks == first.remarks)
    #expect(
      lines(second).dropLast() == lines(first).map { $0.replacing("pages written", with: "pages") }[...])
    #expect(lines(second).last?.hasPrefix("Nothing changed") == true)
    let again = try small.build()
    #expect(again.status == 1 && again.output == refused.output && again.remarks == refused.remarks)
    #expect(try small.listing() == before)
  }

  @Test func `a site stands where nothing was done`() async throws {
    #expect(try await isStanding { _ in })
    #expect(try await isStanding { chmod($0.edition + "/edition.xml", 0o600) })
  }

  @Test func `a change of the edition is no standing site`() async throws {
    #expect(try await !isStanding { $0.write(SmallSite.list(3, "桥梁"), to: SmallSite.list) })
    #expect(try await !isStanding { $0.write("", to: "submissions/市住建局/附.csv") })
    #expect(try await !isStanding { unlink("\($0.edition)/registers/units.csv") })
    #expect(try await !isStanding { mkdir("\($0.edition)/submissions/市林业局", 0o755) })
    #expect(
      try await !isStanding { try $0.move("e/\(SmallSite.list)", to: "e/submissions/市住建局/表.xml") })
  }

  @Test func `another day, other templates and another name of the edition are other sites`() async throws {
    let small = SmallSite()
    try await small.publish()
    var request = Compilation.Request(edition: small.edition, asOf: .init("2023-01-01"))
    let dated = try await SiteBuild(request, into: small.site, templates: SmallSite.templates)
    #expect(try await dated.standing() == nil)
    request.asOf = nil
    let templates = TemporaryFolder()
    for (name, bytes) in try Repository.files(in: "templates/site") { templates.write(bytes, to: name) }
    let same = try await SiteBuild(request, into: small.site, templates: templates.path)
    #expect(try await same.standing() != nil)
    templates.write("p { color: red }", to: "style.css")
    let styled = try await SiteBuild(request, into: small.site, templates: templates.path)
    #expect(try await styled.standing() == nil)
    #expect(rename(small.edition, small.edition + "2") == 0)
    let renamed = try await SiteBuild(
      .init(edition: small.edition + "2"), into: small.site, templates: SmallSite.templates)
    #expect(try await renamed.standing() == nil)
  }

  @Test func `a site that somebody has touched is written anew`() async throws {
    #expect(try await !isStanding { unlink($0.site + "/about.html") })
    #expect(try await !isStanding { $0.folder.write("", to: "site/units/more.html") })
    #expect(try await !isStanding { mkdir($0.site + "/more", 0o755) })
    #expect(try await !isStanding { $0.folder.write("", to: "site/index.html") })
    #expect(
      try await !isStanding {
        try $0.move("site/about.html", to: "about.html")
        try $0.link("site/about.html", to: "../about.html")
      })
    #expect(
      try await !isStanding {
        try $0.move("site", to: "other")
        try $0.link("site", to: "other")
      })
  }

  @Test func `a file changed behind its size and its time is written anew`() async throws {
    let small = SmallSite()
    try small.build()
    let page = try #require(small.folder.read("site/index.html"))
    var status = stat()
    #expect(lstat(small.site + "/index.html", &status) == 0)
    // The clock of the disk goes in steps.
    usleep(20_000)
    small.folder.write(page.replacing("清", with: "请"), to: "site/index.html")
    var times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, small.site + "/index.html", &times, 0) == 0)
    let run = try small.build()
    #expect(run.status == 0 && lines(run).contains { $0.hasPrefix("pages written") })
    #expect(small.folder.read("site/index.html") == page)
  }

  @Test(arguments: ["emptied", "cut", "flipped", "gone"])
  func `a damaged record is no record`(damage: String) async throws {
    #expect(
      try await !isStanding { small in
        let record = small.folder.path + "/.site.built"
        var bytes = try FileSystem.read(record)
        switch damage {
        case "emptied": bytes = []
        case "cut": bytes.removeLast()
        case "flipped": bytes[bytes.count / 2] ^= 1
        default: break
        }
        unlink(record)
        if damage != "gone" { small.folder.write(bytes, to: ".site.built") }
      })
  }

  @Test func `a pipe in the place of the record is not waited for`() throws {
    let small = SmallSite()
    #expect(mkfifo(small.folder.path + "/.site.built", 0o644) == 0)
    let run = try Subprocess.run(
      "timeout", ["60", BuiltProgram.path, "build", small.edition, "-o", small.site])
    #expect(run?.status == 0)
  }

  @Test(arguments: [["catalogue.xml"], ["catalogue.xml", "manifest.xml"], ["catalogue.xml", "SHA256SUMS"]])
  func `a site that lost some of its files is known by the others`(lost: [String]) throws {
    let small = SmallSite()
    try small.build()
    for file in lost { unlink("\(small.site)/\(file)") }
    let run = try small.build()
    #expect(run.status == 0, "\(run.remarks)")
    for file in lost { #expect(small.folder.read("site/\(file)") != nil) }
  }

  @Test(arguments: ["manifest.xml", "SHA256SUMS"])
  func `a folder of others' files is no site by the name of one of them`(name: String) throws {
    let small = SmallSite()
    small.folder.write("theirs", to: "site/\(name)")
    #expect(try small.build().status == 2)
    #expect(small.folder.read("site/\(name)") == "theirs")
  }

  @Test func `the names of each directory are counted, with those of directories in it`() {
    let stamp = FileStamp(size: 0, seconds: 0, nanoseconds: 0)
    let record = SiteRecord(
      .init(key: "k", hasErrors: false, summary: .init(zh: "甲", en: "a")),
      files: ["a", "b/c/d", "b/c/e", "b/f/g", "h"].map {
        .init(entry: .init(path: $0, digest: digest([])), stamp: stamp)
      })
    #expect(record.directories == ["": 3, "b": 2, "b/c": 2, "b/f": 1])
    #expect(SiteRecord(record.bytes) == record)
  }
}

import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Compiler

/// The next publication from what has changed is the one that a build makes.
@Suite struct EditionPreviewTests {
  private typealias Small = SmallRepository
  private let small = Small()
  private let water = "submissions/市水务局/清单.xml"
  private let forest = "submissions/市林业局/清单.xml"
  private let templates = TemporaryFolder()

  init() throws {
    let folder = Repository.root.appending(path: "templates/site").path
    for (name, bytes) in try Templates.files(in: folder) { templates.write(bytes, to: name) }
  }

  private func preview() async throws -> EditionPreview {
    try await EditionPreview(Compilation.Request(edition: small.edition, jobs: 2), templates: templates.path)
  }

  private func files(of preview: EditionPreview) -> [String: [UInt8]] {
    preview.site.paths.reduce(into: [:]) { $0[$1] = preview.site.bytes(at: $1) }
  }

  /// The files of a build of now.
  private func built() async throws -> [String: [UInt8]] {
    let folder = TemporaryFolder()
    let build = try await SiteBuild(
      .init(edition: small.edition, jobs: 2), into: folder.path + "/site", templates: templates.path)
    _ = try await build.compile().publish(build)
    return try await preview().site.paths.reduce(into: [:]) { files, path in
      files[path] = try FileSystem.read("\(folder.path)/site/\(path)")
    }
  }

  @Test func `one file is changed, and the publication is that of a build, byte for byte`() async throws {
    var preview = try await preview()
    #expect(try await files(of: preview) == built())
    #expect(["SHA256SUMS", "manifest.xml"].allSatisfy { preview.site.bytes(at: $0) != nil })
    let before = files(of: preview)
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    let renewal = try #require(await preview.renew())
    #expect(renewal.fault == nil && renewal.changes == [FileChange(path: water, kind: .changed)])
    let after = files(of: preview)
    #expect(try await after == built())
    // What shows nothing of the unit is as it was: among others the page of the other one, and its files.
    let same = before.keys.filter { before[$0] == after[$0] }
    #expect(same.contains("services.html") && same.contains("style.css") && !same.contains("index.html"))
    let units = same.filter { $0.hasPrefix("units/u-") }
    #expect(units.contains { $0.hasSuffix(".html") } && units.contains { $0.hasSuffix(".xml") })
    #expect(units.allSatisfy { !String(decoding: before[$0] ?? [], as: UTF8.self).contains("采砂许可") })
  }

  @Test func `what has not changed is not read again`() async throws {
    let folder = TemporaryFolder()
    let cache = try RunCache(at: folder.path + "/c")
    var preview = try await EditionPreview(
      Compilation.Request(edition: small.edition, jobs: 2, cache: cache), templates: templates.path)
    func kept() throws -> [String] { try FileSystem.names(in: folder.path + "/c") }
    for name in try kept() where name != "CACHEDIR.TAG" { unlink("\(folder.path)/c/\(name)") }
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    _ = try #require(await preview.renew())
    // The list of the unit, and the judgement.
    #expect(try kept().count == 1 + 2)
  }

  @Test func `nothing is made where nothing has changed, whatever the times of files say`() async throws {
    var preview = try await preview()
    #expect(await preview.renew() == nil)
    small.write(Small.files["lists/e/" + water] ?? "", to: water)
    #expect(await preview.renew() == nil)
  }

  @Test func `files and folders come and go, and each time the publication is that of a build`() async throws
  {
    var preview = try await preview()
    small.write(Small.list("市水务局", powers: Small.power), to: "submissions/市水务局/又.xml")
    #expect(
      try #require(await preview.renew()).changes == [
        FileChange(path: "submissions/市水务局/又.xml", kind: .added)
      ])
    #expect(try await files(of: preview) == built())
    unlink("\(small.edition)/submissions/市水务局/又.xml")
    #expect(
      try #require(await preview.renew()).changes == [
        FileChange(path: "submissions/市水务局/又.xml", kind: .removed)
      ])
    #expect(try await files(of: preview) == built())
    unlink("\(small.edition)/\(forest)")
    _ = try #require(await preview.renew())
    #expect(try await files(of: preview) == built())
    rmdir("\(small.edition)/submissions/市林业局")
    #expect(
      try #require(await preview.renew()).changes == [FileChange(path: "submissions/市林业局/", kind: .removed)])
    #expect(try await files(of: preview) == built())
  }

  @Test func `a register is changed, and the publication is that of a build`() async throws {
    var preview = try await preview()
    let register = "registers/units.csv"
    small.write(
      (Small.files["lists/e/" + register] ?? "").replacing("三亚市林业局", with: "三亚市林业和草原局"), to: register)
    #expect(try #require(await preview.renew()).fault == nil)
    #expect(try await files(of: preview) == built())
  }

  @Test func `a template is changed, comes and goes`() async throws {
    var preview = try await preview()
    templates.write("{{> header}}<p>新首页</p>{{> footer}}", to: "home.mustache")
    let renewal = try #require(await preview.renew())
    #expect(renewal.changes == [FileChange(path: templates.path + "/home.mustache", kind: .changed)])
    #expect(String(decoding: preview.site.bytes(at: "index.html") ?? [], as: UTF8.self).contains("新首页"))
    #expect(try await files(of: preview) == built())
    templates.write("x", to: "more.js")
    _ = try #require(await preview.renew())
    #expect(preview.site.bytes(at: "more.js") == [UInt8(ascii: "x")])
    unlink(templates.path + "/more.js")
    _ = try #require(await preview.renew())
    #expect(preview.site.bytes(at: "more.js") == nil)
  }

  @Test func `what editors leave hidden beside a template is not published`() async throws {
    var preview = try await preview()
    templates.write("swap", to: ".home.mustache.swp")
    #expect(await preview.renew() == nil)
    #expect(try await built()[".home.mustache.swp"] == nil)
  }

  @Test
  func
    `a file that can no longer be read leaves the publication as it was, and is told until it can be read again`()
    async throws
  {
    var preview = try await preview()
    let before = files(of: preview)
    small.write("<submission><powers>", to: water)
    let renewal = try #require(await preview.renew())
    let fault = try #require(renewal.fault)
    #expect(fault.zh.contains(water) && fault.zh.contains("文件无法读取") && fault.en.contains("cannot be read"))
    #expect(preview.fault == fault && files(of: preview) == before)
    #expect(renewal.lines(in: .zh)[0] == "改动 \(water)。页面仍是上一次的：")
    #expect(await preview.renew() == nil)
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    #expect(try #require(await preview.renew()).fault == nil && preview.fault == nil)
    #expect(try await files(of: preview) == built())
  }

  @Test func `a register that can no longer be read leaves the publication as it was`() async throws {
    var preview = try await preview()
    let before = files(of: preview)
    small.write("", to: "registers/units.csv")
    let renewal = try #require(await preview.renew())
    #expect(renewal.fault?.zh.contains("registers/units.csv") == true && files(of: preview) == before)
  }

  @Test func `what could not be read from the beginning keeps nothing else back`() async throws {
    small.write("<submission><powers>", to: water)
    var preview = try await preview()
    small.write(Small.list("市林业局", powers: Small.power), to: forest)
    #expect(try #require(await preview.renew()).fault == nil)
    #expect(try await files(of: preview) == built())
    unlink("\(small.edition)/\(water)")
    #expect(try #require(await preview.renew()).fault == nil)
    small.write("<submission><powers>", to: water)
    #expect(try #require(await preview.renew()).fault == nil, "nor when it has gone and come back")
  }

  @Test(arguments: ["edition.xml", "home.mustache"])
  func `a broken template or edition leaves the publication as it was, and says where`(file: String)
    async throws
  {
    var preview = try await preview()
    let before = files(of: preview)
    if file == "edition.xml" {
      small.write("<edition", to: file)
    } else {
      templates.write("<h1>\n{{#units}}", to: file)
    }
    let fault = try #require(await preview.renew()?.fault)
    #expect(fault.zh.contains(file) && fault.en.contains(file) && files(of: preview) == before)
    #expect(await preview.renew() == nil)
    if file == "edition.xml" {
      small.write(Small.files["lists/e/edition.xml"] ?? "", to: file)
    } else {
      templates.write("{{> header}}{{> footer}}", to: file)
    }
    #expect(try #require(await preview.renew()).fault == nil)
    #expect(try await files(of: preview) == built())
  }

  @Test func `an edition that goes away is told, and found again as it was`() async throws {
    var preview = try await preview()
    rename(small.edition, small.edition + "-away")
    let gone = try #require(await preview.renew())
    #expect(gone.fault != nil && gone.changes.isEmpty)
    #expect(await preview.renew() == nil)
    rename(small.edition + "-away", small.edition)
    let back = try #require(await preview.renew())
    #expect(back.fault == nil && back.lines(in: .en)[0].hasPrefix("can be read again; findings: "))
  }

  @Test(arguments: ["submissions", "registers"])
  func `a folder of the edition that goes away leaves the publication as it was until it is back`(
    name: String
  )
    async throws
  {
    var preview = try await preview()
    let (before, folder) = (files(of: preview), "\(small.edition)/\(name)")
    rename(folder, folder + "-away")
    let gone = try #require(await preview.renew())
    let fault = try #require(gone.fault)
    #expect(fault.zh.contains("没有文件夹 \(name)") && fault.en.contains("no folder \(name)"))
    #expect(files(of: preview) == before && !gone.changes.isEmpty)
    #expect(await preview.renew() == nil)
    rename(folder + "-away", folder)
    #expect(try #require(await preview.renew()).fault == nil)
    #expect(try await files(of: preview) == built())
  }

  @Test func `new findings are told with their place, and how many are mended`() async throws {
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    var preview = try await preview()
    small.write(Small.list("市水务局", powers: Small.power, Small.twin), to: water)
    let lines = try #require(await preview.renew()).lines(in: .zh)
    #expect(lines[0].hasPrefix("改动 \(water)。疑点：错误 ") && lines[0].contains("（新增 1，改掉 0）；用时 "))
    #expect(
      lines.count == 2 && lines[1].hasPrefix("  错误 ") && lines[1].contains("[duplicate-code] → \(water)"))
    small.write(Small.list("市水务局", powers: Small.power), to: water)
    #expect(try #require(await preview.renew()).lines(in: .en)[0].contains("(0 new, 1 mended)"))
  }

  @Test func `nothing to begin with is a fault`() async throws {
    templates.write("{{#units}}", to: "home.mustache")
    await #expect(throws: MachineFault.self) { try await preview() }
  }
}

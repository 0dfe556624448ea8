import FileFormats
import Glibc
import TestSupport
import Testing

@testable import Compiler

/// What systems and programs leave among the files of a unit, and what only looks like it.
@Suite struct LeavingsTests {
  private static let list = Array(SentFiles.list.utf8)
  private static let doubled: [UInt8] = [0, 5, 0x16, 7, 0, 2, 0, 0]

  /// The names of the files of the unit that are read or told, from its folder.
  private static func names(_ files: [String: [UInt8]]) throws -> [String] {
    let sent = SentFiles(files)
    return try EditionFolder(at: sent.folder.path + "/e").submissions[0].files.map {
      String($0.path.dropFirst("submissions/市水务局/".count))
    }
  }

  @Test func `a hidden folder with a list in it is told once, wherever it lies`() async throws {
    let files = SentFiles(["a.csv": Self.list, ".旧/b.csv": Self.list, ".旧/c/d.csv": Self.list])
    files.folder.write("x", to: "e/submissions/市水务局/.../b.docx")
    files.folder.write("x", to: "e/submissions/.市林业局/b.csv")
    let told = try await files.told()
    #expect(
      told.filter { $0.hasPrefix("unreadable-file 文件无法读取：文件夹的名称以“.”开头，是隐藏文件夹，里面的文件没有读取。") }.count == 2)
    #expect(told.filter { $0.contains("“submissions/.市林业局”是隐藏文件夹") }.count == 1)
    #expect(told.count == 3)
    let compiled = try await files.compiled()
    let places = compiled.judgement.findings.filter { $0.rule.name == "unreadable-file" }.map {
      compiled.catalogue.location(of: $0.finding.quotation.origin).file
    }
    #expect(Set(places) == ["submissions/市水务局/.旧", "submissions/市水务局/..."])
  }

  @Test func `hidden folders of systems and programs, and those without a list, are passed over`() throws {
    #expect(
      try Self.names([
        "a.csv": [1], ".git/refs/b.csv": [1], ".svn/pristine/b.csv": [1], ".Trash-1000/files/b.csv": [1],
        ".AppleDouble/a.csv": [1], ".cache/x": [1], ".thumbnails/a.png": [1], ".empty/.gitkeep": [],
      ]) == ["a.csv"])
  }

  @Test func `a hidden folder is told in an archive, and in a revision, as on the disk`() async throws {
    let packed = try OfficeFile.archive([
      "a.csv": SentFiles.list, ".旧/b.csv": SentFiles.list, "__MACOSX/._a.csv": "x",
      "子/.DS_Store": "x",
    ])
    let told = try await SentFiles(["a.zip": packed]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains("是隐藏文件夹") == true)
    let small = try SmallRepository(committed: ["lists/e/submissions/市水务局/.旧/b.csv": SentFiles.list])
    let check = try await small.check(against: "main")
    #expect(!check.judgement.findings.contains { $0.rule.name == "unreadable-file" })
    #expect(check.comparison?.mended.contains { $0.rule.name == "unreadable-file" } != true)
  }

  @Test func `what editors leave is passed over beside its file alone`() async throws {
    #expect(
      try Self.names([
        "a.csv": [1], "a.csv~": [1], "#a.csv#": [1], "a.csv.~2~": [1], ".#a.csv": [1], ".~a.csv": [1],
        ".b.csv.un~": [1], "~$a.csv": [1], "Thumbs.db": [1], "desktop.ini": [1],
      ]) == ["a.csv"])
    let told = try await SentFiles(["b.csv~": Self.list, "#c.csv#": Self.list, ".~d.csv": Self.list]).told()
    #expect(
      told.filter { $0.contains("文件名像是编辑软件的备份，旁边却没有原文件") && $0.contains("去掉文件名里的“~”“#”") }.count == 2)
    #expect(told.filter { $0.contains("文件名以“.”开头，是隐藏文件") }.count == 1)
    #expect(told.count == 3)
  }

  @Test func `what macOS puts beside a file is known by what it holds, or by that file`() async throws {
    #expect(
      try Self.names(["a.csv": [1], "._a.csv": [1], "._b.csv": Self.doubled, "._c": Self.list]) == ["a.csv"])
    let told = try await SentFiles(["._b.csv": Self.list]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains("是隐藏文件") == true)
    let packed = try ZIPWriter.archive([
      .init(name: "a.csv", bytes: Self.list), .init(name: "._b.csv", bytes: Self.doubled),
      .init(name: "._c.csv", bytes: Self.list),
    ])
    #expect(try await SentFiles(["a.zip": packed]).told().count == 1)
  }

  @Test(arguments: [".csv", "..csv", "...csv", ".清单", ".清单.txt", ".清单.csv.icloud"])
  func `a hidden file that may be a list by any part of its name is told`(name: String) async throws {
    let told = try await SentFiles(["a.csv": Self.list, name: Self.list]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains("文件名以“.”开头，是隐藏文件") == true)
    let packed = try ZIPWriter.archive([
      .init(name: "a.csv", bytes: Self.list), .init(name: name, bytes: Self.list),
    ])
    #expect(try await SentFiles(["a.zip": packed]).told().count == 1)
  }

  @Test func `what editors keep of an open list is passed over beside it, and other hidden files`() throws {
    #expect(
      try Self.names([
        "清单.csv": [1], ".清单.csv.swp": [1], ".清单.csv.un~": [1], ".directory": [1], ".env.local": [1],
      ]) == ["清单.csv"])
  }

  @Test func `entries of an archive are read below its own folder, and those above it told as such`()
    async throws
  {
    let packed = try ZIPWriter.archive([.init(name: "./a.csv", bytes: Self.list)])
    #expect(try await SentFiles(["a.zip": packed]).told() == [])
    let leading = try ZIPWriter.archive([.init(name: "../../a.csv", bytes: Self.list)])
    let told = try await SentFiles(["b.csv": Self.list, "a.zip": leading]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains("文件名指向压缩包之外") == true)
  }

  @Test func `a list in the folder of a saved page is read`() throws {
    #expect(
      try Self.names([
        "a.htm": [1], "a.files/b.csv": [1], "a.files/filelist.xml": [1], "a.files/x.png": [1],
        "c.files/filelist.xml": [1],
      ]) == ["a.files/b.csv", "a.htm", "c.files/filelist.xml"])
  }

  @Test func `a folder in the place of a register is told`() async throws {
    let files = SentFiles(["a.csv": Self.list])
    let place = files.folder.path + "/e/registers/transfers.csv"
    #expect(mkdir(place, 0o755) == 0)
    let told = try await files.told()
    #expect(told.count == 1)
    #expect(told.first?.contains("这里是文件夹，不是文件") == true)
    files.folder.write("x", to: "e/registers/transfers.csv/a.csv")
    #expect(try await files.told() == told)
  }

  @Test(arguments: ["link", "folder", "pipe"])
  func `only a plain edition.xml is opened`(kind: String) async throws {
    let files = SentFiles(["a.csv": Self.list])
    let (place, other) = (files.folder.path + "/e/edition.xml", files.folder.path + "/other.xml")
    #expect(rename(place, other) == 0)
    switch kind {
    case "link": symlink(other, place)
    case "folder": mkdir(place, 0o755)
    default: mkfifo(place, 0o600)
    }
    let fault = await #expect(throws: MachineFault.self) { try await files.compiled() }
    let word = kind == "link" ? "链接" : kind == "folder" ? "文件夹" : "管道"
    #expect(fault?.message.zh.contains("edition.xml") == true && fault?.message.zh.contains(word) == true)
  }

  @Test func `what is no plain file is opened by nobody`() throws {
    let place = TemporaryFolder(["a": "x"])
    symlink(place.path + "/a", place.path + "/link")
    mkfifo(place.path + "/pipe", 0o600)
    for name in ["pipe", "link", ""] {
      #expect(throws: MachineFault.self) { try FileSystem.read("\(place.path)/\(name)") }
    }
    #expect(try FileSystem.read(place.path + "/a") == Array("x".utf8))
  }

  @Test func `why the system refuses is said in Chinese`() {
    for code in [EINVAL, EBADF, ELOOP, ENXIO, EFBIG] {
      let fault = MachineFault(.write, "a", errno: code)
      #expect(!fault.message.zh.contains(String(cString: strerror(code))), "\(code)")
    }
  }
}

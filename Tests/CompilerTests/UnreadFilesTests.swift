import FileFormats
import Glibc
import TestSupport
import Testing

@testable import Compiler

@Suite struct UnreadFilesTests {
  @Test(arguments: ["2024/清单.csv", "2024/报送/终稿/清单.csv"])
  func `a list in a folder within the unit's folder is read as any other`(name: String) async throws {
    let files = SentFiles(name, SentFiles.list)
    #expect(try await files.powers() == ["取水许可"])
    #expect(try await files.told().isEmpty)
  }

  @Test(arguments: [
    ["你好"], ["三亚市水务局责任清单", "填报单位：三亚市水务局", "2022年9月30日"], ["封面"],
  ])
  func `a document of titles alone is told once`(paragraphs: [String]) async throws {
    let bytes = try OfficeFile.archive([
      "_rels/.rels": OfficeFile.rootOfWord, "word/document.xml": OfficeFile.document(paragraphs),
    ])
    let told = try await SentFiles(["清单.docx": bytes]).told()
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("unread-content 文件里没有清单的内容") == true)
  }

  @Test(arguments: ["", "<powers/>", "<duties></duties>"])
  func `a native list without anything is told`(parts: String) async throws {
    let files = SentFiles(
      "清单.xml", "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市水务局\">\(parts)</submission>")
    let rules = try await files.compiled().judgement.findings.map(\.rule.name)
    #expect(rules.contains(parts.contains("duties") ? "missing-part" : "unread-content"))
    #expect(try await files.told(language: .en).count == (parts.contains("duties") ? 0 : 1))
  }

  @Test func `a native list that says 无 has content`() async throws {
    let files = SentFiles(
      "清单.xml",
      "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市水务局\"><powers none=\"true\"/></submission>")
    #expect(try await files.told().isEmpty)
  }

  @Test func `a list with a hidden name is told, what systems hide is not`() async throws {
    let list = Array(SentFiles.list.utf8)
    let files = SentFiles([
      ".清单.csv": list, "._清单.csv": [0, 5, 0x16, 7], ".~lock.清单.csv#": [1], ".DS_Store": [1], ".gitkeep": [],
    ])
    #expect(
      try await files.told() == [
        "unreadable-file 文件无法读取：文件名以“.”开头，是隐藏文件。 是报送材料的，去掉文件名开头的“.”；不是的，请删去。"
      ])
    #expect(try await files.powers().isEmpty)
    let packed = SentFiles([
      "a.zip": try OfficeFile.archive([".清单.csv": SentFiles.list, "b.csv": SentFiles.list])
    ])
    #expect(try await packed.told().count == 1)
    #expect(try await packed.powers().count == 1)
  }

  @Test(arguments: ["submissions", "registers"])
  func `a folder of the edition that is a link is told as such`(name: String) async throws {
    let files = SentFiles("清单.csv", SentFiles.list)
    let place = files.folder.path + "/e/" + name
    #expect(rename(place, files.folder.path + "/elsewhere") == 0)
    symlink(files.folder.path + "/elsewhere", place)
    let told = try await files.told()
    #expect(told.filter { $0.contains("\(name)”是链接") }.count == 1)
    #expect(told.filter { $0.contains("没有单位名录") }.count == 0)
  }

  @Test func `a link and a pipe are told with what to do about them`() async throws {
    let files = SentFiles()
    files.folder.write("", to: "e/submissions/市水务局/x/a.txt")
    symlink("/etc/passwd", files.folder.path + "/e/submissions/市水务局/清单.csv")
    mkfifo(files.folder.path + "/e/submissions/市水务局/管道.csv", 0o600)
    let told = try await files.told()
    #expect(told.contains("unreadable-file 文件无法读取：这里是链接，不是文件本身。 请把文件本身复制到这里，代替链接。"))
    #expect(told.contains("unreadable-file 文件无法读取：这里是管道或设备，不是文件。 请移出文件夹，放入文件本身。"))
  }

  @Test func `a unit's folder that is a link is told as a link`() async throws {
    let files = SentFiles("清单.csv", SentFiles.list)
    symlink("/tmp", files.folder.path + "/e/submissions/市林业局")
    let told = try await files.told()
    #expect(told.filter { $0.contains("市林业局”是链接") }.count == 1)
  }

  @Test func `entries of an archive with one fault are one finding`() async throws {
    let names = (0..<20).map { "\($0).csv" }
    var bytes = try ZIPWriter.archive(
      names.map { ZIPWriter.Entry(name: $0, bytes: Array((SentFiles.list + $0).utf8)) })
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    // The check sum of each entry, in the archive's directory.
    for index in bytes.indices[directory...] where bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) {
      bytes[index + 16] ^= 0xFF
    }
    let compiled = try await SentFiles(["清单.zip": bytes]).compiled()
    let unreadable = compiled.judgement.findings.filter { $0.rule.name == "unreadable-file" }
    #expect(unreadable.map(\.finding.related.count) == [19])
    #expect(unreadable.map(\.finding.subject) == ["submissions/市水务局/清单.zip"])
    #expect(unreadable.map(\.finding.message.zh) == ["压缩包里有 20 个文件无法读取：文件已损坏。"])
  }

  @Test func `the frame of a workbook saved for the web is no error where its sheets are read`() async throws
  {
    let frame = Array(
      "<html><head></head><frameset><frame src=\"清单.files/sheet001.htm\"></frameset></html>".utf8)
    let sheet = Array(
      ("<table>"
        + OfficeFile.rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        + "</table>").utf8)
    let whole = SentFiles(["清单.htm": frame, "清单.files/sheet001.htm": sheet])
    #expect(try await whole.told().isEmpty)
    #expect(try await whole.powers() == ["取水许可"])
    #expect(try await SentFiles(["清单.htm": frame]).told().count == 1)
    let packed = try ZIPWriter.archive([
      .init(name: "清单.htm", bytes: frame), .init(name: "清单.files/sheet001.htm", bytes: sheet),
    ])
    #expect(try await SentFiles(["a.zip": packed]).told().isEmpty)
  }
}

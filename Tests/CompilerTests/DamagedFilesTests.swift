import FileFormats
import TestSupport
import Testing

@testable import Compiler

@Suite struct DamagedFilesTests {
  @Test func `a damaged part of an office file is told by its name, and the file as damaged`() async throws {
    let word = try OfficeFile.archive([
      "_rels/.rels": OfficeFile.rootOfWord,
      "word/document.xml":
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>\n<w:p>",
    ])
    #expect(
      try await SentFiles(["清单.docx": word]).told() == [
        "unreadable-file 文件无法读取：文件已损坏（内部的“word/document.xml”读不出来）。 用办公软件打开并另存为 DOCX 或 XLSX 后重新报送；打不开的索取原件。"
      ])
  }

  @Test(arguments: [
    ("comments", "../comments1.xml", "xl/comments1.xml", "<comments>\n<x"),
    ("drawing", "../drawings/drawing1.xml", "xl/drawings/drawing1.xml", "<a><b></a>"),
    ("drawing", "../drawings/drawing1.xml", "xl/other.xml", "<a/>"),
  ])
  func `what a workbook's list does not need keeps it from being read in no case`(
    kind: String, target: String, part: String, markup: String
  ) async throws {
    let files = SentFiles(["清单.xlsx": try OfficeFile.workbook(refersTo: [kind: target], [part: markup])])
    #expect(try await files.powers() == ["取水许可"])
    let told = try await files.told()
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("unread-content 文件有损坏的部分，") == true)
  }

  @Test(arguments: ["styles", "numbering", "footnotes", "header", "footer"])
  func `what a document's list does not need keeps it from being read in no case`(kind: String) async throws {
    var word = try OfficeFile.list(refersTo: [kind: "\(kind).xml"], ["word/\(kind).xml": "<w:a>\n<"])
    if kind == "footnotes" {
      let body = OfficeFile.document([], OfficeFile.rows).replacing(
        "</w:body>", with: "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p></w:body>")
      word = try OfficeFile.archive([
        "_rels/.rels": OfficeFile.rootOfWord, "word/document.xml": body,
        "word/_rels/document.xml.rels": OfficeFile.relationships([kind: "\(kind).xml"]),
        "word/\(kind).xml": "<w:a>\n<",
      ])
    }
    let files = SentFiles(["清单.docx": word])
    #expect(try await files.powers() == ["取水许可"])
    #expect(try await files.told().count == 1)
    #expect(try await files.told().first?.contains("word/\(kind).xml") == true)
  }

  @Test func `a truncated document in an archive is damaged, and no archive`() async throws {
    let word = try OfficeFile.list()
    let cut = try ZIPWriter.archive([.init(name: "清单.docx", bytes: Array(word.prefix(word.count * 6 / 10)))])
    for files in [SentFiles(["a.zip": cut]), SentFiles(["清单.docx": Array(word.prefix(word.count * 6 / 10))])]
    {
      let told = try await files.told()
      #expect(told.count == 1)
      #expect(told.first?.hasPrefix("unreadable-file 文件无法读取：文件不完整或已损坏。") == true)
    }
  }

  @Test func `a document of another content than its kind's is damaged`() async throws {
    let wrong = try OfficeFile.archive([
      "_rels/.rels": OfficeFile.rootOfWord, "word/document.xml": "<html/>",
    ])
    let onlyList = try OfficeFile.archive(["_rels/.rels": OfficeFile.rootOfExcel])
    for (name, bytes) in [("a.docx", wrong), ("a.xlsx", onlyList)] {
      let told = try await SentFiles([name: bytes]).told()
      #expect(told.count == 1)
      #expect(told.first?.contains("另存为 DOCX 或 XLSX 后重新报送；打不开的索取原件") == true)
    }
  }

  @Test func `a method of packing that is not read is told as such, and not as damage`() async throws {
    var bytes = try ZIPWriter.archive([.init(name: "清单.csv", bytes: Array(SentFiles.list.utf8))])
    // Deflate64, in the entry's own head and in the directory.
    let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    (bytes[8], bytes[directory + 10]) = (9, 9)
    let told = try await SentFiles(["a.zip": bytes]).told()
    #expect(told.first?.hasPrefix("unreadable-file 文件无法读取：压缩方法（Deflate64）不能读取。 ") == true)
    #expect(told.first?.contains("重新压缩") == true)
  }

  @Test(arguments: ["\u{0}", "\u{1}"])
  func `a control character in a text is told at its line`(mark: Character) async throws {
    for (name, text) in [
      ("a.csv", SentFiles.list + "\(mark)"),
      ("a.xml", "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市水务局\">\n\(mark)</submission>"),
    ] {
      let finding = try await SentFiles(name, text).compiled().judgement.findings.first {
        $0.rule.name == "unreadable-file"
      }
      #expect(finding?.finding.message.zh.contains(mark == "\u{0}" ? "U+0000" : "U+0001") == true)
      guard case .line(2, column: _)? = finding?.finding.quotation.origin.place else {
        Issue.record("\(name) is not told at its line")
        continue
      }
    }
    let page = try await SentFiles("a.html", "<html><body><p>甲\u{0}</p></body></html>").told()
    #expect(page.first?.contains("U+0000") == true)
  }

  @Test func `encodings that are not read are named, and nothing is made of them`() async throws {
    func wide(_ text: String, _ size: Int, isBigEndian: Bool = false) -> [UInt8] {
      let units = size == 2 ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
      return units.flatMap { unit in
        let bytes = (0..<size).map { UInt8(unit >> (8 * $0) & 0xFF) }
        return isBigEndian ? bytes.reversed() : bytes
      }
    }
    let xml = "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市水务局\"><powers/></submission>"
    for (name, bytes, kind) in [
      ("a.csv", wide(SentFiles.list, 2), "UTF-16"),
      ("a.csv", wide(SentFiles.list, 2, isBigEndian: true), "UTF-16"),
      ("b.csv", wide("\u{FEFF}" + SentFiles.list, 4), "UTF-32"),
      ("c.xml", wide("\u{FEFF}" + xml, 4), "UTF-32"), ("d.xml", wide(xml, 4), "UTF-32"),
      ("e.xml", wide(xml, 4, isBigEndian: true), "UTF-32"),
    ] {
      let told = try await SentFiles([name: bytes]).told()
      #expect(told.count == 1)
      #expect(told.first?.contains(kind) == true && told.first?.contains("另存为 UTF-8") == true, "\(told)")
    }
  }

  @Test func `what is too long is not told as unclosed`() async throws {
    let text = String(repeating: "长", count: 3_500_000)
    for (opening, closing) in [("<![CDATA[", "]]>"), ("<!--", "-->")] {
      let told = try await SentFiles(
        "a.xml",
        "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"市水务局\">\(opening)\(text)\(closing)</submission>"
      ).told()
      #expect(told.first?.hasPrefix("unreadable-file 文件无法读取：超出限制（") == true)
    }
  }

  @Test func `a text without content is no picture, and an open comment is told where it opens`() async throws
  {
    #expect(try await SentFiles("a.csv", ",,,\n,,\n").told().first?.contains("文件是空的") == true)
    let page = try await SentFiles("a.html", "<html>\n<!-- 表 <table><tr><td>甲</td></tr></table></html>")
      .told()
    #expect(page.first?.contains("注释“<!--”没有结束") == true)
  }

  @Test func `a second byte order mark is no letter`() async throws {
    let files = SentFiles("a.csv", "\u{FEFF}\u{FEFF}" + SentFiles.list)
    #expect(try await files.told().isEmpty)
    #expect(try await files.powers() == ["取水许可"])
  }
}

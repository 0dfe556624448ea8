import FileFormats
import TestSupport
import Testing

@testable import Compiler

@Suite struct ForeignKindsTests {
  @Test(arguments: [
    ("application/vnd.oasis.opendocument.presentation", "OpenDocument 演示文稿（.odp）"),
    ("application/vnd.oasis.opendocument.graphics", "OpenDocument 绘图（.odg）"),
    ("application/vnd.oasis.opendocument.formula", "OpenDocument 文档"), ("application/epub+zip", "电子书（EPUB）"),
    ("application/x-something", "另一种程序的文档"),
  ])
  func `a document in an archive's clothes is one finding that names its kind`(type: String, name: String)
    async throws
  {
    let bytes = try OfficeFile.archive([
      "mimetype": type, "META-INF/manifest.xml": "<manifest/>", "content.xml": "<a/>", "Pictures/a.png": "x",
    ])
    let told = try await SentFiles(["a.zip": bytes]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains("内容是\(name.first?.isASCII == true ? " " : "")\(name)") == true, "\(told)")
  }

  @Test(arguments: [
    ("visio/document.xml", "<VisioDocument/>", "Visio"),
    ("ppt/presentation.xml", "<presentation/>", "PowerPoint"),
    ("FixedDocSeq.fdseq", "<FixedDocumentSequence/>", "XPS"), ("other/main.xml", "<other/>", "另一种程序的文档"),
  ])
  func `other office packages are documents too`(main: String, markup: String, name: String) async throws {
    let bytes = try OfficeFile.archive([
      "[Content_Types].xml": "<Types/>", "_rels/.rels": OfficeFile.relationships(["document": main]),
      main: markup, "docProps/app.xml": "<a/>",
    ])
    let told = try await SentFiles(["a.bin": bytes]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains(name) == true, "\(told)")
  }

  @Test(arguments: [
    (
      "a.xls", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
      "Excel 2003 XML"
    ),
    (
      "a.doc", "<w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'/>",
      "Word 2003 XML"
    ),
    ("a.xml", "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'/>", "Word XML"),
    ("a.uof", "<uof:UOF xmlns:uof='http://schemas.uof.org/cn/2003/uof'/>", "标文通（UOF）"),
    (
      "a.fodt",
      "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>", "OpenDocument 单文件"
    ),
    ("清单.doc", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>", "单个文件网页（MHT"),
    ("a.eml", "Received: from a\r\nFrom: a@b.c\r\nSubject: x\r\n\r\n清单", "电子邮件"),
    ("a.csv", "\u{1F}\u{8B}", "不认识的格式"), ("a.csv", "{\\rtf1", "RTF"),
    ("a.xml", "<html5x xmlns='urn:x'/>", "XML <html5x>"),
  ])
  func `texts of other programs are named as a clerk knows them`(name: String, text: String, kind: String)
    async throws
  {
    let told = try await SentFiles(name, text).told()
    #expect(told.count == 1)
    #expect(told.first?.contains(kind) == true, "\(told)")
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0], "gzip 压缩包"), ([0x42, 0x5A, 0x68, 0x39, 0, 0], "bzip2 压缩包"),
      (Array("Rar!\u{1A}\u{07}\u{01}".utf8), "RAR 压缩包"), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0], "7z 压缩包"),
      ([0xDB, 0xA5, 0x2D, 0, 0, 0], "旧版 Word 文档"), ([0x31, 0xBE, 0, 0, 0, 0xAB], "旧版 Word 文档"),
      ([0x09, 0x00, 0x04, 0x00, 0x07, 0x00, 0x10, 0x00], "旧版 Excel 工作簿"),
      ([0x09, 0x08, 0x08, 0x00, 0x00, 0x05, 0x05, 0x00], "旧版 Excel 工作簿"),
      ([0xFF, 0x57, 0x50, 0x43, 0], "WordPerfect"),
    ] as [([UInt8], String)])
  func `other files are named by their first bytes`(bytes: [UInt8], kind: String) async throws {
    let told = try await SentFiles(["a.csv": bytes]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains(kind) == true, "\(told)")
  }

  @Test(arguments: [
    ("PowerPoint Document", "PowerPoint 演示文稿（.ppt"), ("VisioDocument", "Visio"),
    ("__properties_version1.0", "Outlook 邮件（.msg）"), ("Quill", "Publisher"), ("WORKBOOK", "旧版 Excel 工作簿"),
    ("BOOK", "旧版 Excel 工作簿"), ("WORDDOCUMENT", "旧版 Word 文档"), ("MatOST", "Works"),
    ("EncryptedSummary", "文件设了密码"), ("Whatever", "另一种程序的文档"),
  ])
  func `compound files are named by their streams`(stream: String, kind: String) async throws {
    let told = try await SentFiles(["a.doc": Compound.file([(stream, [])])]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains(kind) == true, "\(told)")
  }

  @Test func `a document in which another stands is told by itself`() async throws {
    // The root, its one stream, and that of a presentation in it, to which the root does not lead.
    var bytes = Compound.file([("Root Entry", []), ("WordDocument", []), ("PowerPoint Document", [])])
    bytes[512 + 66] = 5
    bytes[512 + 76] = 1
    for entry in 0..<3 {
      for index in 68..<76 { bytes[512 + entry * 128 + index] = 0xFF }
    }
    // The table of sectors: the directory is one, and no other follows it.
    bytes[76] = UInt8((bytes.count - 512) / 512)
    bytes += [UInt8](repeating: 0xFF, count: 512)
    #expect(try await SentFiles(["a.doc": bytes]).told().first?.contains("旧版 Word 文档") == true)
    bytes[512 + 76] = 2
    #expect(try await SentFiles(["a.doc": bytes]).told().first?.contains("PowerPoint") == true)
  }

  @Test func `a password of an old office file is told as such`() async throws {
    let workbook: [UInt8] = [0x09, 0x08, 0x04, 0, 0, 6, 5, 0, 0x2F, 0, 0x06, 0, 0, 0, 1, 2, 3, 4]
    let open: [UInt8] = [0x09, 0x08, 0x04, 0, 0, 6, 5, 0, 0xE1, 0, 0x02, 0, 0xB0, 0x04]
    let word: [UInt8] = [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0x00, 0x01]
    for (name, stream, isProtected) in [
      ("Workbook", workbook, true), ("Workbook", open, false), ("WordDocument", word, true),
      ("WordDocument", [0xEC, 0xA5, 0xC1, 0, 0, 0, 0, 0, 0, 0, 0, 0], false),
    ] {
      let told = try await SentFiles(["a.bin": Compound.file([(name, stream)])]).told()
      #expect(told.first?.contains("文件设了密码") == isProtected, "\(told)")
    }
    let shown = Compound.file([
      ("PowerPoint Document", []), ("Current User", [0x14, 0, 0, 0, 0xDF, 0xC4, 0xD1, 0xF3]),
    ])
    #expect(try await SentFiles(["a.ppt": shown]).told().first?.contains("文件设了密码") == true)
  }

  @Test func `an archive behind other bytes is told as damaged`() async throws {
    let told = try await SentFiles(["a.xlsx": Array("HTTP/1.1 200 OK\r\n\r\n".utf8) + OfficeFile.workbook()])
      .told()
    #expect(told.count == 1)
    #expect(told.first?.contains("开头多出了别的内容") == true, "\(told)")
  }
}

/// Compound files (OLE) of streams of one sector each, without the tables that their programs need.
enum Compound {
  static func file(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 512)
    head.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    head[30] = 9
    var directory: [UInt8] = []
    var content: [UInt8] = []
    for (index, stream) in streams.enumerated() {
      var entry = [UInt8](repeating: 0, count: 128)
      let name = stream.name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      entry.replaceSubrange(0..<name.count, with: name)
      (entry[64], entry[66]) = (UInt8(name.count + 2), 2)
      // The sector of the content, and as much as keeps it out of the sectors of small streams.
      (entry[116], entry[121]) = (UInt8(1 + index), 0x10)
      directory += entry
      content += stream.bytes + [UInt8](repeating: 0, count: 512 - stream.bytes.count)
    }
    directory += [UInt8](repeating: 0, count: 512 - directory.count)
    return head + directory + content
  }
}

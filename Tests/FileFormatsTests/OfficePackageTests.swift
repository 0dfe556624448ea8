import Testing

@testable import FileFormats

extension OfficePackage {
  /// A package whose main part is at an unusual place, with files beside it.
  static func made(main: String, at path: String = "word/document.xml", with more: [(String, String)] = [])
    throws -> [UInt8]
  {
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="\(path)"/></Relationships>
      """
    let files = [("_rels/.rels", relationships), (path, main)] + more
    return try ZIPWriter.archive(files.map { ZIPWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) })
  }
}

@Suite struct OfficePackageTests {
  @Test func `parts are found by relationships`() throws {
    let relationships = """
      <Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="../s/Styles.xml"/>
      <Relationship Id="b" Type="x/hyperlink" Target="http://example.org/" TargetMode="External"/>
      <Relationship Id="c" Type="x/theme" Target="/x/t.xml"/></Relationships>
      """
    let package = try OfficePackage(
      try OfficePackage.made(
        main: "<a/>", at: "x/y/main.xml",
        with: [
          ("x/y/_rels/main.xml.rels", relationships), ("x/s/styles.xml", "<s/>"),
        ]))
    #expect(try package.mainPart() == "x/y/main.xml")
    let found = try package.relationships(of: "x/y/main.xml")
    #expect(found.all.map(\.target) == ["x/s/Styles.xml", "x/t.xml"])
    #expect(found.first(kind: "styles")?.id == "a" && found[id: "c"]?.kind == "theme")
    #expect(try package.part("x/s/Styles.xml") == Array("<s/>".utf8))
    #expect(try package.relationships(of: "x/t.xml").all.isEmpty)
    #expect(throws: FormatFault.self) { try package.part("x/t.xml") }
  }

  @Test func `a damaged package stays one file of its kind, and is no archive of files`() throws {
    let relationships = ZIPWriter.Entry(name: "_rels/.rels", bytes: Array("<Relati".utf8))
    for (path, kind) in [("word/document.xml", FileKind.docx), ("xl/workbook.xml", .xlsx)] {
      let main = ZIPWriter.Entry(name: path, bytes: Array("<a/>".utf8))
      #expect(FileKind.detect(try ZIPWriter.archive([relationships, main]), name: "a.zip") == kind)
    }
  }

  @Test func `a package without a main part is damaged`() throws {
    let package = try OfficePackage(try ZIPWriter.archive([.init(name: "a", bytes: [1])]))
    #expect(throws: FormatFault.self) { try package.mainPart() }
  }
}

@Suite struct FileKindTests {
  private func kind(_ text: String, _ name: String = "") -> FileKind { .detect(Array(text.utf8), name: name) }

  @Test func `office files are known by their main part`() throws {
    #expect(
      FileKind.detect(try OfficePackage.made(main: "<w:document xmlns:w='x'/>"), name: "a.xls") == .docx)
    #expect(
      FileKind.detect(try OfficePackage.made(main: "<workbook/>", at: "xl/wb.xml"), name: "a.doc") == .xlsx)
    #expect(FileKind.detect(try OfficePackage.made(main: "<p:presentation xmlns:p='x'/>")) == .presentation)
    #expect(FileKind.detect(try ZIPWriter.archive([.init(name: "a.docx", bytes: [1])])) == .zip)
    let sheet = ZIPWriter.Entry(
      name: "mimetype", bytes: Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    #expect(FileKind.detect(try ZIPWriter.archive([sheet])) == .openDocumentSheet)
  }

  @Test func `formats that are not read are known as one file, not as an archive of many`() throws {
    func kind(_ name: String) throws -> FileKind {
      FileKind.detect(try ZIPWriter.archive([.init(name: name, bytes: [1])]))
    }
    #expect(try kind("OFD.xml") == .fixedLayout)
    #expect(try kind("xl/workbook.bin") == .binaryWorkbook)
  }

  @Test func `a broken archive is an archive`() throws {
    #expect(FileKind.detect([0x50, 0x4B, 3, 4, 0, 0]) == .zip)
  }

  @Test(arguments: [
    ("EncryptedPackage", FileKind.encryptedOffice), ("WordDocument", .legacyDocument),
    ("Workbook", .legacyWorkbook),
    ("Book", .legacyWorkbook), ("Contents", .otherDocument),
  ])
  func `compound files are known by their streams`(stream: String, expected: FileKind) {
    var bytes = [UInt8](repeating: 0, count: 2048)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    bytes[30] = 9
    let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    bytes.replaceSubrange(1152..<(1152 + name.count), with: name)
    bytes[1152 + 64] = UInt8(name.count + 2)
    bytes[1152 + 66] = 2
    #expect(FileKind.detect(bytes) == expected)
  }

  @Test func `texts are known by how they begin`() {
    #expect(kind("<?xml version='1.0'?>\n<submission xmlns='urn:qingdan:submission:1'/>", "a.txt") == .xml)
    #expect(kind("<submission/>") == .xml)
    #expect(kind("\u{FEFF}<submission/>") == .xml)
    #expect(kind("<html xmlns:o='urn:schemas-microsoft-com:office:office'><head>", "a.xls") == .html)
    #expect(kind("<?xml version='1.0'?><!DOCTYPE html><html>") == .html)
    #expect(kind("\n<!-- x --><TABLE>") == .html)
    #expect(kind("序号,名称\n1,甲") == .csv)
    #expect(kind("名称\n甲", "a.csv") == .csv)
    #expect(kind("名称\n甲") == .unknown)
    #expect(FileKind.detect([0xFF, 0xFE, 0x0D, 0x54, 0x2C, 0x00]) == .csv)
    #expect(kind(" \n") == .empty)
    #expect(FileKind.detect([]) == .empty)
    #expect(FileKind.detect([1, 2, 3, 0, 44], name: "a.csv") == .unknown)
  }

  @Test(arguments: [
    "<!-- 编制说明 --><submission xmlns='urn:qingdan:submission:1'/>",
    "\n<!-- 一 -->\n<!-- 二 -->\n<?editor v?>\n<q:submission xmlns:q='urn:qingdan:submission:1'/>",
    "<!-- 由 <html> 页面转来，<!DOCTYPE html> 已删 --><submission xmlns='urn:qingdan:submission:1'/>",
    "<!-- \(String(repeating: "说明", count: 5000)) --><submission xmlns='urn:qingdan:submission:1'/>",
    "<!-- x --><submission xmlns='urn:x'><!-- <html> --></submission>", "<!DOCTYPE submission><submission/>",
    "<!-- x --><!DOCTYPE submission [<!ENTITY a '>'>]><submission/>", "<!-- 没有结束 <submission/>",
  ])
  func `native XML is known by its root element, behind remarks too`(text: String) {
    #expect(kind(text, "清单.xml") == .xml)
    #expect(
      FileKind.detect(
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, name: "清单.xml") == .xml)
    #expect(!text.contains("xmlns") || kind(text, "清单.htm") == .xml)
  }

  @Test(arguments: [
    "<!-- x --><html><body>", "<!-- <submission/> -->\n<!DOCTYPE HTML PUBLIC '-//W3C//DTD'><p>",
    "<!-- x --><TABLE>",
    "<!-- a -->\n<!-- b --><div class='x'>", "<!-- x --><style>td {}</style><table>", "<!-- x --><p>甲",
    "<!--[if gte mso 9]><xml></xml><![endif]--><table>", "<!-- x --><![if !mso]><table>",
    "<!-- \(String(repeating: "说明", count: 5000)) --><h1>清单</h1>", "<!-- x --><table xmlns:x='urn:x'>",
    "<!-- x --><script></script><html>",
    "<?xml version='1.0'?><!-- x --><html xmlns='http://www.w3.org/1999/xhtml'>",
  ])
  func `a page that begins with a remark is a page`(text: String) {
    #expect(kind(text, "清单.xls") == .html)
  }

  @Test func `other files are known by their first bytes`() {
    #expect(kind("%PDF-1.7") == .pdf)
    #expect(kind("{\\rtf1") == .rtf)
    #expect(FileKind.detect([0x89, 0x50, 0x4E, 0x47, 13]) == .image)
    #expect(kind("Rar!\u{1A}\u{07}\u{01}") == .rar)
    #expect(FileKind.detect([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0]) == .sevenZip)
  }

  @Test func `each kind has a name, what to do about it, and one row`() {
    #expect(KnownKind.all.map(\.kind).count == FileKind.allCases.count)
    #expect(Set(KnownKind.all.map(\.kind)) == Set(FileKind.allCases))
    #expect(FileKind.allCases.allSatisfy { !$0.name.zh.isEmpty && !$0.advice.en.isEmpty })
  }
}

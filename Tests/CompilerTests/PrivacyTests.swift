import FileFormats
import Foundation
import TestSupport
import Testing

@testable import Compiler

/// What must not be published stands nowhere in the site: neither as it is, nor in its workbooks.
@Suite struct PrivacyTests {
  @Test func `numbers of persons are covered in every text, though errors are allowed`() throws {
    let small = SmallSite()
    var numbers: [String] = []
    /// Another number of a person each time.
    func secret() -> String {
      numbers.append("138\(10_000_000 + numbers.count * 1_010_101)")
      return numbers[numbers.count - 1]
    }
    small.write(
      """
      <submission xmlns="urn:qingdan:submission:1" unit="市住建局">
      <duties><duty name="负责工地管理\(secret())">
      <task office="质安站\(secret())">检查工地\(secret())</task>
      <accountability>依法追责\(secret())</accountability><note>备注\(secret())</note></duty></duties>
      <boundaries><boundary matter="工地扬尘\(secret())"><party unit="市住建局" role="lead">检查工地\(secret())</party>
      <party unit="市水务局" role="assist">冲洗道路\(secret())</party>
      <basis>《中华人民共和国建筑法》第四条\(secret())</basis><example>事例\(secret())</example><note>\(secret())</note></boundary>
      <boundary matter="工地排水"><party unit="市住建局"/><party unit="市水务局"/>
      <division>市住建局负责检查工地\(secret())；市水务局负责检查管网\(secret())。</division></boundary></boundaries>
      <oversight><rule name="工地监管\(secret())" industry="建筑\(secret())"><object>工地\(secret())</object>
      <content>扬尘\(secret())</content><manner>抽查\(secret())</manner><measures>巡查\(secret())</measures>
      <procedure>通知\(secret())</procedure><handling>整改\(secret())</handling>
      <basis>《中华人民共和国建筑法》第五条\(secret())</basis></rule></oversight>
      <services><service name="咨询\(secret())" office="窗口\(secret())" telephone="\(secret())" recipient="市民\(secret())"
      place="一楼\(secret())">答复\(secret())</service></services>
      <powers><power code="460601001000" category="行政检查" name="工地检查\(secret())" body="市住建局\(secret())">
      <basis>《中华人民共和国建筑法》第六条\(secret())</basis><scope>全市\(secret())</scope><duty>检查\(secret())</duty>
      <accountability>追责\(secret())</accountability><telephone>\(secret())</telephone><note>\(secret())</note>
      <subitem code="460601001001" name="扬尘检查\(secret())"><basis>《中华人民共和国建筑法》第七条\(secret())</basis></subitem>
      </power></powers></submission>
      """, to: SmallSite.list)
    let run = try small.build("--allow-errors", "--templates", SmallSite.templates)
    #expect(run.status == 1 && numbers.count == 38, "\(run.remarks) \(numbers.count)")
    let published = try Self.published(in: small.site)
    #expect(numbers.filter { published.holds($0) } == [])
    // Without its middle, it says that something stood there.
    #expect(published.holds("检查工地138****"))
  }

  @Test func `what an office file says of its writers, and what it hides, is not published`() throws {
    let small = SmallSite()
    let cells = { (row: [String]) in
      row.map { "<w:tc><w:p><w:r><w:t>\($0)</w:t></w:r></w:p></w:tc>" }.joined()
    }
    let rows = [["序号", "主要职责", "具体工作事项"], ["1", "负责工地管理", "检查工地"]]
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let document = """
      <w:document \(names)><w:body><w:p><w:r><w:t>一、主要职责</w:t></w:r></w:p>
      <w:tbl>\(rows.map { "<w:tr>\(cells($0))</w:tr>" }.joined())</w:tbl>
      <w:p><w:del w:id="1" w:author="秘书甲" w:date="2022-01-01T00:00:00Z"><w:r><w:delText>删去的话</w:delText></w:r></w:del>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>藏起的话</w:t></w:r>
      <w:r><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>
      """
    let parts = [
      "[Content_Types].xml": """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
      </Types>
      """,
      "_rels/.rels": """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/document.xml"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
      """,
      "word/document.xml": document,
      "word/comments.xml": """
      <w:comments \(names)><w:comment w:id="0" w:author="秘书乙"><w:p><w:r><w:t>批注的话</w:t></w:r></w:p></w:comment></w:comments>
      """,
      "docProps/core.xml": """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>秘书丙</dc:creator>
      <cp:lastModifiedBy>秘书丁</cp:lastModifiedBy></cp:coreProperties>
      """,
      "docProps/app.xml": """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>某公司</Company>
      <Manager>秘书戊</Manager></Properties>
      """,
    ]
    let entries = parts.sorted { $0.key < $1.key }.map {
      ZIPWriter.Entry(name: $0.key, bytes: Array($0.value.utf8))
    }
    small.folder.write(try ZIPWriter.archive(entries), to: "e/submissions/市住建局/职责.docx")
    small.write(
      """
      <html><head><meta name="author" content="秘书己"><title>题名</title></head><body><!-- 秘书庚 --><p>一、公共服务</p>
      <table><tr><th>事项名称</th><th>承办机构</th></tr><tr><td title="秘书辛">工地咨询</td><td>窗口</td></tr></table></body></html>
      """, to: "submissions/市住建局/服务.html")
    small.write("<!-- 秘书壬 -->" + SmallSite.list(2), to: SmallSite.list)
    _ = try small.build("--allow-errors", "--templates", SmallSite.templates)
    let published = try Self.published(in: small.site)
    #expect(published.holds("工地检查"))
    let hidden = ["秘书", "某公司", "删去的话", "藏起的话", "批注的话"]
    #expect(hidden.filter { published.holds($0) } == [])
  }

  /// Every file of a folder, what its archives hold unpacked.
  static func published(in folder: String) throws -> Published {
    var contents: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      guard var content = FileManager.default.contents(atPath: "\(folder)/\(file)") else { continue }
      if content.starts(with: Array("PK".utf8)) { content += try unpacked(Array(content)) }
      contents[file] = content + Data(file.utf8)
    }
    return Published(contents: contents)
  }

  /// All entries of an archive: what stands in them, also without markup, which may part a text.
  private static func unpacked(_ bytes: [UInt8]) throws -> Data {
    let archive = try ZIPArchive(bytes)
    return try archive.entries.reduce(into: Data()) { all, entry in
      let content = String(decoding: try archive.read(entry), as: UTF8.self)
      all += Data((entry.name + content + content.replacing(/<[^>]*>/, with: "")).utf8)
    }
  }

  struct Published {
    fileprivate let contents: [String: Data]

    /// The paths of all files. **Shape:** sorted.
    var files: [String] { contents.keys.sorted() }

    func holds(_ text: String) -> Bool { files.contains { holds(text, in: $0) } }

    func holds(_ text: String, in file: String) -> Bool {
      contents[file]?.range(of: Data(text.utf8)) != nil
    }
  }
}

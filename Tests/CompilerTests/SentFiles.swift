import Diagnostics
import FileFormats
import TestSupport

@testable import Compiler

/// An edition of one unit that sent some files, and what is told of them.
struct SentFiles {
  let folder: TemporaryFolder

  /// - Parameter files: by their names in the unit's folder.
  init(_ files: [String: [UInt8]] = [:]) {
    folder = TemporaryFolder([
      "e/edition.xml": """
      <edition xmlns="urn:qingdan:edition:1" title="试编清单" asOf="2022-09-30">
      <jurisdiction name="三亚市" code="460200" level="市级"/></edition>
      """,
      "e/registers/units.csv": """
      名称,简称,曾用名,类别,层级,统一社会信用代码,启用日期,停用日期,承继单位
      三亚市水务局,市水务局,,政府工作部门,市级,,,,
      """,
    ])
    for (name, bytes) in files { folder.write(bytes, to: "e/submissions/市水务局/\(name)") }
  }

  init(_ name: String, _ text: String) { self.init([name: Array(text.utf8)]) }

  /// A list of powers as it comes in CSV.
  static let list = """
    序号,职权编码,职权类别,职权名称,实施依据
    1,460201012000,行政许可,取水许可,《中华人民共和国水法》第四十八条
    """

  /// Judges the edition.
  func compiled() async throws -> Compilation {
    try await Compilation.run(.init(edition: folder.path + "/e"))
  }

  /// Findings about files as files: each with its rule, its words and what to do.
  func told(language: Language = .zh) async throws -> [String] {
    try await compiled().judgement.findings.filter { Self.rules.contains($0.rule.name) }.map { judged in
      let finding = judged.finding
      return "\(judged.rule.name) \(finding.message[language]) \(finding.help?[language] ?? "")"
    }
  }

  private static let rules: Set<String> = [
    "unreadable-file", "unread-content", "unrecognised-table", "register-fault", "misfiled-submission",
  ]

  /// The names of the powers that were read.
  func powers() async throws -> [String] {
    try await compiled().catalogue.submissions.flatMap(\.powers).map(\.name.value)
  }
}

/// Office files with what tests put into them.
enum OfficeFile {
  /// An archive of texts.
  static func archive(_ parts: KeyValuePairs<String, String>) throws -> [UInt8] {
    try ZIPWriter.archive(parts.map { ZIPWriter.Entry(name: $0.key, bytes: Array($0.value.utf8)) })
  }

  /// Relationships to parts, `kind: target`.
  static func relationships(_ targets: KeyValuePairs<String, String>) -> String {
    let all = targets.enumerated().map { index, target in
      "<Relationship Id=\"r\(index + 1)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(target.key)\" Target=\"\(target.value)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + all.joined() + "</Relationships>"
  }

  static let rootOfWord = relationships(["officeDocument": "word/document.xml"])
  static let rootOfExcel = relationships(["officeDocument": "xl/workbook.xml"])

  /// The main part of a document of paragraphs, and of a table below them.
  static func document(_ paragraphs: [String], _ rows: [[String]] = []) -> String {
    func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    let table = rows.map { row in
      "<w:tr>" + row.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
      + paragraphs.map(paragraph).joined() + (rows.isEmpty ? "" : "<w:tbl>\(table.joined())</w:tbl>")
      + "</w:body></w:document>"
  }

  /// The rows of a list of powers.
  static let rows = SentFiles.list.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }

  /// A document with that list, and other parts beside it.
  static func list(
    refersTo targets: KeyValuePairs<String, String> = [:], _ parts: KeyValuePairs<String, String> = [:]
  ) throws -> [UInt8] {
    let own: [(String, String)] = [
      ("_rels/.rels", rootOfWord), ("word/document.xml", document([], rows)),
      ("word/_rels/document.xml.rels", relationships(targets)),
    ]
    return try ZIPWriter.archive(
      (own + parts.map { ($0.key, $0.value) }).map { ZIPWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) })
  }

  /// A sheet of a workbook with some rows.
  static func sheet(_ rows: [[String]]) -> String {
    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
      + rows.map { row in
        "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
      }.joined() + "</sheetData></worksheet>"
  }

  /// A workbook with that list, and other parts beside it.
  static func workbook(
    refersTo targets: KeyValuePairs<String, String> = [:], _ parts: KeyValuePairs<String, String> = [:]
  ) throws -> [UInt8] {
    let book = """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
      <sheet name="权力清单" sheetId="1" r:id="r1"/></sheets></workbook>
      """
    let own: [(String, String)] = [
      ("_rels/.rels", rootOfExcel), ("xl/workbook.xml", book),
      ("xl/_rels/workbook.xml.rels", relationships(["worksheet": "worksheets/sheet1.xml"])),
      ("xl/worksheets/sheet1.xml", sheet(rows)),
      ("xl/worksheets/_rels/sheet1.xml.rels", relationships(targets)),
    ]
    return try ZIPWriter.archive(
      (own + parts.map { ($0.key, $0.value) }).map { ZIPWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) })
  }
}

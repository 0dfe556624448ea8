import FileFormats
import TestSupport
import Testing

@testable import Compiler

/// Content that a file speaks of and does not give.
@Suite struct LostContentTests {
  private static let second = "<sheet name=\"补报\" sheetId=\"2\" r:id=\"r2\"/>"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook of two sheets, the second of which is referred to in some way.
  private static func workbook(
    _ sheet: String, _ relationship: String, parts: String = "",
    content: String = OfficeFile.sheet([OfficeFile.rows[0], ["2", "", "行政许可", "采砂许可", "《水法》"]])
  ) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return try OfficeFile.archive([
      "[Content_Types].xml":
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\(parts)</Types>",
      "_rels/.rels": OfficeFile.rootOfExcel,
      "xl/workbook.xml":
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\"><sheets><sheet name=\"权力清单\" sheetId=\"1\" r:id=\"r1\"/>"
        + "\(sheet)</sheets></workbook>",
      "xl/_rels/workbook.xml.rels":
        OfficeFile.relationships(["worksheet": "worksheets/sheet1.xml"]).replacing(
          "</Relationships>", with: relationship + "</Relationships>"),
      "xl/worksheets/sheet1.xml": OfficeFile.sheet(OfficeFile.rows),
      "xl/worksheets/sheet2.xml": content,
    ])
  }

  private static func reference(_ kind: String, _ more: String = "") -> String {
    "<Relationship Id=\"r2\" Type=\"\(types)/\(kind)\" Target=\"worksheets/sheet2.xml\"\(more)/>"
  }

  @Test(arguments: [
    ("补报", second, ""), ("补报", second.replacing(" r:id=\"r2\"", with: ""), reference("worksheet")),
    ("补报", second, reference("theme")), ("补报", second, reference("chartsheet")),
    ("补报", second, reference("worksheet", " TargetMode=\"External\"")),
    ("xl/worksheets/sheet2.xml", "", reference("worksheet")), ("xl/worksheets/sheet2.xml", "", "parts"),
  ])
  func `a sheet that a workbook does not lead to is told, and the others are read`(
    name: String, sheet: String, relationship: String
  ) async throws {
    let isOfParts = relationship == "parts"
    let part =
      "<Override PartName=\"/xl/worksheets/sheet2.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
    let files = SentFiles([
      "清单.xlsx": try Self.workbook(sheet, isOfParts ? "" : relationship, parts: isOfParts ? part : "")
    ])
    #expect(try await files.powers() == ["取水许可"])
    let told = try await files.told()
    #expect(told.count == 1)
    #expect(told.first?.contains("：工作表（\(name)）") == true)
  }

  @Test func `a sheet of charts is no loss, and a whole workbook has none`() async throws {
    let charts = try Self.workbook(Self.second, Self.reference("chartsheet"), content: "<chartsheet/>")
    let whole = SentFiles(["清单.xlsx": try Self.workbook(Self.second, Self.reference("worksheet"))])
    #expect(try await SentFiles(["清单.xlsx": charts]).told().isEmpty)
    #expect(try await whole.told().isEmpty)
    #expect(try await whole.powers() == ["取水许可", "采砂许可"])
  }

  @Test func `a part of a document that stands in another file is told as such`() async throws {
    let body = OfficeFile.document([], OfficeFile.rows).replacing(
      "</w:body>", with: "<w:p><w:subDoc/></w:p></w:body>")
    let word = try OfficeFile.archive(["_rels/.rels": OfficeFile.rootOfWord, "word/document.xml": body])
    let told = try await SentFiles(["清单.docx": word]).told()
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("unread-content 文件引用了别的文件，那里的内容不在这个文件里，没有读取（1 处）。") == true)
  }

  /// What is told of a workbook of one sheet, by its rules.
  private static func told(_ rows: String, merges: String = "") async throws -> [(
    rule: String, words: String
  )] {
    let sheet = OfficeFile.sheet(OfficeFile.rows).replacing(
      "</sheetData>", with: "\(rows)</sheetData>\(merges)")
    let bytes = try OfficeFile.archive([
      "_rels/.rels": OfficeFile.rootOfExcel,
      "xl/workbook.xml":
        "<workbook xmlns:r=\"\(types)\"><sheets><sheet name=\"权力清单\" r:id=\"r1\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": OfficeFile.relationships(["worksheet": "worksheets/sheet1.xml"]),
      "xl/worksheets/sheet1.xml": sheet,
    ])
    return try await SentFiles(["清单.xlsx": bytes]).compiled().judgement.findings.map {
      ($0.rule.name, $0.finding.message.zh + ($0.finding.help?.zh ?? ""))
    }
  }

  @Test func `a text that a workbook has lost is not told as the error of a formula`() async throws {
    let row =
      "<row><c><v>2</v></c><c/><c t=\"str\"><v>行政许可</v></c><c t=\"s\"><v>7</v></c><c t=\"str\"><v>《水法》</v></c></row>"
    let told = try await Self.told(row).filter { $0.rule == "damaged-number" }
    #expect(told.count == 1)
    #expect(told.first?.words.contains("公式") == false)
    #expect(told.first?.words.contains("文字在文件里已经丢失") == true)
  }

  @Test func `what a merged cell covers, and a cell given twice, are not told as hidden words`() async throws
  {
    let row =
      "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"C3\" t=\"str\"><v>行政许可</v></c><c r=\"D3\" t=\"str\"><v>采砂许可</v></c>"
      + "<c r=\"E3\" t=\"str\"><v>《水法》第三十九条</v></c><c r=\"F3\" t=\"str\"><v>盖住的话</v></c></row>"
    for (rows, merges) in [
      (row, "<mergeCells><mergeCell ref=\"E3:F3\"/></mergeCells>"),
      (row.replacing("F3", with: "E3"), ""),
    ] {
      let told = try await Self.told(rows, merges: merges).filter { $0.rule == "unread-content" }
      #expect(told.count == 1)
      #expect(told.first?.words.contains("隐藏") == false)
      #expect(told.first?.words.contains("合并单元格") == true)
    }
  }

  @Test func `the words of a chart over a sheet, and of one alternative of a shape, are told`() async throws {
    let drawing = """
      <d xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><twoCellAnchor><mc:AlternateContent>\
      <mc:Choice><sp><txBody><p><t>框里的话</t></p></txBody></sp></mc:Choice>\
      <mc:Fallback><sp><txBody><p><t>框里的话</t></p></txBody></sp></mc:Fallback></mc:AlternateContent></twoCellAnchor>\
      <twoCellAnchor><mc:AlternateContent><mc:Choice><graphicFrame/></mc:Choice><mc:Fallback><sp><txBody><p>\
      <t>此图表不可用</t></p></txBody></sp></mc:Fallback></mc:AlternateContent></twoCellAnchor></d>
      """
    let chart = """
      <chartSpace><title><p><r><t>各类职权</t></r></p></title><cat><strRef><strCache><pt><v>取水许可</v></pt></strCache></strRef></cat></chartSpace>
      """
    let bytes = try OfficeFile.workbook(
      refersTo: ["drawing": "../d.xml"],
      [
        "xl/d.xml": drawing, "xl/_rels/d.xml.rels": OfficeFile.relationships(["chart": "c.xml"]),
        "xl/c.xml": chart,
      ])
    let findings = try await SentFiles(["清单.xlsx": bytes]).compiled().judgement.findings
    let told = findings.filter { $0.rule.name == "unread-content" }
    #expect(told.map(\.finding.message.zh) == ["文本框里有内容，没有读取（2 处）。"])
    #expect(told.first?.finding.quotation.text == "框里的话")
    #expect(told.first?.finding.related.map(\.quotation.text) == ["各类职权"])
  }

  @Test func `words that are struck out by hand are told, and read as they stand`() async throws {
    let body = OfficeFile.document([], OfficeFile.rows).replacing(
      "<w:t>取水许可", with: "<w:rPr><w:strike/></w:rPr><w:t>取水许可")
    let files = SentFiles([
      "清单.docx": try OfficeFile.archive(["_rels/.rels": OfficeFile.rootOfWord, "word/document.xml": body])
    ])
    #expect(try await files.powers() == ["取水许可"])
    #expect(
      try await files.told() == ["unread-content 有文字带删除线，仍按没有删除线读取（1 处）。 要去掉的，直接删去文字；仍然有效的，取消删除线。"])
  }

  private static func picture(_ width: Int, _ height: Int) -> String {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return
      "<w:p><w:r><w:drawing><i:extent xmlns:i=\"\(drawing)/wordprocessingDrawing\" cx=\"\(width * 360_000)\" "
      + "cy=\"\(height * 360_000)\"/><p:pic xmlns:p=\"\(drawing)/picture\"/></w:drawing></w:r></w:p>"
  }

  @Test func `a picture that may be a scanned page is told beside a list, a seal is not`() async throws {
    func told(_ width: Int, _ height: Int, _ rows: [[String]] = OfficeFile.rows) async throws -> [String] {
      let body = OfficeFile.document([], rows).replacing(
        "</w:body>", with: Self.picture(width, height) + "</w:body>")
      let word = ["_rels/.rels": OfficeFile.rootOfWord, "word/document.xml": body] as KeyValuePairs
      return try await SentFiles(["清单.docx": try OfficeFile.archive(word)]).told()
    }
    let scan = try await told(15, 20)
    #expect(scan.count == 1)
    #expect(scan.first?.hasPrefix("unread-content 文件里有图片，图片里的内容没有读取（1 处）。") == true)
    #expect(try await told(4, 4).isEmpty)
    #expect(try await told(15, 20, []).first?.hasPrefix("unreadable-file 文件无法读取：文件里没有文字") == true)
  }

  @Test func `a picture over a sheet is told as one in a document`() async throws {
    let drawing = """
      <d><twoCellAnchor><pic><spPr><xfrm><ext cx="3600000" cy="3600000"/></xfrm></spPr></pic></twoCellAnchor>\
      <twoCellAnchor><pic><spPr><xfrm><ext cx="360000" cy="360000"/></xfrm></spPr></pic></twoCellAnchor></d>
      """
    let bytes = try OfficeFile.workbook(refersTo: ["drawing": "../d.xml"], ["xl/d.xml": drawing])
    let told = try await SentFiles(["清单.xlsx": bytes]).told()
    #expect(told.count == 1)
    #expect(told.first?.contains("文件里有图片，图片里的内容没有读取（1 处）") == true)
  }

  @Test func `a value that is too long is over a limit, and nothing to mend at a place`() async throws {
    let text = String(repeating: "长", count: 3_500_000)
    let told = try await SentFiles(
      "a.xml", "<submission xmlns=\"urn:qingdan:submission:1\" unit=\"\(text)\"/>"
    ).told()
    #expect(told.first?.hasPrefix("unreadable-file 文件无法读取：超出限制（") == true)
    #expect(told.first?.contains("按标出的位置") == false)
  }
}

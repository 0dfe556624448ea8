import Diagnostics
import Testing

@testable import FileFormats

@Suite struct XLSXTests {
  /// A workbook of one sheet, made of the parts' own markup.
  private func workbook(
    sheet: String, strings: String = "", styles: String = "", book: String = "", state: String = "",
    namespace: String = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  ) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    func entry(_ name: String, _ text: String) -> ZIPWriter.Entry {
      .init(name: name, bytes: Array(text.utf8))
    }
    return try ZIPWriter.archive([
      entry(
        "_rels/.rels",
        "<Relationships xmlns='\(rels)'><Relationship Id='a' Type='\(office)/officeDocument' Target='/book/b.xml'/></Relationships>"
      ),
      entry(
        "book/b.xml",
        "<workbook xmlns='\(namespace)' xmlns:r='\(office)'>\(book)<sheets><sheet name='权力清单' sheetId='7' \(state) r:id='s1'/></sheets></workbook>"
      ),
      entry(
        "book/_rels/b.xml.rels",
        """
        <Relationships xmlns='\(rels)'><Relationship Id='s1' Type='\(office)/worksheet' Target='one.xml'/>
        <Relationship Id='x' Type='\(office)/sharedStrings' Target='strings.xml'/>
        <Relationship Id='y' Type='\(office)/styles' Target='styles.xml'/></Relationships>
        """),
      entry("book/one.xml", "<worksheet xmlns='\(namespace)'>\(sheet)</worksheet>"),
      entry("book/strings.xml", "<sst xmlns='\(namespace)'>\(strings)</sst>"),
      entry("book/styles.xml", "<styleSheet xmlns='\(namespace)'>\(styles)</styleSheet>"),
    ])
  }

  private func table(_ bytes: [UInt8]) throws -> Table {
    let document = try XLSXReader.read(bytes)
    guard case .table(let table)? = document.blocks.first else { throw FormatFault.empty }
    return table
  }

  private func shown(_ table: Table) -> [String] {
    table.cells.map { "\($0.place.cellName ?? "") \($0.text)" }
  }

  @Test func `shared, inline, rich and formula strings are read, phonetic runs are not`() throws {
    let strings =
      "<si><t>甲</t></si><si><r><t>乙</t></r><r><t xml:space='preserve'> 丙</t></r><rPh><t>bing</t></rPh></si>"
    let sheet = """
      <sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c>
      <c r='C2' t='inlineStr'><is><t>丁_x000A_戊</t></is></c><c r='D2' t='str'><f>A2&amp;"!"</f><v>甲!</v></c></row></sheetData>
      """
    #expect(
      try shown(table(workbook(sheet: sheet, strings: strings))) == ["A2 甲", "B2 乙 丙", "C2 丁\n戊", "D2 甲!"])
  }

  @Test func `controls that a text has by their numbers are taken out of it`() throws {
    let strings =
      "<si><t>_x0000_ =1+1</t></si><si><t>_x001B_[2J甲_x0007_\u{9B}</t></si><si><t>_x0000_</t></si>"
    let sheet = """
      <sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' t='s'><v>2</v></c>
      <c r='D2' t='inlineStr'><is><t>丁_x000B_戊_x0009_己</t></is></c><c r='E2' t='str'><v>\u{7F}=庚</v></c></row></sheetData>
      """
    #expect(
      try shown(table(workbook(sheet: sheet, strings: strings))) == [
        "A2 =1+1", "B2 [2J甲", "D2 丁\n戊\t己", "E2 =庚",
      ])
  }

  @Test func `numbers and days are read as they are shown`() throws {
    let styles = """
      <numFmts><numFmt numFmtId='170' formatCode='yyyy"年"m"月"d"日"'/><numFmt numFmtId='171' formatCode='000000'/></numFmts>
      <cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='14'/></cellXfs>
      """
    let sheet = """
      <sheetData><row><c s='0'><v>0.30000000000000004</v></c><c s='1'><v>44834</v></c><c s='2'><v>42</v></c>
      <c s='3'><v>44834</v></c><c t='b'><v>1</v></c></row></sheetData>
      """
    #expect(
      try shown(table(workbook(sheet: sheet, styles: styles)))
        == ["A1 0.3", "B1 2022年9月30日", "C1 000042", "D1 2022/9/30", "E1 TRUE"])
  }

  /// A table of cells with formats of their own.
  private func formatted(_ cells: [(value: String, code: String)], book: String = "") throws -> [UInt8] {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    }
    let formats = cells.enumerated().map {
      "<numFmt numFmtId='\(200 + $0)' formatCode=\"\(escaped($1.code))\"/>"
    }
    let styles = cells.indices.map { "<xf numFmtId='\(200 + $0)'/>" }
    let row = cells.enumerated().map { index, cell in
      Double(cell.value) == nil
        ? "<c s='\(index)' t='str'><v>\(cell.value)</v></c>" : "<c s='\(index)'><v>\(cell.value)</v></c>"
    }
    return try workbook(
      sheet: "<sheetData><row>\(row.joined())</row></sheetData>",
      styles: "<numFmts>\(formats.joined())</numFmts><cellXfs>\(styles.joined())</cellXfs>", book: book)
  }

  @Test func `a cell that shows nothing is withheld, and what it holds is hidden text`() throws {
    let bytes = try formatted([("5", ";;;"), ("文", ";;;"), ("0", "0;-0;;@"), ("0", ";;;"), ("-3", "0;;")])
    #expect(try shown(table(bytes)) == ["A1 ", "B1 ", "E1 "])
    #expect(try table(bytes).cells.allSatisfy { $0.state == .withheld })
    let hidden = try XLSXReader.read(bytes).blocks.compactMap { block -> String? in
      guard case .paragraph(let text) = block, text.isHidden else { return nil }
      return "\(text.place.cellName ?? "") \(text.text)"
    }
    #expect(hidden == ["A1 5", "B1 文", "E1 -3"])
  }

  @Test func `a number whose format is not understood is read as it is, and told`() throws {
    let table = try table(formatted([("5", "0kg"), ("-1", "yyyy-m-d"), ("文", "0kg"), ("5", #"0"kg""#)]))
    #expect(shown(table) == ["A1 5", "B1 -1", "C1 文", "D1 5kg"])
    #expect(table.cells.map(\.state) == [.unformatted, .unformatted, .ordinary, .ordinary])
  }

  @Test func `a code that its format shows in exponents is damaged, as in a CSV saved from it`() throws {
    let table = try table(formatted([("460200000102", "0.00E+00"), ("460200000102", "General")]))
    #expect(shown(table) == ["A1 4.60E+11", "B1 460200000102"])
    #expect(table.cells.map(\.state) == [.damagedNumber, .ordinary])
  }

  @Test func `a day is kept beside the text that shows it`() throws {
    let cells = [("45109.5", "d-mmm-yy"), ("43647.5", "e年"), ("45109", "0"), ("0.5", "h:mm")]
    let days = try table(formatted(cells.map { ($0.0, $0.1) })).cells.map(\.day)
    #expect(
      days == [
        Cell.Day(year: 2023, month: 7, day: 2), .init(year: 2019, month: 7, day: 1), nil,
        .init(year: 1900, month: 1, day: 0),
      ])
    let later = try formatted([("43647", "yyyy")], book: "<workbookPr date1904='1'/>")
    #expect(try table(later).cells.map(\.day) == [Cell.Day(year: 2023, month: 7, day: 2)])
  }

  @Test func `a day in the manner of ISO 8601 is shown as its format says`() throws {
    let sheet =
      "<sheetData><row><c s='0' t='d'><v>2022-09-01T00:00:00</v></c><c t='d'><v>昨天</v></c></row></sheetData>"
    let bytes = try workbook(sheet: sheet, styles: "<cellXfs><xf numFmtId='31'/></cellXfs>")
    #expect(try shown(table(bytes)) == ["A1 2022年9月1日", "B1 昨天"])
  }

  @Test func `a day in that manner stays one where its format is none of days`() throws {
    let sheet = """
      <sheetData><row><c t='d'><v>2020-01-01</v></c><c t='d'><v>2020-01-01T00:00:00Z</v></c>
      <c t='d'><v>2020-01-01T08:30:00</v></c><c t='d'><v>2020-01-01T00:00:00.000</v></c></row></sheetData>
      """
    #expect(
      try shown(table(workbook(sheet: sheet)))
        == ["A1 2020-01-01", "B1 2020-01-01", "C1 2020-01-01T08:30:00", "D1 2020-01-01"])
  }

  @Test(arguments: ["1.14602E+30", "4602000102000010", "114602000102000100000"])
  func `a code that was stored as a number is damaged`(value: String) throws {
    let table = try table(workbook(sheet: "<sheetData><row><c><v>\(value)</v></c></row></sheetData>"))
    #expect(table.cells.map(\.state) == [.damagedNumber])
    #expect(table.cells[0].text == value)
  }

  @Test func `a formula without a value and an error are told`() throws {
    let sheet = """
      <sheetData><row><c r='A1'><f>1+1</f><v/></c><c r='B1'><f>2+2</f></c><c r='C1' t='e'><f>X!A1</f><v>#REF!</v></c>
      <c r='D1' t='str'><f>""</f><v></v></c><c r='E1'><f>1+1</f><v>2</v></c></row></sheetData>
      """
    let table = try table(workbook(sheet: sheet))
    #expect(shown(table) == ["A1 =1+1", "B1 =2+2", "C1 #REF!", "E1 2"])
    #expect(table.cells.map(\.state) == [.formula, .formula, .errorValue, .ordinary])
  }

  @Test func `running heads come without their codes`() throws {
    let sheet = """
      <sheetData/><headerFooter><oddHeader>&amp;L&amp;"宋体,常规"&amp;10内部资料&amp;R&amp;D</oddHeader>
      <oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>
      """
    let blocks = try XLSXReader.read(workbook(sheet: sheet)).blocks.dropFirst()
    #expect(TableDocument(blocks: Array(blocks)).blockLines == ["内部资料", "第 1 页，共 1 页"])
  }

  @Test func `a merged cell spans its range, and what it covers is told as hidden`() throws {
    let sheet = """
      <sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>职权名称</t></is></c><c r='B1' t='inlineStr'><is><t>under</t></is></c></row>
      <row r='2'><c r='A2' t='inlineStr'><is><t>主项</t></is></c></row></sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>
      """
    let bytes = try workbook(sheet: sheet)
    let table = try table(bytes)
    #expect(shown(table) == ["A1 职权名称", "A2 主项"])
    #expect(table.cells[0].columnSpan == 2)
    guard case .paragraph(let covered)? = try XLSXReader.read(bytes).blocks.last else {
      throw FormatFault.empty
    }
    #expect(covered.text == "under" && covered.isHidden && covered.place.cellName == "B1")
  }

  @Test func `hidden rows, columns and sheets are told`() throws {
    let text = "t='inlineStr'><is><t>x</t></is></c>"
    let sheet = """
      <cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1'><c r='A1' \(text)<c r='B1' \(text)</row>
      <row r='2' hidden='1'><c r='A2' \(text)</row></sheetData>
      """
    let table = try table(workbook(sheet: sheet, state: "state='veryHidden'"))
    #expect(table.isHidden)
    #expect(table.cells.map(\.state) == [.ordinary, .hiddenColumn, .hiddenRow])
  }

  @Test func `a strict workbook is read like a transitional one`() throws {
    let sheet = "<sheetData><row><c t='inlineStr'><is><t>严格</t></is></c></row></sheetData>"
    let bytes = try workbook(sheet: sheet, namespace: "http://purl.oclc.org/ooxml/spreadsheetml/main")
    #expect(try shown(table(bytes)) == ["A1 严格"])
  }

  @Test func `many cells beyond the limits are refused`() throws {
    let far = (1...17).map { "<row r='\($0)'><c r='ZZZ\($0)' t='str'><v>x</v></c></row>" }.joined()
    let bytes = try workbook(sheet: "<sheetData>\(far)</sheetData>")
    #expect(throws: FormatFault.tooManyStrays("ZZZ17", of: ReadingLimits())) { try XLSXReader.read(bytes) }
  }

  @Test func `a cell that points to no text, one written twice and one far off are told`() throws {
    let sheet = """
      <sheetData><row r='1'><c r='A1' t='s'><v>9</v></c><c r='B1' t='s'><v>0</v></c></row>
      <row r='1'><c r='B1' t='str'><v>又</v></c><c r='XFD1' t='str'><v>偏</v></c></row>
      <row r='1048576'><c r='A1048576' t='str'><v>远</v></c></row></sheetData>
      """
    let document = try XLSXReader.read(workbook(sheet: sheet, strings: "<si><t>甲</t></si>"))
    guard case .table(let table)? = document.blocks.first else { throw FormatFault.empty }
    #expect(shown(table) == ["A1 9", "B1 甲", "XFD1 偏", "A1048576 远"])
    #expect(table.cells.map { "\($0.state)" } == ["lostText", "ordinary", "stray", "stray"])
    let hidden = document.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    #expect(hidden.map(\.text) == ["又"])
    #expect(hidden.map(\.isHidden) == [true])
  }

  @Test func `what is written reads back, spans and all`() throws {
    let rows: [[XLSXWriter.Cell?]] = [
      [.init("主要职责", isHeader: true), .init("具体工作事项", isHeader: true)],
      [.init("负责<排水>&\"管理\"", rowSpan: 2), .init(" 巡查 ")], [nil, .init("=1+1\n第二行")],
    ]
    let bytes = try XLSXWriter.workbook([
      .init(name: "部门/职责", rows: rows, frozenRows: 1, columnWidths: [20, 40])
    ])
    let table = try table(bytes)
    #expect(table.name == "部门_职责")
    #expect(shown(table) == ["A1 主要职责", "B1 具体工作事项", "A2 负责<排水>&\"管理\"", "B2 巡查", "B3 =1+1\n第二行"])
    #expect(table.cells[2].rowSpan == 2)
    #expect(
      try XLSXWriter.workbook([.init(name: "部门/职责", rows: rows, frozenRows: 1, columnWidths: [20, 40])])
        == bytes)
  }

  @Test func `cells are written as headers, texts, numbers or nothing`() throws {
    let sheet = XLSXWriter.Sheet(
      name: "a",
      rows: [
        [.init("甲", isHeader: true), .init("", isHeader: true)], [],
        [.init(""), nil, .init(12), .init("<乙>", columnSpan: 2)],
      ])
    let archive = try ZIPArchive(XLSXWriter.workbook([sheet]), limits: ReadingLimits())
    let entry = try #require(archive.entries.first { $0.name == "xl/worksheets/sheet1.xml" })
    let markup = String(decoding: try archive.read(entry), as: UTF8.self)
    #expect(
      markup.contains(
        """
        <sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" s="1"/></row><row r="2"/>\
        <row r="3"><c r="A3" s="0"/><c r="C3" s="2"><v>12</v></c><c r="D3" s="0" t="inlineStr"><is><t>&lt;乙&gt;</t></is></c>\
        </row></sheetData><mergeCells count="1"><mergeCell ref="D3:E3"/></mergeCells>
        """))
  }

  @Test func `a sheet that is filtered says of which cells, and of a text keeps what a cell holds`() throws {
    var sheet = XLSXWriter.Sheet(
      name: "a", rows: [[.init("甲"), .init("乙")], [.init(String(repeating: "长", count: 40_000)), nil]],
      frozenRows: 1)
    sheet.isFiltered = true
    let archive = try ZIPArchive(XLSXWriter.workbook([sheet]), limits: ReadingLimits())
    let entry = try #require(archive.entries.first { $0.name == "xl/worksheets/sheet1.xml" })
    let markup = String(decoding: try archive.read(entry), as: UTF8.self)
    #expect(markup.contains("</sheetData><autoFilter ref=\"A1:B2\"/><pageSetup"))
    #expect(
      try table(XLSXWriter.workbook([sheet])).cells[2].text == String(repeating: "长", count: 32_766) + "…")
  }

  @Test func `a row is as high as its longest cell in its column, and the frozen rows are on every page`()
    throws
  {
    var sheet = XLSXWriter.Sheet(
      name: "单位'甲'", rows: [[.init("名称", isHeader: true)], [.init("一二三四五六七八九十一\n二")]], frozenRows: 1,
      columnWidths: [12])
    sheet.isFiltered = true
    let archive = try ZIPArchive(XLSXWriter.workbook([sheet]), limits: ReadingLimits())
    let texts = try ["xl/worksheets/sheet1.xml", "xl/workbook.xml"].map { name in
      let entry = try #require(archive.entries.first { $0.name == name })
      return String(decoding: try archive.read(entry), as: UTF8.self)
    }
    #expect(texts[0].contains("<row r=\"1\" ht=\"16\">") && texts[0].contains("<row r=\"2\" ht=\"64\">"))
    #expect(texts[1].contains("localSheetId=\"0\">'单位''甲'''!$1:$1</definedName>"))
  }

  @Test
  func `rows are as high as a sheet says, whatever stands in them, and white space around a text is kept`()
    throws
  {
    var sheet = XLSXWriter.Sheet(
      name: "甲", rows: [[.init("名称")], [.init("一\n二\n三\n四"), .init(" 五")]], frozenRows: 1,
      columnWidths: [12, 12])
    sheet.linesOfRows = 2
    let bytes = try XLSXWriter.workbook([sheet])
    let archive = try ZIPArchive(bytes, limits: ReadingLimits())
    let entry = try #require(archive.entries.first { $0.name == "xl/worksheets/sheet1.xml" })
    let markup = String(decoding: try archive.read(entry), as: UTF8.self)
    #expect(
      markup.contains("<row r=\"1\" ht=\"16\">")
        && markup.contains("<row r=\"2\" ht=\"32\" customHeight=\"1\">"))
    #expect(markup.contains("<t xml:space=\"preserve\"> 五</t>") && markup.contains("<t>一"))
  }

  @Test func `rows without height and columns without width are hidden`() throws {
    let sheet = """
      <cols><col min='2' max='2' width='0' customWidth='1'/></cols><sheetData>
      <row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row r='2' ht='0' customHeight='1'><c r='A2'><v>3</v></c></row>
      <row r='3' ht='12.5'><c r='A3'><v>4</v></c></row></sheetData>
      """
    let cells = try table(workbook(sheet: sheet)).cells
    #expect(cells.map(\.state) == [.ordinary, .hiddenColumn, .hiddenRow, .ordinary])
  }

  @Test func `words that are struck out are told, and read all the same`() throws {
    let strings =
      "<si><r><t>取水</t></r><r><rPr><strike/></rPr><t>核准</t></r><r><rPr><strike val='0'/></rPr><t>许可</t></r></si>"
    let styles = """
      <fonts><font/><font><strike/></font><font><strike val='0'/></font></fonts>
      <cellXfs><xf fontId='0'/><xf fontId='1'/><xf fontId='2'/></cellXfs>
      """
    let sheet = """
      <sheetData><row><c t='s'><v>0</v></c><c s='1' t='inlineStr'><is><t>全部</t></is></c><c s='2'><v>3</v></c></row>
      <row hidden='1'><c s='1'><v>4</v></c></row></sheetData>
      """
    let document = try XLSXReader.read(workbook(sheet: sheet, strings: strings, styles: styles))
    #expect(document.struckOut.map(\.text) == ["核准", "全部"])
    #expect(document.struckOut.map(\.place.cellName) == ["A1", "B1"])
    guard case .table(let table)? = document.blocks.first else { throw FormatFault.empty }
    #expect(shown(table).prefix(2) == ["A1 取水核准许可", "B1 全部"])
  }

  @Test func `a text box stands at the cell over which it begins`() throws {
    let drawing = """
      <d xmlns:a='a'><twoCellAnchor><from><col>1</col><colOff>9</colOff><row>5</row><rowOff>7</rowOff></from><to><col>4</col>
      <row>12</row></to><sp><txBody><a:p><a:t>框里的话</a:t></a:p></txBody></sp></twoCellAnchor></d>
      """
    var text = DrawingText(sheet: 2)
    try XMLReader.read(Array(drawing.utf8), into: &text)
    #expect(text.paragraphs.map(\.text) == ["框里的话"])
    #expect(text.paragraphs.map(\.place) == [.cell(table: 2, row: 6, column: 2)])
  }

  @Test func `a row that says it is the noughtth, and a text without its kind, are read`() throws {
    let sheet = """
      <sheetData><row r="1"><c r="A1"><is><t>甲</t></is></c></row><row r="0"><c r="A0" t="inlineStr"><is><t>乙</t></is></c></row>\
      </sheetData>
      """
    #expect(shown(try table(workbook(sheet: sheet))) == ["A1 甲", "A2 乙"])
  }

  @Test func `the text of a diagram over a sheet is told`() throws {
    func entry(_ name: String, _ text: String) -> ZIPWriter.Entry {
      .init(name: name, bytes: Array(text.utf8))
    }
    func relationships(_ kind: String, _ target: String) -> String {
      "<Relationships><Relationship Id='x' Type='x/\(kind)' Target='\(target)'/></Relationships>"
    }
    let bytes = try ZIPWriter.archive([
      entry("_rels/.rels", relationships("officeDocument", "b.xml")),
      entry("b.xml", "<workbook xmlns:r='r'><sheets><sheet name='a' r:id='x'/></sheets></workbook>"),
      entry("_rels/b.xml.rels", relationships("worksheet", "s.xml")),
      entry("s.xml", "<worksheet><sheetData><row><c t='str'><v>甲</v></c></row></sheetData></worksheet>"),
      entry("_rels/s.xml.rels", relationships("drawing", "d.xml")),
      entry("d.xml", "<d/>"),
      entry("_rels/d.xml.rels", relationships("diagramData", "m.xml")),
      entry("m.xml", "<m xmlns:a='a'><a:p><a:t>负责</a:t><a:t>燃气</a:t></a:p><a:p><a:t>二</a:t></a:p></m>"),
    ])
    let blocks = try XLSXReader.read(bytes).blocks
    guard case .paragraph(let found)? = blocks.last else { throw FormatFault.empty }
    #expect(found.text == "负责燃气\n二" && found.isTextBox)
    #expect(found.place == .cell(table: 1, row: 1, column: 1))
  }
}

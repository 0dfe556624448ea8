import Diagnostics
import Testing

@testable import FileFormats

/// Builds documents around a piece of their body.
enum WordFixture {
  static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

  static func bytes(
    _ body: String, namespace: String = transitional, parts: [(kind: String, xml: String)] = []
  ) throws -> [UInt8] {
    let spaces = """
      xmlns:w="\(namespace)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
      """
    let relationships = parts.map {
      "<Relationship Id='\($0.kind)' Type='x/\($0.kind)' Target='\($0.kind).xml'/>"
    }
    let more = parts.map { ("word/\($0.kind).xml", "<w:\($0.kind) \(spaces)>\($0.xml)</w:\($0.kind)>") }
    return try OfficePackage.made(
      main: "<w:document \(spaces)><w:body>\(body)<w:sectPr/></w:body></w:document>",
      with: [("word/_rels/document.xml.rels", "<Relationships>\(relationships.joined())</Relationships>")]
        + more)
  }

  static func read(
    _ body: String, namespace: String = transitional, parts: [(kind: String, xml: String)] = []
  ) throws -> TableDocument {
    try DOCXReader.read(bytes(body, namespace: namespace, parts: parts))
  }

  static func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
  }

  static func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }
}

extension TableDocument {
  /// Every block in a line or two, for comparing.
  var blockLines: [String] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph):
        let marks = (paragraph.headingLevel.map { "H\($0) " } ?? "") + (paragraph.isTextBox ? "box " : "")
        return [marks + (paragraph.isHidden ? "hidden " : "") + paragraph.text]
      case .table(let table):
        return ["table"]
          + table.cells.map { cell in
            let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? "+\(cell.rowSpan)x\(cell.columnSpan)" : ""
            return "\(cell.place.cellName ?? "?")\(span) \(cell.text)"
          }
      }
    }
  }
}

private typealias W = WordFixture

@Suite struct DOCXTableTests {
  @Test(arguments: [W.transitional, W.strict])
  func `merged cells span their rows and columns`(namespace: String) throws {
    let document = try W.read(
      "<w:tbl>"
        + W.row(W.cell("职责", "<w:vMerge w:val='restart'/>"), W.cell("事项", "<w:gridSpan w:val='2'/>"))
        + W.row(W.cell("", "<w:vMerge/>"), W.cell("甲"), W.cell("乙"))
        + W.row(W.cell("", "<w:vMerge w:val='continue'/>"), W.cell(""), W.cell("丁"))
        + W.row(W.cell("别"), W.cell("戊"), W.cell("")) + "</w:tbl>", namespace: namespace)
    #expect(
      document.blockLines == ["table", "A1+3x1 职责", "B1+1x2 事项", "B2 甲", "C2 乙", "C3 丁", "A4 别", "B4 戊"])
  }

  @Test func `columns left free before a row are counted`() throws {
    let document = try W.read(
      "<w:tbl>" + W.row(W.cell("甲"), W.cell("乙"), W.cell("丙"))
        + W.row(W.cell("丁"), properties: "<w:gridBefore w:val='2'/>") + "</w:tbl>")
    #expect(document.blockLines == ["table", "A1 甲", "B1 乙", "C1 丙", "C2 丁"])
  }

  @Test func `text hidden under a merge is told as hidden`() throws {
    let document = try W.read(
      "<w:tbl>" + W.row(W.cell("甲", "<w:vMerge w:val='restart'/>")) + W.row(W.cell("余", "<w:vMerge/>"))
        + "</w:tbl>")
    #expect(document.blockLines == ["table", "A1+2x1 甲", "hidden 余"])
  }

  @Test func `what goes on below a deleted row is no piece of what stands above it`() throws {
    let begins = "<w:vMerge w:val='restart'/>"
    let document = try W.read(
      "<w:tbl>" + W.row(W.cell("甲", begins), W.cell("一")) + W.row(W.cell("", "<w:vMerge/>"), W.cell("二"))
        + W.row(W.cell("乙", begins), W.cell("三"), properties: "<w:del w:id='1'/>")
        + W.row(W.cell("", "<w:vMerge/>"), W.cell("四")) + W.row(W.cell("", "<w:vMerge/>"), W.cell("五"))
        + "</w:tbl>")
    #expect(
      document.blockLines == ["table", "A1+2x1 甲", "B1 一", "B2 二", "A3+2x1 ", "B3 四", "B4 五"])
  }

  @Test func `a cell all of whose words are hidden keeps its field`() throws {
    let hidden = "<w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r></w:p></w:tc>"
    let document = try W.read("<w:tbl>" + W.row(W.cell("甲"), hidden, W.cell("丙")) + "</w:tbl>")
    #expect(document.blockLines == ["table", "A1 甲", "B1 ", "C1 丙", "hidden 乙"])
  }

  @Test func `a merge that does not fit the grid repeats its value`() throws {
    let document = try W.read(
      "<w:tbl>" + W.row(W.cell("甲", "<w:gridSpan w:val='2'/><w:vMerge w:val='restart'/>"))
        + W.row(W.cell("", "<w:vMerge/>"), W.cell("乙")) + "</w:tbl>")
    #expect(document.blockLines == ["table", "A1+1x2 甲", "A2 甲", "B2 乙"])
  }

  @Test func `old horizontal merges count as spans`() throws {
    let document = try W.read(
      "<w:tbl>" + W.row(W.cell("甲", "<w:hMerge w:val='restart'/>"), W.cell("", "<w:hMerge/>"), W.cell("乙"))
        + "</w:tbl>")
    #expect(document.blockLines == ["table", "A1+1x2 甲", "C1 乙"])
  }

  @Test func `nested tables follow the table around them`() throws {
    let inner = "<w:tbl>" + W.row(W.cell("内")) + "</w:tbl>"
    let document = try W.read(
      "<w:tbl><w:tr><w:tc>\(W.p("外"))\(inner)\(W.p("后"))</w:tc></w:tr></w:tbl>" + W.p("末"))
    #expect(document.blockLines == ["table", "A1 外\n后", "table", "A1 内", "末"])
    guard case .table(let nested) = document.blocks[1] else { return }
    #expect(nested.cells.map(\.place) == [.cell(table: 2, row: 1, column: 1)])
  }

  @Test func `content controls are seen through at every level`() throws {
    func control(_ content: String) -> String {
      "<w:sdt><w:sdtPr/><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }
    let row = W.row(
      control(W.cell("格")), "<w:tc>\(control(W.p("段")))</w:tc>",
      "<w:tc><w:p>\(control("<w:r><w:t>字</w:t></w:r>"))</w:p></w:tc>")
    let document = try W.read(control("<w:tbl>\(control(row))</w:tbl>"))
    #expect(document.blockLines == ["table", "A1 格", "B1 段", "C1 字"])
  }

  @Test func `an empty control's invitation is no content`() throws {
    let document = try W.read(
      "<w:tbl>"
        + W.row(
          "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(W.cell("单击此处"))</w:sdtContent></w:sdt>",
          W.cell("乙")) + "</w:tbl>")
    #expect(document.blockLines == ["table", "B1 乙"])
  }

  @Test func `hidden rows are told`() throws {
    let document = try W.read("<w:tbl>" + W.row(W.cell("甲"), properties: "<w:hidden/>") + "</w:tbl>")
    guard case .table(let table) = document.blocks[0], case .hiddenRow = table.cells[0].state else {
      Issue.record("not hidden")
      return
    }
  }

  @Test func `tables have limits`() throws {
    #expect(throws: FormatFault.tooManyColumns(256)) {
      try W.read("<w:tbl>" + W.row(W.cell("", "<w:gridSpan w:val='999999999'/>")) + "</w:tbl>")
    }
    let deep =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 80)
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 80)
    #expect(throws: FormatFault.tooDeep(200)) { try W.read(deep) }
    #expect(
      try W.read("<w:tr><w:tc><w:p/></w:tc></w:tr><w:tc/><w:tbl><w:tc/></w:tbl><w:txbxContent/>").blockLines
        == [
          "table"
        ])
  }
}

@Suite struct DOCXTextTests {
  @Test func `insertions are taken and deletions left out, and both are counted`() throws {
    let document = try W.read(
      """
      <w:p><w:r><w:t>保</w:t></w:r><w:ins w:id="1"><w:r><w:t>增</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del>
      <w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo><w:r><w:commentReference w:id="0"/></w:r></w:p>
      """)
    #expect(document.blockLines == ["保增来"])
    #expect(
      document.revisions
        == Revisions(insertions: 2, deletions: 2, comments: 1, place: .paragraph(1), text: "增"))
  }

  @Test func `a comment is counted although its anchor stands in a deletion`() throws {
    let document = try W.read(
      """
      <w:p><w:r><w:t>保</w:t></w:r><w:del w:id="2"><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>
      <w:r><w:delText>删</w:delText></w:r></w:del></w:p>
      """)
    #expect(document.revisions.comments == 1 && document.blockLines == ["保"])
  }

  @Test(arguments: [
    (
      "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:t>留</w:t></w:r></w:p>",
      Place.paragraph(1)
    ),
    (
      "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>留</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc><w:tc><w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>留</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      Place.cell(table: 1, row: 2, column: 1)
    ),
  ])
  func `the first revision is known by its place and words`(text: String, place: Place) throws {
    let revisions = try W.read(text).revisions
    #expect(revisions.place == place)
    #expect(revisions.text == "删")
  }

  @Test func `a deleted paragraph end joins two paragraphs`() throws {
    let deleted = "<w:rPr><w:del w:id='1'/></w:rPr>"
    #expect(try W.read(W.p("一", deleted) + W.p("二")).blockLines == ["一二"])
    #expect(
      try W.read("<w:tbl><w:tr><w:tc>\(W.p("一", deleted))</w:tc><w:tc>\(W.p("二"))</w:tc></w:tr></w:tbl>")
        .blockLines == ["table", "A1 一", "B1 二"])
    #expect(try W.read(W.p("一", deleted)).blockLines == ["一"])
  }

  @Test func `a deleted row is no row`() throws {
    let document = try W.read(
      "<w:tbl>" + W.row(W.cell("一")) + W.row(W.cell("删"), properties: "<w:del/>") + W.row(W.cell("二"))
        + "</w:tbl>")
    #expect(document.blockLines == ["table", "A1 一", "A2 二"])
  }

  @Test func `formatting before a change is not mistaken for the present one`() throws {
    let style = "<w:outlineLvl w:val='9'/><w:pPrChange><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:pPrChange>"
    #expect(try W.read(W.p("文", style)).blockLines == ["文"])
  }

  @Test func `a text box is read once, beside its paragraph`() throws {
    let box = "<w:txbxContent>\(W.p("框"))</w:txbxContent>"
    let drawing =
      "<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>\(box)</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    let paragraph = "<w:p><w:r><w:t>前</w:t></w:r><w:r>\(drawing)</w:r><w:r><w:t>后</w:t></w:r></w:p>"
    #expect(try W.read(paragraph).blockLines == ["前后", "box 框"])
    let table = "<w:tbl><w:tr><w:tc>\(paragraph)</w:tc></w:tr></w:tbl>"
    let document = try W.read(table)
    #expect(document.blockLines == ["table", "A1 前后", "box 框"])
    guard case .paragraph(let found) = document.blocks[1] else { return }
    #expect(found.place == .cell(table: 1, row: 1, column: 1))
    #expect(
      try W.read("<w:p><w:r><w:pict><v:textbox>\(box)</v:textbox></w:pict></w:r></w:p>").blockLines == [
        "box 框"
      ])
  }

  @Test func `headings are known by outline levels, their own or their styles'`() throws {
    let styles = """
      <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="h3"><w:name w:val="Heading 3"/></w:style>
      <w:style w:type="paragraph" w:styleId="o"><w:basedOn w:val="o"/></w:style>
      """
    let body =
      ["1", "x", "h3", "o", "none"].map { W.p($0, "<w:pStyle w:val='\($0)'/>") }.joined()
      + W.p("直", "<w:outlineLvl w:val='1'/>")
    #expect(
      try W.read(body, parts: [("styles", styles)]).blockLines == [
        "H1 1", "H1 x", "H3 h3", "o", "none", "H2 直",
      ])
  }

  @Test func `automatic numbers are written out`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
      """
    func numbered(_ text: String, _ level: Int, _ list: Int = 1) -> String {
      W.p(text, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>")
    }
    let body =
      numbered("对象", 0) + numbered("甲", 1) + numbered("乙", 1) + numbered("内容", 0) + numbered("丙", 1)
      + "<w:tbl><w:tr><w:tc>\(numbered("", 0, 2))</w:tc></w:tr><w:tr><w:tc>\(numbered("项", 0, 2))</w:tc></w:tr></w:tbl>"
    #expect(
      try W.read(body, parts: [("numbering", numbering)]).blockLines == [
        "一、对象", "（1）甲", "（2）乙", "二、内容", "（1）丙", "table", "A1 1.", "A2 2. 项",
      ])
  }

  @Test func `numbers are written in the field's ways`() {
    #expect(
      [1, 10, 11, 20, 105, 110, 1001].map { WordNumberFormat.render($0, as: "chineseCounting") } == [
        "一", "十", "十一", "二十", "一百零五", "一百一十", "一千零一",
      ])
    #expect(WordNumberFormat.render(3, as: "decimalEnclosedCircleChinese") == "③")
    #expect(WordNumberFormat.render(14, as: "upperRoman") == "XIV")
    #expect(WordNumberFormat.render(28, as: "lowerLetter") == "bb")
  }

  @Test func `fields give their results and not their codes`() throws {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
    func code(_ text: String) -> String { "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
    let run = "<w:r><w:t>第1条</w:t></w:r>"
    #expect(
      try W.read("<w:p>\(mark("begin"))\(code(" REF x "))\(mark("separate"))\(run)\(mark("end"))</w:p>")
        .blockLines == ["第1条"])
    let contents =
      "<w:p>\(mark("begin"))\(code("TOC \\o"))\(mark("separate"))\(run)</w:p><w:p>\(run)\(mark("end"))</w:p>"
    #expect(try W.read(contents + W.p("正文")).blockLines == ["正文"])
    #expect(
      try W.read("<w:p>\(mark("begin"))\(code("TOC"))\(mark("separate"))\(run)</w:p>" + W.p("正文")).blockLines
        == ["第1条", "正文"])
    #expect(try W.read("<w:p>\(mark("begin"))\(code("REF"))</w:p>" + W.p("正文")).blockLines == ["正文"])
  }

  @Test func `tabs, breaks, phonetic guides and symbols are read as they look`() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>
      <w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>
      <w:r><w:ruby><w:rt><w:r><w:t>shuǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>水</w:t></w:r></w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>≥3</m:t></m:r></m:oMath></w:p>
      """
    #expect(try W.read(body).blockLines == ["a\tb\nc-√水≥3"])
  }

  @Test func `hidden text is told apart`() throws {
    let styles = "<w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>"
    func run(_ text: String, _ properties: String) -> String {
      "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }
    let paragraph =
      "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(run("显", ""))\(run("隐", "<w:vanish/>"))\(run("密", "<w:rStyle w:val='h'/>"))\(run("现", "<w:vanish w:val='0'/>"))</w:p>"
    #expect(try W.read(paragraph, parts: [("styles", styles)]).blockLines == ["显现", "hidden 隐密"])
  }

  @Test func `notes come after the text, at the place that refers to them`() throws {
    let notes =
      "<w:footnote w:type='separator' w:id='0'>\(W.p("线"))</w:footnote><w:footnote w:id='2'>\(W.p("注"))</w:footnote><w:footnote w:id='3'>\(W.p("无"))</w:footnote>"
    let document = try W.read(
      W.p("一") + "<w:p><w:r><w:t>二</w:t><w:footnoteReference w:id='2'/></w:r></w:p>",
      parts: [("footnotes", notes)])
    #expect(document.blockLines == ["一", "二", "注"])
    guard case .paragraph(let note) = document.blocks[2] else { return }
    #expect(note.place == .paragraph(2))
  }

  @Test func `running heads and feet come once each, at the end`() throws {
    let field =
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    let document = try W.read(
      W.p("正文"), parts: [("header", W.p("内部资料") + W.p("内部资料") + W.p("")), ("footer", field)])
    #expect(document.blockLines == ["正文", "内部资料", "1"])
    guard case .paragraph(let head) = document.blocks[1] else { return }
    #expect(head.place == .pageMargin(.header) && head.isRunning)
  }

  @Test func `a damaged document is a fault`() throws {
    #expect(throws: FormatFault.self) { try W.read("<w:p>") }
    #expect(throws: FormatFault.empty) { try DOCXReader.read([]) }
    let whole = try W.bytes(W.p("文"))
    #expect(throws: FormatFault.self) { try DOCXReader.read(Array(whole.dropLast(40))) }
  }

  @Test func `other files in a document are told where they stand`() throws {
    let document = try W.read(
      W.p("一") + "<w:p><w:r><w:object><v:shape/></w:object></w:r></w:p><w:altChunk/>")
    #expect(document.blockLines == ["一"])
    #expect(document.embedded == [.paragraph(2), .paragraph(2)])
  }

  @Test func `the text of drawings that have no text box is told as that of one`() throws {
    let spaces = "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
    let shape = "<a:sp><a:txBody><a:p><a:r><a:t>框</a:t></a:r></a:p></a:txBody></a:sp>"
    let canvas =
      "<w:p><w:r><w:t>前</w:t></w:r><w:r><w:drawing><a:graphic \(spaces)>\(shape)</a:graphic></w:drawing></w:r></w:p>"
    #expect(try W.read(canvas).blockLines == ["前", "box 框"])
  }

  @Test func `the text of a diagram is told where the diagram stands`() throws {
    let diagram = "xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
    let data = """
      <dgm:dataModel \(diagram) xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><dgm:pt><dgm:t><a:p><a:r>\
      <a:t>负责</a:t></a:r><a:r><a:t>燃气</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p/></dgm:t></dgm:pt></dgm:dataModel>
      """
    let body = """
      \(W.p("前"))<w:tbl><w:tr><w:tc><w:p><w:r><w:drawing><dgm:relIds \(diagram) xmlns:r='r' r:dm='diagramData'/></w:drawing></w:r></w:p>\
      </w:tc></w:tr></w:tbl>
      """
    let document = try W.read(body, parts: [("diagramData", data)])
    #expect(document.blockLines == ["前", "table", "box 负责燃气"])
    guard case .paragraph(let found)? = document.blocks.last else { return }
    #expect(found.place == .cell(table: 1, row: 1, column: 1))
  }
}

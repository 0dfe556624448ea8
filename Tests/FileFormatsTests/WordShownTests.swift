import Diagnostics
import Testing

@testable import FileFormats

private typealias W = WordFixture

/// Text that Word shows, and that stands elsewhere than in the runs of paragraphs.
@Suite struct WordShownTests {
  private static let textPath =
    "<w:r><w:pict><v:shape><v:textpath style='x' string='本表作废'/></v:shape></w:pict></w:r>"

  private static func alternatives(_ choices: [String], _ fallback: String) -> String {
    "<mc:AlternateContent>"
      + choices.map { "<mc:Choice Requires='wps'>\($0)</mc:Choice>" }.joined()
      + "<mc:Fallback>\(fallback)</mc:Fallback></mc:AlternateContent>"
  }

  private static func box(_ text: String) -> String {
    "<w:pict><v:textbox><w:txbxContent>\(W.p(text))</w:txbxContent></v:textbox></w:pict>"
  }

  @Test func `the words of a text path are told as those of a box`() throws {
    let document = try W.read("<w:p><w:r><w:t>前</w:t></w:r>\(Self.textPath)</w:p>" + W.p("后"))
    #expect(document.blockLines == ["前", "box 本表作废", "后"])
    #expect(
      try W.read("<w:p><w:r><w:pict><v:shapetype><v:textpath on='t'/></v:shapetype></w:pict></w:r></w:p>")
        .blocks.isEmpty)
  }

  @Test func `a watermark stands in the running head`() throws {
    let document = try W.read(W.p("文"), parts: [("header", "<w:p>\(Self.textPath)</w:p>")])
    #expect(document.blockLines == ["文", "本表作废"])
    guard case .paragraph(let mark) = document.blocks[1] else { return }
    #expect(mark.place == .pageMargin(.header))
  }

  @Test(arguments: [
    ([""], "框", "box 框"), (["<w:drawing/>", "框"], "", "box 框"), (["新"], "旧", "box 新"), (["新"], "", "box 新"),
    (["新", "中"], "旧", "box 新"),
  ])
  func `of alternatives the first that says something is read, and no other`(
    choices: [String], fallback: String, read: String
  ) throws {
    func content(_ text: String) -> String { text.isEmpty || text.hasPrefix("<") ? text : Self.box(text) }
    let drawing = Self.alternatives(choices.map(content), content(fallback))
    #expect(try W.read("<w:p><w:r>\(drawing)</w:r></w:p>").blockLines == [read])
  }

  @Test func `a sign that only newer programs know is read as older ones show it`() throws {
    let sign = Self.alternatives(["<w16se:symEx xmlns:w16se='n' w16se:char='1F4A7'/>"], "<w:t>💧</w:t>")
    #expect(try W.read("<w:p><w:r><w:t>水</w:t>\(sign)</w:r></w:p>").blockLines == ["水💧"])
  }

  private static func field(_ code: String, form: String = "", result: String? = nil) -> String {
    func mark(_ type: String, _ more: String = "") -> String {
      "<w:r><w:fldChar w:fldCharType='\(type)'>\(more)</w:fldChar></w:r>"
    }
    let made = result.map { mark("separate") + ($0.isEmpty ? "" : "<w:r><w:t>\($0)</w:t></w:r>") } ?? ""
    let data = form.isEmpty ? "" : "<w:ffData>\(form)</w:ffData>"
    return mark("begin", data) + "<w:r><w:instrText>\(code)</w:instrText></w:r>" + made + mark("end")
  }

  @Test(arguments: [
    (#" EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(kě),许可)"#, "许可"), (#"eq \o\ac(○,1)"#, "①"),
    (#"eq \o\ac(□,特)"#, "特"), (#" eq \o(\s\up 5(三亚),\s\do 2(水务)) "#, "三亚水务"), (#"EQ \f(1,2)"#, "1/2"),
    (#"EQ 甲\,乙"#, "甲,乙"), ("EQ", ""), (#"EQ \o((((甲"#, "(((甲"), ("PAGE", ""),
  ])
  func `characters that a field sets over each other are read`(code: String, text: String) throws {
    let paragraph = "<w:p><w:r><w:t>前</w:t></w:r>\(Self.field(code))<w:r><w:t>后</w:t></w:r></w:p>"
    #expect(try W.read(paragraph).blockLines == ["前\(text)后"])
  }

  @Test func `a fraction is read in one line`() throws {
    let run = "<m:r><m:t>%</m:t></m:r>"
    let fraction =
      "<m:oMath><m:f><m:num>\(run.replacing("%", with: "1"))</m:num><m:den>\(run.replacing("%", with: "2"))</m:den></m:f></m:oMath>"
    #expect(try W.read("<w:p>\(fraction)<w:r><w:t>以上</w:t></w:r></w:p>").blockLines == ["1/2以上"])
  }

  @Test func `a field that keeps its text is read by that`() throws {
    #expect(try W.read("<w:p>\(Self.field(#"EQ \f(1,2)"#, result: "½"))</w:p>").blockLines == ["½"])
  }

  @Test func `what is chosen in the controls of a form is read`() throws {
    let entries = "<w:listEntry w:val='行政许可'/><w:listEntry w:val='行政处罚'/>"
    for (form, read) in [
      ("<w:ddList><w:result w:val='1'/>\(entries)</w:ddList>", "行政处罚"),
      ("<w:ddList><w:default w:val='1'/>\(entries)</w:ddList>", "行政处罚"),
      ("<w:ddList>\(entries)</w:ddList>", "行政许可"),
    ] {
      for result in [nil, ""] {
        let list = Self.field(" FORMDROPDOWN ", form: form, result: result)
        #expect(try W.read("<w:p>\(list)</w:p>").blockLines == [read])
      }
    }
    let boxes = ["<w:checked/>", "<w:default w:val='0'/>", "<w:default w:val='1'/><w:checked w:val='0'/>"].map
    {
      Self.field("FORMCHECKBOX", form: "<w:checkBox>\($0)</w:checkBox>")
    }
    #expect(try W.read("<w:p>\(boxes.joined())</w:p>").blockLines == ["☒☐☐"])
  }

  @Test func `words that are struck out are told, and read all the same`() throws {
    func run(_ text: String, _ properties: String) -> String {
      "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
    }
    let change = "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>"
    let words =
      run("取水", change) + run("核", "<w:strike/>") + run("准", "<w:dstrike/>")
      + run("许可", "<w:strike w:val='0'/>")
      + run("审批", "<w:strike/>")
    let table = "<w:tbl><w:tr><w:tc><w:p>\(words)</w:p></w:tc><w:tc>\(W.p("二"))</w:tc></w:tr></w:tbl>"
    let document = try W.read(table)
    #expect(document.blockLines == ["table", "A1 取水核准许可审批", "B1 二"])
    #expect(document.struckOut == [StruckWords("核准", at: .cell(table: 1, row: 1, column: 1))])
  }

  @Test func `the words of a chart are told where it stands`() throws {
    let space = "xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"
    let chart = """
      <c:title \(space) xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:p><a:r><a:t>各类职权</a:t></a:r></a:p></c:title>\
      <c:cat \(space)><c:strRef><c:f>Sheet1!A2</c:f><c:strCache><c:pt><c:v>行政许可</c:v></c:pt></c:strCache></c:strRef></c:cat>\
      <c:val \(space)><c:numRef><c:numCache><c:pt><c:v>12</c:v></c:pt></c:numCache></c:numRef></c:val>
      """
    let document = try W.read(
      "<w:p><w:r><w:drawing><c:chart \(space) xmlns:r='r' r:id='chart'/></w:drawing></w:r></w:p>" + W.p("后"),
      parts: [("chart", chart)])
    #expect(document.blockLines == ["后", "box 各类职权\n行政许可"])
    guard case .paragraph(let found)? = document.blocks.last else { return }
    #expect(found.place == .paragraph(1))
  }
}

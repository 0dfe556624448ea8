import Diagnostics
import TestSupport
import Testing

@testable import FileFormats

/// The blocks of a page, one line each: paragraphs with `#` for each heading level, tables with their cells.
func outline(_ page: String, limits: ReadingLimits = ReadingLimits()) throws -> [String] {
  try HTMLReader.read(Array(page.utf8), limits: limits).outline
}

extension TableDocument {
  /// One line for each block.
  var outline: [String] {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph):
        let level = String(repeating: "#", count: paragraph.headingLevel ?? 0)
        return (paragraph.isHidden ? "?" : "") + level + paragraph.text
      case .table(let table):
        let name = (table.isHidden ? "?" : "") + (table.name ?? "")
        return name + "[" + table.cells.map(\.summary).joined(separator: " | ") + "]"
      }
    }
  }
}

extension Cell {
  fileprivate var summary: String {
    let span = rowSpan > 1 || columnSpan > 1 ? "(\(rowSpan)x\(columnSpan))" : ""
    let hidden =
      switch state {
      case .ordinary: ""
      case .hiddenRow: "-"
      case .hiddenColumn: "|"
      case .damagedNumber, .unformatted: "!"
      case .stray: "~"
      case .errorValue, .lostText, .formula, .withheld: "?"
      }
    return (place.cellName ?? "?") + span + hidden + ":" + text
  }
}

private func fault(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> FormatFault? {
  do throws(FormatFault) { _ = try HTMLReader.read(bytes, limits: limits) } catch { return error }
  return nil
}

private func isOverLimit(_ page: String, _ change: (inout ReadingLimits) -> Void = { _ in }) -> Bool {
  var limits = ReadingLimits()
  change(&limits)
  if case .overLimit? = fault(Array(page.utf8), limits: limits) { return true }
  return false
}

@Suite struct HTMLReaderTests {
  @Test func `merged cells span their rows and columns`() throws {
    let page = """
      <table><tr><td colspan=2>A<td rowspan="3">B</tr><tr><td rowspan=2>C<td>D<tr><td>E</table>
      """
    #expect(try outline(page) == ["[A1(1x2):A | C1(3x1):B | A2(2x1):C | B2:D | B3:E]"])
  }

  @Test func `a row span of nothing reaches to the end of its group`() throws {
    let page = """
      <table><thead><tr><th rowspan=9>H<th>I</thead>
      <tbody><tr><td rowspan=0>A<td>B<tr><td>C<tr><td>D</tbody><tbody><tr><td>E</tbody></table>
      """
    #expect(try outline(page) == ["[A1:H | B1:I | A2(3x1):A | B2:B | B3:C | B4:D | A5:E]"])
  }

  @Test func `spans neither overlap nor run out of the table`() throws {
    let page = "<table><tr><td>A<td rowspan=2>B<tr><td colspan=3>C<td colspan=99999999999>D</table>"
    #expect(try outline(page) == ["[A1:A | B1(2x1):B | A2:C | C2(1x254):D]"])
  }

  @Test func `spans that are no numbers count as one`() throws {
    #expect(
      try outline("<table><tr><td rowspan=x colspan=-2>A<td colspan=' 2px'>B</table>") == [
        "[A1:A | B1(1x2):B]"
      ])
  }

  @Test func `breaks and paragraphs of a cell become lines`() throws {
    let page = "<table><tr><td> <p>一</p>\n<p>二<br>\n 三<p>&nbsp;</p> 四 <div>五</div></td></tr></table>"
    #expect(try outline(page) == ["[A1:一\n二\n三\n四\n五]"])
  }

  @Test func `empty and padded cells hold nothing, merged ones stay`() throws {
    let page = "<table><tr><td>&nbsp;<td>\u{3000} A&#12288;<td></td><td rowspan=2></td></tr><tr><td>B</table>"
    #expect(try outline(page) == ["[B1:A | D1(2x1): | A2:B]"])
  }

  @Test func `a line end between Chinese characters is none, elsewhere it is a blank`() throws {
    #expect(try outline("<p>城市\n   排水，\r\n“许可”\nGB\n 39554\n号  第 1 条</p>") == ["城市排水，“许可” GB 39554 号 第 1 条"])
    #expect(try outline("<p>甲 <b>乙</b>\n<i>丙</i>\t丁</p>") == ["甲 乙丙 丁"])
  }

  @Test func `preformatted text keeps its lines`() throws {
    #expect(try outline("<pre>甲\n  乙\r\n丙</pre>") == ["甲\n  乙\n丙"])
  }

  @Test func `references of characters are resolved`() throws {
    #expect(try outline("<p>&#27700;&#x52A1; &lt;&amp;&gt; &mdash; A&B &copy;</p>") == ["水务 <&> — A&B ©"])
    #expect(try outline("<p>期限<20日 3 < 4</p>") == ["期限<20日 3 < 4"])
  }

  @Test func `headings have their level`() throws {
    let page = "<h1>一</h1>甲<h3>二<br>三</h3><p style='mso-outline-level: 2'>四</p><div><p>五</div>六"
    #expect(try outline(page) == ["#一", "甲", "###二\n三", "##四", "五", "六"])
  }

  @Test func `a caption stands before its table`() throws {
    #expect(try outline("<table><caption>表一</caption><tr><td>A</table>") == ["表一", "[A1:A]"])
  }

  @Test func `a table in a cell comes after the one around it`() throws {
    let page = """
      <table><tr><td>A<table><tr><td>a<td>b</table>B</td><td>C</td></tr><tr><td>D</td></tr></table>
      """
    #expect(try outline(page) == ["[A1:A\nB | B1:C | A2:D]", "[A1:a | B1:b]"])
  }

  @Test func `a table of one column around others is only a frame`() throws {
    let page = """
      <table><tr><td><h2>一</h2></td></tr><tr><td>甲<table><tr><td>a<td>b</table></td></tr></table>
      """
    #expect(try outline(page) == ["##一", "甲", "[A1:a | B1:b]"])
  }

  @Test func `cells and rows need no end, nor a row`() throws {
    let page = "<table><td><b>A<td>B<tr><th><font>C<tr><td>D</b></td></table><p>E"
    #expect(try outline(page) == ["[A1:A | B1:B | A2:C | A3:D]", "E"])
  }

  @Test func `scripts, styles, titles and remarks are no content`() throws {
    let page = """
      <html><head><title>T</title><style>p{}</style><script>if(a<b){document.write("<p>x</p>")}</script></head>
      <body><!-- <p>y</p> --><ruby>权<rp>(</rp><rt>quán</rt><rp>)</rp></ruby></body></html>
      """
    #expect(try outline(page) == ["权"])
  }

  @Test func `hidden rows, columns and tables are told as such`() throws {
    let page = """
      <table><col><col style='DISPLAY: none'><col><tr><td>A<td>B<td>C<tr style="display:none"><td>D</table>
      <table hidden><tr><td>E</table><div style="visibility:hidden"><table><tr><td>F</table></div>
      <table><colgroup span=1 style="display:none"></colgroup><tr><td>G<td>H</table>
      """
    #expect(
      try outline(page) == [
        "[A1:A | B1|:B | C1:C | A2-:D]", "?[A1-:E]", "?[A1-:F]", "[A1|:G | B1:H]",
      ])
  }

  @Test func `a cell taken out of the page does not push the others`() throws {
    let page = """
      <table><tr><td rowspan=2>A<td>B<td>C<tr><td style="display:none"></td><td>D<td>E
      <tr><td style="display:none">F</td><td>G<td>H<td>I</table>
      """
    #expect(try outline(page) == ["[A1(2x1):A | B1:B | C1:C | B2:D | C2:E | A3:G | B3:H | C3:I | D3|:F]"])
  }

  @Test func `hidden paragraphs and words stand beside the text`() throws {
    let page = """
      <p>甲<span style="display:none;mso-hide:all">乙</span>丙</p><div style="display:none">丁</div>
      <table><tr><td>A<p hidden>B</p></td><td>C</table>
      """
    #expect(try outline(page) == ["?乙", "甲丙", "?丁", "[A1:A | B1:C]", "?B"])
  }

  @Test func `insertions count and are taken, deletions count and are not`() throws {
    let document = try HTMLReader.read(Array("<p>甲\n<ins>乙</ins><del>丙</del><del>丁</del></p>".utf8))
    #expect(document.outline == ["甲乙"])
    #expect(document.revisions == Revisions(insertions: 1, deletions: 2, place: .line(2, column: 1)))
  }

  @Test func `everything has its line`() throws {
    let page =
      "<html>\r\n<p\r\nclass=a\r\n>\r\n 甲&#20057;</p>\r\n<table>\n<tr>\n<td\nrowspan=1>A<td>\n B</table>&lt;丙"
    let blocks = try HTMLReader.read(Array(page.utf8)).blocks
    guard case .paragraph(let first) = blocks[0], case .table(let table) = blocks[1],
      case .paragraph(let last) = blocks[2]
    else {
      Issue.record("unexpected blocks")
      return
    }
    #expect(first.place == .line(5, column: 2))
    #expect(table.place == .markupCell(line: 6, table: 1, row: 1, column: 1))
    #expect(table.cells[0].place == .markupCell(line: 8, table: 1, row: 1, column: 1))
    #expect(table.cells[1].place == .markupCell(line: 9, table: 1, row: 1, column: 2))
    #expect(last.place == .line(10, column: 11))
  }
}

@Suite struct HTMLEncodingTests {
  /// 水务局 in GBK.
  private let name: [UInt8] = [0xCB, 0xAE, 0xCE, 0xF1, 0xBE, 0xD6]

  private func outline(_ parts: [UInt8]...) throws -> [String] {
    try HTMLReader.read(Array(parts.joined())).outline
  }

  @Test(arguments: ["gb2312", "GBK", "gb18030", "utf-8", "x-unheard-of"])
  func `a page in GBK is read, whatever it says`(charset: String) throws {
    #expect(try outline(Array("<meta charset=\"\(charset)\"><p>".utf8), name) == ["水务局"])
  }

  @Test(arguments: ["gb2312", "utf-8", "iso-8859-1"])
  func `a page in UTF-8 is read, whatever it says`(charset: String) throws {
    let meta = "<META http-equiv=Content-Type content='text/html; charset=\(charset)'><p>水务局"
    #expect(try outline(Array(meta.utf8)) == ["水务局"])
  }

  @Test func `without a word GBK is guessed, and a mark is believed`() throws {
    #expect(try outline(Array("<p>".utf8), name) == ["水务局"])
    #expect(try outline([0xEF, 0xBB, 0xBF], Array("<meta charset=gbk><p>水务局".utf8)) == ["水务局"])
    let wide = "<p>水务局".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try outline([0xFF, 0xFE], wide) == ["水务局"])
    #expect(try outline(wide) == ["水务局"])
  }

  @Test func `a page of Western Windows keeps its quotation marks`() throws {
    let meta = Array("<meta charset=windows-1252><p>&#27700;".utf8)
    #expect(try outline(meta, [0x93, 0x41, 0x94]) == ["水“A”"])
  }
}

@Suite struct HTMLLimitTests {
  @Test func `nothing is no page, and nor is junk`() {
    #expect(fault([]) == .empty)
    #expect(fault(Array("<html><body><p>&nbsp;<table><tr><td></table>".utf8)) == .empty)
    for junk in [
      Array("no page at all".utf8), [0x3C, 0x70, 0x3E, 0xFF, 0xFF, 0xFF], Array("<p>a\nb\0c".utf8),
    ] {
      guard case .damaged? = fault(junk) else {
        Issue.record("read junk")
        continue
      }
    }
    #expect(
      fault(Array("MIME-Version: 1.0\n<p>a".utf8)) == .notRead(.webArchive))
  }

  @Test(arguments: ["<iframe src='续表.html'></iframe>", "<iframe srcdoc='续表'></iframe>"])
  func `a page within a page is told where it stands`(frame: String) throws {
    let document = try HTMLReader.read(Array("<p>前</p>\n\(frame)<iframe src='about:blank'></iframe>".utf8))
    #expect(document.outline == ["前"])
    #expect(document.linked == [.line(2, column: 1)])
  }

  @Test func `the text of a box that Word keeps in a condition is told as that of one`() throws {
    let page = """
      <p>前</p><!--[if gte vml 1]><v:shape><v:textbox><div><p>负责燃气<b>管理</b></p><p>二</p></div></v:textbox></v:shape><![endif]-->\
      <![if !vml]><img src="a.png"><![endif]><!-- v:textbox --><p>后</p>
      """
    let document = try HTMLReader.read(Array(page.utf8))
    #expect(document.outline == ["前", "负责燃气管理\n二", "后"])
    guard case .paragraph(let found) = document.blocks[1] else { return }
    #expect(found.isTextBox)
  }

  @Test(arguments: [
    (
      "<style><!-- span.H\n\t{mso-style-name:H;\n\tdisplay:none;\n\tmso-hide:all;}\n--></style>",
      "<span class=H>藏</span>"
    ),
    ("<STYLE>p{color:red}\n.a , .H{DISPLAY: none}</STYLE>", "<span class='x H'>藏</span>"),
    ("<style>/* x */ i{display:none!important}</style>", "<i>藏</i>"),
    ("<style>#q{visibility:hidden}</style>", "<b id=q>藏</b>"),
  ])
  func `words that a page's own style hides are told as hidden`(style: String, words: String) throws {
    #expect(try outline("\(style)<p>检查\(words)工地</p>") == ["?藏", "检查工地"])
  }

  @Test func `rows, cells and columns that a page's own style hides are hidden`() throws {
    let page = "<style>.x{display:none}</style><table><tr><td>1<td>2</tr><tr class=x><td>3<td>4</tr></table>"
    #expect(try outline(page) == ["[A1:1 | B1:2 | A2-:3 | B2-:4]"])
  }

  @Test(arguments: [
    "@media print{.H{display:none}}", ".H{display:none} .H{display:block}", "div .H{display:none}",
    ".H:hover{display:none}", "b.H{display:none}", ".h{display:none}", "/* .H{display:none} */",
    "@import 'a'; .x{display:none}",
  ])
  func `what a style hides elsewhere is shown`(rules: String) throws {
    #expect(try outline("<style>\(rules)</style><p>检查<span class=H>工地</span></p>") == ["检查工地"])
  }

  @Test func `a style of the element itself comes before those of the page`() throws {
    let page = "<style>.H{display:none}</style><p>检查<span class=H style='display:inline'>工地</span></p>"
    #expect(try outline(page) == ["检查工地"])
  }

  @Test func `a page of frames says so`() {
    let page =
      "<html><frameset rows='*'><frame src='a.files/sheet001.htm'><noframes>x</noframes></frameset></html>"
    #expect(fault(Array(page.utf8)) == HTMLReader.framesAlone)
  }

  @Test func `each limit ends the reading`() {
    let cell = "<tr><td>A"
    #expect(isOverLimit(String(repeating: "<div>", count: 201)))
    #expect(isOverLimit("<table>" + String(repeating: cell, count: 4)) { $0.rows = 3 })
    #expect(isOverLimit("<table><tr>" + String(repeating: "<td>A", count: 4)) { $0.columns = 3 })
    #expect(isOverLimit(String(repeating: "<table>\(cell)</table>", count: 4)) { $0.tables = 3 })
    #expect(
      isOverLimit("<table><tr><td rowspan=65000 colspan=200>" + String(repeating: "<tr>", count: 99)) {
        $0.cells = 10_000
      })
    #expect(isOverLimit(String(repeating: "<table>\(cell)</table>", count: 4)) { $0.cells = 3 })
    #expect(isOverLimit(String(repeating: "<p>A", count: 4)) { $0.cells = 3 })
    #expect(isOverLimit("<p>" + String(repeating: "A", count: 99)) { $0.textLength = 98 })
    #expect(isOverLimit("<table><tr><td>" + String(repeating: "<p>A", count: 50)) { $0.textLength = 98 })
    #expect(isOverLimit("<table><tr><td>A") { $0.unpackedSize = 10 })
  }

  @Test(arguments: [
    "<p ", "<p", "<p x=\"", "<p x='>", "<!--", "<!", "<?", "</", "<a<", "<td x=", "&#", "<p>&",
  ])
  func `markup for wasting time is cut short`(piece: String) {
    let page = "<p>A</p>" + String(repeating: piece, count: 20_000)
    let names = "<p " + (0..<20_000).map { "a\($0)" }.joined(separator: " ")
    #expect(processorTime { _ = fault(Array(page.utf8)) } < .seconds(10))
    #expect(isOverLimit(names))
  }

  @Test func `a page broken off anywhere does not trap`() throws {
    let page = Array(
      "<table><col span=2><tr><td rowspan=2 style='display:none'>水&amp;<br></td><td>B</table><h1>务".utf8)
    for end in page.indices { _ = fault(Array(page[..<end])) }
  }

  @Test func `hidden words of a line are kept apart, and told`() throws {
    let page =
      "<p>甲<span style='display:none'>乙<b>丙</b></span>丁</p><table><tr><td>A<i hidden>B</i>C<td>D</table>"
    #expect(try outline(page) == ["?乙丙", "甲丁", "[A1:AC | B1:D]", "?B"])
  }

  @Test func `what a page offers to choose is not what it says`() throws {
    let page = "<table><tr><td>A<select><option>B<option>C</select><td>D</table>"
    #expect(try outline(page) == ["[A1:A | B1:D]", "?BC"])
  }

  @Test func `a table is as wide as its empty cells make it`() throws {
    let document = try HTMLReader.read(Array("<table><tr><td>A<td>B<td></table>".utf8))
    let widths = document.blocks.map { block -> Int32 in
      if case .table(let table) = block { table.width } else { 0 }
    }
    #expect(widths == [3])
  }
}

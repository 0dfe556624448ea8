import Diagnostics
import Testing

@testable import FileFormats

/// What a browser shows is read; what it does not show and holds words is told.
@Suite struct HTMLShownTests {
  @Test(arguments: [
    "<noscript>请启用脚本</noscript>", "<template><p>请启用脚本</p></template>", "<noembed>请启用脚本</noembed>",
    "<noframes>请启用脚本</noframes>", "<video src=a.mp4>请启用脚本</video>", "<object data=a.png>请启用脚本</object>",
    "<!--[if mso]><p>请启用脚本</p><![endif]-->", "<!--[if IE]><table><tr><td>请启用脚本</td></tr></table><![endif]-->",
    "<input style='display:none' value=请启用脚本>",
  ])
  func `words that are not shown are told as hidden`(words: String) throws {
    #expect(try outline("<p>检查\(words)工地</p>").filter { $0.hasPrefix("?") } == ["?请启用脚本"])
    #expect(try outline("<p>检查</p>\(words)<p>工地</p>").filter { !$0.hasPrefix("?") } == ["检查", "工地"])
    #expect(
      try outline("<table><tr><td>检查\(words)</td><td>二</td></tr></table>") == ["[A1:检查 | B1:二]", "?请启用脚本"])
  }

  @Test(arguments: [
    "<object>显示</object>", "<object classid='clsid:1'>显示</object>", "<![if !mso]>显示<![endif]>",
    "<!--[if !mso]><!-->显示<!--<![endif]-->", "<input value=显示>", "<input type=TEXT value='显示'>",
    "<textarea>显示</textarea>",
  ])
  func `words that are shown are read`(words: String) throws {
    #expect(try outline("<p>已\(words)的话</p>") == ["已显示的话"])
  }

  @Test func `boxes to tick are read as they are shown, and buttons and what is sent unseen are none`() throws
  {
    let page =
      "<p><input type=checkbox checked>甲<input type=radio>乙<input type=hidden value=x><input type=submit value=报送></p>"
    #expect(try outline(page) == ["☑甲☐乙"])
  }

  @Test(arguments: [
    "<!--[if gte mso 9]><xml><o:Author>张三</o:Author></xml><![endif]-->",
    "<!--[if gte mso 10]><style>p{color:red}</style><![endif]-->",
    "<!--[if supportFields]><span style='mso-element:field-begin'></span> PAGE <![endif]-->",
    "<!--[if gte vml 1]><v:shape><x:ClientData><x:Row>3</x:Row></x:ClientData></v:shape><![endif]-->",
    "<!--[if !excel]>&nbsp;&nbsp;<![endif]-->", "<!--[if mso]><![endif]-->", "<!--[if mso]-->",
    "<!-- 旧的话 -->",
  ])
  func `what Office keeps in conditions for itself, and comments, are passed`(condition: String) throws {
    #expect(try outline("<p>检查\(condition)工地</p>") == ["检查工地"])
  }

  @Test func `the words of a text path are told as those of a box`() throws {
    let page = """
      <p>前</p><!--[if gte vml 1]><v:shape><v:textpath style='x'\n string="作废&amp;停用"/></v:shape><![endif]--><p>后</p>
      """
    let document = try HTMLReader.read(Array(page.utf8))
    #expect(document.outline == ["前", "作废&停用", "后"])
    guard case .paragraph(let found) = document.blocks[1] else { return }
    #expect(found.isTextBox)
  }

  @Test func `a box in which Word puts a table for other programs is told as a box`() throws {
    let page = """
      <p>前</p><!--[if gte vml 1]><v:shape><v:textbox><![if !mso]><table><tr><td><![endif]><div><p>框里的话</p></div>\
      <![if !mso]></td></tr></table><![endif]></v:textbox></v:shape><![endif]--><![if !vml]><img src="a.png"><![endif]><p>后</p>
      """
    let document = try HTMLReader.read(Array(page.utf8))
    #expect(document.outline == ["前", "框里的话", "后"])
    guard case .paragraph(let found) = document.blocks[1] else { return }
    #expect(found.isTextBox)
  }

  @Test(arguments: [
    ("<object data='续表.html'>另见续表</object>", ["前", "?另见续表"]), ("<embed src='续表.pdf'>", ["前"]),
    ("<object data='a.png'></object><embed src='a.swf'>", ["前"]),
  ])
  func `another file in a page is told where it stands, a picture is not`(file: String, read: [String]) throws
  {
    let document = try HTMLReader.read(Array("<p>前</p>\n\(file)".utf8))
    #expect(document.outline == read)
    #expect(document.linked == (file.contains("续表") ? [.line(2, column: 1)] : []))
  }

  @Test func `a page of other pages has no content, whatever it says to programs that do not show them`() {
    let page =
      "<frameset><frame src=sheet001.htm><noframes><body><p>浏览器不支持框架。</p></body></noframes></frameset>"
    #expect(throws: HTMLReader.framesAlone) { try HTMLReader.read(Array(page.utf8)) }
  }

  @Test func `numbers of controls stand for the signs that Windows has there`() throws {
    #expect(try outline("<p>第2&#150;4条&#147;许可&#148;&#x85;&#128;</p>") == ["第2–4条“许可”…€"])
    // 0x81 is none there; a control itself is no reference.
    #expect(try outline("<p>甲&#129;乙\u{96}丙</p>") == ["甲乙丙"])
  }
}

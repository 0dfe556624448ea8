import Diagnostics
import Testing

@testable import FileFormats

/// Writes down every event in one line, for comparing.
private struct EventLog: XMLVisitor {
  var lines: [String] = []

  mutating func start(_ tag: borrowing XMLTag) {
    var line = "<\(tag.name) \(tag.place.short)"
    tag.forEachAttribute { line += " \($0)=\($2)" }
    lines.append(line)
  }
  mutating func text(_ text: borrowing XMLText) {
    if !text.isBlank { lines.append("\(text.place.short) \(text.string.drop { $0.isWhitespace })") }
  }
  mutating func end(_ name: String, namespace: String) { lines.append(">\(name)") }
}

extension Place {
  fileprivate var short: String {
    if case .line(let line, let column) = self { return "\(line):\(column)" }
    return "?"
  }
}

private func events(_ text: String) throws -> [String] {
  var log = EventLog()
  try XMLReader.read(Array(text.utf8), into: &log)
  return log.lines
}

private func fault(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> FormatFault? {
  var log = EventLog()
  do throws(FormatFault) { try XMLReader.read(bytes, into: &log, limits: limits) } catch { return error }
  return nil
}

private func place(_ fault: FormatFault?) -> String? {
  if case .damaged(_, let place)? = fault { return place.short }
  return nil
}

@Suite struct XMLReaderTests {
  @Test func `elements, attributes and text come with line and column`() throws {
    #expect(
      try events("<a>\r\n 清<b x='1'\n  y=\"2\">单 文</b>\n  <c/>末</a>") == [
        "<a 1:1", "2:2 清", "<b 2:3 x=1 y=2", "3:9 单 文", ">b", "<c 4:3", ">c", "4:7 末", ">a",
      ])
  }

  @Test func `text is joined over entities, sections and remarks`() throws {
    let long = String(repeating: "市水务局", count: 500)
    #expect(try events("<a>x&amp;y<!-- -->&#38;<![CDATA[<\(long)>]]>&lt;</a>")[1] == "1:4 x&y&<\(long)><")
  }

  @Test func `an ampersand in an attribute is told as it was meant`() throws {
    #expect(try events("<a x='1&amp;2&lt;&#38;&quot;&amp;#38;'/>")[0] == "<a 1:1 x=1&2<&\"&#38;")
  }

  @Test func `namespaces are told, and attributes found in theirs`() throws {
    let root = try XMLElement(
      document: Array("<p:a xmlns:p='urn:p' xmlns='urn:q' id='1' p:id='2'><b/></p:a>".utf8))
    #expect(root.name == "a" && root.namespace == "urn:p")
    #expect(root["id"] == "1" && root["id", in: "urn:p"] == "2" && root["id", in: ""] == "1")
    #expect(root.children.map(\.namespace) == ["urn:q"])
  }

  @Test func `a tree keeps children, text and places`() throws {
    let root = try XMLElement(document: Array("<a>\n<b>一</b><b k='v'>二</b><c/>\n</a>".utf8))
    #expect(root.children("b").map(\.text) == ["一", "二"])
    #expect(root.child("c")?.place == .line(2, column: 23))
    #expect(root.text == "\n\n")
  }

  @Test(arguments: [
    ("<a>\n<b>\n</a>", "3:5"), ("<a>\n<b", "2:3"), ("<a>x & y</a>", "1:7"), ("<a x=1/>", "1:6"),
    ("<a>&nbsp;</a>", "1:10"), ("<a></a><b/>", "1:8"), ("<p:a/>", "1:5"), ("<a>\u{1}</a>", "1:4"),
    ("text", "1:1"),
  ])
  func `an ill-formed document is told with its place`(text: String, at expected: String) {
    #expect(place(fault(Array(text.utf8))) == expected)
  }

  @Test func `an unclosed element is told with the line where it began`() {
    guard case .damaged(let detail, _)? = fault(Array("<a>\n<b>\n</a>".utf8)) else {
      Issue.record("no fault")
      return
    }
    #expect(detail.zh == "元素 b（第 2 行开始）没有正确结束")
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
    "<!DOCTYPE a [<!ENTITY e 'x'><!ENTITY f '&e;&e;&e;'>]><a>&f;</a>",
  ])
  func `a document type is refused`(text: String) {
    guard case .damaged(let detail, _)? = fault(Array(text.utf8)) else {
      Issue.record("no fault")
      return
    }
    #expect(detail.zh.contains("DOCTYPE"))
  }

  @Test(arguments: [
    ("<a>\n 甲\u{0B}乙</a>", "U+000B，是从 Word 粘贴来的换行符", "2:3"), ("<a>甲\u{1F}</a>", "U+001F", "1:5"),
    ("<a/>\n尾巴", "结束以后还有内容", "2:1"), ("\n<?xml version='1.0'?><a/>", "成为文件的开头", "2:6"),
    ("<a>\n</a", "标签没有用“>”结束", "2:4"), ("<a b='1'c='2'/>", "两个属性之间没有空格", "1:9"),
    ("<a><!-- b -- c --></a>", "注释里不能有“--”", "1:11"),
  ])
  func `a fault is told in Chinese at its place, with what to do`(text: String, words: String, place: String)
  {
    #expect(FileKind.detect(Array(text.utf8), name: "清单.xml") == .xml)
    let fault = fault(Array(text.utf8))
    #expect(FileFormatsTests.place(fault) == place)
    guard case .damaged(let detail, _)? = fault else {
      Issue.record("no damage")
      return
    }
    #expect(detail.zh.contains(words), "\(detail.zh)")
  }

  @Test(arguments: ["\u{1}", "\u{8}", "\u{B}", "\u{1B}", "\u{1F}"])
  func `a control character is called by its number, at its place`(control: String) {
    let number = control.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? ""
    let name = "U+" + String(repeating: "0", count: 4 - number.count) + number
    for (text, column) in [("清\(control)单", 3), ("\(control)", 2)] {
      let found = fault(Array("<a>\n \(text)</a>".utf8))
      guard case .damaged(let detail, let place)? = found else {
        Issue.record("\(String(describing: found))")
        continue
      }
      #expect(detail.zh.contains(name) && place.short == "2:\(column)")
    }
    guard case .damaged(let detail, let place)? = fault(Array("<a>\n<b x='清\(control)'/></a>".utf8)) else {
      return
    }
    #expect(detail.zh.contains(name) && place.short == "2:8")
  }

  @Test func `an encoding is recognised by mark, declaration or zero bytes`() throws {
    let declared: [UInt8] =
      Array("<?xml version='1.0' encoding='GB2312'?><a>".utf8) + [0xCB, 0xAE, 0xCE, 0xF1] + Array("</a>".utf8)
    #expect(try XMLElement(document: declared).text == "水务")
    let marked = [0xEF, 0xBB, 0xBF] + Array("<a>水务</a>".utf8)
    #expect(try XMLElement(document: marked).text == "水务")
    #expect(try XMLElement(document: marked).place == .line(1, column: 1))
    let wide = "<?xml version='1.0' encoding='UTF-16'?><a>水务</a>".utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try XMLElement(document: wide).text == "水务")
    #expect(try XMLElement(document: [0xFF, 0xFE] + wide).text == "水务")
  }

  @Test func `bytes that are no text are refused`() {
    #expect(place(fault(Array("<a>".utf8) + [0xCB, 0xCE, 0x3C] + Array("/a>".utf8))) != nil)
    #expect(place(fault(Array("<a>".utf8) + [0x00] + Array("</a>".utf8))) != nil)
    #expect(
      fault(Array("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xFF, 0xFF] + Array("</a>".utf8)) != nil)
    #expect(fault([]) == .empty)
    #expect(
      fault(Array("<?xml version='1.0' encoding='EBCDIC'?><a/>".utf8))
        == .unsupportedEncoding("EBCDIC"))
  }

  @Test func `nesting, text and attributes have limits`() {
    let deep = String(repeating: "<a>", count: 201) + String(repeating: "</a>", count: 201)
    #expect(fault(Array(deep.utf8)) == .tooDeep(200))
    var limits = ReadingLimits()
    limits.textLength = 10
    #expect(fault(Array("<a>12345678901</a>".utf8), limits: limits) == .tooMuchText(10))
    let crowded = "<a " + (0..<2_000).map { "a\($0)='' " }.joined() + "/>"
    #expect(fault(Array(crowded.utf8)) == .tooManyAttributes)
    let spaces = (0..<150).map { "xmlns:n\($0)='urn:\($0)'" }.joined(separator: " ")
    #expect(fault(Array("<a \(spaces)><b \(spaces)/></a>".utf8)) == .tooManyAttributes)
  }

  @Test func `a visitor can stop the reading`() {
    struct Refusing: XMLVisitor {
      mutating func start(_ tag: borrowing XMLTag) throws(FormatFault) {
        if tag.name == "b" { throw .overLimit(BilingualText(shared: tag["k"] ?? "")) }
      }
      mutating func text(_ text: borrowing XMLText) {}
      mutating func end(_ name: String, namespace: String) {}
    }
    var visitor = Refusing()
    #expect(throws: FormatFault.overLimit(BilingualText(shared: "甲"))) {
      try XMLReader.read(Array("<a><b k='甲'/></a><broken".utf8), into: &visitor)
    }
  }

  @Test(arguments: [10, 20]) func `an attribute beyond the parser's own limit is told as too long`(
    megabytes: Int
  ) {
    let value = String(repeating: "水", count: megabytes * 1_000_000 / 3 + 1)
    guard case .overLimit(let remark)? = fault(Array("<a b='\(value)'/>".utf8)) else {
      Issue.record("the attribute was read")
      return
    }
    #expect(remark.zh.contains("属性的值超过"), "\(remark.en)")
  }
}

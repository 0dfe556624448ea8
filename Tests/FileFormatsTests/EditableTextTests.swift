import Diagnostics
import TestSupport
import Testing

@testable import FileFormats

/// Writing pieces of a file otherwise, and all else byte for byte.
@Suite struct EditableTextTests {
  private static func gb18030(_ text: String) -> [UInt8] {
    TextEncoding.gb18030.bytes(utf8: Array(text.utf8)) ?? []
  }

  /// The file with a piece replaced; nil where that cannot be.
  private func replacing(
    _ piece: String, at place: Place, offset: Int = 0, with text: String, in bytes: [UInt8],
    name: String = "a.csv"
  ) -> [UInt8]? {
    guard let file = EditableText(bytes, name: name),
      let replacement = try? file.replacing(piece, at: place, offset: offset, with: text)
    else { return nil }
    return file.replacing([replacement])
  }

  private func table(
    _ text: String, _ piece: String, _ line: Int32, _ column: Int32, at offset: Int = 0, with new: String
  ) -> String? {
    replacing(piece, at: .field(line: line, column: column), offset: offset, with: new, in: Array(text.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func markup(
    _ text: String, _ piece: String, _ line: Int32, _ column: Int32, at offset: Int = 0, with new: String
  ) -> String? {
    replacing(
      piece, at: .line(line, column: column), offset: offset, with: new, in: Array(text.utf8), name: "a.xml"
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Separated values

  @Test func `a piece of a bare and of a quoted field is replaced where it stands`() {
    #expect(table("甲,乙,丙\n", "乙", 1, 2, with: "乙局") == "甲,乙局,丙\n")
    #expect(table("甲,\" 乙，丙\",丁\n", "丙", 1, 2, at: 2, with: "丙局") == "甲,\" 乙，丙局\",丁\n")
    #expect(table("甲,乙\r\n\r\n丙,\"丁\"\r\n", "丁", 3, 2, with: "丁局") == "甲,乙\r\n\r\n丙,\"丁局\"\r\n")
  }

  @Test func `quotes and line ends in a field count as they are read`() {
    let text = "甲,\"说\"\"乙\"\"\r\n丙乙\"\r\n"
    #expect(table(text, "乙", 1, 2, at: 6, with: "丁") == "甲,\"说\"\"乙\"\"\r\n丙丁\"\r\n")
    #expect(table(text, "“", 1, 2, at: 1, with: "x") == nil)
    #expect(table(text, "\"乙\"", 1, 2, at: 1, with: "“\"”") == "甲,\"说“\"\"”\r\n丙乙\"\r\n")
    #expect(table("甲,\"乙\"丙\n", "丙", 1, 2, at: 1, with: "丁") == "甲,\"乙\"丁\n")
    #expect(table("甲,\"乙\"丙\n", "乙丙", 1, 2, with: "丁") == nil)
  }

  @Test func `a piece by which other marks would be taken for the separator is refused`() {
    #expect(table("甲,乙,丙\n", "乙", 1, 2, with: ";;;;") == nil)
  }

  @Test func `what a bare field cannot hold is not written into it`() {
    for new in ["乙,丙", "乙\n丙", "\"乙"] { #expect(table("甲,乙,丙\n", "乙", 1, 2, with: new) == nil) }
    #expect(table("甲;乙;丙\n", "乙", 1, 2, with: "乙,丙") == "甲;乙,丙;丙\n")
  }

  @Test func `a piece that does not stand there letter by letter is left`() {
    #expect(table("甲,乙丙\n", "乙丁", 1, 2, with: "x") == nil)
    #expect(table("甲,乙丙\n", "丙", 1, 2, with: "x") == nil)
    #expect(table("甲,乙丙\n", "丙", 1, 2, at: 9, with: "x") == nil)
    #expect(table("甲,乙丙\n", "丙", 1, 2, at: -1, with: "x") == nil)
    #expect(table("甲,乙丙\n", "", 1, 2, with: "x") == nil)
    #expect(table("甲,乙丙\n", "乙", 2, 2, with: "x") == nil)
  }

  @Test func `a record is added with the separator and the line ends of the file`() throws {
    func added(_ text: String, _ fields: String...) throws -> String? {
      try CSVText(Array(text.utf8)).appending(fields).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try added("甲,乙\n", "一", "二") == "甲,乙\n一,二\n")
    #expect(
      try added("甲;乙;丙\r\n一;二;三", "1;2", "3\"", "4\n5") == "甲;乙;丙\r\n一;二;三\r\n\"1;2\";\"3\"\"\";\"4\n5\"\r\n")
    #expect(try added("\u{FEFF}甲\t乙\t丙\n", "", "二", "=1") == "\u{FEFF}甲\t乙\t丙\n\t二\t'=1\n")
  }

  // MARK: Encodings

  @Test(arguments: [
    Array("甲,𠮷乙,丙€\n".utf8), [0xEF, 0xBB, 0xBF] + Array("甲,𠮷乙,丙€\n".utf8), gb18030("甲,𠮷乙,丙€\n"),
    [0xFF, 0xFE] + (TextEncoding.utf16LittleEndian.bytes(utf8: Array("甲,𠮷乙,丙€\n".utf8)) ?? []),
    [0xFE, 0xFF] + (TextEncoding.utf16BigEndian.bytes(utf8: Array("甲,𠮷乙,丙€\n".utf8)) ?? []),
  ])
  func `whatever the encoding, only the piece changes`(bytes: [UInt8]) throws {
    let new = replacing("乙", at: .field(line: 1, column: 2), offset: 1, with: "乙〔丁〕", in: bytes)
    let text = try #require(EncodedText(bytes))
    let read = try #require(new.flatMap { EncodedText($0) })
    #expect(String(decoding: read.utf8, as: UTF8.self) == "甲,𠮷乙〔丁〕,丙€\n")
    #expect(read.encoding == text.encoding && new.map { Array($0.prefix(3)) } == Array(bytes.prefix(3)))
    #expect(new?.suffix(4) == bytes.suffix(4))
  }

  @Test func `a letter that the encoding lacks is a reference in markup, and refused elsewhere`() {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"Big5\"?>\n<a b=\"".utf8) + [0xA5, 0xD2] + Array("\"/>".utf8)
    let new = replacing("甲", at: .line(2, column: 7), with: "甲〇𠮷", in: bytes, name: "a.xml")
    #expect(new?.suffix(12) == Array("&#x20BB7;\"/>".utf8)[...])
    #expect(EncodedText(Array("甲".utf8), in: .latin1)?.encoded(Array("甲".utf8)) == nil)
  }

  // MARK: XML

  @Test func `a piece of a text and of an attribute is replaced, as markup writes it`() {
    let text = "<?xml version=\"1.0\"?>\n<a xmlns:x=\"u\" b='甲 &amp; 乙'>\n  丙&lt;丁\n</a>"
    #expect(
      markup(text, "甲 & 乙", 2, 19, with: "'丙'<\"")
        == text.replacing("甲 &amp; 乙", with: "&apos;丙&apos;&lt;&quot;"))
    #expect(markup(text, "乙", 2, 19, at: 4, with: "乙局") == text.replacing("乙", with: "乙局"))
    #expect(markup(text, "<丁", 3, 3, at: 1, with: "丁>") == text.replacing("&lt;丁", with: "丁&gt;"))
  }

  @Test func `sections, references by number and remarks count as they are read`() {
    let text = "<a><!-- 甲 --> &#x7532;<![CDATA[<乙>]]>&#20993;丙<?p 丙?>丙<b/>丁</a>"
    #expect(markup(text, "甲", 1, 4, with: "x") == text.replacing("&#x7532;", with: "x"))
    #expect(markup(text, "乙", 1, 4, at: 2, with: "&") == text.replacing("乙", with: "&"))
    #expect(markup(text, "乙", 1, 4, at: 2, with: "]]>") == nil)
    #expect(markup(text, "甲<", 1, 4, with: "x") == nil)
    #expect(markup(text, "刁丙", 1, 4, at: 4, with: "y") == text.replacing("&#20993;丙<?", with: "y<?"))
    #expect(markup(text, "丙丙", 1, 4, at: 5, with: "y") == nil)
    #expect(markup(text, "丁", 1, 4, at: 7, with: "y") == nil)
  }

  @Test func `line ends and other encodings are no obstacle`() {
    let text = "<?xml version=\"1.0\" encoding=\"GB18030\"?>\r\n<a>\r\n甲\r\n乙</a>"
    let bytes = Self.gb18030(text)
    #expect(
      replacing("乙", at: .line(3, column: 1), offset: 2, with: "丙", in: bytes, name: "a.xml")
        == Self.gb18030(text.replacing("乙", with: "丙")))
    #expect(
      replacing(
        "甲\n乙", at: .line(3, column: 1), with: "丙",
        in: [0xEF, 0xBB, 0xBF] + Array(text.replacing("GB18030", with: "UTF-8").utf8), name: "a.xml")
        == [0xEF, 0xBB, 0xBF]
        + Array(text.replacing("GB18030", with: "UTF-8").replacing("甲\r\n乙", with: "丙").utf8))
  }

  @Test func `files of other kinds are none that can be written so`() {
    #expect(EditableText(Array("%PDF-1.4".utf8), name: "a.csv") == nil)
    #expect(EditableText(Array("<html><body>甲</body></html>".utf8), name: "a.html") == nil)
    #expect(EditableText(Array("甲,\"乙\n".utf8), name: "a.csv") == nil)
  }

  @Test func `whatever a file says, a piece replaced reads as it should, and no other field changes`() throws
  {
    var numbers = SeededGenerator(seed: 5)
    let pieces = ["甲", "乙", "𠮷", "\"", ",", ";", "\n", " ", "\u{3000}", "a", "〔", "&", "<", ">", "'"]
    func text(_ count: Int) -> String {
      (0..<count).compactMap { _ in pieces.randomElement(using: &numbers) }.joined()
    }
    for _ in 0..<400 {
      let rows = (0..<3).map { _ in (0..<3).map { _ in "列" + text(Int.random(in: 0...6, using: &numbers)) } }
      var csv = CSVWriter(hasMark: Bool.random(using: &numbers))
      for row in rows { csv.record(row) }
      let bytes =
        Bool.random(using: &numbers)
        ? csv.bytes : Self.gb18030(String(decoding: csv.bytes, as: UTF8.self).replacing("\u{FEFF}", with: ""))
      // What stands most often may be taken for the separator.
      guard let records = try? CSVReader.records(bytes), records.count > 1, records[1].count > 1 else {
        continue
      }
      let field = records[1][1]
      let letters = Array(field.text.unicodeScalars)
      guard !letters.isEmpty else { continue }
      let start = Int.random(in: 0..<letters.count, using: &numbers)
      let piece = String(
        String.UnicodeScalarView(letters[start..<Int.random(in: start + 1...letters.count, using: &numbers)]))
      let new = text(3)
      guard let written = replacing(piece, at: field.place, offset: start, with: new, in: bytes) else {
        #expect(new.contains { ",\"\n;".contains($0) })
        continue
      }
      let read = try CSVReader.records(written).map { $0.map(\.text) }
      var expected = records.map { $0.map(\.text) }
      expected[1][1] =
        String(String.UnicodeScalarView(letters[..<start])) + new
        + String(String.UnicodeScalarView(letters[(start + piece.unicodeScalars.count)...]))
      #expect(read == expected)
    }
  }
}

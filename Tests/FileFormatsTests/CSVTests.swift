import Diagnostics
import Testing

@testable import FileFormats

@Suite struct CSVTests {
  private func texts(_ text: String) throws -> [[String]] {
    try CSVReader.records(Array(text.utf8)).map { $0.map(\.text) }
  }

  @Test func `fields are separated by commas and records by any line end`() throws {
    #expect(try texts("a,b\r\nc,d\re,f\n") == [["a", "b"], ["c", "d"], ["e", "f"]])
  }

  @Test func `a quoted field keeps separators, quotes and line breaks`() throws {
    #expect(try texts("\"a,b\",\"say \"\"x\"\"\",\"one\r\ntwo\"\n") == [["a,b", "say \"x\"", "one\ntwo"]])
  }

  @Test(arguments: ["a;b;c\n1;2;3\n", "a\tb\tc\n1\t2\t3\n", "a,b,c\n1,2,3\n"])
  func `the separator is told from the first lines`(text: String) throws {
    #expect(try texts(text) == [["a", "b", "c"], ["1", "2", "3"]])
  }

  @Test func `a separator inside quotes does not count`() throws {
    #expect(try texts("\"a;b;c;d\",x\n\"e;f;g\",y\n") == [["a;b;c;d", "x"], ["e;f;g", "y"]])
  }

  @Test func `a field knows the physical line on which it begins`() throws {
    let records = try CSVReader.records(Array("名称,说明\n甲,\"一\n二\"\n乙,三\n".utf8))
    #expect(records[2][1].place == .field(line: 4, column: 2))
  }

  @Test func `an unclosed quote is told with its line`() {
    #expect {
      try CSVReader.records(Array("a,b\nc,\"d\ne,f\n".utf8))
    } throws: { fault in
      guard case FormatFault.damaged(_, let place) = fault else { return false }
      return place == .line(2, column: 1)
    }
  }

  @Test(arguments: [
    [0xC7, 0xE5, 0xB5, 0xA5, 0x2C, 0x31], [0xEF, 0xBB, 0xBF] + Array("清单,1".utf8),
    [0xFF, 0xFE, 0x05, 0x6E, 0x55, 0x53, 0x2C, 0x00, 0x31, 0x00], Array("清单,1".utf8),
  ])
  func `text is read as GB18030, UTF-16 or UTF-8 with and without a mark`(bytes: [UInt8]) throws {
    #expect(try CSVReader.records(bytes).map { $0.map(\.text) } == [["清单", "1"]])
  }

  @Test func `a number in exponents is a damaged code`() throws {
    guard case .table(let table) = try CSVReader.read(Array("编码\n1.14602E+30\n".utf8)).blocks[0] else {
      return
    }
    #expect(table.cells[1].state == .damagedNumber)
  }

  @Test func `an empty file is told as empty`() {
    #expect(throws: FormatFault.empty) { try CSVReader.records(Array("\r\n \n".utf8)) }
  }

  @Test(arguments: [["a", "b,c", "d\"e", "f\ng", "", "\r"], ["普通", "，", " 两端 "]])
  func `what is written reads back`(fields: [String]) throws {
    var writer = CSVWriter()
    writer.record(fields)
    let read = try CSVReader.records(writer.bytes)[0].map(\.text)
    #expect(read == fields.map { $0 == "\r" ? "'\n" : $0 })
  }

  @Test func `a field like a formula is written as text`() {
    var writer = CSVWriter()
    writer.record(["=1+1", "-", "a=b"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,'-,a=b\n")
  }

  @Test func `no control stands before a formula, nor in what is written`() {
    var writer = CSVWriter()
    writer.record(["\u{0}=1+1", "\u{1B}[2J甲\u{7F}\u{9B}", "\u{1F}\t=1", "甲\u{7}\r\n乙\t丙"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "'=1+1,[2J甲,'\t=1,\"甲\r\n乙\t丙\"\n")
  }

  @Test func `controls are taken out of fields, and line breaks of Word divide lines`() throws {
    let filler = String(repeating: "甲,乙\n", count: 1500)
    let text = filler + "\u{0}=1,\u{1B}[2J丙\u{B}丁\u{9B}\n\u{1},戊\n"
    let document = try CSVReader.read(Array(text.utf8))
    guard case .table(let table)? = document.blocks.first else { throw FormatFault.empty }
    #expect(table.cells.suffix(3).map(\.text) == ["=1", "[2J丙\n丁", "戊"])
  }

  @Test(arguments: ["\t", ";"])
  func `commas in the text are none, where the header has other separators`(mark: String) throws {
    let text = "名称,全称;依据;备注\n甲;乙,丙,丁,戊,己,庚;".replacing(";", with: mark)
    #expect(try texts(text) == [["名称,全称", "依据", "备注"], ["甲", "乙,丙,丁,戊,己,庚", ""]])
  }
}

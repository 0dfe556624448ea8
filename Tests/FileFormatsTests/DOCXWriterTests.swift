import Diagnostics
import Testing

@testable import FileFormats

@Suite struct DOCXWriterTests {
  private let table = DOCXWriter.Table(
    rows: [
      [.init("序号", rowSpan: 2, isHeader: true), .init("职权名称", columnSpan: 2, isHeader: true)],
      [nil, .init("主项", isHeader: true), .init("子项", isHeader: true)],
      [.init("1"), .init("取水<许可>", rowSpan: 2), .init("地表水\n二行")], [.init("2"), nil, .init("地下水")],
    ], headerRows: 2, columnWidths: [1, 3, 3])

  private func document(_ blocks: [DOCXWriter.Block]) throws -> [UInt8] {
    try DOCXWriter.document(blocks, orientation: .landscape)
  }

  private func body(_ blocks: [DOCXWriter.Block]) throws -> XMLElement {
    let package = try OfficePackage(document(blocks))
    let root = try XMLElement(document: package.part(package.mainPart()), limits: ReadingLimits())
    return try #require(root.children("body").first)
  }

  @Test func `every part is well-formed, and known by its relationship`() throws {
    let package = try OfficePackage(document([.title("清单"), .table(table)]))
    let main = try package.mainPart()
    #expect(main == "word/document.xml")
    let references = try package.relationships(of: main)
    #expect(references.all.map(\.kind) == ["footer", "styles", "settings", "fontTable"])
    for reference in references.all {
      let part = try XMLElement(document: package.part(reference.target), limits: ReadingLimits())
      #expect(!part.children.isEmpty)
    }
    #expect(try FileKind.detect(document([]), name: "") == .docx)
  }

  @Test func `the same blocks give the same bytes`() throws {
    let blocks: [DOCXWriter.Block] = [.heading("一、部门职责", level: 1), .table(table), .note("注：")]
    #expect(try document(blocks) == document(blocks))
  }

  @Test func `merged cells are written at every row of theirs, and each row fills the grid`() throws {
    let rows = try #require(try body([.table(table)]).children("tbl").first).children("tr")
    let cells = rows.map { row in
      row.children("tc").map { cell in
        let settings = cell.children("tcPr").first
        let span = settings?.children("gridSpan").first.map { "\($0["val"] ?? "")" } ?? "1"
        return span + (settings?.children("vMerge").first.map { $0["val"] ?? "goes on" } ?? "")
      }
    }
    #expect(
      cells == [
        ["1restart", "2"], ["1goes on", "1", "1"], ["1", "1restart", "1"], ["1", "1goes on", "1"],
      ])
  }

  @Test func `header rows are repeated, and no row is split`() throws {
    let rows = try #require(try body([.table(table)]).children("tbl").first).children("tr")
    let settings = rows.map { $0.children("trPr").flatMap(\.children).map(\.name) }
    #expect(
      settings == [["cantSplit", "tblHeader"], ["cantSplit", "tblHeader"], ["cantSplit"], ["cantSplit"]])
  }

  @Test
  func `manners of text are styles of its runs, and rows for writing by hand are high and stay together`()
    throws
  {
    var form = DOCXWriter.Table(
      rows: [
        [.init("意见", isHeader: true)],
        [.init(paragraphs: [[.init("甲"), .init("乙", .marked), .init("", .strong)], [.init("丙", .quiet)]])],
        [.init(String(repeating: "长", count: 9))],
      ], headerRows: 1)
    (form.rowHeight, form.keepsTogether, form.longestWholeRow) = (500, true, 8)
    let rows = try #require(try body([.table(form)]).children("tbl").first).children("tr")
    #expect(
      rows.map { $0.children("trPr").flatMap(\.children).map(\.name) } == [
        ["cantSplit", "tblHeader"], ["cantSplit", "trHeight"], ["trHeight"],
      ])
    let paragraphs = rows.map { $0.children("tc").flatMap { $0.children("p") } }
    #expect(
      paragraphs.map { $0.map { !($0.children("pPr").first?.children("keepNext") ?? []).isEmpty } } == [
        [true], [true, true], [false],
      ])
    let styles = paragraphs[1].flatMap { $0.children("r") }.map { run in
      run.children("rPr").first?.children("rStyle").first.map { $0["val"] ?? "" }
    }
    #expect(styles == [nil, "MarkedText", "QuietText"])
  }

  @Test func `tables that touch are kept apart`() throws {
    let kinds = try body([.table(table), .table(table)]).children.map(\.name)
    #expect(kinds == ["tbl", "p", "tbl", "p", "sectPr"])
  }

  @Test func `spans that reach beyond the table are cut, and empty tables left out`() throws {
    let wide = DOCXWriter.Table(rows: [[.init("a", rowSpan: 9, columnSpan: 9), nil], [nil, .init("b")]])
    let body = try body([
      .table(wide), .table(DOCXWriter.Table(rows: [])), .table(DOCXWriter.Table(rows: [[]])),
    ])
    #expect(body.children("tbl").count == 1)
    #expect(body.children("tbl")[0].children("tr").map { $0.children("tc").count } == [1, 1])
  }

  @Test func `column widths fill the text exactly`() throws {
    let grid = try #require(try body([.table(table)]).children("tbl").first?.children("tblGrid").first)
    let widths = grid.children.compactMap { $0["w"].flatMap { Int($0) } }
    #expect(widths.reduce(0, +) == 16838 - 2 * 1134)
  }

  @Test func `what is written reads back, spans and line breaks and all`() throws {
    let bytes = try document([.heading("一、权力清单", level: 1), .table(table), .paragraph(" a\tb\nc ")])
    // The last block is the page number in the foot.
    let blocks = try DOCXReader.read(bytes).blocks.dropLast()
    guard case .paragraph(let heading)? = blocks.first, case .table(let read)? = blocks.dropFirst().first,
      case .paragraph(let text)? = blocks.last
    else {
      Issue.record("a paragraph, a table and a paragraph were written")
      return
    }
    #expect(heading.text == "一、权力清单" && heading.headingLevel == 1)
    #expect(text.text.split(whereSeparator: \.isWhitespace) == ["a", "b", "c"])
    #expect(
      read.cells.map { "\($0.row) \($0.column) \($0.rowSpan)×\($0.columnSpan) \($0.text)" } == [
        "1 1 2×1 序号", "1 2 1×2 职权名称", "2 2 1×1 主项", "2 3 1×1 子项", "3 1 1×1 1", "3 2 2×1 取水<许可>",
        "3 3 1×1 地表水\n二行", "4 1 1×1 2", "4 3 1×1 地下水",
      ])
  }
}

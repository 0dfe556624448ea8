import Analysis
import Diagnostics
import FileFormats
import Foundation
import FrontEnds
import ListModel
import Reports
import TestSupport
import Testing

@testable import Compiler

/// `lists/faulty-example`: a small edition in which every rule finds something.
@Suite struct FaultyExampleTests {
  private func compile(jobs: Int = 2) async throws -> Compilation {
    try await Compilation.run(
      .init(edition: FaultyExampleBefore.edition, jobs: jobs))
  }

  private func report(_ compilation: Compilation, as format: any ReportFormat, _ language: Language = .zh)
    throws -> [UInt8]
  {
    let folder = TemporaryFolder()
    try compilation.report(to: [ReportTarget(format: format, file: folder.path + "/r")], language: language)
    return Array((folder.read("r") ?? "").utf8)
  }

  @Test func `the findings are those on record`() async throws {
    let compilation = try await compile()
    let text = try report(compilation, as: TextReport())
    #expect(try Snapshot.difference(text, from: "faulty-example.zh.txt") == nil)
    let english = try report(compilation, as: TextReport(), .en)
    #expect(try Snapshot.difference(english, from: "faulty-example.en.txt") == nil)
    let json = try report(compilation, as: JSONReport())
    #expect(try Snapshot.difference(json, from: "faulty-example.json") == nil)
  }

  @Test(arguments: [("README.md", Language.en), ("README.zh-CN.md", .zh)])
  func `the finding that the README shows is the one that the program prints`(
    name: String, language: Language
  ) async throws {
    let readme = try String(contentsOf: Repository.root.appending(path: name), encoding: .utf8)
    let shown = readme.components(separatedBy: "```").filter { $0.contains("[circular-handover]") }
    let printed = String(decoding: try report(await compile(), as: TextReport(), language), as: UTF8.self)
    #expect(shown.count == 1)
    for block in shown {
      #expect(printed.contains(block.trimmingCharacters(in: .newlines)), "\(block)")
    }
  }

  @Test func `every rule finds something`() async throws {
    let found = Set(try await compile().judgement.findings.map(\.rule.name))
    let silent = RuleRegistry.rules.filter { !found.contains($0.name) }
    #expect(silent.filter { !$0.needsEarlierEdition }.map(\.name) == [])
    let before = try FaultyExampleBefore()
    let compared = try await Compilation.run(
      .init(edition: FaultyExampleBefore.edition, jobs: 2), against: before.edition)
    let brought = Set(compared.judgement.findings.map(\.rule.name))
    #expect(silent.filter { !brought.contains($0.name) }.map(\.name) == [])
    let texts = SourceTexts(of: compared)
    for quotation in compared.judgement.findings.flatMap(\.quotations) where !quotation.text.isEmpty {
      #expect(texts.texts(at: quotation.origin).contains { $0.contains(quotation.text) }, "\(quotation)")
    }
  }

  @Test func `the report has the same bytes with one job and with many`() async throws {
    let one = try report(await compile(jobs: 1), as: JSONReport())
    #expect(try report(await compile(jobs: 4), as: JSONReport()) == one)
  }

  @Test func `every quotation stands in its source at its place`() async throws {
    let compilation = try await compile()
    let texts = SourceTexts(of: compilation)
    for quotation in compilation.judgement.findings.flatMap(\.quotations) where !quotation.text.isEmpty {
      let places = texts.texts(at: quotation.origin)
      #expect(places.contains { $0.contains(quotation.text) }, "“\(quotation.text)” is not in \(places)")
    }
  }

  @Test func `every place names a file, a table and a cell or a line of the edition`() async throws {
    let compilation = try await compile()
    let texts = SourceTexts(of: compilation)
    for quotation in compilation.judgement.findings.flatMap(\.quotations) {
      let location = compilation.catalogue.location(of: quotation.origin)
      let place = quotation.origin.place
      #expect(texts.exists(quotation.origin), "\(location)")
      if place.table != nil { #expect(location.part != nil, "\(location)") }
      #expect((place.gridPosition == nil) == (location.cell == nil), "\(location)")
    }
  }

  @Test func `every cell and paragraph of every file of tables is accounted for`() async throws {
    let compilation = try await compile()
    var files = 0
    for (file, source) in zip(compilation.catalogue.files, compilation.sources.all)
    where !file.path.hasPrefix("submissions/报送情况") {
      guard let document = try? FrontEnd.document(source.bytes, name: source.name) else { continue }
      let account = file.account
      #expect(account.read + account.furniture + account.unread == document.contentCount, "\(file.path)")
      files += 1
    }
    #expect(files == 18)
  }
}

extension JudgedFinding {
  /// The text of the finding's place, and that of every other side.
  fileprivate var quotations: [Quotation] {
    [finding.quotation] + finding.related.map(\.quotation)
  }
}

extension TableDocument {
  /// How many cells and paragraphs have a text.
  fileprivate var contentCount: Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .paragraph(let paragraph): count + (paragraph.text.allSatisfy(\.isWhitespace) ? 0 : 1)
      case .table(let table): count + table.cells.count { !$0.text.isEmpty }
      }
    }
  }
}

/// What stands in the files of an edition, read once more and without the interpreters.
private struct SourceTexts {
  let compilation: Compilation
  private var documents: [FileID: TableDocument] = [:]

  init(of compilation: Compilation) {
    self.compilation = compilation
    for (index, source) in compilation.sources.all.enumerated() {
      documents[FileID(index)] = try? FrontEnd.document(source.bytes, name: source.name)
    }
  }

  /// The texts at a place: of its cell or paragraph, or from its line on; of a whole file its path.
  func texts(at origin: Origin) -> [String] {
    switch origin.place {
    case .wholeFile: [compilation.catalogue.path(of: origin.file)]
    case .line(let line, _):
      [lines(of: origin.file).dropFirst(Int(line) - 1).prefix(4).joined(separator: "\n")]
    case .paragraph, .pageMargin: blocks(of: origin.file).compactMap { $0.text(at: origin.place) }
    case .cell, .field, .markupCell:
      cells(of: origin.file).filter { $0.place == origin.place }.map(\.text)
        + blocks(of: origin.file).compactMap { $0.text(at: origin.place) }
    }
  }

  /// Whether a file has such a place, be it an empty cell.
  func exists(_ origin: Origin) -> Bool {
    guard compilation.catalogue.files.indices.contains(Int(origin.file.index)) else { return false }
    switch origin.place {
    case .wholeFile: return true
    case .line(let line, _): return lines(of: origin.file).indices.contains(Int(line) - 1)
    case .field(let line, let column):
      return cells(of: origin.file).contains { cell in
        if case .field(line, _) = cell.place { cell.column <= column } else { false }
      }
    case .paragraph, .pageMargin: return !texts(at: origin).isEmpty
    case .cell(let table, let row, let column), .markupCell(_, let table, let row, let column):
      let cells = cells(of: origin.file).filter { $0.place.table == table }
      return cells.contains { $0.row + $0.rowSpan > row }
        && cells.contains { $0.column + $0.columnSpan > column }
    }
  }

  private func blocks(of file: FileID) -> [TableDocument.Block] { documents[file]?.blocks ?? [] }

  private func cells(of file: FileID) -> [Cell] {
    blocks(of: file).flatMap { block -> [Cell] in
      if case .table(let table) = block { return table.cells }
      return []
    }
  }

  private func lines(of file: FileID) -> [String] {
    String(decoding: compilation.sources.all[Int(file.index)].bytes, as: UTF8.self)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&").components(separatedBy: "\n")
  }
}

extension TableDocument.Block {
  /// The text of a paragraph at a place.
  fileprivate func text(at place: Place) -> String? {
    if case .paragraph(let paragraph) = self, paragraph.place == place { paragraph.text } else { nil }
  }
}

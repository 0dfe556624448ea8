import Diagnostics
import FileFormats
import Foundation
import ListModel
import Testing

@testable import FrontEnds

/// One list as native XML, and as other programs save it.
@Suite struct OfficeFixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Office")

  @Test func `the native list fills every field somewhere`() throws {
    let native = try read("native.xml")
    #expect(native.submission.irregularities.isEmpty)
    #expect(native.submission.powers.flatMap(\.subitems).count == 5)
    for element in PowerElement.allCases {
      #expect(native.submission.powers.contains { $0.elements[element] != nil }, "\(element)")
    }
    for element in OversightElement.allCases {
      #expect(native.submission.oversight.contains { $0.elements[element] != nil }, "\(element)")
    }
    for element in ServiceElement.allCases {
      #expect(native.submission.services.contains { $0.elements[element] != nil }, "\(element)")
    }
  }

  @Test(arguments: [
    "python-docx.docx", "libreoffice.docx", "openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xlsx",
    "libreoffice-writer.html", "libreoffice-calc.html",
  ])
  func `a list is the same whatever program saved it`(name: String) throws {
    try expectNative(read(name))
  }

  @Test func `a list is the same in files of separated values, one a part`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "csv").path)
    var submission = Submission(folder: "")
    var account = ContentAccount()
    for name in names.sorted() {
      let list = try read("csv/\(name)")
      submission.append(list.submission)
      account.unread += list.account.unread
    }
    try expectNative(ReadList(submission: submission, account: account))
  }

  @Test func `a list is the same in an archive of GB18030 files with GBK names`() throws {
    let archive = try ZIPArchive(bytes("gbk.zip"), limits: ReadingLimits())
    var submission = Submission(folder: "")
    var account = ContentAccount()
    for entry in archive.entries {
      #expect(entry.name.hasPrefix("市水务局/") && entry.name.hasSuffix(".csv"))
      let list = try FrontEnd.read(archive.read(entry), name: entry.name, file: FileID(0))
      submission.append(list.submission)
      account.unread += list.account.unread
    }
    try expectNative(ReadList(submission: submission, account: account))
  }

  @Test func `a list is the same in a workbook of ours`() throws {
    let document = try FrontEnd.document(bytes("openpyxl.xlsx"), name: "openpyxl.xlsx")
    let sheets = document.blocks.compactMap { block -> XLSXWriter.Sheet? in
      guard case .table(let table) = block else { return nil }
      return XLSXWriter.Sheet(name: table.name ?? "", rows: rows(of: table))
    }
    try expectNative(
      FrontEnd.read(XLSXWriter.workbook(sheets), name: "ours.xlsx", file: FileID(0)))
  }

  @Test func `a list is the same in a Word document of ours`() throws {
    let document = try FrontEnd.document(bytes("python-docx.docx"), name: "python-docx.docx")
    let blocks = document.blocks.map { block -> DOCXWriter.Block in
      switch block {
      case .table(let table): .table(DOCXWriter.Table(written: rows(of: table), headerRows: 1))
      case .paragraph(let paragraph):
        paragraph.headingLevel.map { .heading(paragraph.text, level: $0) } ?? .paragraph(paragraph.text)
      }
    }
    let written = try DOCXWriter.document(blocks, orientation: .landscape)
    try expectNative(FrontEnd.read(written, name: "ours.docx", file: FileID(0)))
  }

  // MARK: Reading and comparing

  private func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: Self.folder.appending(path: name)))
  }

  private func read(_ name: String) throws -> ReadList {
    try FrontEnd.read(bytes(name), name: name, file: FileID(0))
  }

  /// The list has every field of the native one, states its unit, and leaves nothing unread.
  private func expectNative(_ list: ReadList) throws {
    let native = try ListFields(read("native.xml").submission)
    #expect(ListFields.differences(native, ListFields(list.submission)) == [])
    #expect(list.submission.irregularities.map { "\($0.kind) \($0.quotation.text)" } == [])
    #expect(list.account.unread == 0)
    #expect(Set(list.submission.statedUnits.map(\.value)) == ["市水务局"])
  }

  /// A table's cells on the grid, as writers take them.
  private func rows(of table: Table) -> [[WrittenCell?]] {
    let height = table.cells.map(\.row).max() ?? 0
    let width = table.cells.map { $0.column + $0.columnSpan - 1 }.max() ?? 0
    var rows = [[WrittenCell?]](repeating: Array(repeating: nil, count: Int(width)), count: Int(height))
    for cell in table.cells {
      rows[Int(cell.row) - 1][Int(cell.column) - 1] = WrittenCell(
        cell.text, rowSpan: Int(cell.rowSpan), columnSpan: Int(cell.columnSpan))
    }
    return rows
  }
}

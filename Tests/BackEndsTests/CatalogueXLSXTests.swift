import Diagnostics
import FileFormats
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct CatalogueXLSXTests {
  private func bytes(_ publication: Publication) throws -> [UInt8] {
    let files = CatalogueXLSX().outputs(for: publication, templates: TemplateSet(files: [:]))
    return try #require(files.first).render()
  }

  @Test func `the workbook of a small catalogue is as recorded`() throws {
    let lines = try WorkbookText.lines(bytes(SamplePublication.make()))
    #expect(try Snapshot.difference(Array(lines.utf8), from: "catalogue.xlsx.txt") == nil)
  }

  @Test func `the same catalogue gives the same workbook`() throws {
    #expect(try bytes(SamplePublication.make()) == bytes(SamplePublication.make()))
  }

  @Test func `a column in which nothing stands is left out of the workbook`() throws {
    let sheets = try WorkbookText.sheets(bytes(SamplePublication.make()))
    #expect(
      sheets.allSatisfy { sheet in
        sheet.rows[0].indices.allSatisfy { column in
          sheet.rows.dropFirst().contains { !$0[column].isEmpty }
        }
      })
    #expect(!sheets[0].rows[0].contains("决定机关") && sheets[0].rows[0].contains("责任事项"))
  }

  @Test func `each sheet has a header that stays in view, a filter over all lines, and nothing but text`()
    throws
  {
    let archive = try ZIPArchive(bytes(SamplePublication.make()), limits: ReadingLimits())
    for (sheet, range) in [("sheet1", "A1:J5"), ("sheet2", "A1:J7")] {
      let entry = try #require(archive.entries.first { $0.name == "xl/worksheets/\(sheet).xml" })
      let xml = String(decoding: try archive.read(entry), as: UTF8.self)
      #expect(xml.contains(#"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#))
      #expect(xml.contains("<autoFilter ref=\"\(range)\"/>"))
      #expect(!xml.contains("<v>") && !xml.contains("<f>"))
    }
  }
}

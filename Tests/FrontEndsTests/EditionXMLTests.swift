import Diagnostics
import FileFormats
import Foundation
import ListModel
import Testing

@testable import FrontEnds

@Suite struct EditionXMLTests {
  private func read(_ text: String) throws -> EditionXML.ReadEdition {
    try EditionXML.read(Array(text.utf8), name: "demo", file: FileID(0))
  }

  private func edition(_ attributes: String = "title=\"甲\" asOf=\"2022-09-30\"", _ content: String = "")
    -> String
  {
    "<edition xmlns=\"urn:qingdan:edition:1\" \(attributes)><jurisdiction name=\"三亚市\" code=\"460200\" level=\"市级\"/>\(content)</edition>"
  }

  @Test func `the example in the schema's own comment is valid and is read whole`() throws {
    let schema = try repositoryFile("docs/schemas/edition.xsd")
    let text = String(decoding: schema, as: UTF8.self)
    let start = try #require(text.range(of: "<edition"))
    let end = try #require(text.range(of: "</edition>"))
    let example = String(text[start.lowerBound..<end.upperBound])
    #expect(XMLSchemaValidator.remarks(on: Array(example.utf8), schema: schema) == [])
    let read = try read(example)
    #expect(read.irregularities.isEmpty)
    #expect(read.edition.jurisdiction == "三亚市")
    #expect(read.edition.asOf == CalendarDate(year: 2022, month: 9, day: 30))
    #expect(read.edition.isIllustrative)
    #expect(read.edition.declaredTotals.powers?.value == 4804)
    #expect(read.edition.declaredTotals.responsibilityUnits?.value == 99)
    #expect(read.edition.site.siteIDCode == "4602000001")
    #expect(read.edition.severityOverrides.mapValues(\.value) == ["similar-powers": .note])
    #expect(read.edition.codeSchemes == [.basic12, .implementation31])
    #expect(read.edition.codePatterns.map(\.name) == ["本市旧编码"])
  }

  @Test func `what may be left out has its usual value`() throws {
    let read = try read(edition())
    #expect(read.irregularities.isEmpty)
    #expect(read.edition.countingBasis == .subitem)
    #expect(read.edition.codeSchemes == CodeScheme.national)
  }

  @Test func `wrong values and unknown markup are told, and the rest is read`() throws {
    let read = try read(
      edition(
        "title=\"甲\" asOf=\"2022-09-30\" colour=\"红\"",
        "<counting basis=\"all\"/><totals><powers units=\"many\" items=\"5\"/></totals><extra/><severities><rule name=\"a\" severity=\"bad\"/></severities>"
      ))
    #expect(read.irregularities.map(\.quotation.text) == ["colour=\"红\"", "<extra>", "all", "many", "bad"])
    #expect(read.edition.declaredTotals.powers?.value == 5)
  }

  @Test(arguments: ["", " ", "{letters}"])
  func `a scheme of codes whose pattern numbers nothing is told`(pattern: String) throws {
    let read = try read(
      edition(
        "title=\"甲\" asOf=\"2022-09-30\"",
        "<codes><scheme name=\"旧编码\" pattern=\"\(pattern)\"/></codes>"))
    #expect(read.irregularities.count == 1)
    #expect(read.edition.codePatterns.isEmpty)
  }

  @Test(arguments: ["22-09-30", "30-9-22", "0022-09-30", "22年9月30日"])
  func `an edition as of a year of two digits cannot be used`(day: String) {
    #expect(throws: FormatFault.self) { try read(edition("title=\"甲\" asOf=\"\(day)\"")) }
  }

  @Test func `a fault stands at the value of its attribute`() throws {
    let text = edition(
      "title=\"甲\" asOf=\"2022-09-30\"",
      "<totals><powers units=\"2\" items=\"5\"/></totals><site name=\"甲\" idCode=\"46\"/>")
    let read = try read(text)
    let totals = read.edition.declaredTotals
    let column = { (value: String) in Int32(text.prefix(upTo: text.range(of: value)!.lowerBound).count + 1) }
    #expect(totals.powerUnits?.origin.place == .line(1, column: column("2\" items")))
    #expect(totals.powers?.origin.place == .line(1, column: column("5\"/></totals")))
    #expect(read.irregularities.map(\.quotation.text) == ["46"])
    #expect(read.irregularities.first?.quotation.origin.place == .line(1, column: column("46\"/>")))
  }

  @Test(arguments: [
    ("name=\"甲县\" code=\"46020X\"", Int32(31)), ("code=\"460200\"", 1), ("name=\"甲县\"", 1),
  ])
  func `what an edition cannot do without is told in its own line`(attributes: String, column: Int32) {
    let text =
      "<edition xmlns=\"urn:qingdan:edition:1\" title=\"甲\" asOf=\"2022-09-30\">\n<jurisdiction \(attributes)/></edition>"
    let fault = #expect(throws: FormatFault.self) { try read(text) }
    guard case .damaged(_, let place) = fault else { return #expect(Bool(false)) }
    #expect(place == .line(2, column: column))
  }

  @Test(arguments: [
    "<edition/>", "<a/>", "", "<edition xmlns=\"urn:qingdan:edition:1\" title=\"甲\" asOf=\"2022-09-30\"/>",
  ])
  func `what cannot be an edition is a fault of the file`(text: String) {
    #expect(throws: FormatFault.self) { try read(text) }
  }

  @Test func `an edition without a proper date is a fault of the file`() {
    #expect(throws: FormatFault.self) { try read(edition("title=\"甲\" asOf=\"2022-13-30\"")) }
  }
}

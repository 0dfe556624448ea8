import Analysis
import Diagnostics
import TestSupport
import Testing

@testable import Reports

/// Of texts as long as a book a report shows what can be read.
@Suite struct LongTextTests {
  private static let book = String(repeating: "长", count: 100_000)

  @Test(arguments: ReportRegistry.formats.map(\.name))
  func `no report grows with the length of a name, a quotation or a row`(name: String) throws {
    let format = try #require(ReportRegistry.format(named: name))
    let place = Origin(file: FileID(0), place: .cell(table: 1, row: 3, column: 2))
    let finding = Finding(
      BilingualText(zh: "“\(Self.book)”有误。", en: "\(Self.book) is wrong."),
      at: Quotation(Self.book, at: place), units: ["市水务局"], subject: Self.book,
      related: [Finding.Side(BilingualText(zh: Self.book, en: Self.book), Quotation(Self.book, at: place))],
      help: BilingualText(zh: Self.book, en: Self.book))
    let judged = JudgedFinding(
      rule: .malformedCode, severity: .error, finding: finding, fingerprint: "0123456789abcdef")
    let small = SmallReport.input(findings: [judged])
    let input = ReportInput(
      catalogue: small.catalogue, judgement: small.judgement, toolVersion: "1.2",
      excerpts: [place: .row([Self.book, Self.book], marked: 1)], templates: SmallReport.templates)
    #expect(try format.write(input).count < 150_000)
  }

  @Test func `a quotation that was cut still stands in its source`() {
    let quotation = Quotation("甲" + Self.book, at: Located("").origin)
    let finding = Finding(BilingualText(zh: "有误。", en: "Wrong."), at: quotation, units: [], subject: "")
    let judged = JudgedFinding(
      rule: .malformedCode, severity: .error, finding: finding, fingerprint: "0123456789abcdef")
    let shown = Judgement(outcomes: [], findings: [judged]).forReports.findings[0].finding.quotation
    #expect(shown.text.count == 2000 && quotation.text.hasPrefix(shown.text))
  }

  @Test func `the piece is found and marked, however far inside of its cell`() throws {
    let excerpt = Excerpt.row(["1", Self.book + "乙局负责" + Self.book], marked: 1)
    let text = try #require(ExcerptText(excerpt, quotation: "乙局负责"))
    #expect(text.line.hasPrefix("1 │ …长长长长长长乙局负责长") && text.marker.hasSuffix(" ^^^^^^^^"))
    let pieces = try #require(ExcerptPieces(excerpt, quotation: "乙局负责"))
    #expect(pieces.quote == "乙局负责" && pieces.lead.count == 401 && pieces.tail.count == 401)
  }
}

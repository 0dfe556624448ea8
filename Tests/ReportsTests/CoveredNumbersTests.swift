import Analysis
import Diagnostics
import ListModel
import Reports
import TestSupport
import Testing

/// Reports are passed on and published: no number of a person stands in them, whichever rule quotes it.
@Suite struct CoveredNumbersTests {
  private static let number = "13800138000"

  private var input: ReportInput {
    let place = Origin(file: FileID(0), place: .cell(table: 1, row: 3, column: 2))
    let quotation = Quotation("电话\(Self.number)（张某）", at: place)
    let finding = Finding(
      BilingualText(zh: "“\(Self.number)”有误。", en: "\(Self.number) is wrong."), at: quotation,
      units: ["市水务局"], subject: "电话\(Self.number)",
      related: [Finding.Side(BilingualText(zh: "另写\(Self.number)", en: "also \(Self.number)"), quotation)],
      witness: BilingualText(zh: "打\(Self.number)", en: "call \(Self.number)"))
    let judged = JudgedFinding(
      rule: .malformedCode, severity: .error, finding: finding, fingerprint: "0123456789abcdef")
    let small = SmallReport.input(findings: [judged])
    var later = small.catalogue
    later.submissions[0].powers[0].name = Located("取水许可（\(Self.number)）")
    return ReportInput(
      catalogue: later, judgement: small.judgement, toolVersion: "1.2",
      excerpts: [place: .row(["甲", "电话\(Self.number)（张某）", "身份证11010519491231002X"], marked: 1)],
      comparison: EditionComparison(
        name: "main", commit: nil, catalogue: small.catalogue, counts: CatalogueCounts(of: small.catalogue),
        judgement: small.judgement, changes: ListChanges(from: small.catalogue, to: later), mended: [judged],
        standing: [judged]),
      templates: SmallReport.templates)
  }

  @Test(arguments: ReportRegistry.formats.map(\.name))
  func `the middle of the number is covered wherever it stands`(name: String) throws {
    let format = try #require(ReportRegistry.format(named: name))
    let bytes = try format.write(input)
    let text = format.isBinary ? try WorkbookText.lines(bytes) : String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains(Self.number) && !text.contains("19491231"), "\(text)")
    #expect(text.replacing("\\*", with: "*").contains("电话138****8000（张某）"))
  }

  @Test func `the excerpt still marks the piece`() throws {
    let lines = String(decoding: TextReport().write(input), as: UTF8.self).split(separator: "\n")
    #expect(lines[2] == "    │ 甲 │ 电话138****8000（张某） │ 身份证110***********0…")
    #expect(lines[3] == "    │      " + String(repeating: "^", count: 23))
  }

  @Test(arguments: ["text", "html"])
  func `marks that turn the direction of letters are left out of what stands around a place`(name: String)
    throws
  {
    let row = Located("取水许可", at: Origin(file: FileID(0), place: .cell(table: 1, row: 3, column: 2)))
    let line = Located("采砂", at: Origin(file: FileID(1), place: .line(1, column: 8)))
    let findings = [row, line].map {
      JudgedFinding(
        rule: .malformedCode, severity: .error,
        finding: Finding(BilingualText(zh: "有误。", en: "wrong"), at: $0.quotation, units: [], subject: ""),
        fingerprint: "f")
    }
    let small = SmallReport.input(findings: findings)
    let input = ReportInput(
      catalogue: small.catalogue, judgement: small.judgement, toolVersion: "1.2",
      excerpts: [
        row.origin: .row(["甲", "取\u{202E}水\u{2066}许可，138\u{202E}00138000"], marked: 1),
        line.origin: .line("\u{202E}采砂，\u{2067}写\u{202C}采砂", column: 8),
      ], templates: SmallReport.templates)
    let format = try #require(ReportRegistry.format(named: name))
    let text = String(decoding: try format.write(input), as: UTF8.self)
    #expect(text.unicodeScalars.allSatisfy { !(0x202A...0x202E ~= $0.value || 0x2066...0x2069 ~= $0.value) })
    #expect(text.contains("取水许可") && !text.contains("0013"))
    if name == "text" {
      #expect(text.contains("│ 采砂，写采砂\n    │ \(String(repeating: " ", count: 8))^^^^"))
    }
  }
}

import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct CountMismatchTests {
  private func findings(declaring count: Int, counted: Int, _ powers: PowerItem...) -> [Finding] {
    Rule.countMismatch.findings {
      $0.powers = powers
      $0.declaredCounts = [
        DeclaredCount(
          part: .powers, category: .licensing, count: count, counted: counted,
          text: Located("一、行政许可（共\(count)项）"))
      ]
    }
  }

  @Test func `a category row that says more than stands under it is told`() {
    let findings = findings(declaring: 3, counted: 2, SmallEdition.power("甲"), SmallEdition.power("乙"))
    #expect(findings.map(\.message.zh) == ["“行政许可”写明 3，实际 2，少 1。"])
    #expect(findings.first?.related.count == 2)
  }

  @Test func `the row that is there twice is shown`() {
    let findings = findings(
      declaring: 2, counted: 3, SmallEdition.power("甲"), SmallEdition.power("乙"),
      SmallEdition.power("甲", row: 9))
    #expect(findings.first?.related.map(\.quotation.origin) == [Located("", row: 9, column: 4).origin])
  }

  @Test func `main items and sub-items are both ways to count`() {
    let divided = SmallEdition.power("甲", subitems: [SmallEdition.power("甲一"), SmallEdition.power("甲二")])
    #expect(findings(declaring: 1, counted: 2, divided).isEmpty)
    #expect(findings(declaring: 2, counted: 1, divided).isEmpty)
    #expect(findings(declaring: 5, counted: 2, divided).count == 1)
  }

  @Test func `the rows of its own table are shown for a number`() {
    func located(_ text: String, table: Int32, row: Int32) -> Located<String> {
      Located(text, at: Origin(file: FileID(0), place: .cell(table: table, row: row, column: 2)))
    }
    let findings = Rule.countMismatch.findings {
      $0.services = [(1, 2), (1, 3), (2, 2), (2, 3)].map {
        PublicService(name: located("事", table: $0, row: $1))
      }
      $0.declaredCounts = [
        DeclaredCount(
          part: .services, category: nil, count: 3, counted: 2, text: located("3", table: 2, row: 4))
      ]
    }
    #expect(
      findings.first?.related.map(\.quotation.origin.place) == [
        .cell(table: 2, row: 2, column: 2), .cell(table: 2, row: 3, column: 2),
      ])
  }

  private func findings(
    _ count: Int, of subjects: CoverNumber.Subject..., isOfUnit: Bool = true, unreadable: Bool = false
  ) -> [Finding] {
    Rule.countMismatch.findings {
      $0.powers = [SmallEdition.power("甲"), SmallEdition.power("乙")]
      $0.services = [
        PublicService(name: Located("丙", row: 2, file: 1)), PublicService(name: Located("丁", row: 3)),
      ]
      $0.coverNumbers = [CoverNumber(count, of: subjects, isOfUnit: isOfUnit, text: Located("共\(count)项"))]
      if unreadable {
        $0.irregularities = [Irregularity(.unreadableFile(.empty), at: Located("").quotation)]
      }
    }
  }

  @Test func `a number of a cover is held against all files of the unit`() {
    #expect(findings(2, of: .part(.powers)).isEmpty)
    #expect(findings(2, of: .responsibilities).isEmpty)
    #expect(findings(2, of: .category(.licensing)).isEmpty)
    #expect(findings(4, of: .responsibilities, .lists).isEmpty)
    #expect(findings(9, of: .responsibilities).map(\.message.zh) == ["“责任事项”写明 9，实际 2，少 7。"])
    #expect(findings(9, of: .responsibilities, unreadable: true).isEmpty)
  }

  @Test func `a number that does not speak of the unit may be that of its own file`() {
    #expect(findings(1, of: .responsibilities, isOfUnit: false).isEmpty)
    #expect(findings(1, of: .responsibilities).count == 1)
  }

  @Test func `the totals of the edition are held against the count`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.powers = [SmallEdition.power("甲"), SmallEdition.power("乙")] }
    ])
    let origin = Located("").origin
    catalogue.edition.declaredTotals.powers = Located(3, at: origin)
    catalogue.edition.declaredTotals.powerUnits = Located(1, at: origin)
    let findings = Rule.countMismatch.findings(in: catalogue)
    #expect(findings.map(\.subject) == ["权力事项"])
    #expect(findings.first?.related.map(\.message.zh) == ["市水务局数到 2 项"])
    #expect(findings.first?.related.map(\.quotation.text) == ["甲"])
    #expect(findings.first?.witness?.zh == "没有报送责任清单的单位：市住建局、市公安局")
  }
}

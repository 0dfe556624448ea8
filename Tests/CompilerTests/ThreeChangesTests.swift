import Diagnostics
import ListModel
import Reports
import TestSupport
import Testing

@testable import Compiler

/// A pull request as it comes: a power removed without a record, a boundary made contradictory, and a harmless rewording.
@Suite struct ThreeChangesTests {
  @Test func `the first two bring an error each, the third none, and the list tells all three`() async throws
  {
    let check = try await SmallRepository(changes: "ThreeChanges").check(against: "main")
    #expect(
      check.judgement.findings.map { "\($0.rule.name) \($0.finding.subject)" }
        == ["multiple-leads 雨污水管网建设和管理", "unrecorded-removal 河道采砂许可"])
    #expect(check.comparison?.standing.map(\.rule.name) == ["missing-legal-basis"])
    #expect(check.comparison?.mended.isEmpty == true)
    #expect(
      check.comparison?.changes.all.map { "\($0.item.unit) \($0.kinds[0].rawValue) \($0.item.name.value)" }
        == [
          "市水务局 removed 河道采砂许可", "市水务局 removed 河道采砂许可证变更", "市水务局 removed 河道采砂许可证核发",
          "市住建局 changed 雨污水管网建设和管理", "市公安局 renamed 组织开展日常治安巡查，及时处置各类警情",
        ])
  }

  @Test(arguments: ReportRegistry.formats.map(\.name), Language.allCases)
  func `the report is the one on record, with one job and with many`(name: String, language: Language)
    async throws
  {
    let format = try #require(ReportRegistry.format(named: name))
    let small = try SmallRepository(changes: "ThreeChanges")
    var reports: [[UInt8]] = []
    for jobs in [1, 4] {
      let check = try await small.check(against: "main", jobs: jobs)
      reports.append(try format.write(check.reportInput(for: [format], language: language)))
    }
    #expect(reports[0] == reports[1])
    // Nobody can read a workbook as a difference: of it the cells are on record.
    let record = format.isBinary ? Array(try WorkbookText.lines(reports[0]).utf8) : reports[0]
    #expect(try Snapshot.difference(record, from: "three-changes/\(language.rawValue).\(name)") == nil)
  }

  @Test func `once the removal is recorded and the lead agreed, nothing is left but a note of neither`()
    async throws
  {
    let small = try SmallRepository(changes: "ThreeChanges")
    let rows = try #require(small.folder.read("lists/e/registers/transfers.csv"))
    small.write(rows + "河道采砂许可,取消,市水务局,,2024-06-01,南湾市人民政府决定,\n", to: "registers/transfers.csv")
    let boundaries = "submissions/市住建局/职责边界.csv"
    let lists = try #require(small.folder.read("lists/e/\(boundaries)"))
    small.write(lists.replacing("市水务局,牵头", with: "市水务局,配合"), to: boundaries)
    let check = try await small.check(against: "main")
    #expect(check.judgement.findings.map(\.rule.name) == [])
    #expect(check.comparison?.changes.all.count == 4)
  }
}

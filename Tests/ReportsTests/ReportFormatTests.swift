import Analysis
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite struct ReportFormatTests {
  @Test func `the registry is sorted, and each format says what it is for`() {
    let names = ReportRegistry.formats.map(\.name)
    #expect(names == names.sorted() && Set(names).count == names.count)
    for format in ReportRegistry.formats {
      #expect(!format.purpose.isEmpty && ReportRegistry.format(named: format.name)?.name == format.name)
    }
  }

  @Test(arguments: ReportRegistry.formats.filter { !$0.isBinary }.map(\.name), Language.allCases)
  func `the sample is reported as on record`(name: String, language: Language) throws {
    let format = try #require(ReportRegistry.format(named: name))
    let report = try format.write(SampleReport.input(language))
    #expect(try Snapshot.difference(report, from: "sample.\(language.rawValue).\(name)") == nil)
  }

  @Test(arguments: ReportRegistry.formats.map(\.name))
  func `the same input gives the same bytes`(name: String) throws {
    let format = try #require(ReportRegistry.format(named: name))
    #expect(try format.write(SampleReport.input(.zh)) == format.write(SampleReport.input(.zh)))
  }

  @Test(arguments: ReportRegistry.formats.map(\.name))
  func `without a finding there is a report all the same`(name: String) throws {
    let format = try #require(ReportRegistry.format(named: name))
    let report = try format.write(SmallReport.input(findings: []))
    #expect(name == "github" ? report.isEmpty : !report.isEmpty)
  }
}

import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct RepeatedBoundaryTests {
  @Test func `one matter under two writings is told with both places`() {
    let findings = Rule.repeatedBoundary.findings(
      among: (
        SmallMatter.water,
        [
          SmallMatter.entry("养犬管理", .init("市公安局")), SmallMatter.entry("养犬的管理工作", .init("市公安局"), row: 9),
        ]
      ))
    #expect(findings.map(\.quotation.text) == ["养犬管理"])
    #expect(findings.first?.related.map(\.quotation.text) == ["养犬的管理工作"])
  }

  @Test func `an entry for each other body is no repetition`() {
    let findings = Rule.repeatedBoundary.findings(
      among: (
        SmallMatter.water,
        [
          SmallMatter.entry("道路挖掘", .init("吉阳区住建局")), SmallMatter.entry("道路挖掘", .init("吉阳区卫健委"), row: 9),
        ]
      ))
    #expect(findings.isEmpty)
  }
}

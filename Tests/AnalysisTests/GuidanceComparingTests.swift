import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct GuidanceComparingTests {
  private func entry(_ code: String, _ name: String, basis: String = "《中华人民共和国水法》") -> GuidanceEntry {
    GuidanceEntry(
      code: Located(code), name: Located(name), category: Located("行政许可"), basis: Located(basis),
      level: Located("市级"))
  }

  @Test func `each entry and each power has its line and its mark`() throws {
    let powers = [
      SmallEdition.power("取水许可", "000119001000"), SmallEdition.power("取水许可证核发", "000119002000", row: 3),
      SmallEdition.power("温泉开采许可", "460119009000", row: 4),
      SmallEdition.power(
        "河道许可", "000119004000", row: 5,
        subitems: [SmallEdition.power("河道采砂许可", "000119004001", category: nil, basis: nil, row: 6)]),
    ]
    let guidance = [
      entry("000119001000", "取水许可"), entry("000119002000", "退水许可"), entry("000119003000", "凿井许可"),
      entry("000119004000", "河道许可"),
    ]
    let catalogue = SmallEdition.catalogue(
      [SmallEdition.submission { $0.powers = powers }], guidance: guidance)
    let comparison = try #require(GuidanceComparison(catalogue))
    #expect(comparison.rows.map(\.mark) == [.matched, .kept, .unclaimed, .matched, .added])
    #expect(comparison.rows.map(\.unit) == ["市水务局", "市水务局", nil, "市水务局", "市水务局"])
    #expect(comparison.rows.map { $0.differences.map(\.zh) } == [[], ["名称"], [], [], []])
    #expect(comparison.counts.map(\.count) == [2, 1, 1, 1])
  }

  @Test func `a power of the name of an entry under another code is that entry's`() throws {
    let powers = [
      SmallEdition.power("取水许可", "000119077000"), SmallEdition.power("凿井许可", "460119002000", row: 3),
      SmallEdition.power("退水许可", "000119003000", row: 4), SmallEdition.power("退水许可", "000119088000", row: 5),
    ]
    let guidance = [
      entry("000119001000", "取水许可"), entry("000119002000", "凿井许可"), entry("000119003000", "退水许可"),
    ]
    let catalogue = SmallEdition.catalogue(
      [SmallEdition.submission { $0.powers = powers }], guidance: guidance)
    let comparison = try #require(GuidanceComparison(catalogue))
    #expect(comparison.rows.map(\.mark) == [.kept, .kept, .matched, .added])
    #expect(comparison.rows.map { $0.differences.map(\.zh) } == [["编码"], ["编码"], [], []])
  }

  @Test func `without a guidance catalogue there is nothing to compare`() {
    #expect(GuidanceComparison(SmallEdition.catalogue([])) == nil)
  }
}

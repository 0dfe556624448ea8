import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import BackEnds

@Suite struct StandingBadgeTests {
  private let day = CalendarDate(year: 2022, month: 9, day: 30)!

  private func row(
    _ made: String?, from: String? = nil, until: String? = nil, by: String? = nil, title: String = "甲条例"
  ) -> Instrument {
    Instrument(
      title: title, rank: "行政法规", versionDate: made.flatMap { CalendarDate($0) },
      effectiveDate: from.flatMap { CalendarDate($0) }, repealDate: until.flatMap { CalendarDate($0) },
      repealedBy: by,
      origin: Located("").origin)
  }

  /// The badge of an instrument with these versions, and what its page says.
  private func words(_ rows: Instrument...) -> [String?] {
    let register = InstrumentRegister(rows)
    let standing = register[0].standing(on: day, in: register)
    return [register[0].badge(on: day, in: register), standing.text(on: day)]
  }

  @Test func `in force, with nothing to come, needs no badge`() {
    #expect(words(row("2016-07-02")) == [nil, "截至 2022-09-30 有效"])
  }

  @Test func `what is repealed, not yet in force or soon otherwise is told with its day`() {
    #expect(words(row("2001-01-01", until: "2022-06-05")) == ["已废止（2022-06-05）", "截至 2022-09-30 已废止"])
    #expect(
      words(row("2022-09-01", from: "2023-01-01")) == ["尚未施行（2023-01-01 起施行）", "截至 2022-09-30 尚未施行"])
    #expect(words(row("2001-01-01", until: "2022-10-01"))[0] == "2022-10-01 起废止")
    let successor = row("2022-06-01", from: "2022-10-01", title: "乙条例")
    #expect(words(row("2001-01-01", by: "乙条例"), successor) == ["2022-10-01 起废止", "截至 2022-09-30 有效"])
    let earlier = row("2022-06-01", from: "2022-09-30", title: "乙条例")
    #expect(words(row("2001-01-01", by: "乙条例"), earlier)[0] == "已废止（2022-09-30）")
    #expect(words(row("2001-01-01", by: "丙条例"))[0] == "已废止")
    #expect(words(row("2001-01-01"), row("2022-09-02", from: "2023-01-01"))[0] == "2023-01-01 起施行新版本")
    #expect(words(row("2001-01-01"), row("2024-01-01"))[0] == "2024-01-01 已修改")
  }
}

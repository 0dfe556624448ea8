import ListModel
import Testing

@testable import Analysis

@Suite struct BasisNotInForceTests {
  private let rule = Rule.basisNotInForce
  private let river = [
    SmallRegister.row("中华人民共和国黄河保护法", made: "2022-10-30", from: "2023-04-01", articles: 122)
  ]

  @Test func `a basis gives nothing until the day on which it takes effect`() {
    let basis = SmallRegister.basis("中华人民共和国黄河保护法", 5)
    #expect(rule.findings(basis, register: river, on: "2022-09-30").count == 1)
    #expect(rule.findings(basis, register: river, on: "2023-03-31").count == 1)
    #expect(rule.findings(basis, register: river, on: "2023-04-01").isEmpty)
    #expect(rule.findings(basis, register: river, on: "2023-04-02").isEmpty)
  }

  @Test func `of a law with an older version the older one holds until then`() {
    let register = [
      SmallRegister.row("中华人民共和国行政复议法", made: "2017-09-01", articles: 43),
      SmallRegister.row("中华人民共和国行政复议法", made: "2023-09-01", from: "2024-01-01", articles: 90),
    ]
    #expect(
      rule.findings(SmallRegister.basis("中华人民共和国行政复议法", 12), register: register, on: "2023-12-31").isEmpty)
  }

  @Test func `a citation of an older version shows that the register lacks it`() {
    let basis = SmallRegister.basis("中华人民共和国黄河保护法", 5, version: "2018年修正")
    #expect(rule.findings(basis, register: river, on: "2022-09-30").isEmpty)
  }

  @Test func `where only the day of its making is known it can be in force from then on`() {
    let register = [SmallRegister.row("甲条例", rank: "行政法规", made: "2022-09-01")]
    #expect(rule.findings(SmallRegister.basis("甲条例"), register: register, on: "2022-08-31").count == 1)
    #expect(rule.findings(SmallRegister.basis("甲条例"), register: register, on: "2022-09-01").isEmpty)
  }

  @Test func `the register can say that it is not in force`() {
    let register = [SmallRegister.row("甲条例", rank: "行政法规", made: "2022-09-01", status: "尚未施行")]
    #expect(rule.findings(SmallRegister.basis("甲条例"), register: register, on: "2022-09-30").count == 1)
  }

  @Test func `a row without any day is in force`() {
    let register = [SmallRegister.row("甲条例", rank: "行政法规")]
    #expect(rule.findings(SmallRegister.basis("甲条例"), register: register, on: "2022-09-30").isEmpty)
  }

  @Test func `a version that is named gives nothing until the day on which it takes effect`() {
    let register = [
      SmallRegister.row("中华人民共和国体育法", made: "2016-11-07", articles: 54),
      SmallRegister.row("中华人民共和国体育法", made: "2022-06-24", from: "2023-01-01", articles: 122),
    ]
    for (version, count) in [
      ("2022年修订", 1), ("1995年公布，2022年修订", 1), ("2023年施行", 1), ("2016年修正", 0), ("2009年修正", 0), ("2025年修订", 1),
    ] {
      let basis = SmallRegister.basis("中华人民共和国体育法", 37, version: version)
      #expect(rule.findings(basis, register: register, on: "2022-12-31").count == count, "\(version)")
    }
    let basis = SmallRegister.basis("中华人民共和国体育法", 60, version: "2022年修订")
    let found = rule.findings(basis, register: register, on: "2022-12-31")
    #expect(found.first?.message.zh.contains("自 2023-01-01 起施行") == true)
    #expect(found.first?.help?.zh.contains("2016-11-07 的版本（共54条）") == true)
    #expect(rule.findings(basis, register: register, on: "2023-01-01").isEmpty)
    // The article of that version is no second finding.
    #expect(Rule.articleOutOfRange.findings(basis, register: register, on: "2022-12-31").isEmpty)
    #expect(
      Rule.articleOutOfRange.findings(
        SmallRegister.basis("中华人民共和国体育法", 60), register: register, on: "2022-12-31"
      ).count == 1)
  }

  @Test func `a version of which the register knows only the day of its making can be in force`() {
    let register = [
      SmallRegister.row("甲条例", rank: "行政法规", made: "2016-11-07"),
      SmallRegister.row("甲条例", rank: "行政法规", made: "2022-06-24"),
    ]
    let basis = SmallRegister.basis("甲条例", 3, version: "2022年修订")
    #expect(rule.findings(basis, register: register, on: "2022-06-23").count == 1)
    #expect(rule.findings(basis, register: register, on: "2022-06-24").isEmpty)
  }
}

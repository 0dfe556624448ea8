import ListModel
import Testing

@testable import Analysis

@Suite struct ArticleOutOfRangeTests {
  private let rule = Rule.articleOutOfRange
  private let review = [
    SmallRegister.row("中华人民共和国行政复议法", short: "行政复议法", made: "2017-09-01", from: "2018-01-01", articles: 43),
    SmallRegister.row("中华人民共和国行政复议法", made: "2023-09-01", from: "2024-01-01", articles: 90),
  ]

  @Test func `the last article is there, the next is not`() {
    #expect(rule.findings(SmallRegister.basis("行政复议法", 43), register: review, on: "2022-09-30").isEmpty)
    let found = rule.findings(SmallRegister.basis("行政复议法", 44), register: review, on: "2022-09-30")
    #expect(found.count == 1)
    #expect(found.first?.quotation.text == "《行政复议法》第四十四条")
  }

  @Test func `the version in force on the day counts`() {
    let basis = SmallRegister.basis("中华人民共和国行政复议法", 50)
    #expect(rule.findings(basis, register: review, on: "2023-12-31").count == 1)
    #expect(rule.findings(basis, register: review, on: "2024-01-01").isEmpty)
    #expect(rule.findings(SmallRegister.basis("行政复议法", 91), register: review, on: "2024-01-01").count == 1)
  }

  @Test func `the version that has the article is named`() {
    let found = rule.findings(SmallRegister.basis("行政复议法", 50), register: review, on: "2022-09-30")
    #expect(found.first?.help?.zh.contains("2023-09-01 的版本（共90条）") == true)
  }

  @Test func `where the day of taking effect is unknown both versions can hold`() {
    let register = [
      SmallRegister.row("中华人民共和国农产品质量安全法", made: "2018-10-26", articles: 56),
      SmallRegister.row("中华人民共和国农产品质量安全法", made: "2022-09-02", articles: 81),
    ]
    #expect(
      rule.findings(SmallRegister.basis("农产品质量安全法", 70), register: register, on: "2022-09-01").count == 1)
    #expect(rule.findings(SmallRegister.basis("农产品质量安全法", 70), register: register, on: "2022-09-30").isEmpty)
    #expect(
      rule.findings(SmallRegister.basis("农产品质量安全法", 82), register: register, on: "2022-09-30").count == 1)
  }

  @Test func `what the register does not number is not judged`() {
    let register = [SmallRegister.row("甲条例", rank: "行政法规", made: "2010-01-01")]
    #expect(rule.findings(SmallRegister.basis("甲条例", 500), register: register, on: "2022-09-30").isEmpty)
  }

  @Test func `articles of a repealed instrument are not counted`() {
    let register = [SmallRegister.row("甲条例", rank: "行政法规", articles: 9, until: "2020-01-01")]
    #expect(rule.findings(SmallRegister.basis("甲条例", 10), register: register, on: "2022-09-30").isEmpty)
  }

  @Test func `one article cited at many places is one finding, a range another`() {
    let powers = [
      SmallRegister.power(SmallRegister.basis("行政复议法", 50, row: 2), row: 2),
      SmallRegister.power(SmallRegister.basis("行政复议法", 50, row: 3), row: 3),
      SmallRegister.power(SmallRegister.basis("行政复议法", 43, 44, 45, row: 4), row: 4),
    ]
    let found = rule.findings(powers, register: review)
    #expect(found.map(\.related.count) == [2, 1])
    #expect(found.last?.message.zh.contains("第四十四条、第四十五条") == true)
  }
}

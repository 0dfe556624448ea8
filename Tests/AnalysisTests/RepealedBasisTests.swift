import ListModel
import Testing

@testable import Analysis

@Suite struct RepealedBasisTests {
  private let rule = Rule.repealedBasis
  private let noise = [
    SmallRegister.row(
      "中华人民共和国环境噪声污染防治法", short: "环境噪声污染防治法", made: "2018-12-29", articles: 64, until: "2022-06-05",
      by: "中华人民共和国噪声污染防治法"),
    SmallRegister.row("中华人民共和国噪声污染防治法", made: "2021-12-24", from: "2022-06-05", articles: 90),
  ]

  @Test func `a basis holds until the day before it is repealed`() {
    let basis = SmallRegister.basis("中华人民共和国环境噪声污染防治法", 58)
    #expect(rule.findings(basis, register: noise, on: "2022-06-04").isEmpty)
    #expect(rule.findings(basis, register: noise, on: "2022-06-05").count == 1)
    #expect(rule.findings(basis, register: noise, on: "2022-06-06").count == 1)
  }

  @Test func `what replaced it is named, and the register's row is the other side`() {
    let found = rule.findings(SmallRegister.basis("环境噪声污染防治法", 58), register: noise, on: "2022-09-30")
    #expect(found.first?.message.zh.contains("《中华人民共和国噪声污染防治法》") == true)
    #expect(found.first?.subject == "中华人民共和国环境噪声污染防治法")
    #expect(found.first?.quotation.text == "《环境噪声污染防治法》")
    #expect(found.first?.related.map(\.quotation.text) == ["中华人民共和国环境噪声污染防治法"])
  }

  @Test func `one repealed instrument is one finding with all places`() {
    let powers = (2...5).map { row in
      SmallRegister.power(SmallRegister.basis("中华人民共和国环境噪声污染防治法", Int(row), row: row), row: row)
    }
    let found = rule.findings(powers, register: noise)
    #expect(found.count == 1)
    #expect(found.first?.related.count == 4)
  }

  @Test func `a version that a newer one superseded is not repealed`() {
    let register = [
      SmallRegister.row("中华人民共和国体育法", made: "2016-11-07", articles: 54, status: "已修改", until: "2023-01-01"),
      SmallRegister.row("中华人民共和国体育法", made: "2022-06-24", from: "2023-01-01", articles: 122),
    ]
    let basis = SmallRegister.basis("中华人民共和国体育法", 5)
    #expect(rule.findings(basis, register: register, on: "2022-12-31").isEmpty)
    #expect(rule.findings(basis, register: register, on: "2023-01-01").isEmpty)
  }

  @Test func `a law made anew under an old title is in force again`() {
    let register = [
      SmallRegister.row("中华人民共和国国家安全法", made: "1993-02-22", until: "2014-11-01", by: "中华人民共和国反间谍法"),
      SmallRegister.row("中华人民共和国国家安全法", made: "2015-07-01", articles: 84),
    ]
    let basis = SmallRegister.basis("中华人民共和国国家安全法", 5)
    #expect(rule.findings(basis, register: register, on: "2014-10-31").isEmpty)
    #expect(rule.findings(basis, register: register, on: "2014-11-01").count == 1)
    #expect(rule.findings(basis, register: register, on: "2022-09-30").isEmpty)
  }

  @Test func `without a day of its own the day of the successor counts`() {
    let register = [
      SmallRegister.row("甲条例", rank: "行政法规", status: "废止", by: "《乙条例》"),
      SmallRegister.row("乙条例", rank: "行政法规", made: "2022-01-20", from: "2022-05-01"),
    ]
    #expect(rule.findings(SmallRegister.basis("甲条例"), register: register, on: "2022-04-30").isEmpty)
    #expect(rule.findings(SmallRegister.basis("甲条例"), register: register, on: "2022-05-01").count == 1)
  }

  @Test func `marked as void without a day it is void on every day`() {
    let register = [SmallRegister.row("甲办法", rank: "部门规章", made: "2001-01-01", status: "失效")]
    #expect(rule.findings(SmallRegister.basis("甲办法"), register: register, on: "2022-09-30").count == 1)
  }

  @Test func `an instrument in force is no finding, nor one that the register lacks`() {
    #expect(rule.findings(SmallRegister.basis("中华人民共和国噪声污染防治法"), register: noise, on: "2022-09-30").isEmpty)
    #expect(rule.findings(SmallRegister.basis("某某条例"), register: noise, on: "2022-09-30").isEmpty)
  }

  @Test func `of successors that are repealed, too, the one in force is to be cited`() {
    let register = [
      SmallRegister.row("甲规定", rank: "行政法规", until: "1988-07-01", by: "乙条例"),
      SmallRegister.row("乙条例", rank: "行政法规", until: "2022-03-01", by: "丙条例"),
      SmallRegister.row("丙条例", rank: "行政法规", made: "2021-07-27", from: "2022-03-01"),
    ]
    let before = rule.findings(SmallRegister.basis("甲规定"), register: register, on: "2022-02-28")
    #expect(before.first?.help?.zh.hasPrefix("改引《乙条例》的") == true)
    let after = rule.findings(SmallRegister.basis("甲规定"), register: register, on: "2022-03-01")
    #expect(after.first?.message.zh.contains("被《乙条例》废止") == true)
    #expect(after.first?.message.zh.hasSuffix("《乙条例》也已废止。") == true)
    #expect(after.first?.help?.zh.hasPrefix("改引《丙条例》的") == true)
  }

  @Test func `a decision that only repeals, and a chain that ends or turns, replace nothing`() {
    for register in [
      [SmallRegister.row("甲规定", until: "2001-10-06", by: "国务院关于废止部分行政法规的决定")],
      [
        SmallRegister.row("甲规定", until: "2001-10-06", by: "乙规定"),
        SmallRegister.row("乙规定", until: "2008-01-15", by: "甲规定"),
      ],
    ] {
      let found = rule.findings(SmallRegister.basis("甲规定"), register: register, on: "2022-09-30")
      #expect(found.first?.help?.zh.hasPrefix("改引现行有效的依据") == true)
    }
  }
}

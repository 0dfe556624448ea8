import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import FrontEnds

/// What a mending writes pairs its marks, and cites what was meant.
@Suite struct CitationMendingTests {
  @Test(arguments: [
    "《水法)", "《水法）", "《水法]", "《水法】", "《水法〉", "《水法」", "《水法”", "《水法《", "《水法}", "《水法", "（水法》", "(水法》", "【水法》",
    "[水法》",
    "〈水法》", "「水法》", "“水法》", "{水法》", "《水法》)", "《水法》）", "《水法》》", "｢水法｣", "≪水法≫", "︽水法︾",
  ])
  func `a title whose marks do not pair is mended whole`(title: String) {
    for clause in ["第四十八条", "，第四十八条", "（2016年修正）第四十八条"] {
      let text = title + clause
      #expect(basis(text).citations.map(\.title) == ["水法"], "\(text)")
      #expect(mended(text).hasPrefix("《水法》" + clause.prefix(1)), "\(text): \(mended(text))")
      #expect(basis(mended(text)).defects.isEmpty)
    }
  }

  @Test(arguments: [
    ("《《水法》》第三条", "《水法》第三条"), ("《 《水法》 》第三条", "《水法》第三条"), ("《《《水法》》》第三条", "《水法》第三条"), ("《《水法》第三条", "《水法》第三条"),
    ("《《水法》（2016年修正）》第三条", "《水法》（2016年修正）第三条"), ("《《水法》第三条》", "《水法》第三条"), ("《水法》第三条)", "《水法》第三条"),
    ("《水法》第三条）；《乙法》第五条", "《水法》第三条；《乙法》第五条"), ("《水法》第三条。）", "《水法》第三条。"),
    ("《水法》（2016年修正）)第三条", "《水法》（2016年修正）第三条"),
  ])
  func `marks too many are told, and mended where they stand`(text: String, right: String) {
    #expect(basis(text).citations == basis(right).citations)
    #expect(mended(text) == right)
  }

  @Test(arguments: [
    ("《水法》第４８条", "《水法》第48条"), ("《水法》第４8条第２款第（１）项、第五十条", "《水法》第48条第2款第（1）项、第五十条"),
    ("《甲通知》（国发〔２０１６〕７２号）", "《甲通知》（国发〔2016〕72号）"),
  ])
  func `digits of full width are told and mended`(text: String, right: String) {
    #expect(basis(text).citations == basis(right).citations)
    #expect(basis(text).defects.map(\.keepsCitations) == [true])
    #expect(mended(text) == right)
    #expect(basis(right).defects.isEmpty)
  }

  @Test(arguments: [
    "（2010年第570号国务院令）", "（2014年第18号住建部令）", "（2014年6月25日第18号住建部令）", "（第18号住建部令）", "(2021年第52号部令)",
    "（2010年第570号国务院令公布）", "（2014年第18号）", "（2014年18号令）",
  ])
  func `a remark with a year and a number is no year in wrong brackets, and its clause is read`(
    remark: String
  ) {
    let basis = basis("《甲条例》\(remark)第四十九条")
    #expect(basis.citations.map { $0.clauses.map(\.article) } == [[49]])
    #expect(basis.defects.isEmpty)
  }

  @Test func `an order whose number stands before its body has it in standard form`() {
    #expect(basis("《甲条例》（2010年第570号国务院令）").citations.map(\.documentNumber) == ["国务院令第570号"])
  }

  @Test(arguments: [
    ("四川省《乙法》实施办法", "四川省〈乙法〉实施办法"), ("广东省《乙条例》实施细则", "广东省〈乙条例〉实施细则"),
    ("深圳市《乙法》若干规定", "深圳市〈乙法〉若干规定"), ("凉山彝族自治州《乙法》变通规定", "凉山彝族自治州〈乙法〉变通规定"),
    ("安徽省实施《乙法》办法", "安徽省实施〈乙法〉办法"),
  ])
  func `a title that begins with a place before 《》 is the whole`(written: String, title: String) {
    for lead in ["", "依据", "《甲法》第三条；", "《甲法》第三条、", "1.", "《甲法》第三条"] {
      let basis = basis("\(lead)\(written)第四条")
      #expect(basis.citations.last?.title == title, "\(lead)")
      #expect(basis.defects.compactMap(\.replacement) == ["《\(title)》"], "\(lead)")
    }
  }

  @Test(arguments: ["省政府《乙法》实施办法", "我省《乙法》实施办法", "国务院《乙法》实施细则", "《乙法》（2018年修正）实施办法"])
  func `where it cannot be told what the whole title is, nothing is mended`(text: String) {
    let defects = basis(text).defects
    #expect(defects.map(\.kind) == [.dividedTitle])
    #expect(defects.compactMap(\.replacement).isEmpty)
  }

  @Test(arguments: [
    ("《甲法》第五十九（一）条", "第五十九（一）条"), ("《甲决定》附件第101号", "附件第101号"),
  ])
  func `a number that counts no clause is told`(text: String, excerpt: String) {
    #expect(basis(text).defects.map(\.excerpt) == [excerpt])
  }

  @Test func `and is no part of a number, and other brackets of its year are told`() {
    #expect(basis("《甲条例》第三条 及国家宗教事务局令第13号").citations.last?.documentNumber == "国家宗教事务局令第13号")
    #expect(basis("《甲通知》（国办发｛2004｝62号）").defects.compactMap(\.replacement) == ["国办发〔2004〕62号"])
  }

  /// The text with the mendings of its defects.
  private func mended(_ text: String) -> String {
    basis(text).defects.reduce(text) { text, defect in
      defect.replacement.map { text.replacing(defect.excerpt, with: $0) } ?? text
    }
  }
}

import ListModel
import TestSupport
import Testing

@testable import FrontEnds

/// The wording of an article behind its clause cites nothing, but for what stands in 《》 by itself.
@Suite struct CitationWordingTests {
  @Test(arguments: [
    "违反本条例规定，未取得燃气经营许可证的，处罚。", "违反本办法的规定，处罚。", "根据本规定，处罚", "有本法第三十二条所列行为之一的，处罚。", "对本条例第八条规定的情形，不予许可。",
    "除本实施细则第四条规定的情形外，都应当申请。", "因不履行该条例第五条规定的义务", "违反操作规程，造成事故的，罚款。", "违反操作规程", "擅自改变城乡规划，", "按照批准的方案，施工。",
    "应当遵守安全技术标准，", "违反养犬管理规定，", "具体办法由国务院规定", "未编制施工组织设计方案", "依照刑法第二百二十五条的规定，追究刑事责任；依照治安管理处罚法第三十条处罚。",
    "违反《乙办法》第三条、第四条的，处罚。", "对违反排水规划，擅自接入管网的单位", "违反第八条、第九条规定，处罚", "依照第八条处罚", "《食品经营许可证》有效期为五年。",
  ])
  func `letters behind a clause that begin no citation are its wording`(wording: String) {
    for mark in [" ", "\u{3000}", "", "：", "\n", "规定，", "，", " 【无证经营的处罚】"] {
      #expect(summary("《甲管理条例》第五十条\(mark)\(wording)") == ["《甲管理条例》第五十条"], "\(mark)\(wording)")
    }
  }

  @Test(arguments: [
    "违反本法第三十二条、第三十三条、第三十四条规定，", "违反本法第三十二条第一款、第二款规定，", "未按照本法第三十二条、第三十三条规定办理的，", "依照本法第七条至第九条处罚。",
    "本条例第八条、第九条所称水域，", "属于本办法第八条第（一）项、第（三）项情形的，", "该条例第十二条规定的情形，",
  ])
  func `clauses that the wording names are not cited`(wording: String) {
    for mark in [" ", "：", ""] {
      #expect(summary("《甲法》第七十七条\(mark)\(wording)") == ["《甲法》第七十七条"], "\(mark)\(wording)")
    }
  }

  @Test(arguments: [
    (
      "《甲法》第六十九条 违反本法规定，取水的，处罚。第九十条 违反本法规定，排水的，处罚。", ["《甲法》第六十九条、第九十条"]
    ),
    ("《甲法》第六十九条 违反本法规定的。\n第九十条 违反防洪规划，建房的。", ["《甲法》第六十九条、第九十条"]),
    (
      "《甲法》第三条 取水的单位，除本条例第四条规定外，应当申请。《乙条例》第二条第二款 用水的，应当节约。第五条 违反本条例第四条、第六条规定的，罚款。",
      ["《甲法》第三条", "《乙条例》第二条第二款、第五条"]
    ),
    ("《甲法》第三条 违反规划的，处罚。中华人民共和国乙法第四条 违反本法规定的", ["《甲法》第三条", "《中华人民共和国乙法》第四条"]),
  ])
  func `a clause after a sentence of wording goes on with its instrument`(text: String, forms: [String]) {
    #expect(basis(text).citations.map(\.standardForm) == forms)
  }

  @Test func `in a text that has no marks a law after a sentence of wording is one`() {
    let text = "取水法第六十九条 违反本法规定，取水的，处罚。防洪法第五十三条 违反本法第十七条规定，建房的，拆除。"
    #expect(basis(text).citations.map(\.standardForm) == ["《取水法》第六十九条", "《防洪法》第五十三条"])
  }

  @Test(arguments: [
    ("《甲法》第七条、水土保持法第八条、防洪法第九条", ["《甲法》第七条", "《水土保持法》第八条", "《防洪法》第九条"]),
    ("《甲法》第七条；水土保持法；防洪法", ["《甲法》第七条", "《水土保持法》", "《防洪法》"]),
    ("《甲法》第七条 水土保持法第三条 防洪法", ["《甲法》第七条", "《水土保持法》第三条", "《防洪法》"]),
    ("《甲法》第七条、取水管理办法（水利部令第34号）第二条", ["《甲法》第七条", "《取水管理办法》（水利部令第34号）第二条"]),
    ("《甲法》第七条中华人民共和国水土保持法《乙条例》第三条", ["《甲法》第七条", "《中华人民共和国水土保持法》", "《乙条例》第三条"]),
    ("《甲法》第七条中华人民共和国水土法第三条中华人民共和国林法第四条", ["《甲法》第七条", "《中华人民共和国水土法》第三条", "《中华人民共和国林法》第四条"]),
    ("《甲法》第七条，本法第八条", ["《甲法》第七条、第八条"]),
    ("《甲法》第七条；本法第八条、第九条", ["《甲法》第七条至第九条"]),
    ("《甲法》第七条 取水的，处罚。同法第十三条", ["《甲法》第七条、第十三条"]),
    ("1．《甲法》第七条：取水的。2．防洪法第五十三条：违反本法第十七条规定的", ["《甲法》第七条", "《防洪法》第五十三条"]),
    ("根据《甲条例》第七条规定，对违反本条例规定取水的，依照《乙法》第九条处罚", ["《甲条例》第七条", "《乙法》第九条"]),
  ])
  func `what goes on with the list of citations is none of the wording`(text: String, forms: [String]) {
    #expect(basis(text).citations.map(\.standardForm) == forms)
  }

  @Test(arguments: [
    ("取水法的规定", "取水法"), ("依据取水法规定，第八条", "取水法"), ("本溪市取水条例第三条", "本溪市取水条例"), ("某地基本法第三条", "某地基本法"),
  ])
  func `what an instrument provides is no part of its title`(text: String, title: String) {
    #expect(basis(text).citations.map(\.title) == [title])
  }
}

import ListModel
import TestSupport
import Testing

@testable import FrontEnds

/// A title whose place stands before its 《》 is that of the place, never the national one.
@Suite struct CitationPlaceTests {
  private static let leads = [
    "", "根据", "1.", "法规：", "《甲法》第三条、", "《甲法》第三条，", "《甲法》第三条", "《甲法》第三条；根据", "《甲法》第三条和", "《甲法》第三条：略。",
    "《甲法》第三条，另见", "国务院令第3号，",
  ]

  @Test(arguments: [
    ("浙江省《河道管理条例》", "浙江省河道管理条例"), ("三亚市《白鹭公园保护管理规定》", "三亚市白鹭公园保护管理规定"),
    ("海南经济特区《水条例》", "海南经济特区水条例"), ("宁夏回族自治区 《水条例》", "宁夏回族自治区水条例"), ("呼和浩特市《自然保护区条例》", "呼和浩特市自然保护区条例"),
    ("《浙江省》《河道管理条例》", "浙江省河道管理条例"), ("浙江省人大常委会《河道管理条例》", "浙江省河道管理条例"),
    ("海南省三亚市《河道管理规定》", "三亚市河道管理规定"), ("三亚市吉阳区《物业管理办法》", "三亚市吉阳区物业管理办法"),
    ("新疆维吾尔自治区伊犁哈萨克自治州《水条例》", "伊犁哈萨克自治州水条例"),
    ("本溪市《城市供水条例》", "本溪市城市供水条例"), ("浙江省人民政府《取水管理办法》", "浙江省取水管理办法"),
    ("浙江省人民政府《关于加强防洪的意见》", "浙江省人民政府关于加强防洪的意见"), ("浙江省《实施〈水法〉办法》", "浙江省实施〈水法〉办法"),
  ])
  func `a named place is the beginning of the title, and so it is mended`(written: String, title: String) {
    for lead in Self.leads {
      let text = "\(lead)\(written)第四条"
      let basis = basis(text)
      #expect(basis.citations.last?.standardForm == "《\(title)》第四条", "\(text)")
      #expect(basis.defects.compactMap(\.replacement) == ["《\(title)》"], "\(text)")
    }
  }

  @Test(arguments: ["省《河道管理条例》", "我市《河道管理规定》", "省人民政府《河道管理办法》", "浙江省《水法》", "海南省《关于加强防洪的意见》"])
  func `where the whole title is not certain, it is no other's, and nothing is mended`(written: String) {
    for lead in Self.leads {
      let basis = basis("\(lead)\(written)第四条")
      #expect(
        basis.citations.last?.title?.contains("省") == true
          || basis.citations.last?.title?.contains("市") == true)
      #expect(
        basis.defects.filter { $0.kind == .dividedTitle }.map(\.replacement) == [nil], "\(lead)\(written)")
    }
  }

  @Test(arguments: [
    "浙江省《浙江省河道管理条例》", "江苏省《〈江苏省水条例〉实施细则》", "三亚市《海南省河道管理条例》", "浙江省《中华人民共和国水法》", "海南省《国务院关于加强防洪的意见》",
    "超市《食品安全管理办法》",
    "社区《矫正管理办法》", "全国人大常委会《甲条例》", "国务院《甲条例》", "自然保护区《甲条例》", "《乙法》《甲条例》", "省、自治区和设区的市《甲条例》",
  ])
  func `what has its place, or stands behind none, is whole`(written: String) {
    #expect(basis("\(written)第四条").citations.last?.title.map { written.hasSuffix("《\($0)》") } == true)
    #expect(basis("\(written)第四条").defects.isEmpty)
  }

  @Test func `a title that is short but for its place is one`() {
    let titles = basis("中华人民共和国水法、海南省《水条例》、三亚市《取水规定》").citations.map(\.title)
    #expect(titles == ["中华人民共和国水法", "海南省水条例", "三亚市取水规定"])
  }

  @Test func `so it is in a remark`() {
    let forms = basis("《甲法》第三条（浙江省《河道管理条例》第四条）").citations.map(\.standardForm)
    #expect(forms == ["《甲法》第三条", "《浙江省河道管理条例》第四条"])
  }

  @Test func `no place makes an instrument of what is none`() {
    #expect(summary("《甲法》第三条 申领浙江省《取水许可证》的单位") == ["《甲法》第三条"])
    #expect(summary("《甲法》第三条 违反浙江省《河道管理条例》第五条的，处罚。") == ["《甲法》第三条"])
    #expect(summary("《甲法》第三条：依照浙江省《河道管理条例》处罚。") == ["《甲法》第三条"])
  }

  @Test func `places without end are read in linear time`() {
    let text = String(repeating: "浙江省《", count: 3000) + String(repeating: "海南省", count: 3000)
    #expect(basis(text).defects.count <= 200)
  }
}

import ListModel
import TestSupport
import Testing

@testable import FrontEnds

/// Behind the wording of a clause an instrument without 《》 begins a sentence or a line of its own.
@Suite struct CitationResumptionTests {
  private static let wording = [
    "：防洪规划由政府组织编制。", "：“略”\n", "：“略”；", " 略。\n", "：“略。”", "，“略”；", "：略；2、", "：略。\n（二）", "：略。国务院决定：",
    "：略。\n设定依据：",
    "：略。【文件】", "：略（详见原文。）",
  ]

  @Test(arguments: [
    ("国务院令第99号", "国务院令第99号"), ("国务院第412号令附件第101项", "国务院令第412号附件第101项"), ("琼府办〔2022〕52号", "琼府办〔2022〕52号"),
    ("琼府〔2016〕96号文件", "琼府〔2016〕96号"), ("国发[2016]72号", "国发〔2016〕72号"),
    ("公安部、司法部令第5号第三条", "公安部、司法部令第5号第三条"), ("国家发展改革委公告2018年第1号", "国家发展改革委公告2018年第1号"),
    ("海南省人民政府令第999号第3条", "海南省人民政府令第999号第三条"),
  ])
  func `the number of a document is a citation`(number: String, form: String) {
    for wording in Self.wording {
      let forms = basis("《甲法》第十六条" + wording + number).citations.map(\.standardForm)
      #expect(forms == ["《甲法》第十六条", form], "\(wording)\(number)")
    }
  }

  @Test(arguments: [
    "中华人民共和国水法", "海南省水条例", "取水许可管理办法", "国务院关于加强防洪工作的意见", "关于防洪的通知（国办发〔2021〕5号）",
    "取水许可管理办法（水利部令第34号）",
  ])
  func `a title on a line of its own is a citation`(title: String) {
    for end in ["", "。", "\n《乙法》第二条"] {
      let titles = basis("《甲法》第十六条：略。\n\(title)\(end)").citations.compactMap(\.title)
      #expect(titles.count == (end.contains("《") ? 3 : 2), "\(title)\(end)")
      #expect(titles.dropFirst().first.map(title.hasPrefix) == true)
    }
  }

  @Test(arguments: ["2、", "（2）", "②", "二、"])
  func `a numbered law behind wording is a citation though the first is not numbered`(number: String) {
    let forms = basis("《甲法》第十六条：略；\(number)中华人民共和国乙法第九十条：略。").citations.map(\.standardForm)
    #expect(forms == ["《甲法》第十六条", "《中华人民共和国乙法》第九十条"])
  }

  @Test(arguments: [
    "（2010年修正）第九十条", " 第九十条", "，第九十条", "：第九十条", ",  第九十条", "（国务院令第3号）， 第九十条", "(2010年修正) 第九十条：略。",
  ])
  func `what stands between a law and its clause behind wording hides neither`(between: String) {
    for lead in ["略。\n中华人民共和国乙法", "略。中华人民共和国乙法", "略。\n乙丙条例", "略；2.乙丙条例", "略；\n（2）乙丙条例", "略。b)乙丙条例"] {
      let forms = basis("《甲法》第十六条：\(lead)\(between)").citations
      #expect(forms.map(\.title).last.map { $0.map(lead.hasSuffix) } == true, "\(lead)\(between)")
      #expect(forms.last?.clauses == [Citation.Clause(article: 90)], "\(lead)\(between)")
    }
  }

  @Test func `nor does a remark behind a law that only begins a sentence`() {
    let forms = basis("《甲法》第十六条：略。乙丙条例（2010年修正）第九十条").citations.map(\.standardForm)
    #expect(forms == ["《甲法》第十六条", "《乙丙条例》（2010年修正）第九十条"])
  }

  @Test(arguments: ["2）", "2)", "b）", "b) ", "二）", "②", "② ", "二是"])
  func `a label swallows nothing of what follows`(label: String) {
    for (cited, form) in [
      ("《乙法》第九十条", "《乙法》第九十条"), ("乙法第九十条", "《乙法》第九十条"), ("中华人民共和国乙法第九十条：略。", "《中华人民共和国乙法》第九十条"),
      ("国务院令第412号", "国务院令第412号"),
    ] {
      for lead in ["：略。", "：略；", "：略。\n", "；", " ", ""] {
        let forms = basis("《甲法》第十六条" + lead + label + cited).citations.map(\.standardForm)
        #expect(forms == ["《甲法》第十六条", form], "\(lead)\(label)\(cited)")
      }
    }
  }

  @Test(arguments: [("1）", "2）"), ("a)", "b)"), ("一）", "二）"), ("①", "②"), ("一是", "二是")])
  func `laws without marks that labels number are one citation each`(first: String, second: String) {
    for joint in ["；", " ", "\n", "，"] {
      let forms = basis(first + "甲法第十六条" + joint + second + "乙法第九十条").citations.map(\.standardForm)
      #expect(forms == ["《甲法》第十六条", "《乙法》第九十条"], "\(first)\(joint)\(second)")
    }
  }

  @Test(arguments: ["该法第六十六条：略", "\n本法第六十六条", "同法第六十六条 略"])
  func `a clause of the same law that heads what follows is a citation`(text: String) {
    #expect(summary("《甲法》第十六条：防洪规划由政府编制。" + text) == ["《甲法》第十六条、第六十六条"])
  }

  @Test func `what remarks on the wording in brackets ends it`() {
    #expect(summary("《甲法》第四十条（规划许可）：建房的……（申请时应当提交证明等材料。）第七十一条") == ["《甲法》第四十条、第七十一条"])
  }

  @Test(arguments: [
    "按照国发〔2016〕72号执行。", "具体办法由国务院令第5号规定。", "国务院另行规定。", "省级人民政府制定实施办法。", "\n省人大常委会可以制定条例。",
    "\n具体办法由国务院规定", "\n（三）内部管理制度；\n（四）操作规程；\n（五）应急预案管理办法。", "\n1.营业执照；\n2.安全管理规定；\n3.质量管理办法；",
    "本法第三条所称水域，包括湖泊。", "该法第三条规定的情形除外。", "\n应当遵守\n取水许可管理办法\n并缴费。", "\n不符合防洪标准的，不得建设。", "国家标准。",
    "\n（二）防洪标准；", "（国发〔2016〕72号）", "违反城乡规划。", "\n前款规定的管理办法，由国务院制定。", "\n国务院令第5号规定的，从其规定。",
    "国务院规定，第三条、第五条除外。", "\n具体办法由国务院规定，第三条除外。", "2）有管理制度。", "\nb）营业执照；", "一是有管理制度，二是有操作规程。",
    "\n国务院制定管理规定：第三条所列情形。", "\n国务院规定：第三条所列情形。",
  ])
  func `a sentence of wording is none`(sentence: String) {
    #expect(summary("《甲法》第十六条：防洪规划由政府编制。" + sentence) == ["《甲法》第十六条"])
  }
}

import Diagnostics
import ListModel
import Testing

@testable import Analysis

@Suite struct UnknownInstrumentTests {
  private let rule = Rule.unknownInstrument
  private let register = [
    SmallRegister.row("建设工程质量管理条例", rank: "行政法规"),
    SmallRegister.row("全民健身条例", rank: "行政法规"),
    SmallRegister.row("中华人民共和国水法", short: "水法"),
    SmallRegister.row("中华人民共和国防洪法", short: "防洪法"),
    SmallRegister.row("中华人民共和国防震减灾法"),
    SmallRegister.row("中华人民共和国渔业法实施细则", rank: "行政法规"),
    SmallRegister.row("海南省实施《中华人民共和国水法》办法", rank: "地方性法规"),
    SmallRegister.row("国务院对确需保留的行政审批项目设定行政许可的决定", number: "国务院令第412号", rank: "行政法规"),
    SmallRegister.row("乙办法（试行）", rank: "规范性文件"),
    SmallRegister.row("甲市供水办法", short: "供水办法", rank: "地方政府规章"),
    SmallRegister.row("甲市供水管理办法", short: "供水办法", number: "甲府〔2020〕3号", rank: "规范性文件"),
  ]

  private func findings(_ basis: LegalBasis) -> [Finding] {
    rule.findings([SmallRegister.power(basis)], register: register)
  }

  @Test(arguments: [
    ("中华人民共和囯水法", "《中华人民共和国水法》"), ("中华人民共和国水珐", "《中华人民共和国水法》"),
    ("中華人民共和國水法", "《中华人民共和国水法》"), ("防供法", "《中华人民共和国防洪法》"), ("中华人民共和国仿洪法", "《中华人民共和国防洪法》"),
    ("中華人民共和國防震減災法", "《中华人民共和国防震减灾法》"), ("中华入民共和国防洪法", "《中华人民共和国防洪法》"),
    ("建筑工程质量管理条例", "《建设工程质量管理条例》"), ("全民健身法", "《全民健身条例》"),
    ("中华人民共国防震减灾法", "《中华人民共和国防震减灾法》"), ("中华人民共国渔业法实施细则", "《中华人民共和国渔业法实施细则》"),
    ("中华人民共和防震减灾法", "《中华人民共和国防震减灾法》"), ("中华人民民共和国防震减灾法", "《中华人民共和国防震减灾法》"),
    ("中华人民共国防洪法", "《中华人民共和国防洪法》"), ("中华人民共国水法", "《中华人民共和国水法》"),
    ("国务院对确需保留的行政审批项目设置行政许可的决定", "《国务院对确需保留的行政审批项目设定行政许可的决定》"),
  ])
  func `a title that nobody registered is told with the nearest one`(title: String, nearest: String) {
    let found = findings(SmallRegister.basis(title, 5))
    #expect(found.map(\.subject) == [title])
    #expect(found.first?.help?.zh.contains(nearest) == true)
    #expect(found.first?.quotation.text == "《\(title)》")
  }

  @Test(arguments: ["三亚市白鹭公园保护管理规定", "中华人民共和国税法", "民法", "海关法"])
  func `what is like nothing in the register has no suggestion`(title: String) {
    let found = findings(SmallRegister.basis(title))
    #expect(found.count == 1)
    #expect(found.first?.help?.zh.contains("相近") == false)
  }

  @Test(arguments: [
    ("环保法", "中华人民共和国环境保护法"), ("治安处罚法", "中华人民共和国治安管理处罚法"), ("固废法", "中华人民共和国固体废物污染环境防治法"),
    ("消费者权益法", "中华人民共和国消费者权益保护法"), ("城市房地产法", "中华人民共和国城市房地产管理法"), ("城市绿化规定", nil),
  ])
  func `a title with letters dropped is told with the one that has them all`(title: String, nearest: String?)
  {
    let register = [
      "中华人民共和国担保法", "中华人民共和国环境保护法", "中华人民共和国环境保护税法", "中华人民共和国海洋环境保护法", "中华人民共和国治安管理处罚法",
      "中华人民共和国固体废物污染环境防治法", "中华人民共和国消费者权益保护法", "中华人民共和国城市房地产管理法", "城市绿化管理规则",
    ].map { SmallRegister.row($0) }
    let found = rule.findings([SmallRegister.power(SmallRegister.basis(title))], register: register)
    let help = found.first?.help?.zh ?? ""
    #expect(nearest.map { help.hasPrefix("相近的有：《\($0)》。") } ?? !help.contains("相近"), "\(help)")
  }

  @Test(arguments: [
    "水法", "中华人民共和国水法", "中华人民共和国水法（2016年修正）", "海南省实施〈中华人民共和国水法〉办法", "〈中华人民共和国渔业法〉实施细则",
    "关于印发〈全民健身条例〉的通知", "乙办法", "乙办法（试行）", "市水务局三定规定", "三亚市水务局职能配置、内设机构和人员编制规定",
  ])
  func `a title is found however it is marked`(title: String) {
    #expect(findings(SmallRegister.basis(title)).isEmpty)
  }

  @Test func `a number alone is looked up`() {
    #expect(findings(SmallRegister.basis(nil, number: "国务院令第412号")).isEmpty)
    #expect(findings(SmallRegister.basis(nil, number: "国务院令第413号")).count == 1)
  }

  @Test func `a short title of several instruments is told, unless a number chooses`() {
    let found = findings(SmallRegister.basis("供水办法"))
    #expect(found.count == 1)
    #expect(found.first?.related.map(\.quotation.text) == ["甲市供水办法", "甲市供水管理办法"])
    #expect(findings(SmallRegister.basis("供水办法", number: "甲府〔2020〕3号")).isEmpty)
  }

  @Test func `the number of a registered instrument tells what a wrong title means`() {
    let found = findings(SmallRegister.basis("关于保留行政许可的决定", number: "国务院令第412号"))
    #expect(found.first?.help?.zh.contains("《国务院对确需保留的行政审批项目设定行政许可的决定》") == true)
  }

  @Test func `one title at many places is one finding`() {
    let powers = (2...9).map { SmallRegister.power(SmallRegister.basis("全民健身法", row: $0), row: $0) }
    #expect(rule.findings(powers, register: register).map(\.related.count) == [7])
  }

  @Test func `without a register the rule is skipped`() {
    let catalogue = SmallEdition.catalogue([SmallEdition.submission()])
    guard case .skipped = Analyzer.ask(rule, about: AnalysisInput(catalogue)).status else {
      Issue.record("not skipped")
      return
    }
  }
}

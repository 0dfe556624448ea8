import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnknownUnitTests {
  private func unknown(_ parties: String...) -> [String] {
    Rule.unknownUnit.findings { submission in
      submission.boundaries = parties.map { SmallEdition.boundary("事项", "市水务局", $0) }
    }
    .map(\.subject)
  }

  @Test func `a name that the register does not know comes with the nearest one, once for all places`() {
    let findings = Rule.unknownUnit.findings {
      $0.boundaries = [SmallEdition.boundary("甲", "市住建居"), SmallEdition.boundary("乙", "市住建 居")]
      $0.powers = [SmallEdition.power("丙", body: "市水务局、市住建居")]
    }
    #expect(findings.map(\.subject) == ["市住建居"])
    #expect(findings.first?.related.count == 2)
    #expect(findings.first?.help?.zh.contains("市住建局") == true)
  }

  @Test func `governments, other levels, enterprises and classes of bodies are not of this register`() {
    #expect(
      unknown(
        "市人民政府", "各区人民政府", "省水务厅", "国家林草局", "崖州区住建局", "三亚供电公司", "各有关部门", "行业主管部门", "无", "三亚市公安局交通警察支队"
      ) == [])
  }

  @Test func `names made as no body of a city is called are not of this register`() {
    #expect(unknown("三亚海关", "武警三亚支队", "民航三亚监管局", "海南海事局", "高速公路交警", "社会公众", "南方电网") == [])
    #expect(unknown("市园林局", "园林局", "三亚市园林局") == ["市园林局", "园林局", "三亚市园林局"])
    #expect(unknown("城乡园林局", "城镇园林局", "新城镇园林站") == ["城乡园林局", "城镇园林局"])
  }

  @Test func `a folder of no registered unit is told`() {
    let findings = Rule.unknownUnit.findings(
      in: SmallEdition.catalogue([SmallEdition.submission("市园林环卫局", unit: nil)]))
    #expect(findings.map(\.subject) == ["市园林环卫局"])
  }

  @Test func `a wrong district body is told where the register keeps that district`() {
    #expect(unknown("吉阳区住建居") == ["吉阳区住建居"])
  }

  @Test func `a name with only common letters of the register has none near it`() {
    let findings = Rule.unknownUnit.findings { $0.boundaries = [SmallEdition.boundary("甲", "市甲局")] }
    #expect(findings.map(\.help?.zh) == ["核对名称；名录漏登的，由编办补登。"])
  }

  @Test func `a unit that begins later is told with its day`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission { $0.boundaries = [SmallEdition.boundary("甲", "市执法局")] }
    ])
    let later = Unit(
      name: "三亚市执法局", shortName: "市执法局", kind: "", validFrom: CalendarDate(year: 2023, month: 3, day: 1),
      origin: Located("").origin)
    catalogue.registers.units = UnitRegister(units: SmallEdition.units + [later])
    #expect(
      Rule.unknownUnit.findings(in: catalogue).map(\.message.zh)
        == ["“市执法局”自 2023-03-01 起才在名录中，本期清单的日期是 2022-09-30。"])
  }

  @Test func `without a register no name is judged`() {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission(unit: nil) { $0.boundaries = [SmallEdition.boundary("甲", "市水务局")] }
    ])
    catalogue.registers.units = UnitRegister(units: [])
    for rule in [Rule.unknownUnit, .ambiguousUnit, .informalUnitName, .formerUnitName, .unsubmittedList] {
      guard case .skipped = Analyzer.ask(rule, about: AnalysisInput(catalogue)).status else {
        Issue.record("\(rule.name) is not skipped")
        continue
      }
    }
  }

  @Test func `a finding concerns registered units only`() {
    let catalogue = SmallEdition.catalogue([SmallEdition.submission("市园林环卫局", unit: nil)])
    #expect(Rule.unknownUnit.findings(in: catalogue).map(\.units) == [[]])
  }

  @Test(arguments: ["本局", "我局", "我委", "本委", "本办", "我办", "本单位"])
  func `the unit's own list may speak of it as its own`(name: String) {
    #expect(unknown(name, name + "、市住建局") == [])
    let matter = SmallMatter.catalogue([
      (SmallMatter.water, [SmallMatter.entry("甲", .init(name, .lead), .init("市住建局", .assist))])
    ])
    let input = AnalysisInput(matter)
    #expect(MatterWording(input.matters[0], in: input).leadingHost == "市水务局")
  }

  @Test func `a folder that can only be one unit's is told to that unit`() {
    let findings = Rule.unknownUnit.findings(
      in: SmallEdition.catalogue([SmallEdition.submission("市住建居", unit: nil)]))
    #expect(findings.map(\.units) == [["市住建局"]])
  }

  @Test(arguments: ["水务", "市人民政府", "旧稿", "水行政主管部门", "市国土局"])
  func `a folder must be a unit's, though a cell might name what it is called`(name: String) {
    let findings = Rule.unknownUnit.findings(
      in: SmallEdition.catalogue([SmallEdition.submission(name, unit: nil)]))
    #expect(findings.map(\.subject) == [name])
  }

  @Test func `a folder of no unit whose files say whose they are is told of them`() {
    let submission = SmallEdition.submission("水务", unit: nil) {
      $0.statedUnits = [StatedUnit(Located("市水务局"))]
    }
    #expect(Rule.unknownUnit.findings(in: SmallEdition.catalogue([submission])).isEmpty)
    #expect(
      Rule.misfiledSubmission.findings(in: SmallEdition.catalogue([submission])).map(\.message.zh) == [
        "文件放在“水务”，里面写的单位却是“市水务局”。"
      ])
    let missing = Rule.unsubmittedList.findings(in: SmallEdition.catalogue([submission])).map(\.subject)
    #expect(missing == ["市住建局", "市公安局"])
  }

  @Test func `a name in the transfers register that only looks like a unit's is told at its cell`() {
    let found = Rule.unknownUnit.findings(
      rows: [SmallLedger.row("取水许可", from: ["市水物局"], to: ["省水务厅"])], SmallLedger.list(SmallLedger.water))
    #expect(found.map(\.subject) == ["市水物局"])
    #expect(found.first?.quotation.origin == Located("", row: 2, column: 3, file: 1).origin)
    #expect(found.first?.help?.zh.contains("市水务局") == true)
    let old = Rule.unknownUnit.findings(
      rows: [SmallLedger.row("取水许可", from: ["市水利局"], to: ["吉阳区住建局"])], SmallLedger.list(SmallLedger.water))
    #expect(old.isEmpty)
  }

  @Test(arguments: ["火星局/县公安局", "火星局和县公安局"])
  func `joined names of which one is unknown are told`(name: String) {
    let findings = Rule.unknownUnit.findings { $0.boundaries = [SmallEdition.boundary("甲", name)] }
    #expect(findings.count == 1)
  }
}

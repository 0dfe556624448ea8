import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// What a division says of the matter as a whole, and not of a unit, differs in nothing between lists that order the units
/// differently.
@Suite struct GeneralSentenceTests {
  /// What the rules find where two units each write of themselves first, with the same words around.
  private func found(_ opening: String = "", _ first: String, _ second: String, _ closing: String = "")
    -> [String]
  {
    let texts = ["\(opening)\(first)；\(second)。\(closing)", "\(opening)\(second)；\(first)。\(closing)"]
    return told(texts)
  }

  /// What is found where 市水务局 and 市住建局 divide the matter by these texts.
  private func told(_ texts: [String]) -> [String] {
    var catalogue = SmallMatter.catalogue(
      texts.enumerated().map { index, text in
        let entry = SmallMatter.entry("堤岸管理", .init("市水务局"), .init("市住建局"), division: text)
        return (unit: index == 0 ? SmallMatter.water : SmallMatter.housing, entries: [entry])
      })
    catalogue.readDivisions()
    return RuleRegistry.rules.filter { $0.family == .boundaries }.flatMap { rule in
      rule.findings(in: catalogue).map { _ in rule.name }
    }
  }

  @Test(arguments: [
    "本办法未尽事宜，按照有关规定执行。", "国家另有规定的，依照其规定。", "上述分工自本清单公布之日起实行。", "发现涉嫌职务犯罪的，依法移送监察机关。",
    "汛情紧急时，可以先行处理。", "需要检测的，委托有资质的机构进行。", "监管结果记入信用记录。", "遇有重要情况的，及时向市政府报告。",
    "影响通行的，应当事先征求市公安局意见。", "必要时，可以组织联合巡查。", "意见不一致的，提请市政府决定。", "建立信息共享机制，定期会商。",
  ])
  func `a closing sentence without a unit belongs to nobody`(closing: String) {
    #expect(found("", "市水务局巡查堤岸", "市住建局审批堤岸加固方案", closing) == [], "\(closing)")
    #expect(found("", "市水务局：巡查堤岸", "市住建局：审批堤岸加固方案", closing) == [], "\(closing)")
  }

  @Test(arguments: ["在市委市政府统一领导下，", "在市防汛指挥部统筹协调下，", "坚持属地管理原则，", "为加强堤岸管理，"])
  func `an opening that says under whom they act is nobody's task`(opening: String) {
    #expect(found(opening, "市水务局巡查堤岸", "市住建局审批堤岸加固方案") == [], "\(opening)")
  }

  @Test func `a numbered sentence of the level of the units' own is nobody's`() {
    let texts = [
      "一、市水务局巡查堤岸。\n二、市住建局审批加固方案。\n三、检查情况记入信用记录。",
      "一、市住建局审批加固方案。\n二、市水务局巡查堤岸。\n三、检查情况记入信用记录。",
    ]
    #expect(told(texts) == [])
  }

  @Test func `what stands in order under a heading stays the unit's`() {
    let texts = [
      "市水务局：\n1.巡查堤岸。\n2.清理漂浮物。\n市住建局：\n1.审批加固方案。\n2.维修护栏。",
      "市住建局：\n1.审批加固方案。\n2.维修护栏。\n市水务局：\n1.巡查堤岸。\n2.核定水位。",
    ]
    #expect(told(texts) == ["divergent-division"])
  }

  @Test func `what every unit hands on in some case is no repeated task`() {
    let lists = [SmallMatter.water, SmallMatter.housing].map { unit in
      (
        unit: unit,
        entries: [
          SmallMatter.entry(
            "堤岸管理", .init("市水务局", .share, "在市政府统一领导下，巡查堤岸；发现犯罪线索的，依法移送公安机关处理"),
            .init("市住建局", .share, "在市政府统一领导下，审批堤岸加固方案；发现犯罪线索的，依法移送公安机关处理"))
        ]
      )
    }
    #expect(Rule.repeatedTask.findings(in: SmallMatter.catalogue(lists)).isEmpty)
  }
}

import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct DivergentDivisionTests {
  /// What is found where 市水务局 writes this of 市公安局, and 市公安局 that of itself.
  private func findings(_ other: String, _ own: String) -> [String] {
    Rule.divergentDivision.findings(
      among: (SmallMatter.water, [SmallMatter.entry("河道采砂", .init("市公安局", .assist, other))]),
      (SmallMatter.police, [SmallMatter.entry("河道采砂", .init("市公安局", .assist, own))])
    ).map(\.quotation.text)
  }

  @Test func `another task, another number or a denial is told at both texts`() {
    #expect(findings("查扣运砂车辆和采砂机具", "侦办暴力抗法刑事案件").count == 1)
    #expect(findings("核定5000立方米以上的采砂作业", "核定3000立方米以上的采砂作业").count == 1)
    #expect(findings("负责查处河道非法采砂", "不再负责查处河道非法采砂").count == 1)
    #expect(findings("侦办刑事案件，每月巡查码头堆场", "侦办达到追诉标准的刑事案件").count == 1)
  }

  @Test func `other words and more detail are the same share`() {
    #expect(findings("负责侦办非法采砂刑事案件", "侦办达到追诉标准的非法采砂案件，打击涉恶团伙").isEmpty)
    #expect(findings("负责公共雨污水管网的运行和维护", "承担公共雨污水管网运行、维护").isEmpty)
    #expect(findings("侦办案件，打击团伙", "打击团伙；侦办案件").isEmpty)
  }
}

import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnreadRegisterTests {
  @Test(arguments: [
    (Rule.repealedBasis, "instruments"), (.unlistedInGuidance, "guidance"),
    (.transferredPowerStillListed, "transfers"),
    (.unknownUnit, "units"),
  ])
  func `a rule that needs a register that cannot be read is skipped, with the reason`(
    rule: Rule, register: String
  ) {
    var catalogue = SmallEdition.catalogue([
      SmallEdition.submission(unit: nil) { $0.powers = [SmallEdition.power("取水许可")] }
    ])
    if register == "units" { catalogue.registers.units = UnitRegister(units: []) }
    catalogue.registers.unread = [register]
    guard case .skipped(let reason) = Analyzer.ask(rule, about: AnalysisInput(catalogue)).status else {
      Issue.record("\(rule.name) was asked")
      return
    }
    #expect(reason.zh.hasSuffix("没有一行能用，见 register-fault"))
  }
}

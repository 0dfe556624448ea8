import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct UnsubmittedListTests {
  private func missing(_ submissions: Submission...) -> [String] {
    Rule.unsubmittedList.findings(in: SmallEdition.catalogue(submissions)).map(\.subject)
  }

  @Test func `units of the level that exist and sent nothing are told`() {
    #expect(missing(SmallEdition.submission()) == ["市住建局", "市公安局"])
  }

  @Test func `a power list alone is no responsibility list`() {
    let powers = SmallEdition.submission("市公安局", unit: UnitID(2)) {
      $0.parts = []
      $0.powers = [SmallEdition.power("甲")]
    }
    #expect(missing(SmallEdition.submission(), powers) == ["市住建局", "市公安局"])
  }

  @Test func `a folder with nearly the name of a unit is told once, as an unknown name`() {
    #expect(missing(SmallEdition.submission(), SmallEdition.submission("市住建居", unit: nil)) == ["市公安局"])
  }

  @Test func `the rule is skipped where only some units were read`() {
    let input = AnalysisInput(SmallEdition.catalogue([]), isWhole: false)
    let verdict = Analyzer.ask(.unsubmittedList, about: input)
    guard case .skipped = verdict.status else {
      Issue.record("the rule was asked")
      return
    }
  }

  @Test func `a unit whose days in the register cannot be read is left to the register's fault`() {
    var catalogue = SmallEdition.catalogue([SmallEdition.submission()])
    var units = SmallEdition.units
    units[1].hasUnclearDates = true
    catalogue.registers.units = UnitRegister(units: units)
    #expect(Rule.unsubmittedList.findings(in: catalogue).map(\.subject) == ["市公安局"])
  }
}

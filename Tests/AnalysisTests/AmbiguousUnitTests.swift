import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

@Suite struct AmbiguousUnitTests {
  @Test func `a name of city and district is ambiguous`() {
    let findings = Rule.ambiguousUnit.findings { $0.boundaries = [SmallEdition.boundary("甲", "住建局")] }
    #expect(findings.map(\.message.zh) == ["“住建局”可以指市住建局、吉阳区住建局。"])
    #expect(Rule.ambiguousUnit.findings { $0.boundaries = [SmallEdition.boundary("甲", "市住建局")] }.isEmpty)
  }
}

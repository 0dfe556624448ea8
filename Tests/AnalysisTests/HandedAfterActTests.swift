import TestSupport
import Testing

@testable import Analysis

/// What a unit does to a thing before it hands it over (`circular-handover`).
@Suite struct HandedAfterActTests {
  @Test(arguments: [
    ("河道死畜由市住建局打捞后移交市水务局无害化处理。", "市住建局打捞河道死畜后，移交市水务局无害化处理。", 0),
    ("河道死畜由市住建局打捞。", "河道死畜由市水务局打捞后移交市住建局无害化处理。", 1),
  ])
  func `what the giver does before it hands over stays with it`(water: String, housing: String, count: Int) {
    #expect(Rule.circularHandover.findings(of: "病死畜禽处理", dividedBy: water, housing).count == count)
  }
}

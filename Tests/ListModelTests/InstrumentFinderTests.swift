import Diagnostics
import TestSupport
import Testing

@testable import ListModel

@Suite struct InstrumentFinderTests {
  private let register = InstrumentRegister([
    Instrument(
      title: "海南省河道管理办法", shortTitle: "河道办法", documentNumber: "琼府令第1号", rank: "地方政府规章",
      origin: Located("").origin),
    Instrument(
      title: "三亚市河道管理办法", shortTitle: "河道办法", documentNumber: "三府令第2号", rank: "地方政府规章",
      origin: Located("").origin),
  ])

  @Test func `what a citation means does not depend on what was looked up before`() {
    let citations = [
      Citation(title: "河道办法"), Citation(title: "河道办法", documentNumber: "三府令第2号"),
      Citation(title: "河道办法", documentNumber: "琼府令第1号"), Citation(title: "三府令第2号"),
      Citation(title: nil, documentNumber: "三府令第2号"),
    ]
    for first in citations {
      for second in citations {
        var finder = InstrumentFinder(register)
        _ = finder.find(title: first.title, number: first.documentNumber)
        let match = finder.find(title: second.title, number: second.documentNumber)
        #expect(match == register.find(second), "\(second) behind \(first)")
      }
    }
  }
}

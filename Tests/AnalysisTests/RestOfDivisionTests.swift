import TestSupport
import Testing

@testable import Analysis

@Suite struct RestOfDivisionTests {
  /// What is found where one list divides a matter as the first text, and the other as the second.
  private func count(_ one: String, _ other: String) -> Int {
    Rule.divergentDivision.findings(of: "砂场核查", dividedBy: one, other).count
  }

  private static let large = "占地300平方米以上的砂场由市水务局核查，"
  private static let stated = large + "占地不满300平方米的砂场由市住建局核查。"

  @Test(arguments: [
    ("其余砂场由市住建局核查。", 0), ("其余的由市住建局核查。", 0), ("其余由市住建局核查。", 0), ("其他砂场由市住建局核查。", 0), ("除此以外的由市住建局核查。", 0),
    ("其余砂场由市住建局拆除。", 1), ("其余码头由市住建局核查。", 1), ("除此以外的由市住建局拆除。", 1),
  ])
  func `the rest of a bounded share is what lies beyond its bound`(rest: String, count: Int) {
    #expect(self.count(Self.stated, Self.large + rest) == count)
    #expect(self.count(Self.large + rest, Self.stated) == count)
  }

  @Test(arguments: [
    ("其他地区的由市住建局核查。", 0), ("其余区域由市住建局核查。", 0), ("其余的由市住建局核查。", 0), ("其他区域的砂场由市住建局核查。", 0),
    ("其余区域由市住建局拆除。", 1), ("其他地区的码头由市住建局核查。", 1),
  ])
  func `the rest beside an area is what lies outside it`(rest: String, count: Int) {
    let area = "城区的砂场由市水务局核查，"
    let stated = area + "城区以外的砂场由市住建局核查。"
    #expect(self.count(stated, area + rest) == count)
    #expect(self.count(area + rest, stated) == count)
  }

  @Test func `the rest of more shares is what none of them has, in whole things, too`() {
    let shares = "500吨以上的砂场由市水务局核查，100吨以上不满500吨的砂场由市公安局核查，"
    let names = ["不满100吨的砂场由市住建局核查。", "其余砂场由市住建局核查。"]
    #expect(WrittenMatter("砂场核查", shares + names[0], shares + names[1]).told == [])
    let floors = "3层以上的砂场由市水务局核查，"
    #expect(count(floors + "2层以下的砂场由市住建局核查。", floors + "其余砂场由市住建局核查。") == 0)
    #expect(count(floors + "2层以下的砂场由市住建局核查。", floors + "其余码头由市住建局核查。") == 1)
  }

  @Test(arguments: [
    ("其余由市住建局核查。", 0), ("其余的，由市住建局核查。", 0), ("其余由市住建局拆除。", 1), ("其余的，由市住建局拆除。", 1),
  ])
  func `a comma behind the scope makes no other task`(rest: String, count: Int) {
    let large = "占地300平方米以上的，由市水务局核查；"
    #expect(self.count(large + "占地不满300平方米的，由市住建局核查。", large + rest) == count)
  }

  @Test func `another bound of the other share is told`() {
    #expect(count(Self.stated, "占地500平方米以上的砂场由市水务局核查，其余砂场由市住建局核查。") == 1)
  }
}

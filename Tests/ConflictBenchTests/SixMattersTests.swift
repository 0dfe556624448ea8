import ListModel
import Testing

@testable import ConflictBench

/// The real matters of 2022: in a copy of lists/sanya-2022 that reverts one side of each, exactly that is found.
@Suite struct SixMattersTests {
  @Test func `reverting one side of a settled matter gives its finding and no other`() async throws {
    var copy = try await ConflictBench.sanya()
    let names = ["雨污水管网建设和管理", "游船市场管理", "园区审批权限", "城市道路挖掘许可", "园林绿化认建认养", "综合行政执法协作"]
    let expected = try names.map { name in
      let index = try #require(copy.matters.firstIndex { $0.subject == name }, "\(name)")
      let dropped = copy.matters[index].entries.removeLast().lister
      return Expectation(
        rule: "one-sided-boundary", subject: name,
        units: copy.names(copy.matters[index].listers + [dropped]))
    }
    #expect(Bench(editions: []).findings(in: copy).map(\.finding).sorted() == expected.sorted())
  }
}

import Analysis
import Testing

@testable import ConflictBench

/// The bar of docs/conflicts.md on the small edition; `make bench-conflicts` measures on lists/sanya-2022 as well.
@Suite struct ConflictBenchTests {
  private let bench = Bench(editions: [SmallCity.draft(seed: ConflictBench.seed)], most: 14)

  @Test func `the clean edition has no conflict`() {
    #expect(bench.findings(in: bench.editions[0]).map(\.finding) == [])
  }

  @Test(arguments: Mutations.all.map(\.rule))
  func `every injection is found and no decoy alarms`(rule: String) throws {
    let mutations = try #require(Mutations.all.first { $0.rule == rule })
    let score = bench.score(mutations)
    #expect(score.details == [])
    #expect(score.injections >= mutations.injections.count && score.injections > 0)
    #expect(score.decoys >= mutations.decoys.count && score.decoys > 0)
  }

  @Test func `a rule that is switched off is seen to miss everything`() {
    var lame = bench
    lame.rules.removeAll { $0.name == Mutations.multipleLeads.rule }
    let score = lame.score(.multipleLeads)
    #expect(score.found == 0 && score.injections > 0 && !score.isPerfect)
    #expect(score.details.count >= score.injections)
  }

  @Test func `rules are measured in the order of their names, each once`() {
    let names = Mutations.all.map(\.rule)
    #expect(names == Array(Set(names)).sorted())
    #expect(names.allSatisfy { name in Bench.conflictRules.contains { $0.name == name } })
  }
}

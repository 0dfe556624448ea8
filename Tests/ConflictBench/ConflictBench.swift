import Compiler
import Glibc
import TestSupport

/// Prints how many injected conflicts each rule finds, and how many decoys alarm it.
///
/// `ConflictBench [--details] [RULE]…`
@main enum ConflictBench {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let names = arguments.filter { !$0.hasPrefix("--") }
    let mutations = Mutations.all.filter { names.isEmpty || names.contains($0.rule) }
    let bench = Bench(editions: try await [sanya(), SmallCity.draft(seed: seed)])
    let unchanged = bench.editions.flatMap { bench.findings(in: $0) }
    let scores = mutations.map { bench.score($0) }
    print(ScoreTable.markdown(scores))
    if arguments.contains("--details") {
      for detail in unchanged.map({ "unchanged: \($0.finding): \($0.quotations.prefix(4))" })
        + scores.flatMap(\.details)
      { print(detail) }
    }
    if !unchanged.isEmpty || !scores.allSatisfy(\.isPerfect) { exit(1) }
  }

  static let seed: UInt64 = 20_220_930

  /// The illustrative edition of the repository, as units sent it.
  static func sanya() async throws -> Draft {
    let path = Repository.root.appending(path: "lists/sanya-2022").path
    return Draft(taking: try await Compilation.submitted(Compilation.Request(edition: path)), seed: seed)
  }
}

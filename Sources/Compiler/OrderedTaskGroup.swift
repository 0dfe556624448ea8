/// Transforms every input, at most `jobs` at a time, and gives the results in the order of the inputs.
///
/// The one place where the compiler works in parallel.
///
/// - Parameters:
///   - jobs: 1 does everything in the calling task.
///   - weight: how long an input may take beside others; the heaviest are begun first, so that none is left for the end.
func orderedMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], jobs: Int, weight: (Input) -> Int = { _ in 0 },
  _ transform: @escaping @Sendable (Input) async throws -> Output
) async throws -> [Output] {
  guard jobs > 1, inputs.count > 1 else {
    ProcessMemory.takeLargePages()
    var outputs: [Output] = []
    for input in inputs { outputs.append(try await transform(input)) }
    return outputs
  }
  let weights = inputs.map(weight)
  let order = inputs.indices.sorted { (-weights[$0], $0) < (-weights[$1], $1) }
  return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var outputs = [Output?](repeating: nil, count: inputs.count)
    var next = 0
    func startNext() {
      guard next < inputs.count else { return }
      let index = order[next]
      let input = inputs[index]
      next += 1
      group.addTask {
        ProcessMemory.takeLargePages()
        return (index, try await transform(input))
      }
    }
    for _ in 0..<jobs { startNext() }
    for try await (index, output) in group {
      outputs[index] = output
      startNext()
    }
    return outputs.compactMap { $0 }
  }
}

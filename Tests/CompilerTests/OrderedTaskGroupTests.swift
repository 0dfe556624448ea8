import Glibc
import Testing

@testable import Compiler

@Suite struct OrderedTaskGroupTests {
  @Test(arguments: [1, 2, 7, 100])
  func `results come in the order of the inputs, whatever the number of jobs`(jobs: Int) async throws {
    let inputs = Array(0..<200)
    let outputs = try await orderedMap(inputs, jobs: jobs) { input in
      if input.isMultiple(of: 3) { usleep(200) }
      return input * 2
    }
    #expect(outputs == inputs.map { $0 * 2 })
  }

  @Test func `a fault of one input ends the whole`() async {
    await #expect(throws: MachineFault.self) {
      try await orderedMap(Array(0..<20), jobs: 4) { input in
        if input == 13 { throw MachineFault(zh: "十三", en: "thirteen") }
        return input
      }
    }
  }
}

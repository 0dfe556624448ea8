import Glibc
import Reports
import TestSupport
import Testing

@testable import Compiler

/// `qingdan check --against` as it is called: what it writes where, and its exit status.
@Suite struct ChangeCommandTests {
  /// Runs the command that was built beside the tests.
  private func check(_ arguments: [String], environment: [String: String?] = [:]) throws -> Subprocess {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let tests = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let command = tests.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/qingdan"
    return try #require(try Subprocess.run(command, ["check"] + arguments, environment: environment))
  }

  @Test func `no output depends on jobs, locale, time zone or the folder one stands in`() throws {
    let small = try SmallRepository(changes: "ThreeChanges")
    let surroundings: [[String: String?]] = [
      ["TZ": "Asia/Shanghai", "LC_ALL": "C", "COLUMNS": "40"],
      ["TZ": "America/St_Johns", "LC_ALL": "zh_CN.UTF-8"],
      ["TZ": nil, "LC_ALL": "tr_TR.UTF-8", "HOME": nil, "GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere"],
    ]
    for format in ReportRegistry.formats.map(\.name) {
      let outputs = try zip(surroundings, ["1", "2", "7"]).map { environment, jobs in
        let run = try check(
          [small.edition, "--against", "main", "--format", format, "--language", "zh", "--jobs", jobs],
          environment: environment)
        #expect(run.status == 1 && run.remarks.isEmpty)
        return run.output
      }
      #expect(outputs[0] == outputs[1] && outputs[1] == outputs[2] && !outputs[0].isEmpty, "\(format)")
    }
  }

  @Test func `the exit status goes by what the change brings`() throws {
    let small = try SmallRepository(changes: "ThreeChanges")
    #expect(try check([small.edition, "--against", "main"]).status == 1)
    try small.commit("after")
    // The edition has errors, and the change brings none.
    #expect(try check([small.edition]).status == 1)
    #expect(try check([small.edition, "--against", "HEAD", "--strict"]).status == 0)
    #expect(try check([small.edition, "--against", "HEAD~1", "--only", "市公安局"]).status == 0)
    #expect(try check([small.edition, "--against", "HEAD~1", "--only", "市住建局"]).status == 1)
    for name in ["HEAD~7", "-x", ""] {
      let run = try check([small.edition, "--against=\(name)"])
      #expect(run.status == 2 && run.output.isEmpty && !run.remarks.isEmpty)
    }
  }

  @Test func `without git a revision is no use, and a folder is`() throws {
    let small = try SmallRepository(changes: "ThreeChanges")
    let run = try check(
      [small.edition, "--against", "main", "--language", "en"], environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(run.remarks.contains("needs the command git"))
    let other = SmallRepository()
    #expect(
      try check([other.edition, "--against", other.edition], environment: ["PATH": "/nowhere"]).status == 0)
  }
}

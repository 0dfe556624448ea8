import Glibc
import Testing

@testable import Compiler

@Suite struct SubprocessTests {
  @Test func `what two programs write at once is kept whole`() throws {
    let script = "for word in one two; do (for i in $(seq 2000); do echo $word; done) & done; wait"
    let run = try #require(try Subprocess.run("timeout", ["-s", "KILL", "20", "sh", "-c", script]))
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    #expect(lines.count { $0 == "one" } == 2000 && lines.count { $0 == "two" } == 2000)
  }

  @Test func `a program is begun with no signal blocked, whatever the thread blocks that begins it`() throws {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let run = try #require(try Subprocess.run("grep", ["SigBlk", "/proc/self/status"]))
    #expect(String(decoding: run.output, as: UTF8.self) == "SigBlk:\t0000000000000000\n")
  }
}

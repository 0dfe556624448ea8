import Glibc
import TestSupport
import Testing

@testable import Compiler

/// `qingdan serve` as it is called.
@Suite struct ServeCommandTests {
  /// Runs it until a signal ends it.
  private func serve(_ arguments: String..., signal: String = "INT", after seconds: String = "3") throws
    -> Subprocess
  {
    try #require(
      try Subprocess.run(
        "timeout",
        ["--preserve-status", "--signal", signal, seconds, BuiltProgram.path, "serve"] + arguments))
  }

  @Test(arguments: ["INT", "TERM"])
  func `the address is told, and Ctrl-C ends the command as it is meant to end`(signal: String) throws {
    let small = SmallRepository()
    let run = try serve(
      small.edition, "--port", "0", "--language", "zh", "--templates",
      Repository.root.appending(path: "templates/site").path, signal: signal)
    let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
    #expect(run.status == 0 && lines.count == 4, "\(run.remarks)")
    #expect(lines.dropFirst().first?.hasPrefix("http://127.0.0.1:") == true)
    #expect(try FileSystem.names(in: small.folder.path) == ["lists"])
  }

  @Test func `what is no edition, and a port that is no number, end with 2`() throws {
    let folder = TemporaryFolder()
    let missing = try serve(folder.path, "--port", "0", "--language", "en")
    #expect(missing.status == 2 && missing.remarks.contains("is not an edition"))
    #expect(try serve(folder.path, "--port", "many").status == 2)
    #expect(try serve(folder.path, "--port", "70000").status == 2)
  }

  @Test func `a port that is taken is told, and no other is taken instead`() throws {
    let (taken, port) = try listener()
    defer { close(taken) }
    let run = try serve(SmallRepository().edition, "--port", "\(port)", "--language", "en")
    #expect(run.status == 2 && run.output.isEmpty && run.remarks.contains("port \(port) is taken"))
  }

  /// Something that listens on a port of this machine.
  private func listener() throws -> (file: Int32, port: UInt16) {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, size) == 0 && listen(file, 1) == 0 ? getsockname(file, $0, &size) : -1
      }
    }
    try #require(code == 0)
    return (file, UInt16(bigEndian: place.sin_port))
  }
}

import Diagnostics
import Glibc
import Testing

@testable import PageServer

/// Requests that go over the line, to a port of this machine.
@Suite(.timeLimit(.minutes(1))) struct PageServerTests {
  private let page = "<h1>市水务局</h1>"

  private func site(_ version: String, notice: BilingualText? = nil) -> ServedSite {
    ServedSite(version: version, notice: notice) { [page] path in
      switch path {
      case "units/市水务局.html": Array(page.utf8)
      case "large.json": Array(repeating: UInt8(ascii: "1"), count: 5_000_000)
      default: nil
      }
    }
  }

  /// Does something while a server runs.
  private func serving(_ body: (_ port: UInt16, _ current: CurrentSite) async throws -> Void) async throws {
    let server = try await PageServer(port: 0)
    let current = CurrentSite(site("1"))
    let running = Task { try await server.run(current) }
    defer { running.cancel() }
    try await body(server.port, current)
  }

  private func get(_ target: String, method: String = "GET", port: UInt16) async throws -> String {
    try await Line(to: port).asking("\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n").rest()
  }

  @Test func `a page with a Chinese name is asked for and given, and the connection ends`() async throws {
    try await serving { port, _ in
      let answer = try await get("/units/%E5%B8%82%E6%B0%B4%E5%8A%A1%E5%B1%80.html", port: port)
      let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1)
      #expect(parts[0].hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
      #expect(parts[0].contains("Content-Length: \(parts[1].utf8.count)"))
      #expect(parts[0].contains("Cache-Control: no-store") && parts[0].contains("Connection: close"))
      #expect(parts[1].hasPrefix(page))
    }
  }

  @Test func `a head is that of the page, without the page`() async throws {
    try await serving { port, _ in
      let path = "/units/%E5%B8%82%E6%B0%B4%E5%8A%A1%E5%B1%80.html"
      let (head, whole) = (
        try await get(path, method: "HEAD", port: port), try await get(path, port: port)
      )
      #expect(head.hasSuffix("\r\n\r\n") && whole.hasPrefix(head) && !head.contains("<h1>"))
    }
  }

  @Test func `a request that comes in pieces is put together, and one without an end is not waited for`()
    async throws
  {
    try await serving { port, _ in
      let line = try Line(to: port)
      for piece in [
        "GET /units/%E5%B8%82", "%E6%B0%B4%E5%8A%A1%E5%B1%80.html HTTP/1.1\r\nHost: loc", "alhost\r\n\r",
        "\n",
      ] {
        _ = try line.asking(piece)
        try await Task.sleep(for: .milliseconds(5))
      }
      let answer = try await line.rest()
      #expect(answer.contains(page))
      let endless = try Line(to: port).asking(String(repeating: "x", count: 1 << 15))
      let refusal = try await endless.rest()
      #expect(refusal.hasPrefix("HTTP/1.1 400"))
    }
  }

  @Test func `a large file comes whole`() async throws {
    try await serving { port, _ in
      let answer = try await get("/large.json", port: port)
      #expect(answer.utf8.count > 5_000_000)
    }
  }

  @Test func `many clients at once, and some that go at once, are all served`() async throws {
    try await serving { port, _ in
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<200 {
          group.addTask {
            if number % 3 == 0 {
              // Goes before it has got anything.
              _ = try Line(to: port).asking("GET /large.json HTTP/1.1\r\nHost: localhost\r\n\r\n")
              return true
            }
            return try await get("/units/%E5%B8%82%E6%B0%B4%E5%8A%A1%E5%B1%80.html", port: port).contains(
              page)
          }
        }
        for try await isServed in group { #expect(isServed) }
      }
    }
  }

  @Test func `who listens is told the version of now, and each new one`() async throws {
    try await serving { port, current in
      let line = try Line(to: port).asking("GET /.qingdan/versions HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let first = try await line.text(until: "data: 1\n\n")
      #expect(first.contains("Content-Type: text/event-stream"))
      for version in ["2", "3"] {
        await current.replace(by: site(version))
        _ = try await line.text(until: "data: \(version)\n\n")
      }
    }
  }

  @Test func `a notice is told as a new version is, and stands in the page`() async throws {
    try await serving { port, current in
      await current.replace(by: site("2", notice: BilingualText(zh: "坏", en: "broken")))
      let answer = try await get("/units/%E5%B8%82%E6%B0%B4%E5%8A%A1%E5%B1%80.html", port: port)
      #expect(answer.contains("data-version=\"2\"") && answer.contains("broken"))
    }
  }

  @Test func `those who have gone are forgotten`() async throws {
    try await serving { port, current in
      for _ in 1...3 {
        let line = try Line(to: port).asking("GET /.qingdan/versions HTTP/1.1\r\nHost: localhost\r\n\r\n")
        _ = try await line.text(until: "data: 1\n\n")
      }
      while await current.listeners > 0 { try await Task.sleep(for: .milliseconds(5)) }
    }
  }

  @Test func `a port that is taken is told`() async throws {
    let first = try await PageServer(port: 0)
    do {
      _ = try await PageServer(port: first.port)
      Issue.record("the port was had twice")
    } catch {
      guard case .taken = error else { throw error }
    }
  }

  @Test func `only this machine is served`() async throws {
    try await serving { port, _ in
      // Another address of this machine: what listens on all of them would take it.
      #expect(throws: Line.Fault.self) { _ = try Line(to: port, at: 0x7F00_0002) }
    }
  }
}

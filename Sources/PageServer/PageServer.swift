import FlyingSocks
import FoundationEssentials
import Glibc

/// Serves a site to browsers on this machine, over HTTP/1.1 with one request a connection.
///
/// It reads requests itself: it answers no more than GET and HEAD without a body, and the HTTP part of the library draws in a
/// client with all that it needs.
package struct PageServer: Sendable {
  /// Why a port cannot be had.
  package enum PortFault: Error {
    case taken
    case refused(reason: String)
  }

  package let port: UInt16
  private let socket: AsyncSocket
  private let pool: SocketPool<ePoll>

  /// Takes a port of the address 127.0.0.1; whoever asks from now on waits until the server runs.
  ///
  /// - Parameter port: 0 for any that is free.
  package init(port: UInt16) async throws(PortFault) {
    do {
      pool = .ePoll()
      try await pool.prepare()
      let socket = try Socket(domain: AF_INET)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      guard case .ip4(_, let taken) = try socket.sockname() else { throw PortFault.refused(reason: "?") }
      self.port = taken
      self.socket = try AsyncSocket(socket: socket, pool: pool)
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw .taken
    } catch {
      throw .refused(reason: "\(error)")
    }
  }

  /// Answers requests until the task is cancelled.
  package func run(_ current: CurrentSite) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(for: current) }
      try await group.next()
      group.cancelAll()
    }
  }

  private func accept(for current: CurrentSite) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        do {
          let connection = try await socket.accept()
          group.addTask { await serve(connection, current) }
        } catch is SocketError {
          // Out of files, or a client that has gone again: the next one may have more luck.
          try await Task.sleep(for: .milliseconds(50))
        }
      }
    }
  }

  private func serve(_ connection: AsyncSocket, _ current: CurrentSite) async {
    do {
      let request = RequestHead(try await Self.head(of: connection))
      if let response = await current.site.response(to: request) {
        try await connection.write(Data(response.bytes(isHeadAlone: request?.method == "HEAD")))
      } else {
        try await tell(connection, current.versions())
      }
    } catch {
      // The client has gone; nobody is left to be told.
    }
    await Self.pass(pool)
    try? connection.close()
  }

  /// Waits until the pool has done what it is at: it must have let go of a connection before that is closed, since the system
  /// gives its number to the next one.
  private static func pass(_ pool: isolated SocketPool<ePoll>) {}

  /// Tells a client of versions until it goes.
  private func tell(_ connection: AsyncSocket, _ versions: AsyncStream<String>) async throws {
    try await connection.write(Data(Reloading.streamHead))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await version in versions { try await connection.write(Data(Reloading.event(version))) }
      }
      // The client has nothing more to say: what is read is its end.
      group.addTask { while true { _ = try await connection.read(atMost: 1024) } }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// The bytes of a request up to the empty line, or as many as are taken.
  private static func head(of connection: AsyncSocket) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < mostOfHead {
      bytes += try await connection.read(atMost: 4096)
      if let end = bytes.endOfHead { return Array(bytes[..<end]) }
    }
    return []
  }

  /// **Units:** bytes.
  private static let mostOfHead = 1 << 15
}

extension [UInt8] {
  /// Where the empty line begins that ends a head; nil where there is none yet.
  fileprivate var endOfHead: Int? {
    guard count >= 4 else { return nil }
    return (0...count - 4).first { self[$0...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) }
  }
}

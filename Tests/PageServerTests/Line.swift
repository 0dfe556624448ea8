import Glibc

/// A connection to a server of this machine, by the plainest means.
final class Line: Sendable {
  struct Fault: Error {}

  private let file: Int32

  /// - Parameter address: IPv4, as a number.
  init(to port: UInt16, at address: UInt32 = 0x7F00_0001) throws {
    file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr = in_addr(s_addr: address.bigEndian)
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, size) }
    }
    // Where this throws the line is given up, which closes the file: by then its number may be another's.
    guard code == 0, fcntl(file, F_SETFL, O_NONBLOCK) == 0 else { throw Fault() }
  }

  deinit { close(file) }

  func asking(_ text: String) throws -> Line {
    let bytes = Array(text.utf8)
    guard send(file, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else { throw Fault() }
    return self
  }

  /// All that comes until the other side ends.
  func rest() async throws -> String {
    var bytes: [UInt8] = []
    while let more = try await next() { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What comes until a text has come.
  func text(until end: String) async throws -> String {
    var text = ""
    while !text.contains(end) {
      guard let more = try await next() else { throw Fault() }
      text += String(decoding: more, as: UTF8.self)
    }
    return text
  }

  /// - Returns: nil at the end.
  private func next() async throws -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(file, &buffer, buffer.count, 0)
      if count > 0 { return Array(buffer[..<count]) }
      if count == 0 { return nil }
      guard errno == EAGAIN else { throw Fault() }
      try await Task.sleep(for: .milliseconds(1))
    }
  }
}

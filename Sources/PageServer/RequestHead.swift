/// The head of a request, as far as pages depend on it.
///
/// **Source:** RFC 9112 (HTTP/1.1), sections 3 and 5.
struct RequestHead: Sendable {
  let method: String
  /// What is asked for, without the query. **Shape:** begins with `/`; escapes are undone.
  let path: String
  /// The server that the client believes it speaks to; nil where it does not say.
  let host: String?

  /// - Parameter bytes: up to the empty line.
  /// - Returns: nil where it is no request for something on this server.
  init?(_ bytes: some Sequence<UInt8>) {
    guard let text = String(validating: Array(bytes), as: UTF8.self) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
    let request = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard request.count == 3, request[2].hasPrefix("HTTP/1."), request[1].hasPrefix("/"),
      let path = Self.path(of: request[1])
    else { return nil }
    method = String(request[0])
    self.path = path
    var hosts: [String] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      if line[..<colon].lowercased() == "host" {
        hosts.append(String(value.prefix { $0 != " " && $0 != "\t" }))
      }
    }
    guard hosts.count < 2 else { return nil }
    host = hosts.first
  }

  /// The path of a target, its `%XX` undone; nil where that is no text.
  private static func path(of target: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt8(Substring(digits), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether the client means this machine by itself.
  ///
  /// A page elsewhere whose name has been made to lead here (DNS rebinding) names its own host.
  var isForThisMachine: Bool {
    guard let host else { return false }
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    let isPort =
      parts.count == 1 || parts.count == 2 && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isPort && ["localhost", "127.0.0.1"].contains(parts[0].lowercased())
  }
}

/// The address at which a site is published (网址), for files that must name its pages in full.
struct SiteAddress {
  /// **Shape:** ends with `/`.
  let base: String

  /// - Parameter domain: as the edition has it: `www.example.gov.cn`, with a folder (`www.example.gov.cn/lists`) or a scheme;
  ///   `https` where it has none.
  /// - Returns: nil where it is empty, or no address.
  init?(domain: String) {
    let schemes = ["https://", "http://"]
    let scheme = schemes.first { domain.hasPrefix($0) }
    let rest = domain.dropFirst(scheme?.count ?? 0)
    guard let first = rest.utf8.first, Self.isLetterOrDigit(first),
      rest.utf8.allSatisfy({ Self.isLetterOrDigit($0) || "-._~:/%".utf8.contains($0) })
    else { return nil }
    base = (scheme ?? schemes[0]) + rest + (rest.hasSuffix("/") ? "" : "/")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}

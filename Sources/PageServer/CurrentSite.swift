/// The site of now, and who waits for the next one.
package actor CurrentSite {
  private(set) var site: ServedSite
  private var waiting: [Int: AsyncStream<String>.Continuation] = [:]
  private var count = 0

  package init(_ site: ServedSite) { self.site = site }

  /// Serves another state of the site, and tells those who wait.
  package func replace(by site: ServedSite) {
    self.site = site
    for continuation in waiting.values { continuation.yield(site.version) }
  }

  /// The version of now, then each new one as it comes; of those that come too fast only the last.
  func versions() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
    count += 1
    let number = count
    waiting[number] = continuation
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    continuation.yield(site.version)
    return stream
  }

  /// How many wait.
  var listeners: Int { waiting.count }

  private func forget(_ number: Int) { waiting[number] = nil }
}

import Foundation
import Testing

@testable import ListModel

/// How the search for near names grows; docs/performance.md says how to run it, and what it gave.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["QINGDAN_NEAR_NAMES"] != nil))
struct NearDuplicatesGrowthTests {
  /// Names in the shape of those of power lists, always the same: words of two letters out of 3000 in the frame of a
  /// penalty; every fifth is the one before with a word more.
  private func names(_ count: Int) -> [String] {
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let words = (0..<3000).map { _ in
      String((0..<2).compactMap { _ in Unicode.Scalar(0x4E00 + UInt32(next(1500))).map(Character.init) })
    }
    var names: [String] = []
    while names.count < count {
      if names.count % 5 == 4, let last = names.last {
        names.append(last + words[next(words.count)])
      } else {
        let object = (0..<4 + next(6)).map { _ in words[next(words.count)] }.joined()
        names.append("对未取得\(object)许可从事经营的处罚")
      }
    }
    return names
  }

  @Test func `growth with the number of names`() {
    let counts = (ProcessInfo.processInfo.environment["QINGDAN_NEAR_NAMES"] ?? "").split(separator: ",")
    for count in counts.compactMap({ Int($0) }) {
      let texts = names(count).map { Bigrams($0) }
      for (share, whole) in [(4, 5), (3, 5)] {
        let start = clock()
        let groups = NearDuplicates(share, of: whole).groups(of: texts).count
        let time = Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
        print("\(count) names, \(share)/\(whole): \(groups) groups, \(Int(time)) ms of processor time")
        #expect(groups > 0)
      }
    }
  }
}

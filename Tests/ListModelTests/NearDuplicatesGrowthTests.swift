import Foundation
import TestSupport
import Testing

@testable import ListModel

/// How the search for near names grows; docs/performance.md says how to run it, and what it gave.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["QINGDAN_NEAR_NAMES"] != nil))
struct NearDuplicatesGrowthTests {
  /// Names in the shape of those of power lists, always the same: words of two letters out of 3000 in the frame of a
  /// penalty; every fifth is the one before with a word more.
  private func names(_ count: Int) -> [String] {
    var random = SeededGenerator(seed: 1)
    let words = (0..<3000).map { _ in
      String(
        (0..<2).compactMap { _ in
          Unicode.Scalar(0x4E00 + UInt32.random(in: 0..<1500, using: &random)).map(Character.init)
        })
    }
    var names: [String] = []
    while names.count < count {
      if names.count % 5 == 4, let last = names.last {
        names.append(last + random.pick(words))
      } else {
        let object = (0..<4 + Int.random(in: 0..<6, using: &random)).map { _ in random.pick(words) }.joined()
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

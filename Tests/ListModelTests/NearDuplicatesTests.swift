import TestSupport
import Testing

@testable import ListModel

@Suite struct NearDuplicatesTests {
  /// Names of few letters, some of them copies of earlier ones with a slip.
  private func names(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    let letters = Array("水土城市道路许可河湖渔业船舶安全")
    var names: Set<String> = []
    var list: [String] = []
    while list.count < count {
      var name = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        letters.randomElement(using: &random)!
      }
      if let earlier = list.randomElement(using: &random), Bool.random(using: &random) {
        name = Array(earlier)
        if !name.isEmpty {
          name[Int.random(in: 0..<name.count, using: &random)] = letters.randomElement(using: &random)!
        }
        if Bool.random(using: &random) { name.append(letters.randomElement(using: &random)!) }
      }
      if names.insert(String(name)).inserted { list.append(String(name)) }
    }
    return list
  }

  private func pairs(_ texts: [Bigrams], _ near: NearDuplicates) -> [[Int]] {
    var found: [[Int]] = []
    near.visit(texts) { found.append([$0, $1]) }
    return found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: [(1, 2), (3, 5), (2, 3), (4, 5), (9, 10), (1, 1)])
  func `the same pairs as by comparing all with all`(share: Int, whole: Int) {
    for seed in 1...6 as ClosedRange<UInt64> {
      let texts = names(150, seed: seed).map { Bigrams($0) }
      let all = texts.indices.flatMap { later in
        texts.indices[..<later].compactMap { earlier in
          texts[earlier].resembles(texts[later], share, of: whole) ? [earlier, later] : nil
        }
      }
      let found = pairs(texts, NearDuplicates(share, of: whole))
      #expect(found == all.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
    }
  }

  @Test(arguments: [(1, 2), (3, 5), (1, 1)])
  func `of texts with owners, the near pairs of different owners and of one kind`(share: Int, whole: Int) {
    for seed in 1...6 as ClosedRange<UInt64> {
      let names = names(150, seed: seed)
      let texts = names.enumerated().map { index, name in
        OwnedText(name.letters, of: index % 7 == 0 ? nil : index % 4, kind: index % 3)
      }
      func isOfOthers(_ one: Int, _ other: Int) -> Bool {
        one % 3 == other % 3 && (one % 7 == 0 || other % 7 == 0 || one % 4 != other % 4)
      }
      let all = pairs(names.map { Bigrams($0) }, NearDuplicates(share, of: whole)).filter {
        isOfOthers($0[0], $0[1])
      }
      var found: [[Int]] = []
      NearDuplicates(share, of: whole).visit(texts) { found.append([$0, $1]) }
      #expect(found.sorted { $0.lexicographicallyPrecedes($1) } == all, "seed \(seed)")
    }
  }

  @Test func `groups hang together, stand in order, and follow the condition`() {
    let texts = ["河道采砂现场监督管理", "取水许可", "河道采砂现场监督检查管理", "河道采砂的现场监督管理", "排水许可"].map { Bigrams($0) }
    let near = NearDuplicates(3, of: 5)
    #expect(near.groups(of: texts) == [[0, 2, 3]])
    #expect(near.groups(of: texts) { $0 != 2 && $1 != 2 } == [[0, 3]])
    #expect(near.groups(of: []).isEmpty)
    #expect(near.groups(of: [Bigrams(""), Bigrams("水"), Bigrams("")]).isEmpty)
  }
}

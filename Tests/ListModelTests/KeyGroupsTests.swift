import Testing

@testable import ListModel

@Suite struct KeyGroupsTests {
  private let words = ["取水", "采砂", "取水", "排污", "取水", "采砂"]

  private var groups: KeyGroups<TextKey, Int> {
    var groups = KeyGroups<TextKey, Int>(expecting: words.count)
    for (number, word) in words.enumerated() { groups.add(number, under: TextKey(word)) }
    return groups
  }

  @Test func `groups stand in the order of their first elements, and their elements as they were met`() {
    #expect(groups.indices.map { groups.key($0).text } == ["取水", "采砂", "排污"])
    #expect(groups.indices.map { groups.members($0) } == [[0, 2, 4], [1, 5], [3]])
    #expect(groups.repeated == [0, 1])
  }

  @Test func `what all elements of a group have is common`() {
    #expect(groups.common(0) { $0 % 2 } == 0)
    #expect(groups.common(1) { $0 } == nil)
    #expect(groups.common(2) { $0 } == 3)
  }
}

@Suite struct DisjointSetsTests {
  @Test func `sets of several stand with the wanted ones of one number, by their first members`() {
    var sets = DisjointSets(count: 6)
    sets.join(4, 1)
    sets.join(5, 4)
    #expect(sets.groups == [[0], [1, 4, 5], [2], [3]])
    #expect(sets.groups(withLone: { _ in false }) == [[1, 4, 5]])
    #expect(sets.groups(withLone: { $0 == 3 }) == [[1, 4, 5], [3]])
  }
}

import Testing

@testable import ListModel

@Suite struct TextSearchTests {
  @Test(arguments: [
    ("按照各自职责做好工作", "各自职责", true), ("各自职责", "各自职责", true), ("各自", "各自职责", false), ("", "一", false),
    ("任意", "", true), ("一二一二三", "一二三", true),
  ])
  func `a piece is found wherever it stands`(text: String, piece: String, isThere: Bool) {
    #expect(text.holds(piece) == isThere)
    #expect(text[...].holds(piece) == isThere)
  }

  @Test func `a piece may stand in a text once, or more than once`() {
    #expect("甲乙丙".holdsOnce("乙"))
    #expect(!"甲乙丙乙".holdsOnce("乙") && !"甲丙".holdsOnce("乙"))
    #expect(!"甲甲甲".holdsOnce("甲甲"))
  }
}

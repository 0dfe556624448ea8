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

  @Test func `a piece is found at each of its places, counted in code points`() {
    #expect("甲乙丙乙".places(of: "乙") == [1, 3])
    #expect("甲𠮷a丙".places(of: "丙") == [3])
    #expect("甲丙".places(of: "乙").isEmpty && "甲丙".places(of: "").isEmpty)
  }

  @Test(arguments: [
    ("甲乙丙乙", "乙", "甲|乙|丙乙"), ("甲𠮷a", "a", "甲𠮷|a|"), ("甲", "甲", "|甲|"), ("甲丙", "乙", nil), ("甲", "", nil),
  ])
  func `the first place of a piece parts the text before it from that behind`(
    text: String, piece: String, parts: String?
  ) {
    let parted = text.firstPlace(of: piece).map {
      "\(text[..<$0.lowerBound])|\(text[$0])|\(text[$0.upperBound...])"
    }
    #expect(parted == parts)
    let part = "前" + text
    #expect(part.dropFirst().firstPlace(of: piece).map { part[$0] } == (parts == nil ? nil : piece[...]))
  }
}

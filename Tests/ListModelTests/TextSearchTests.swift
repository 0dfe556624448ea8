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

  @Test func `a piece is found at all its places, none in another`() {
    let text = "甲乙乙乙丙乙"
    #expect(text.allPlaces(of: "乙乙").map { text[..<$0.lowerBound] } == ["甲"])
    #expect(text.dropFirst(2).allPlaces(of: "乙").map { text[$0.upperBound...] } == ["乙丙乙", "丙乙", ""])
    #expect(text.allPlaces(of: "丁").isEmpty && text.allPlaces(of: "").isEmpty)
  }

  @Test(arguments: [
    ("甲乙丙乙", "乙", "", "甲丙"), ("乙乙", "乙", "", ""), ("甲乙", "甲", "丁𠮷", "丁𠮷乙"), ("甲丙", "乙", "丁", "甲丙"),
    ("甲", "", "丁", "甲"),
  ])
  func `a piece is replaced wherever it stands`(text: String, piece: String, other: String, result: String) {
    #expect(text.replacing(piece, by: other) == result)
    if other.isEmpty { #expect(text.without(piece) == result) }
  }

  @Test(arguments: [
    ("甲，乙；丙", ["甲", "乙", "丙"]), ("，，甲。", ["甲"]), ("", []), ("，", []), ("𠮷a，é", ["𠮷a", "é"]),
  ])
  func `what stands between marks is told in order, without what is empty`(text: String, pieces: [String]) {
    #expect(text.pieces(between: .clauseMarks).map(String.init) == pieces)
    #expect(("前" + text).dropFirst().pieces(between: .clauseMarks).map(String.init) == pieces)
  }

  @Test(arguments: [("甲乙丙", "乙丙", 1..<3), ("甲甲乙", "甲乙", 1..<3), ("甲", "甲", 0..<1)])
  func `letters are found where they first stand`(text: String, piece: String, place: Range<Int>) {
    #expect(text.letters.firstPlace(of: piece.letters) == place)
    #expect(
      text.letters.firstPlace(of: (piece + "丁").letters) == nil && text.letters.firstPlace(of: []) == nil)
  }

  @Test func `a text begins and ends with a piece as its bytes do`() {
    #expect("市水务局".begins(with: "市") && "市水务局".ends(with: "水务局") && "市".ends(with: ""))
    #expect(!"市".begins(with: "市局") && !"务局".ends(with: "水务局") && !"水务局".ends(with: "水务"))
    #expect("前市局".dropFirst().begins(with: "市局") && !"前市局".dropFirst().begins(with: "前"))
  }
}

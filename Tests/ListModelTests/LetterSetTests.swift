import Testing

@testable import ListModel

@Suite struct LetterSetTests {
  @Test(arguments: [
    ("对甲的乙的处罚", "对甲乙处罚"), ("的的", ""), ("", ""), ("甲乙", "甲乙"), ("的a𠮷的é", "a𠮷é"), ("甲的", "甲"), ("的甲", "甲"),
  ])
  func `a text loses the letters of a set, and no other`(text: String, rest: String) {
    #expect(LetterSet("的".unicodeScalars).removed(from: text) == rest)
  }

  @Test func `letters that share a place are told apart`() {
    let letters = (0..<64).compactMap { Unicode.Scalar(0x4E00 + $0 * 256) }
    let set = LetterSet(letters.prefix(32))
    #expect(letters.filter(set.contains) == Array(letters.prefix(32)))
    #expect(letters.allSatisfy(set.union(letters.suffix(32)).contains) && !set.contains("a"))
  }
}

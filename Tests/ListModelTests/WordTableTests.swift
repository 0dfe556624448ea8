import Testing

@testable import ListModel

@Suite struct WordTableTests {
  @Test func `the longest word that begins at a place is found, whichever letters share a drawer`() {
    // Every letter of a long row begins a word: many more letters than a small table has drawers.
    let heads = (0x4E00..<0x4E00 + 300).compactMap { Unicode.Scalar($0) }
    for count in [1, 5, 300] {
      let known = heads.prefix(count)
      let table = WordTable<Void>(known.map { "\($0) \($0)水 \($0)水务" }.joined(separator: " "))
      for head in heads {
        let end = known.contains(head) ? 3 : nil
        #expect(table.end("甲\(head)水务局".letters, at: 1, before: 5) == end.map { $0 + 1 })
        #expect(table.end("甲\(head)水务局".letters, at: 1, before: 3) == end)
      }
    }
  }

  @Test func `a table without words finds none`() {
    #expect(WordTable<Void>("").end("水务".letters, at: 0, before: 2) == nil)
  }

  @Test func `a text is told to have any word wherever that stands`() {
    let words = WordList("水务 务局 a ？")
    #expect(
      words.isIn("水务局") && words.isIn("市水务") && words.isIn("市务局") && words.isIn("市a") && words.isIn("？"))
    #expect(!words.isIn("水局务") && !words.isIn("") && !words.isIn("水") && !WordList("").isIn("水务"))
  }
}

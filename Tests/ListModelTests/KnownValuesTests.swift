import Testing

@testable import ListModel

@Suite struct KnownValuesTests {
  @Test func `a value is made once a key, and is the key's own`() {
    var known = KnownValues<TextKey, Int>()
    var made: [String] = []
    func length(_ text: String) -> Int {
      known.value(of: TextKey(text)) {
        made.append(text)
        return text.utf8.count
      }
    }
    #expect(["水", "水务", "水", "", "水务", ""].map(length) == [3, 6, 3, 0, 6, 0])
    #expect(made == ["水", "水务", ""])
    #expect(known.known(TextKey("水务")) == 6 && known.known(TextKey("务")) == nil)
  }
}

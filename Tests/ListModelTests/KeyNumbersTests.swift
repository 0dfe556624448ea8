import TestSupport
import Testing

@testable import ListModel

@Suite struct KeyNumbersTests {
  /// A key whose mark tells it from few others.
  private struct Key: MarkedKey {
    let value: Int
    var mark: UInt64 { UInt64(value % 5) }
  }

  @Test func `keys are numbered as they are met, equal ones alike, whatever their marks`() {
    var numbers = KeyNumbers<Key>()
    for value in 0..<500 { #expect(numbers.number(of: Key(value: value)) == value) }
    for value in 0..<500 { #expect(numbers.number(of: Key(value: value)) == value) }
    #expect(numbers.key(499).value == 499)
  }

  @Test func `texts are told apart by every byte, short and long`() {
    let texts = (0..<40).flatMap { length -> [String] in
      let text = Array(repeating: "a", count: length)
      return [text.joined()] + text.indices.map { (text[..<$0] + ["b"] + text[($0 + 1)...]).joined() }
    }
    #expect(Set(texts.map { TextKey($0).mark }).count == texts.count)
    #expect(TextKey("取水许可").mark == TextKey(String("可许水取".reversed())).mark)
  }
}

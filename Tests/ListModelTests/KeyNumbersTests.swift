import TestSupport
import Testing

@testable import ListModel

@Suite struct KeyNumbersTests {
  /// A key whose mark tells it from few others.
  private struct Key: MarkedKey {
    let value: Int
    func mark(_ seed: UInt64) -> UInt64 { UInt64(value % 5) &* seed }
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
    for seed in [0x9E37_79B9_7F4A_7C15, 0xD1B5_4A32_D192_ED03, 0x1234_5678_9ABC_DEF1] as [UInt64] {
      #expect(Set(texts.map { TextKey($0).mark(seed) }).count == texts.count)
      #expect(TextKey("取水许可").mark(seed) == TextKey(String("可许水取".reversed())).mark(seed))
    }
  }
}

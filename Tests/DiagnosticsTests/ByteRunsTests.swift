import Diagnostics
import Testing

@Suite struct ByteRunsTests {
  @Test func `bytes are written one behind the other`() {
    var bytes: [UInt8] = []
    bytes.append(text: "短")
    bytes.append(literal: "a<")
    bytes.append(written: [0x31, 0x0A])
    bytes.append(text: "")
    bytes.append(text: String(repeating: "长", count: 20))
    #expect(String(decoding: bytes, as: UTF8.self) == "短a<1\n" + String(repeating: "长", count: 20))
  }

  @Test(arguments: [0, 9, 10, 99, 100, 12_000, .max, -1, .min])
  func `a number is written in decimal digits`(number: Int) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number)
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }

  @Test func `a byte of a class is found wherever it stands, and none where there is none`() {
    for length in 0...40 {
      var text = [UInt8](repeating: 0x41, count: length)
      #expect(!text.span.holdsAny { $0.isBelow(0x20) })
      #expect(!text.span.holdsAnyPair { $0.equals(0x41) & $1.equals(0x0A) })
      for index in text.indices {
        text[index] = 0x0A
        #expect(text.span.holdsAny { $0.isBelow(0x20) })
        #expect(text.span.holdsAnyPair { $0.equals(0x41) & $1.equals(0x0A) } == (index > 0))
        text[index] = 0x41
      }
    }
  }
}

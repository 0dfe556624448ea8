import Diagnostics
import Testing

@Suite struct ByteClassTests {
  @Test func `whatever the length, every pair is seen and no byte is left uncounted`() {
    for length in 0...70 {
      for place in -1..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        if place >= 0 { bytes[place] = 0x31 }
        if place >= 0, place + 1 < length { bytes[place + 1] = 0x32 }
        let looked = bytes.span.look(
          counting: { ($0 &- 0x30).isBelow(10) }, forPair: { $0.equals(0x31) & $1.equals(0x32) })
        let digits = bytes.count { (0x30...0x39).contains($0) }
        #expect(looked.count >= digits && (looked.count == 0) == (digits == 0), "\(length), \(place)")
        #expect(looked.holdsPair == (place >= 0 && place + 1 < length), "\(length), \(place)")
      }
    }
    let many = [UInt8](repeating: 0x31, count: 5000)
    let looked = many.span.look(counting: { $0.equals(0x31) }, forPair: { $0.equals(1) & $1.equals(1) })
    #expect(looked.count >= many.count && !looked.holdsPair)
  }
}

/// A set of letters that tells its members without hashing.
package struct LetterSet: Sendable {
  /// Each letter stands at its place, or at the next free one behind it; 0 where none stands.
  ///
  /// **Shape:** a power of two of them, most of them 0.
  private let slots: [UInt32]

  package init(_ letters: some Sequence<Unicode.Scalar>) {
    let values = Set(letters.map(\.value)).sorted()
    precondition(values.first != 0)
    var count = 256
    while count < values.count * 8 { count *= 2 }
    var slots = [UInt32](repeating: 0, count: count)
    for value in values {
      var place = Int(value) & (count - 1)
      while slots[place] != 0 { place = (place + 1) & (count - 1) }
      slots[place] = value
    }
    self.slots = slots
  }

  package func contains(_ letter: Unicode.Scalar) -> Bool { contains(letter.value) }

  private func contains(_ value: UInt32) -> Bool {
    let last = slots.count - 1
    var place = Int(value) & last
    while slots[place] != 0 {
      if slots[place] == value { return true }
      place = (place + 1) & last
    }
    return false
  }

  /// A text without these letters.
  package func removed(from text: String) -> String {
    let bytes = text.utf8.span
    return String(unsafeUninitializedCapacity: bytes.count) { kept in
      var (count, position) = (0, 0)
      while position < bytes.count {
        let lead = bytes[position]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for index in position + 1..<position + length { value = value << 6 | UInt32(bytes[index] & 0x3F) }
        if !contains(value) {
          for index in position..<position + length {
            kept[count] = bytes[index]
            count += 1
          }
        }
        position += length
      }
      return count
    }
  }

  func union(_ more: some Sequence<Unicode.Scalar>) -> LetterSet {
    LetterSet(slots.compactMap { $0 == 0 ? nil : Unicode.Scalar($0) } + more)
  }
}

/// A set of letters that tells its members without hashing.
struct LetterSet: Sendable {
  /// Each letter stands at its place, or at the next free one behind it; 0 where none stands.
  ///
  /// **Shape:** a power of two of them, most of them 0.
  private let slots: [UInt32]

  init(_ letters: some Sequence<Unicode.Scalar>) {
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

  func contains(_ letter: Unicode.Scalar) -> Bool {
    let last = slots.count - 1
    var place = Int(letter.value) & last
    while slots[place] != 0 {
      if slots[place] == letter.value { return true }
      place = (place + 1) & last
    }
    return false
  }

  func union(_ more: some Sequence<Unicode.Scalar>) -> LetterSet {
    LetterSet(slots.compactMap { $0 == 0 ? nil : Unicode.Scalar($0) } + more)
  }
}

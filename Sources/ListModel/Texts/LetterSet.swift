/// A set of letters that tells its members without hashing.
package struct LetterSet: Sendable {
  /// Each letter stands at its place, or at the next free one behind it; 0 where none stands.
  ///
  /// **Shape:** a power of two of them, most of them 0.
  private let slots: [UInt32]

  package init(_ letters: some Sequence<Unicode.Scalar>) {
    let values = Set(letters.map { $0.value }).sorted()
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

  package func contains(_ letter: Unicode.Scalar) -> Bool {
    let value = letter.value
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
      var (count, start, position) = (0, 0, 0)
      func keep(until end: Int) {
        bytes.extracting(start..<end).withUnsafeBufferPointer { run in
          count = kept[count...].update(fromContentsOf: run)
        }
      }
      while position < bytes.count {
        let place = position
        guard contains(bytes.letter(at: &position)) else { continue }
        keep(until: place)
        start = position
      }
      keep(until: position)
      return count
    }
  }

  /// Marks between clauses.
  package static let clauseMarks = LetterSet("，,；;。\n\r".unicodeScalars)

  /// These letters and more.
  package func union(_ more: some Sequence<Unicode.Scalar>) -> LetterSet {
    LetterSet(slots.compactMap { $0 == 0 ? nil : Unicode.Scalar($0) } + more)
  }
}

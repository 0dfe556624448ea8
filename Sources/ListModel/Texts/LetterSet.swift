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
    guard let first = firstPlace(in: bytes) else { return text }
    return String(unsafeUninitializedCapacity: bytes.count) { kept in
      var count = 0
      func keep(_ places: Range<Int>) {
        for place in places {
          kept[count] = bytes[place]
          count += 1
        }
      }
      keep(0..<first)
      var position = first
      while position < bytes.count {
        let place = position
        if !contains(bytes.letter(at: &position)) { keep(place..<position) }
      }
      return count
    }
  }

  private func firstPlace(in bytes: Span<UInt8>) -> Int? {
    var position = 0
    while position < bytes.count {
      let place = position
      if contains(bytes.letter(at: &position)) { return place }
    }
    return nil
  }

  /// Marks between clauses.
  package static let clauseMarks = LetterSet("，,；;。\n\r".unicodeScalars)

  /// These letters and more.
  package func union(_ more: some Sequence<Unicode.Scalar>) -> LetterSet {
    LetterSet(slots.compactMap { $0 == 0 ? nil : Unicode.Scalar($0) } + more)
  }
}

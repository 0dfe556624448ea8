/// A set of letters that says no at once for nearly all others, without hashing them.
struct LetterSet: Sendable {
  private let letters: Set<Unicode.Scalar>
  /// Whether any letter has these last bits.
  private let mayHold: [Bool]

  init(_ letters: some Sequence<Unicode.Scalar>) {
    self.letters = Set(letters)
    var mayHold = [Bool](repeating: false, count: 1 << 12)
    for letter in self.letters { mayHold[Self.place(of: letter)] = true }
    self.mayHold = mayHold
  }

  func contains(_ letter: Unicode.Scalar) -> Bool {
    mayHold[Self.place(of: letter)] && letters.contains(letter)
  }

  func union(_ more: some Sequence<Unicode.Scalar>) -> LetterSet { LetterSet(letters.union(more)) }

  private static func place(of letter: Unicode.Scalar) -> Int { Int(letter.value & 0xFFF) }
}

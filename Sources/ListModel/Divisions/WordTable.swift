/// Words with what they mean, found by their first letter.
package struct WordTable<Meaning: Sendable>: Sendable {
  private struct Word: Sendable {
    /// Where its letters stand in `letters`.
    let start: Int
    let count: Int
    let meaning: Meaning
  }

  /// The letters of all words, word by word.
  private let letters: [Unicode.Scalar]
  /// **Shape:** by the drawer of their first letters, long ones first.
  private let words: [Word]
  /// Where the words of each drawer begin in `words`; the last one is their number.
  private let drawers: [Int]

  init(_ entries: [(meaning: Meaning, words: String)]) {
    let written = entries.flatMap { entry in
      entry.words.split(separator: " ").map { (scalars: $0.letters, meaning: entry.meaning) }
    }
    let sorted = written.sorted { left, right in
      let (one, other) = (Self.drawer(of: left.scalars[0]), Self.drawer(of: right.scalars[0]))
      return one != other ? one < other : left.scalars.count > right.scalars.count
    }
    var letters: [Unicode.Scalar] = []
    var words: [Word] = []
    var drawers = [Int](repeating: 0, count: Self.drawerCount + 1)
    for (scalars, meaning) in sorted {
      words.append(Word(start: letters.count, count: scalars.count, meaning: meaning))
      letters += scalars
      drawers[Self.drawer(of: scalars[0]) + 1] = words.count
    }
    for drawer in 1...Self.drawerCount { drawers[drawer] = max(drawers[drawer], drawers[drawer - 1]) }
    self.letters = letters
    self.words = words
    self.drawers = drawers
  }

  /// The longest word that begins at a position.
  func match(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> (meaning: Meaning, end: Int)? {
    guard position < limit else { return nil }
    let drawer = Self.drawer(of: text[position])
    for index in drawers[drawer]..<drawers[drawer + 1]
    where stands(index, in: text, at: position, before: limit) {
      return (words[index].meaning, position + words[index].count)
    }
    return nil
  }

  private func stands(_ index: Int, in text: [Unicode.Scalar], at position: Int, before limit: Int) -> Bool {
    let (start, count) = (words[index].start, words[index].count)
    guard position + count <= limit else { return false }
    for offset in 0..<count where text[position + offset] != letters[start + offset] { return false }
    return true
  }

  private static var drawerCount: Int { 1 << 12 }
  private static func drawer(of letter: Unicode.Scalar) -> Int { Int(letter.value) & (drawerCount - 1) }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether it ends with a word.
  func hasEnd(_ word: [Unicode.Scalar]) -> Bool {
    count >= word.count && suffix(word.count).elementsEqual(word)
  }
}

extension WordTable<Void> {
  /// - Parameter words: with blanks between them.
  package init(_ words: String) { self.init([((), words)]) }

  /// Where the longest word that begins at a position ends.
  package func end(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> Int? {
    match(text, at: position, before: limit)?.end
  }
}

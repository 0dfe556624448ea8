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
  private let drawers: [Int32]
  /// The number of drawers, of which there is a power of two, less one.
  private let lastDrawer: Int
  /// The last six bits of the first letters, each as a bit.
  private let firstBits: UInt64

  init(_ entries: [(meaning: Meaning, words: String)]) {
    let written = entries.flatMap { entry in
      entry.words.letters.split(separator: " ").map { (scalars: $0, meaning: entry.meaning) }
    }
    // Most words lie alone in a drawer, and a table takes no more memory than its words do.
    var count = 16
    while count < written.count * 4 { count *= 2 }
    let last = count - 1
    func drawer(of word: ArraySlice<Unicode.Scalar>) -> Int { Int(word[word.startIndex].value) & last }
    let sorted = written.sorted { left, right in
      let (one, other) = (drawer(of: left.scalars), drawer(of: right.scalars))
      return one != other ? one < other : left.scalars.count > right.scalars.count
    }
    var letters: [Unicode.Scalar] = []
    var words: [Word] = []
    var drawers = [Int32](repeating: 0, count: count + 1)
    for (scalars, meaning) in sorted {
      words.append(Word(start: letters.count, count: scalars.count, meaning: meaning))
      letters += scalars
      drawers[drawer(of: scalars) + 1] = Int32(words.count)
    }
    for drawer in 1...count { drawers[drawer] = max(drawers[drawer], drawers[drawer - 1]) }
    self.letters = letters
    self.words = words
    self.drawers = drawers
    lastDrawer = last
    firstBits = written.reduce(0) { $0 | 1 << UInt64($1.scalars[$1.scalars.startIndex].value & 0x3F) }
  }

  /// The longest word that begins at a position.
  func match(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> (meaning: Meaning, end: Int)? {
    guard position < limit else { return nil }
    let drawer = Int(text[position].value) & lastDrawer
    for index in Int(drawers[drawer])..<Int(drawers[drawer + 1])
    where stands(index, in: text, at: position, before: limit) {
      return (words[index].meaning, position + words[index].count)
    }
    return nil
  }

  /// Whether one of the words stands in a text.
  func isIn(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var position = 0
    while position < bytes.count {
      // The last byte of a letter has its last six bits; most letters are no word's first, and that is seen by them.
      let end = position + bytes.lengthOfLetter(at: position)
      guard firstBits & 1 << UInt64(bytes[end - 1] & 0x3F) != 0 else {
        position = end
        continue
      }
      let letter = bytes.letter(at: &position)
      let drawer = Int(letter.value) & lastDrawer
      for index in Int(drawers[drawer])..<Int(drawers[drawer + 1])
      where letters[words[index].start] == letter && goesOn(index, in: bytes, at: position) { return true }
    }
    return false
  }

  /// Whether the letters of a word behind its first one stand at a place.
  private func goesOn(_ index: Int, in bytes: Span<UInt8>, at place: Int) -> Bool {
    let word = words[index]
    var place = place
    for letter in word.start + 1..<word.start + word.count {
      guard place < bytes.count, bytes.letter(at: &place) == letters[letter] else { return false }
    }
    return true
  }

  private func stands(_ index: Int, in text: [Unicode.Scalar], at position: Int, before limit: Int) -> Bool {
    let (start, count) = (words[index].start, words[index].count)
    guard position + count <= limit else { return false }
    for offset in 0..<count where text[position + offset] != letters[start + offset] { return false }
    return true
  }
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
    // Of a few words most letters are none's first.
    guard position < limit, firstBits & 1 << UInt64(text[position].value & 0x3F) != 0 else { return nil }
    return match(text, at: position, before: limit)?.end
  }
}

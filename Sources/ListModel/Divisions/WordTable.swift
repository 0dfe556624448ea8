/// Words with what they mean, found by their first letter.
struct WordTable<Meaning: Sendable>: Sendable {
  private struct Word: Sendable {
    let scalars: [Unicode.Scalar]
    let meaning: Meaning
  }

  private var words: [Unicode.Scalar: [Word]] = [:]
  private let beginnings: LetterSet

  init(_ entries: [(meaning: Meaning, words: String)]) {
    for entry in entries {
      for word in entry.words.split(separator: " ") {
        let scalars = Array(word.unicodeScalars)
        words[scalars[0], default: []].append(Word(scalars: scalars, meaning: entry.meaning))
      }
    }
    words = words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    beginnings = LetterSet(words.keys)
  }

  /// The longest word that begins at a position.
  func match(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> (meaning: Meaning, end: Int)? {
    guard position < limit, beginnings.contains(text[position]), let candidates = words[text[position]] else {
      return nil
    }
    for word in candidates where position + word.scalars.count <= limit {
      if text[position..<position + word.scalars.count].elementsEqual(word.scalars) {
        return (word.meaning, position + word.scalars.count)
      }
    }
    return nil
  }
}

extension WordTable<Void> {
  init(_ words: String) { self.init([((), words)]) }

  /// Where the longest word that begins at a position ends.
  func end(_ text: [Unicode.Scalar], at position: Int, before limit: Int) -> Int? {
    match(text, at: position, before: limit)?.end
  }
}

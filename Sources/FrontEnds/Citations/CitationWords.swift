/// A list of words to look for in a text, taken apart once.
struct CitationWords: ExpressibleByArrayLiteral {
  /// **Shape:** non-empty words, longest first.
  let words: [[Unicode.Scalar]]

  init(arrayLiteral words: String...) {
    self.words = words.map { Array($0.unicodeScalars) }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }
}

extension CitationText {
  /// The longest of some words that stands at an index: where it ends.
  func word(of list: CitationWords, at index: Int) -> Int? {
    guard index < end else { return nil }
    for word in list.words where has(word, at: index) { return index + word.count }
    return nil
  }

  /// The longest of some words that ends before an index: where it begins.
  func word(of list: CitationWords, endingAt index: Int, after start: Int) -> Int? {
    for word in list.words where index - word.count >= start && has(word, at: index - word.count) {
      return index - word.count
    }
    return nil
  }

  private func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == word[0], index + word.count <= end else { return false }
    var offset = 1
    while offset < word.count {
      guard scalars[index + offset] == word[offset] else { return false }
      offset += 1
    }
    return true
  }
}

/// A list of words to look for in a text, taken apart once.
struct CitationWords: ExpressibleByArrayLiteral {
  /// **Shape:** non-empty words, longest first.
  let words: [[Unicode.Scalar]]

  init(arrayLiteral words: String...) {
    self.words = words.map { $0.letters }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }
}

/// Words that a reader of citations passes over.
extension CitationWords {
  /// What introduces an instrument.
  static let leads: CitationWords = [
    "根据", "依据", "依照", "按照", "参照", "见", "以及", "及", "和", "与", "或者", "或", "详见", "参见", "违反",
  ]
  /// What joins two instruments.
  static let joints: CitationWords = ["以及", "及", "和", "与", "或者", "或"]
  /// What may stand between a title and its clauses: 《甲法》中的第三条.
  static let possessives: CitationWords = ["的", "之", "中", "中的", "里", "里的", "规定的", "的规定", "规定"]
  /// What follows clauses.
  static let clauseEnds: CitationWords = ["的规定", "之规定", "规定", "等规定"]
  /// Divisions of an instrument between its title and an article.
  static let divisions: CitationWords = ["编", "篇", "总则", "分则", "附则"]
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

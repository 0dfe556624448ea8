/// Words found in texts by their first letter.
package struct WordList: Sendable {
  private let table: WordTable<Void>

  /// - Parameter words: with blanks between them.
  package init(_ words: String) { table = WordTable(words) }

  /// Where the longest word that begins at a position ends.
  private func end(_ text: [Unicode.Scalar], at position: Int) -> Int? {
    table.end(text, at: position, before: text.count)
  }

  /// Whether one of these words stands in a text.
  package func isIn(_ text: String) -> Bool { table.isIn(text) }

  /// Whether a text consists of these words alone.
  package func makeUp(_ text: [Unicode.Scalar]) -> Bool {
    var position = 0
    while position < text.count {
      guard let end = end(text, at: position) else { return false }
      position = end
    }
    return true
  }
}

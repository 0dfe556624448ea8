/// The number of an article, 第十二条 or 第十二条之一 (条号).
package struct ArticleNumber: Sendable, Hashable {
  package let number: Int
  /// The n of 第十条之n.
  package let suffix: Int?

  package init(_ number: Int, suffix: Int? = nil) {
    self.number = number
    self.suffix = suffix
  }

  /// The article of a clause; nil where it has none.
  package init?(_ clause: Citation.Clause) {
    guard let number = clause.article else { return nil }
    self.init(number, suffix: clause.articleSuffix)
  }

  /// Reads a number as people type it: 12, 第十二条, 第12条之一, 12之1.
  ///
  /// - Returns: nil for anything else.
  package init?(written text: String) {
    var letters = text.unicodeScalars.filter { !$0.properties.isWhitespace }[...]
    if letters.first == "第" { letters = letters.dropFirst() }
    let parts = letters.split(separator: "之", maxSplits: 1, omittingEmptySubsequences: false)
    guard var first = parts.first else { return nil }
    if first.last == "条" { first = first.dropLast() }
    guard let number = ChineseNumeral.value(of: Array(first)), number > 0 else { return nil }
    guard parts.count == 2 else {
      self.init(number)
      return
    }
    guard let suffix = ChineseNumeral.value(of: Array(parts[1])), suffix > 0 else { return nil }
    self.init(number, suffix: suffix)
  }

  /// As a clause of nothing but the article.
  package var clause: Citation.Clause { Citation.Clause(article: number, articleSuffix: suffix) }

  /// As it should be written: 第十二条之一.
  package var text: String { clause.standardForm }
}

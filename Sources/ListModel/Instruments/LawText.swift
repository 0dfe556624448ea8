/// The text of an instrument by articles, for holding a new version against what lists cite.
package struct LawText: Sendable {
  /// What stands under each article, its number included.
  package let articles: [ArticleNumber: String]
  /// The last article; 0 where none was found.
  package var lastArticle: Int { articles.keys.map(\.number).max() ?? 0 }

  /// - Parameter lines: the paragraphs of the text in their order; an article begins where one does.
  package init(_ lines: some Sequence<String>) {
    var articles: [ArticleNumber: String] = [:]
    var current: ArticleNumber?
    for line in lines {
      let scalars = Array(line.unicodeScalars.drop { $0.properties.isWhitespace })
      if let number = Self.article(scalars) {
        current = articles[number] == nil ? number : nil
        if articles[number] == nil { articles[number] = String(letters: scalars) }
      } else if let current, !scalars.isEmpty, !Self.isDivision(scalars) {
        articles[current]? += "\n" + String(letters: scalars)
      }
    }
    self.articles = articles
  }

  /// The number of an article that a line begins with.
  private static func article(_ line: [Unicode.Scalar]) -> ArticleNumber? {
    guard line.first == "第", let end = line.prefix(12).firstIndex(of: "条"), end > 1,
      end + 1 == line.count || line[end + 1] != "例",
      let number = ChineseNumeral.value(of: line[1..<end].filter { !$0.properties.isWhitespace })
    else { return nil }
    guard line.dropFirst(end + 1).first == "之" else { return ArticleNumber(number) }
    let digits = line.dropFirst(end + 2).prefix(while: ChineseNumeral.isNumeral)
    // 第十二条之规定 begins no article.
    return ChineseNumeral.value(of: digits).map { ArticleNumber(number, suffix: $0) }
  }

  /// 第三章 法律责任.
  private static func isDivision(_ line: [Unicode.Scalar]) -> Bool {
    guard line.first == "第" else { return false }
    return line.prefix(8).contains { "编章节".unicodeScalars.contains($0) }
  }
}

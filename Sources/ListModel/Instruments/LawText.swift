/// The text of an instrument by articles, for holding a new version against what lists cite.
package struct LawText: Sendable {
  /// What stands under each article, its number included.
  package let articles: [Int: String]
  /// The last article; 0 where none was found.
  package var lastArticle: Int { articles.keys.max() ?? 0 }

  /// - Parameter lines: the paragraphs of the text in their order; an article begins where one does.
  package init(_ lines: some Sequence<String>) {
    var articles: [Int: String] = [:]
    var current: Int?
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

  /// The number of an article that a line begins with: 第十二条, not 第十二条之一.
  private static func article(_ line: [Unicode.Scalar]) -> Int? {
    guard line.first == "第", let end = line.prefix(12).firstIndex(of: "条"), end > 1,
      end + 1 == line.count || line[end + 1] != "之" && line[end + 1] != "例"
    else { return nil }
    return ChineseNumeral.value(of: line[1..<end].filter { !$0.properties.isWhitespace })
  }

  /// 第三章 法律责任.
  private static func isDivision(_ line: [Unicode.Scalar]) -> Bool {
    guard line.first == "第" else { return false }
    return line.prefix(8).contains { "编章节".unicodeScalars.contains($0) }
  }
}

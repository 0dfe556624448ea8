/// Writes texts such that Markdown shows them as they are.
enum MarkdownText {
  /// A text within a paragraph or a cell of a table: what would be markup is escaped, and its lines become one.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.inOneLine.unicodeScalars {
      if marks.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static let marks = Set("\\`*_<>[]|#~".unicodeScalars)
}

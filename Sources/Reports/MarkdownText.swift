import ListModel

/// Texts of lists as they stand in Markdown: shown letter by letter, whatever marks are in them.
///
/// **Source:** CommonMark, backslash escapes; GitHub Flavored Markdown, tables and autolinks.
enum MarkdownText {
  /// A text in one line, for a sentence, a list or a cell of a table.
  ///
  /// Behind @ a mark without width stands, since a name behind it would call somebody in.
  /// - Parameter longest: the text is cut there. **Units:** letters.
  static func inline(_ text: String, longest: Int = .max) -> String {
    let words = text.unicodeScalars.split { isSpace($0) }
    let letters = Array(words.joined(separator: [" "]))
    var result = ""
    for (index, letter) in letters.prefix(longest).enumerated() {
      if marks.contains(letter) || isMark(letter, at: index, of: letters) { result += "\\" }
      result.unicodeScalars.append(letter)
      if letter == "@" { result.unicodeScalars.append("\u{2060}") }
    }
    return letters.count > longest ? result + "…" : result
  }

  private static func isSpace(_ letter: Unicode.Scalar) -> Bool {
    letter.properties.isWhitespace || letter.value < 0x20 || letter.value == 0x7F
  }

  /// Whether a letter means something only where it stands: `1.` and `-` at the beginning, `www.`, `http://`, `:smile:`.
  private static func isMark(_ letter: Unicode.Scalar, at index: Int, of letters: [Unicode.Scalar]) -> Bool {
    switch letter {
    case "-", "+": index == 0
    case ".", ")":
      letters[..<index].allSatisfy { ("0"..."9").contains($0) }
        || String(letters: letters[..<index].suffix(3)).lowercased() == "www"
    case ":":
      index + 1 < letters.count && (letters[index + 1] == "/" || letters[index + 1].properties.isAlphabetic)
    default: false
    }
  }

  /// A row of a table.
  ///
  /// - Parameter cells: texts in Markdown, in one line each.
  static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The lines that begin a table.
  ///
  /// - Parameter numbers: how many of the last columns are numbers.
  static func head(_ titles: [String], numbers: Int = 0) -> [String] {
    let rules = titles.indices.map { $0 < titles.count - numbers ? "---" : "--:" }
    return [row(titles), "|" + rules.joined(separator: "|") + "|"]
  }

  /// What can mean something wherever it stands.
  private static let marks = Set("\\`*_[]<>#|~$&".unicodeScalars)
}

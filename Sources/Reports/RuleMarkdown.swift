import Analysis
import Diagnostics

extension RuleReference {
  /// The page about a rule in Markdown.
  ///
  /// - Parameter level: of its heading; 0 for none.
  static func markdown(about rule: Rule, in language: Language, level: Int) -> String {
    var paragraphs: [String] = []
    if level > 0 { paragraphs.append(String(repeating: "#", count: level) + " " + rule.name) }
    let title = MarkdownText.escaped(rule.title[language])
    let severity = rule.severity.title[language]
    let summary = MarkdownText.escaped(rule.summary[language])
    paragraphs.append(
      BilingualText(zh: "**\(title)**（\(severity)）：\(summary)", en: "**\(title)** (\(severity)): \(summary)")[
        language])
    paragraphs += conditions(of: rule, in: language).map(MarkdownText.escaped)
    paragraphs.append(
      sections(of: rule).map { section in
        let (title, text) = (section.title[language], MarkdownText.escaped(section.text[language]))
        return BilingualText(zh: "- **\(title)**：\(text)", en: "- **\(title)**: \(text)")[language]
      }.joined(separator: "\n"))
    return paragraphs.joined(separator: "\n\n") + "\n"
  }
}

import Analysis
import Diagnostics

extension RuleReference {
  /// All rules in Markdown: an index by family, then a page about each. docs/rules.md and docs/rules.zh-CN.md are this.
  package static func markdown(in language: Language) -> String {
    let families = Rule.Family.allCases.map { family in
      (title: family.title[language], rules: RuleRegistry.rules.filter { $0.family == family })
    }.filter { !$0.rules.isEmpty }
    var blocks = [
      BilingualText(zh: "# 规则", en: "# Rules")[language],
      BilingualText(
        zh: "由 `qingdan explain --format markdown --language zh` 写出，不要手改。English: [rules.md](rules.md)",
        en:
          "Written by `qingdan explain --format markdown --language en`, not by hand. 中文：[rules.zh-CN.md](rules.zh-CN.md)"
      )[language],
      BilingualText(
        zh: "规则的名称和含义不变；各规则从哪个版本开始有，见 [changelog.md](changelog.md)。等级可以在 `edition.xml` 里调整。",
        en:
          "A rule keeps its name and meaning; [changelog.md](changelog.md) tells since which version it is there. An edition can set"
          + " another severity in `edition.xml`.")[language],
    ]
    let header = BilingualText(
      zh: "| 规则 | 等级 | 名称 | 什么情况 |", en: "| rule | severity | title | fires when |")[language]
    for family in families {
      blocks.append("## \(family.title)")
      let rows = family.rules.map { rule in
        let cells = [rule.severity.title, rule.title, rule.summary].map { MarkdownText.inline($0[language]) }
        return "| [\(rule.name)](#\(rule.name)) | \(cells.joined(separator: " | ")) |"
      }
      blocks.append(([header, "|---|---|---|---|"] + rows).joined(separator: "\n"))
      blocks += family.rules.map { rule in
        String(markdown(about: rule, in: language, level: 3).dropLast())
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The page about a rule in Markdown.
  ///
  /// - Returns: nil where there is no rule of that name.
  package static func markdown(for name: String, in language: Language) -> String? {
    RuleRegistry.rule(called: name).map { markdown(about: $0, in: language, level: 1) }
  }

  /// The page about a rule in Markdown.
  ///
  /// - Parameter level: of its heading; 0 for none.
  static func markdown(about rule: Rule, in language: Language, level: Int) -> String {
    var paragraphs: [String] = []
    if level > 0 { paragraphs.append(String(repeating: "#", count: level) + " " + rule.name) }
    let title = MarkdownText.inline(rule.title[language])
    let severity = rule.severity.title[language]
    let summary = MarkdownText.inline(rule.summary[language])
    paragraphs.append(
      BilingualText(zh: "**\(title)**（\(severity)）：\(summary)", en: "**\(title)** (\(severity)): \(summary)")[
        language])
    paragraphs += conditions(of: rule, in: language).map { MarkdownText.inline($0) }
    paragraphs.append(
      sections(of: rule).map { section in
        let (title, text) = (section.title[language], MarkdownText.inline(section.text[language]))
        return BilingualText(zh: "- **\(title)**：\(text)", en: "- **\(title)**: \(text)")[language]
      }.joined(separator: "\n"))
    return paragraphs.joined(separator: "\n\n") + "\n"
  }
}

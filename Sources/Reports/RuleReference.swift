import Analysis
import Diagnostics

/// What is told about rules: the list of them, and a page about each.
package enum RuleReference {
  /// All rules by family, one line each.
  package static func list(in language: Language) -> String {
    let width = RuleRegistry.rules.map(\.name.count).max() ?? 0
    var lines: [String] = []
    for family in Rule.Family.allCases {
      let rules = RuleRegistry.rules.filter { $0.family == family }
      guard !rules.isEmpty else { continue }
      lines.append(family.title[language])
      for rule in rules {
        let padding = String(repeating: " ", count: width - rule.name.count)
        lines.append("  \(rule.name)\(padding)  \(rule.severity.title[language])  \(rule.summary[language])")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The page about a rule.
  ///
  /// - Returns: nil where there is no rule of that name.
  package static func page(for name: String, in language: Language) -> String? {
    RuleRegistry.rule(called: name).map { page(about: $0, in: language) }
  }

  /// The page about a rule.
  static func page(about rule: Rule, in language: Language) -> String {
    var lines = [
      "\(rule.title[language])  [\(rule.name)]  \(rule.severity.title[language])", rule.summary[language],
    ]
    lines += conditions(of: rule, in: language)
    for (title, text) in sections(of: rule) { lines += ["", title[language], "  " + text[language]] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What is told about a rule, under titles.
  static func sections(of rule: Rule) -> [(title: BilingualText, text: BilingualText)] {
    let explanation = rule.explanation
    return [
      (BilingualText(zh: "为什么", en: "Why it matters"), explanation.why),
      (BilingualText(zh: "依据", en: "Source"), explanation.source),
      (BilingualText(zh: "有误的例子", en: "Wrong"), explanation.wrong),
      (BilingualText(zh: "正确的例子", en: "Right"), explanation.right),
      (BilingualText(zh: "怎么改", en: "How to mend it"), explanation.mend),
      (BilingualText(zh: "谁来定", en: "Who decides"), explanation.decides),
    ]
  }

  /// What the rule needs to be asked at all, a sentence each.
  static func conditions(of rule: Rule, in language: Language) -> [String] {
    var lines: [String] = []
    if !rule.needs.isEmpty {
      let registers = rule.needs.map { $0.title[language] }.joined(separator: language == .zh ? "、" : ", ")
      lines.append(BilingualText(zh: "需要：\(registers)", en: "Needs: \(registers)")[language])
    }
    if rule.needsAllUnits {
      lines.append(
        BilingualText(
          zh: "要有全部单位的清单才能判断；只读一部分时（check --alone）跳过。",
          en: "It needs the lists of all units; where only some are read (check --alone) it is skipped.")[
            language])
    }
    if rule.comparesUnits {
      lines.append(
        BilingualText(
          zh: "只读一部分单位时（check --alone），只能找出这些单位清单里的；没有找到的不算通过。",
          en:
            "Where only some units are read (check --alone) it finds what their lists show; finding nothing is not passing."
        )[
          language])
    }
    if rule.needsEarlierEdition {
      lines.append(
        BilingualText(
          zh: "只在与以前的清单比较时判断：check --against。",
          en: "Judged only where an edition is compared with an earlier one: check --against.")[language])
    }
    return lines
  }

  /// The rule whose name is most like a mistyped one; nil where none is near.
  package static func nearest(to name: String) -> String? { RuleRegistry.nearest(to: name) }
}

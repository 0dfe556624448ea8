import Analysis
import Diagnostics
import ListModel

/// The part of the text report about an earlier edition: what is mended, and the change of the list, item by item.
struct ComparisonText {
  let comparison: EditionComparison
  /// The edition that is compared.
  let catalogue: Catalogue
  let language: Language
  let style: TextStyle

  private var wording: ChangeWording { ChangeWording(language: language) }

  private func zhOrEn(_ zh: String, _ en: String) -> String { BilingualText(zh: zh, en: en)[language] }

  /// **Shape:** blank lines between its pieces and at the end.
  var lines: [String] { mendedLines + changeLines }

  private var mendedLines: [String] {
    guard !comparison.mended.isEmpty else { return [] }
    let findings = comparison.mendedGravestFirst.map { judged in
      "  \(style.severity(judged.severity, judged.severity.title[language])) \(judged.finding.message[language].inOneLine)"
        + "  [\(judged.rule.name)]"
    }
    return [style.strong(zhOrEn("已改掉的疑点", "Mended"))] + findings + [""]
  }

  private var changeLines: [String] {
    let name = wording.name(of: comparison)
    let heading = zhOrEn("清单变动（与 \(name) 相比）", "Change of the list, compared with \(name)")
    var lines = [style.strong(heading) + zhOrEn("：", ": ") + wording.counts(of: comparison.changes)]
    var unit: String?
    for change in comparison.changes.all {
      if change.item.unit != unit {
        unit = change.item.unit
        lines.append("  \(change.item.unit.inOneLine)")
      }
      lines += self.lines(about: change)
    }
    return lines + [""]
  }

  private func lines(about change: ListChange) -> [String] {
    let place = wording.place(of: change, in: catalogue, comparedWith: comparison)
    let head =
      "    \(style.emphasis(wording.kinds(of: change)))  \(wording.part(change.part))  \(wording.name(of: change))"
    return [head + "  \(style.faint("→ \(place)"))"]
      + wording.details(of: change).map { "      \($0.inOneLine)" }
  }
}

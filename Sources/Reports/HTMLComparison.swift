import Analysis
import BackEnds
import Diagnostics
import ListModel

/// What the page shows of a comparison: with what, the totals before and now, what is mended, and the change of the list.
struct HTMLComparison {
  private let input: ReportInput
  private let language: Language
  private let wording: ChangeWording

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
    wording = ChangeWording(language: language)
  }

  /// Names what the page shows of it; `base` is set to nothing where the edition stands for itself.
  func add(to context: inout TemplateContext) {
    guard let comparison = input.comparison else {
      context[.base] = .flag(false)
      return
    }
    let changes = comparison.changes
    context[.base] = .text(wording.base(comparison))
    context[.comparison] = .text(wording.findings(of: comparison, brought: input.judgement))
    context[.rows] = .list(
      EditionTotals(input).rows.map { row in
        [.name: .text(row.title), .before: .number(row.before ?? 0), .total: .number(row.now)]
      })
    context[.hasMended] = .flag(!comparison.mended.isEmpty)
    context[.mended] = .list(
      comparison.mendedGravestFirst.map { judged in
        [
          .severity: .text(judged.severity.rawValue), .label: .text(judged.severity.title[language]),
          .message: .text(judged.finding.message[language]), .name: .text(judged.rule.title[language]),
          .place: .text(comparison.place(of: judged.finding.quotation.origin, in: language)),
        ]
      })
    context[.count] = .text(wording.counts(of: changes))
    context[.hasChanges] = .flag(!changes.isEmpty)
    context[.changes] = .list(
      changes.all.map { change in
        [
          .unitName: .text(change.item.unit), .label: .text(wording.part(change.part)),
          .kind: .text(wording.kinds(of: change)), .name: .text(wording.name(of: change)),
          .text: .text(wording.details(of: change).joined(separator: "\n")),
          .place: .text(wording.place(of: change, in: input.catalogue, comparedWith: comparison)),
        ]
      })
  }
}

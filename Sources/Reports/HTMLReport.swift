import Analysis
import BackEnds
import Diagnostics
import ListModel

/// The report as one page that needs nothing else: to be opened from a disk, filtered, printed and sent on.
package struct HTMLReport: ReportFormat {
  package let name = "html"
  package let purpose = "one page to read, filter and print"
  package let showsExcerpts = true
  package let usesTemplates = true

  package init() {}

  package func write(_ input: ReportInput) throws -> [UInt8] {
    try input.templates.template("findings").render(HTMLReportPage(input).context)
  }
}

/// What the page shows, by the names of the template. An inner name that is absent is set to nothing, so that no outer one
/// shows through.
private struct HTMLReportPage {
  private let input: ReportInput
  private let language: Language
  private let wording: FindingWording

  init(_ input: ReportInput) {
    self.input = input
    language = input.language
    wording = FindingWording(input)
  }

  var context: TemplateContext {
    let edition = input.catalogue.edition
    let judgement = input.wholeJudgement
    let total = input.counts.total
    let findings = input.fixFirst
    var context: TemplateContext = [
      .zh: .flag(language == .zh), .en: .flag(language == .en),
      .language: .text(language == .zh ? "zh-CN" : "en"), .editionTitle: .text(edition.title),
      .asOf: .text(edition.asOf.description), .powerUnits: .number(input.counts.powerUnits),
      .powers: .number(total.powers), .responsibilityUnits: .number(input.counts.responsibilityUnits),
      .responsibilities: .number(total.responsibilities), .errors: .number(judgement.count(.error)),
      .warnings: .number(judgement.count(.warning)), .notes: .number(judgement.count(.note)),
      .identifier: .text("qingdan \(input.toolVersion)"), .hasFindings: .flag(!findings.isEmpty),
      .hasClosed: .flag(input.judgement.closedCount > 0), .hasSkipped: .flag(!skipped.isEmpty),
      .findings: .list(findings.map(finding)), .closed: .list(input.closed.map(finding)),
      .skipped: .list(skipped),
    ]
    context[.scope] = input.scopeRemark.map { .text($0) } ?? .flag(false)
    HTMLComparison(input).add(to: &context)
    context[.parties] = .list(
      FindingCounts.byUnit(findings).map {
        [.name: .text($0.unit), .total: .text($0.counts.words(in: language))]
      })
    context[.rules] = .list(
      FindingCounts.byRule(findings).map { rule, counts in
        [
          .rule: .text(rule.name), .name: .text(rule.title[language]),
          .total: .text(counts.words(in: language)),
          .text: .text(rule.summary[language]),
          .sections: .list(
            RuleReference.sections(of: rule).map {
              [.label: .text($0.title[language]), .text: .text($0.text[language])]
            }),
        ]
      })
    return context
  }

  private func finding(_ judged: JudgedFinding) -> TemplateContext {
    let finding = judged.finding
    var context = place(of: finding.quotation)
    context[.identifier] = .text(judged.fingerprint)
    context[.severity] = .text(judged.severity.rawValue)
    context[.label] = .text(judged.severity.title[language])
    context[.rule] = .text(judged.rule.name)
    context[.name] = .text(judged.rule.title[language])
    context[.message] = .text(finding.message[language])
    context[.unitNames] = .text(finding.units.joined(separator: "\n"))
    context[.units] = .texts(finding.units)
    context[.sides] = .list(
      finding.related.map { side in
        var context = place(of: side.quotation)
        context[.message] = .text(side.message[language])
        return context
      })
    for (key, text) in [
      (TemplateKey.witness, finding.witness?[language]), (.help, finding.help?[language]),
      (.replacement, wording.replacement(in: finding)), (.closedBy, judged.closedBy),
    ] {
      context[key] = text.map { .text($0) } ?? .flag(false)
    }
    return context
  }

  /// A place with what stands around it.
  private func place(of quotation: Quotation) -> TemplateContext {
    let location = input.catalogue.location(of: quotation.origin)
    let heading = location.heading.map { language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
    let pieces = ExcerptPieces(input.excerpts[quotation.origin], quotation: quotation.text)
    let cells = pieces.map { pieces in
      pieces.cells.enumerated().map { index, cell -> TemplateContext in
        guard index == pieces.marked else { return [.marked: .flag(false), .text: .text(cell)] }
        return [
          .marked: .flag(true), .lead: .text(pieces.lead), .quote: .text(pieces.quote),
          .tail: .text(pieces.tail),
        ]
      }
    }
    return [
      .place: .text(location.description(in: language) + heading), .cells: .list(cells ?? []),
      .hasFields: .flag(cells != nil),
    ]
  }

  /// What was not asked, and why.
  private var skipped: [TemplateContext] {
    input.judgement.outcomes.compactMap { outcome in
      guard case .skipped(let reason) = outcome.status else { return nil }
      return [
        .rule: .text(outcome.rule.name), .name: .text(outcome.rule.title[language]),
        .reason: .text(reason[language]),
      ]
    }
  }
}

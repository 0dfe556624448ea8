import Analysis
import BackEnds
import Diagnostics
import ListModel
import Reports
import TestSupport

/// A report on a change: an error that quotes the earlier edition is brought, a warning is mended, an error stands, and the
/// list has one power more.
enum ComparedReport {
  static let commit = "0123456789abcdef0123456789abcdef01234567"

  /// - Parameters:
  ///   - mended: how many findings are mended.
  ///   - edit: changes the earlier and the later edition.
  static func input(
    _ language: Language = .zh, mended: Int = 1,
    edit: (inout Catalogue, inout Catalogue) -> Void = { _, _ in }
  ) -> ReportInput {
    var earlier = SmallReport.input(language).catalogue
    var later = earlier
    edit(&earlier, &later)
    later.submissions[0].powers.append(PowerItem(name: Located("采砂|许可")))
    later.files.append(
      SourceFile(
        path: "main:submissions/市水务局/清单.xlsx", tables: [TableName(name: "权力")], isOwn: false))
    let side = Finding.Side(
      BilingualText(zh: "原来写的是", en: "it said"),
      Quotation("旧值", at: Origin(file: FileID(2), place: .cell(table: 1, row: 4, column: 2))))
    let judgement = Judgement(
      outcomes: [RuleOutcome(rule: .malformedCode, status: .failed(findings: 1))],
      findings: [SmallReport.finding(1, .error, related: [side])])
    let standing = SmallReport.finding(2, .error)
    let gone = (0..<mended).map { SmallReport.finding(7 + $0, .warning) }
    return ReportInput(
      catalogue: later, judgement: judgement, toolVersion: "1.2",
      comparison: EditionComparison(
        name: "main", commit: commit, catalogue: earlier, counts: CatalogueCounts(of: earlier),
        judgement: judgement.keeping(gone + [standing]),
        changes: ListChanges(from: earlier, to: later), mended: gone, standing: [standing]),
      language: language, folder: "lists/small/", templates: SmallReport.templates)
  }
}

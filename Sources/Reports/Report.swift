import Analysis
import BackEnds
import Diagnostics
import ListModel

/// What every report is written from.
package struct ReportInput: Sendable {
  package let catalogue: Catalogue
  package let judgement: Judgement
  package let counts: CatalogueCounts
  package let toolVersion: String
  /// What stands around the places of findings; places without an excerpt are shown by their quotation.
  package let excerpts: [Origin: Excerpt]
  /// What the edition is compared with; then the judgement has only what the change brings.
  package let comparison: EditionComparison?
  /// What narrows the judgement and the comparison; nil for the whole edition.
  package var scope: ReportScope?
  package let language: Language
  /// What others call the edition's folder: its path below the root of the repository. **Shape:** empty, or with `/` at its
  /// end.
  package let folder: String
  /// What reports that are pages are written through.
  package let templates: TemplateSet
  /// As many findings are told one by one where people read them in a row: in text and Markdown, and as remarks on GitHub, of
  /// errors and of warnings each. Totals have all.
  package var limit: Int
  /// A terminal shows the report, with colours.
  package var isColoured = false

  package init(
    catalogue: Catalogue, judgement: Judgement, toolVersion: String, excerpts: [Origin: Excerpt] = [:],
    comparison: EditionComparison? = nil, scope: ReportScope? = nil,
    language: Language = .zh, folder: String = "", templates: TemplateSet = TemplateSet(files: [:]),
    limit: Int = .max
  ) {
    self.catalogue = catalogue.coveringNumbersOutsideLists()
    self.judgement = judgement.forReports
    self.counts = CatalogueCounts(of: catalogue)
    self.toolVersion = toolVersion
    self.excerpts = excerpts.mapValues(\.forReports)
    self.comparison = comparison?.coveringNumbers()
    self.scope = scope?.coveringNumbers()
    self.language = language
    self.folder = PersonalNumber.covering(folder)
    self.templates = templates
    self.limit = limit
  }
}

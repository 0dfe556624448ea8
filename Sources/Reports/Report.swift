import Analysis
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

  package init(
    catalogue: Catalogue, judgement: Judgement, toolVersion: String, excerpts: [Origin: Excerpt] = [:]
  ) {
    self.catalogue = catalogue
    self.judgement = judgement
    self.counts = CatalogueCounts(of: catalogue)
    self.toolVersion = toolVersion
    self.excerpts = excerpts
  }
}

import Analysis
import Diagnostics
import ListModel

/// What every report is written from.
package struct ReportInput: Sendable {
  package let catalogue: Catalogue
  package let judgement: Judgement

  package init(catalogue: Catalogue, judgement: Judgement) {
    self.catalogue = catalogue
    self.judgement = judgement
  }
}

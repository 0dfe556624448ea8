import Diagnostics
import ListModel

/// What every rule looks at: the catalogue, and what is computed from it once for all rules.
package struct AnalysisInput: Sendable {
  package let catalogue: Catalogue

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
  }
}

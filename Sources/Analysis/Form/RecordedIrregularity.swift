import Diagnostics
import ListModel

/// What reading found amiss, and in whose file.
package struct RecordedIrregularity: Sendable {
  package let kind: Irregularity.Kind
  package let quotation: Quotation
  /// The short name of the unit; nil for `edition.xml` and the registers.
  package let unit: String?
  /// The file's path.
  package let path: String

  package var file: FileID { quotation.origin.file }

  /// The place in a finding.
  package var occurrence: Occurrence { occurrence(of: nil) }

  /// The place in a finding.
  ///
  /// - Parameter item: the item that stands there, if it is known.
  package func occurrence(of item: String?) -> Occurrence {
    Occurrence(quotation, unit: unit, item: item ?? (quotation.text.isEmpty ? nil : quotation.text))
  }
}

extension Catalogue {
  /// The irregularities of the edition, of its registers and of all submissions.
  func recordedIrregularities() -> [RecordedIrregularity] {
    func recorded(_ irregularity: Irregularity, _ unit: String?) -> RecordedIrregularity {
      RecordedIrregularity(
        kind: irregularity.kind, quotation: irregularity.quotation, unit: unit,
        path: path(of: irregularity.quotation.origin.file))
    }
    return irregularities.map { recorded($0, nil) }
      + submissions.flatMap { submission in
        let unit = shortName(of: submission)
        return submission.irregularities.map { recorded($0, unit) }
      }
  }
}

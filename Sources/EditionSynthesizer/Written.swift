import Diagnostics
import FrontEnds
import ListModel

/// The place of what was never read.
private let nowhere = Origin(file: FileID(0), place: .wholeFile)

extension Located<String> {
  /// A text of the edition, ready to be written.
  static func written(_ text: String) -> Located { Located(text, at: nowhere) }
}

extension PartOccurrence {
  /// That a part will stand in the submission.
  static func written(_ part: ListPart, isExplicitNone: Bool = false) -> PartOccurrence {
    PartOccurrence(part, isExplicitNone: isExplicitNone, origin: nowhere)
  }
}

extension LegalBasis {
  /// A basis in standard form.
  static func written(_ text: String) -> LegalBasis { CitationParser.parse(.written(text)) }
}

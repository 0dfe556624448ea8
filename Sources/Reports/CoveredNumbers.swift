import Analysis
import Diagnostics
import FileFormats
import ListModel

/// Numbers of persons are covered in whatever a report shows, as it is passed on and published like lists are; and of a text as
/// long as a book no more is shown than anybody reads.
extension Judgement {
  var forReports: Judgement {
    changingTexts(LongText.coveredMessage, quoted: LongText.coveredQuotation)
  }
}

extension EditionComparison {
  func coveringNumbers() -> EditionComparison {
    func covered(_ findings: [JudgedFinding]) -> [JudgedFinding] {
      findings.map { $0.changingTexts(LongText.coveredMessage, quoted: LongText.coveredQuotation) }
    }
    var comparison = EditionComparison(
      name: PersonalNumber.covering(name), commit: commit, catalogue: catalogue.coveringNumbersOutsideLists(),
      counts: counts, judgement: judgement.forReports, changes: changes.coveringNumbers(),
      mended: covered(mended),
      standing: covered(standing))
    comparison.folder = PersonalNumber.covering(folder)
    return comparison
  }
}

extension ReportScope {
  func coveringNumbers() -> ReportScope {
    ReportScope(
      names: names.map(PersonalNumber.covering),
      whole: whole.map { ($0.judgement.forReports, $0.comparison?.coveringNumbers()) })
  }
}

extension Excerpt {
  /// The same as people are to see it: as the compiler reads it, without the marks that turn the direction of letters, and with
  /// numbers of persons covered.
  package var forReports: Excerpt {
    switch self {
    case .line(let text, let column):
      let lead = String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, column - 1))))
      let removed = lead.unicodeScalars.count - lead.withoutDirectionMarks.unicodeScalars.count
      return .line(PersonalNumber.covering(text.withoutDirectionMarks), column: column - removed)
    case .row(let cells, let marked):
      return .row(cells.map { PersonalNumber.covering($0.withoutDirectionMarks) }, marked: marked)
    }
  }
}

extension LongText {
  fileprivate static func coveredMessage(_ text: String) -> String {
    PersonalNumber.covering(text).beginning(ofMessage, mark: "…")
  }

  /// A quotation stays verbatim: what is cut off leaves no mark.
  fileprivate static func coveredQuotation(_ text: String) -> String {
    PersonalNumber.covering(text).beginning(ofQuotation)
  }
}

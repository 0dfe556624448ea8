import Diagnostics
import ListModel

extension Catalogue {
  /// The catalogue with the numbers of persons covered; nil where they are no error.
  ///
  /// Where the edition makes them a lesser fault, the office has decided that they are published.
  package func coveringNumbers(foundBy judgement: Judgement) -> Catalogue? {
    guard
      judgement.findings.contains(where: { $0.rule.name == Rule.personalData.name && $0.severity == .error })
    else { return nil }
    var covered = self
    for index in submissions.indices {
      covered.submissions[index].changeTexts { text in
        let value = PrivateData.covering(text.value)
        if value != text.value { text = Located(value, at: text.origin) }
      }
    }
    return covered
  }
}

import Diagnostics
import ListModel

/// Lines that state several numbers, each of something else: 行政职权3项，其中行政许可1项、行政处罚2项.
extension ListReader {
  /// Begins to hold each number of a line against what its clause names; one that names nothing goes on with the last.
  ///
  /// - Parameter part: the part that a clause means which names none.
  /// - Returns: false where the line does not state several numbers.
  mutating func openEach(in text: Located<String>, part: ListPart?) -> Bool {
    guard Headline.statesNumbersAlone(text.value) else { return false }
    let clauses = NormalisedName(text.value).text.split { ",，;；。、".contains($0) }
      .map { (statement: Statement(String($0)), counts: StatedCount.all(in: $0), text: $0) }
      .filter { !$0.counts.isEmpty }
    guard clauses.count > 1 else { return false }
    var named = part
    for clause in clauses {
      if let category = clause.statement.category {
        statedByCategory += clause.counts.map {
          OpenCount(part: .powers, category: category, stated: $0, text: text, start: Tally())
        }
        continue
      }
      if let own = clause.statement.part {
        named = own
      } else if clause.text.contains("责任") {
        named = nil
      } else if clause.text.contains("职权") || clause.text.contains("权力") {
        named = .powers
      }
      guard let named else { continue }
      closeCounts { $0.part == named && $0.category == nil && $0.text != text }
      open(clause.counts, part: named, category: nil, text: text)
    }
    return true
  }

  /// Holds the numbers stated for single categories against all powers of the file.
  mutating func closeCountsByCategory() {
    guard !list.submission.powers.isEmpty else { return }
    for open in statedByCategory {
      var ofCategory = list.submission
      ofCategory.powers.removeAll { $0.category != open.category }
      declare(
        open.stated, part: .powers, category: open.category, text: open.text, since: Tally(),
        until: Tally(of: ofCategory))
    }
  }
}

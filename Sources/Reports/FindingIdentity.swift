import Analysis
import Diagnostics
import ListModel

/// What makes a finding of the next run the same one, whatever was moved or worded anew meanwhile: the rule, the item by its
/// code, and the units that it sets against each other.
///
/// The fingerprint of a finding is stricter: it changes with the texts, so that a decision closes just what was decided on.
struct FindingIdentity {
  private let codes: [Origin: String]
  /// How often each identity was given, so that no two findings share one.
  private var occurrences: [String: Int] = [:]

  init(in catalogue: Catalogue) {
    var codes: [Origin: Set<String>] = [:]
    func enter(_ item: PowerItem) {
      if let code = item.codeText {
        for place in item.places { codes[place, default: []].insert(code) }
      }
      for subitem in item.subitems { enter(subitem) }
    }
    for submission in catalogue.submissions {
      for item in submission.powers { enter(item) }
    }
    // A cell that several items share names none of them.
    self.codes = codes.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// The identity of a finding: a digest, and which of those alike it is.
  ///
  /// - Parameter judged: findings come in reading order.
  mutating func next(_ judged: JudgedFinding) -> String {
    let finding = judged.finding
    let item = codes[judged.home] ?? finding.subject
    let digits = String(
      stableHash(([judged.rule.name, item] + finding.units).joined(separator: "\u{0}")), radix: 16)
    let digest = String(repeating: "0", count: 16 - digits.count) + digits
    occurrences[digest, default: 0] += 1
    return "\(digest):\(occurrences[digest, default: 1])"
  }
}

extension PowerItem {
  /// Where all that the item says itself stands.
  fileprivate var places: [Origin] {
    [name.origin] + [code, categoryText, emptyBasis].compactMap { $0?.origin } + elements.values.map(\.origin)
      + bases.map(\.text.origin)
  }
}

import Diagnostics

/// What a change of an edition does to its findings: which it brings, which it mends, and which stand.
///
/// A finding is the same in both editions where its fingerprint is. One of which only places were taken away stands, too:
/// whoever mends some rows of many brings no new fault. So does one of which a side was worded anew; with more places than
/// before it is brought, and nothing of it mended. What a decision closed and is open again is brought, and what has become
/// graver.
package struct FindingChanges: Sendable {
  /// Findings of the later edition that the earlier one did not have. **Shape:** in its order.
  package private(set) var brought: [JudgedFinding] = []
  /// Findings of the earlier edition that the later one has no longer. **Shape:** in its order.
  package private(set) var mended: [JudgedFinding] = []
  /// Findings of the later edition that the earlier one had. **Shape:** in its order.
  package private(set) var standing: [JudgedFinding] = []

  /// - Parameter isUnread: whether the later edition has files of a unit that could not be read: then nobody knows what of
  ///   its findings is mended.
  package init(
    from earlier: Judgement, to later: Judgement, isUnread: (String) -> Bool = { _ in false }
  ) {
    let known = Dictionary(earlier.findings.map { ($0.fingerprint, $0) }) { first, _ in first }
    let left = Set(later.findings.map(\.fingerprint))
    let gone = earlier.findings.filter { !left.contains($0.fingerprint) }
    var byText: [TextOfRule: [Int]] = [:]
    for (index, judged) in gone.enumerated() {
      for text in judged.texts.keys { byText[TextOfRule(judged, text), default: []].append(index) }
    }
    let unread = Set(gone.flatMap(\.finding.units)).filter(isUnread)
    var remaining = Set(gone.indices.filter { !unread.isDisjoint(with: gone[$0].finding.units) })
    for judged in later.findings {
      let wider = byText[TextOfRule(judged, judged.finding.quotation.text)]?.first {
        judged.isPart(of: gone[$0])
      }
      if let same = known[judged.fingerprint] {
        if judged.isWorse(than: same) { brought.append(judged) } else { standing.append(judged) }
      } else if let wider {
        if judged.isWorse(than: gone[wider]) { brought.append(judged) } else { standing.append(judged) }
        remaining.insert(wider)
      } else if let other = judged.texts.keys.sorted().lazy.compactMap({ text in
        byText[TextOfRule(judged, text)]?.first { judged.isSameFault(as: gone[$0]) }
      }).first {
        let hasMore = judged.finding.related.count > gone[other].finding.related.count
        if hasMore || judged.isWorse(than: gone[other]) {
          brought.append(judged)
        } else {
          standing.append(judged)
        }
        remaining.insert(other)
      } else {
        brought.append(judged)
      }
    }
    mended = gone.indices.filter { !remaining.contains($0) }.map { gone[$0] }
  }

  private struct TextOfRule: Hashable {
    let rule: String
    let text: String
    /// Told apart by their subjects where the text is empty, as of empty cells.
    let subject: String

    init(_ judged: JudgedFinding, _ text: String) {
      rule = judged.rule.name
      self.text = text
      subject = text.isEmpty ? judged.finding.subject : ""
    }
  }
}

extension JudgedFinding {
  /// How often each text stands among its place and all other sides.
  fileprivate var texts: [String: Int] {
    ([finding.quotation] + finding.related.map(\.quotation)).reduce(into: [:]) {
      $0[$1.text, default: 0] += 1
    }
  }

  /// Whether the finding is open where it was closed, or graver than it was.
  fileprivate func isWorse(than earlier: JudgedFinding) -> Bool {
    closedBy == nil && (earlier.closedBy != nil || severity > earlier.severity)
  }

  /// Whether another finding was about the same thing of the same units.
  fileprivate func isSameFault(as other: JudgedFinding) -> Bool {
    rule.name == other.rule.name && finding.subject == other.finding.subject
      && finding.units == other.finding.units
  }

  /// Whether another finding of the same rule had all its units and texts, and more.
  fileprivate func isPart(of other: JudgedFinding) -> Bool {
    guard rule.name == other.rule.name, Set(finding.units).isSubset(of: other.finding.units),
      finding.related.count <= other.finding.related.count
    else { return false }
    let others = other.texts
    return texts.allSatisfy { text, count in count <= others[text, default: 0] }
  }
}

import Diagnostics

/// What a change of an edition does to its findings: which it brings, which it mends, and which stand.
///
/// A finding is the same in both editions where its fingerprint is. One of which only places were taken away stands, too:
/// whoever mends some rows of many brings no new fault. So does one of which a side was worded anew; with more places than
/// before it is brought, and nothing of it mended. Units, items and files that go by other names are their earlier selves, and
/// what is said in the same words of the same item stands, in whatever format it is written now. What a decision closed and is
/// open again is brought, and what has become graver.
package struct FindingChanges: Sendable {
  /// Findings of the later edition that the earlier one did not have. **Shape:** in its order.
  package private(set) var brought: [JudgedFinding] = []
  /// Findings of the earlier edition that the later one has no longer. **Shape:** in its order.
  package private(set) var mended: [JudgedFinding] = []
  /// Findings of the later edition that the earlier one had. **Shape:** in its order.
  package private(set) var standing: [JudgedFinding] = []

  /// - Parameters:
  ///   - words: in which the findings of both are compared.
  ///   - isUnread: whether the later edition has files of a unit that could not be read: then nobody knows what of its
  ///     findings is mended.
  package init(
    from earlier: Judgement, to later: Judgement, in words: JointWords = JointWords(),
    isUnread: (String) -> Bool = { _ in false }
  ) {
    let known = Dictionary(earlier.findings.map { ($0.fingerprint, $0) }) { first, _ in first }
    let left = Set(later.findings.map(\.fingerprint))
    let gone = earlier.findings.filter { !left.contains($0.fingerprint) }
    let former = FormerFindings(gone, words)
    var met: Set<Int> = []
    // Whether each of the later edition is brought; nil where it is not found again yet.
    var isBrought: [Bool?] = later.findings.map { judged in
      if let same = known[judged.fingerprint] { return judged.isWorse(than: same) }
      guard let (index, hasMore) = former.first(like: words.later(judged)) else { return nil }
      met.insert(index)
      return hasMore || judged.isWorse(than: gone[index])
    }
    if met.count < gone.count, isBrought.contains(nil), let places = words.places() {
      for (index, judged) in later.findings.enumerated() where isBrought[index] == nil {
        let same = former.about(words.later(judged)).first { other in
          let finding = gone[other].finding
          return !met.contains(other)
            && places.item(at: finding.quotation, and: judged.finding.quotation).map {
              words.saysTheSame(finding, judged.finding, of: $0)
            } == true
        }
        guard let same else { continue }
        met.insert(same)
        isBrought[index] = judged.isWorse(than: gone[same])
      }
    }
    for (judged, isBrought) in zip(later.findings, isBrought) {
      if isBrought ?? true { brought.append(judged) } else { standing.append(judged) }
    }
    mended = gone.indices.filter { !met.contains($0) && !former.units(of: $0).contains(where: isUnread) }
      .map { gone[$0] }
  }
}

/// Findings of the earlier edition that are not in the later one by their fingerprints, found again by what they say.
private struct FormerFindings {
  private let statements: [JointWords.Statement]
  private var byText: [TextOfRule: [Int]] = [:]
  private var bySubject: [[String]: [Int]] = [:]

  private struct TextOfRule: Hashable {
    let rule: String
    let text: String
    /// Told apart by their subjects where the text is empty, as of empty cells.
    let subject: String

    init(_ statement: JointWords.Statement, _ text: String) {
      rule = statement.rule
      self.text = text
      subject = text.isEmpty ? statement.subject : ""
    }
  }

  init(_ findings: [JudgedFinding], _ words: JointWords) {
    statements = findings.map(words.earlier)
    for (index, statement) in statements.enumerated() {
      for text in statement.texts.keys { byText[TextOfRule(statement, text), default: []].append(index) }
      bySubject[statement.about, default: []].append(index)
    }
  }

  /// The units of a finding, as the later edition calls them.
  func units(of index: Int) -> [String] { statements[index].units }

  /// The one that a finding is part of, or of which it has a text, and whether it has more places than that.
  func first(like statement: JointWords.Statement) -> (index: Int, hasMore: Bool)? {
    let wider = byText[TextOfRule(statement, statement.text)]?.first { statement.isPart(of: statements[$0]) }
    if let wider { return (wider, false) }
    return statement.texts.keys.sorted().lazy.compactMap { text in
      byText[TextOfRule(statement, text)]?.first { statement.isSameFault(as: statements[$0]) }
    }.first.map { ($0, statement.sides > statements[$0].sides) }
  }

  /// Those of the same rule, units, subject and number of places, whatever they quote.
  func about(_ statement: JointWords.Statement) -> [Int] { bySubject[statement.about] ?? [] }
}

extension JudgedFinding {
  /// Whether the finding is open where it was closed, or graver than it was.
  fileprivate func isWorse(than earlier: JudgedFinding) -> Bool {
    closedBy == nil && (earlier.closedBy != nil || severity > earlier.severity)
  }
}

extension JointWords.Statement {
  /// What it is about, and at how many places.
  fileprivate var about: [String] { [rule, subject, "\(sides)"] + units }

  /// Whether another finding was about the same thing of the same units.
  fileprivate func isSameFault(as other: Self) -> Bool {
    rule == other.rule && subject == other.subject && units == other.units
  }

  /// Whether another finding of the same rule had all its units and texts, and more.
  fileprivate func isPart(of other: Self) -> Bool {
    guard rule == other.rule, Set(units).isSubset(of: other.units), sides <= other.sides else { return false }
    return texts.allSatisfy { text, count in count <= other.texts[text, default: 0] }
  }
}

import Diagnostics
import ListModel

/// A piece of a line that states numbers of items: 其中行政许可1项.
struct StatedClause {
  /// Without white space, brackets in half width.
  let text: Substring
  /// **Shape:** non-empty.
  let counts: [StatedCount]

  /// The clauses of a line that state numbers.
  ///
  /// - Parameter text: without white space, brackets in half width.
  static func all(in text: String) -> [StatedClause] {
    text.split { ",;:。、".contains($0) }.map { StatedClause(text: $0, counts: StatedCount.all(in: $0)) }
      .filter { !$0.counts.isEmpty }
  }

  /// The category that the clause names, be it without 行政: 许可1项.
  var category: PowerCategory? {
    if let category = Statement(String(text)).category { return category }
    let named = text.hasPrefix("其中") ? text.dropFirst(2) : text
    let word = named.prefix { $0 != "共" && $0 != "(" && !Self.isNumeral($0) }
    return word.isEmpty ? nil : PowerCategory(written: word)
  }

  /// The clause is a number and nothing else: (共9项), 8小项.
  private var isBare: Bool {
    text.allSatisfy { "共计合有个大主小子项()".contains($0) || Self.isNumeral($0) }
  }

  private static func isNumeral(_ letter: Character) -> Bool {
    letter.unicodeScalars.allSatisfy(ChineseNumeral.isNumeral)
  }

  /// What the clause counts, as far as its own words and those before it say.
  ///
  /// - Parameters:
  ///   - last: what the clause before it counts.
  ///   - part: the part under whose heading it stands.
  ///   - titled: the list whose title stands above it.
  /// - Returns: nil where it counts something else.
  func subjects(
    after last: [CoverNumber.Subject]?, part: ListPart?, titled: CoverNumber.Subject?
  ) -> [CoverNumber.Subject]? {
    let ofPart = part.map { [CoverNumber.Subject.part($0)] }
    if let category { return [.category(category)] }
    if text.holds("权责") { return [.part(.powers), .responsibilities, .lists] }
    if let own = Statement(String(text)).part { return [.part(own)] }
    if text.holds("责任事项") || text.holds("责任清单") { return [.responsibilities] + (ofPart ?? []) }
    if text.holds("职权") || text.holds("权力") { return [.part(.powers)] }
    guard isBare else { return nil }
    return last ?? ofPart ?? titled.map { [$0] } ?? [.responsibilities, .part(.powers), .lists]
  }

  /// Whether a line speaks of the unit as it calls itself: 本单位共有, 我局共有.
  static func speakOfUnit(_ line: String) -> Bool {
    let letters = Array(NormalisedName(line).text.prefix(40))
    return letters.indices.contains { start in
      (2...3).contains { length in
        start + length <= letters.count && SelfReference.isSelf(String(letters[start..<start + length]))
      }
    }
  }
}

/// Lines of a cover that state numbers of the unit's lists: 责任事项6项，权力事项2项.
extension ListReader {
  /// Takes the numbers of a line that speaks of the unit's lists.
  ///
  /// - Parameter part: the part under whose heading the line stands.
  /// - Returns: false where it is the heading of what stands below it, or states no numbers.
  mutating func readCover(_ text: Located<String>, part: ListPart?) -> Bool {
    guard Headline.statesNumbersAlone(text.value) else { return false }
    let isOfUnit = StatedClause.speakOfUnit(text.value)
    let clauses = StatedClause.all(in: NormalisedName(text.value).text)
    var last: [CoverNumber.Subject]?
    var numbers: [CoverNumber] = []
    for clause in clauses {
      guard let subjects = clause.subjects(after: last, part: part, titled: context.titled) else { continue }
      last = subjects
      numbers += clause.counts.map { CoverNumber($0.number, of: subjects, isOfUnit: isOfUnit, text: text) }
    }
    guard clauses.count > 1 || isOfUnit || last?.first == .responsibilities else { return false }
    list.submission.coverNumbers += numbers
    return true
  }
}

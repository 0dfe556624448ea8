import Analysis
import Diagnostics

/// How many open findings of each severity there are of a rule or a unit.
struct FindingCounts {
  /// **Shape:** as `severities`.
  private(set) var numbers = [Int](repeating: 0, count: severities.count)

  /// The severities, the gravest first.
  static let severities: [Severity] = Severity.allCases.sorted(by: >)

  subscript(severity: Severity) -> Int { numbers[Self.severities.firstIndex(of: severity) ?? 0] }

  private mutating func count(_ severity: Severity) {
    numbers[Self.severities.firstIndex(of: severity) ?? 0] += 1
  }

  /// The counts in words, without zeros: `错误 2，提示 1`.
  func words(in language: Language) -> String {
    zip(Self.severities, numbers).filter { $0.1 > 0 }.map { "\($0.0.title[language]) \($0.1)" }
      .joined(separator: language == .zh ? "，" : ", ")
  }

  /// The rules that found something, in the order of mending; of one severity and family those with most findings first.
  ///
  /// - Parameter findings: in the order of mending.
  static func byRule(_ findings: [JudgedFinding]) -> [(rule: Rule, counts: FindingCounts)] {
    var counts: [String: FindingCounts] = [:]
    for judged in findings { counts[judged.rule.name, default: FindingCounts()].count(judged.severity) }
    var rules: [Rule] = []
    for judged in findings where !rules.contains(where: { $0.name == judged.rule.name }) {
      rules.append(judged.rule)
    }
    return rules.map { ($0, counts[$0.name, default: FindingCounts()]) }.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      // The rules of one severity and family stand together already.
      guard one.0.family == other.0.family, one.1.gravest == other.1.gravest, one.1.numbers != other.1.numbers
      else { return left.offset < right.offset }
      return other.1.numbers.lexicographicallyPrecedes(one.1.numbers)
    }.map(\.element)
  }

  /// The units concerned, those with most errors first.
  static func byUnit(_ findings: [JudgedFinding]) -> [(unit: String, counts: FindingCounts)] {
    var counts: [String: FindingCounts] = [:]
    for judged in findings {
      for unit in judged.finding.units { counts[unit, default: FindingCounts()].count(judged.severity) }
    }
    return counts.map { (unit: $0.key, counts: $0.value) }.sorted { left, right in
      left.counts.numbers == right.counts.numbers
        ? left.unit < right.unit : right.counts.numbers.lexicographicallyPrecedes(left.counts.numbers)
    }
  }

  private var gravest: Int { numbers.firstIndex { $0 > 0 } ?? numbers.count }
}

import ListModel

/// Builds clauses step by step, each step refining the clause before or beginning one beside it.
struct ClauseBuilder {
  /// One step of a clause list.
  enum Step {
    /// Numbers and their unit; the suffix is the n of 第十条之n.
    case numbered([Int], ClauseUnit, suffix: Int?)
    /// The number of an attachment; 0 where it has none.
    case attachment(Int)
  }

  /// How a step is joined to the one before: 第三条第二款, 第三条、第五条, 第三条至第五条.
  enum Joint { case nested, list, range }

  private(set) var clauses: [Citation.Clause] = []
  /// The unit of the last step.
  private(set) var unit: ClauseUnit?
  /// A range ended before it began.
  private(set) var isReversed = false
  private let previous: Citation.Clause?

  init(previous: Citation.Clause?) {
    self.previous = previous
  }

  mutating func add(_ step: Step, joining joint: Joint) {
    switch step {
    case .attachment(let number):
      clauses.append(Citation.Clause(attachment: number))
      unit = nil
    case .numbered(let numbers, let unit, let suffix):
      add(numbers, unit, suffix: suffix, joining: joint)
      // 编 and 节 are read over: articles name the place without them.
      if unit != .division { self.unit = unit }
    }
  }

  /// Whether a step names a part of the clause before.
  func isRefined(by step: Step) -> Bool {
    guard case .numbered(_, let next, _) = step, let unit else { return false }
    return next > unit
  }

  private mutating func add(_ numbers: [Int], _ unit: ClauseUnit, suffix: Int?, joining joint: Joint) {
    guard unit != .division, clauses.count < Self.mostClauses else { return }
    let refines = joint == .nested && !clauses.isEmpty && (self.unit.map { unit > $0 } ?? true)
    let base = refines ? clauses.removeLast() : Self.sibling(of: clauses.last ?? previous, unit)
    if joint == .range, unit == .article, self.unit == .article, let suffix, let last = clauses.last,
      numbers.count == 1, last.article == numbers[0]
    {
      // 第一百二十条之一至第一百二十条之六
      isReversed = isReversed || suffix < last.articleSuffix ?? 0
      clauses += Self.steps(from: last.articleSuffix ?? 0, through: suffix).map {
        Self.refined(base, unit, numbers[0], suffix: $0)
      }
      return
    }
    var values = numbers
    if joint == .range, unit == self.unit, let last = clauses.last.flatMap({ Self.number(of: $0, unit) }) {
      isReversed = isReversed || numbers[0] < last
      values = Self.steps(from: last, through: numbers[0]) + numbers.dropFirst()
    }
    for (index, value) in values.enumerated() where clauses.count < Self.mostClauses {
      clauses.append(Self.refined(base, unit, value, suffix: index == values.count - 1 ? suffix : nil))
    }
  }

  /// What a clause of some unit shares with the one before it in a list.
  private static func sibling(of clause: Citation.Clause?, _ unit: ClauseUnit) -> Citation.Clause {
    guard var clause else { return Citation.Clause() }
    switch unit {
    case .paragraph, .subparagraph, .point:
      guard
        clause.article != nil || clause.paragraph != nil || clause.attachment != nil || clause.section != nil
      else {
        return Citation.Clause()
      }
      clause.point = nil
      if unit == .point { return clause }
      clause.subparagraph = nil
      clause.entry = nil
      if unit == .paragraph { clause.paragraph = nil }
      return clause
    case .article where clause.article != nil:
      return Citation.Clause(attachment: clause.attachment)
    default:
      return Citation.Clause()
    }
  }

  private static func refined(
    _ clause: Citation.Clause, _ unit: ClauseUnit, _ number: Int, suffix: Int?
  ) -> Citation.Clause {
    var clause = clause
    switch unit {
    case .section: clause.section = number
    case .chapter: clause.chapter = number
    case .article:
      clause.article = number
      clause.articleSuffix = suffix
    case .paragraph: clause.paragraph = number
    case .subparagraph where clause.article == nil && clause.paragraph == nil && clause.section == nil:
      clause.entry = number
    case .subparagraph: clause.subparagraph = number
    case .point: clause.point = number
    case .division: break
    }
    return clause
  }

  private static func number(of clause: Citation.Clause, _ unit: ClauseUnit) -> Int? {
    switch unit {
    case .section: clause.section
    case .chapter: clause.article == nil ? clause.chapter : nil
    case .article: clause.paragraph == nil && clause.subparagraph == nil ? clause.article : nil
    case .paragraph: clause.paragraph
    case .subparagraph: clause.subparagraph ?? clause.entry
    case .point: clause.point
    default: nil
    }
  }

  /// The numbers after one of a range up to its last; only the last where the range is none, or too long.
  static func steps(from first: Int, through last: Int) -> [Int] {
    guard first < last, last - first < Citation.longestRange else { return [last] }
    return Array(first + 1...last)
  }

  /// More than any real basis has; beyond it hostile ranges are not counted out.
  private static let mostClauses = 2_000
}

extension Citation.Clause {
  /// No number in it is 零.
  var isNumbered: Bool { ![chapter, article, paragraph, subparagraph, point, section, entry].contains(0) }

  /// 附件, 附件2, with no entry of it.
  var isBareAttachment: Bool { attachment != nil && self == Citation.Clause(attachment: attachment) }
}

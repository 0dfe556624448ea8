import Diagnostics

/// How many items a unit's lists hold.
///
/// **Source:** the counting rules of the lists: work items, matters, oversight rules and services are one each;
/// powers count as the edition's basis says.
package struct ListCounts: Sendable, Hashable {
  /// Work items (具体工作事项).
  package private(set) var duties = 0
  /// Matters, each once a unit.
  package private(set) var boundaries = 0
  package private(set) var oversight = 0
  package private(set) var services = 0
  package private(set) var powers = 0
  /// Powers of a known category. **Shape:** no zeros.
  package private(set) var powersByCategory: [PowerCategory: Int] = [:]

  package init() {}

  package init(of submission: Submission, basis: CountingBasis) {
    duties = submission.duties.reduce(0) { $0 + $1.tasks.count }
    boundaries = Set(submission.boundaries.map { NormalisedName($0.matter.value) }).count
    oversight = submission.oversight.count
    services = submission.services.count
    // By index: an item has many texts, which iterating would retain.
    for index in submission.powers.indices {
      let category = submission.powers[index].category
      let subitems = basis == .subitem ? submission.powers[index].subitems.map(\.category) : []
      for counted in subitems.isEmpty ? [category] : subitems {
        powers += 1
        if let category = counted ?? category { powersByCategory[category, default: 0] += 1 }
      }
    }
  }

  /// The number of powers of a category; with nil of those whose category is none of the ten, or not given (类别不明).
  package func powers(of category: PowerCategory?) -> Int {
    guard let category else { return powers - powersByCategory.values.reduce(0, +) }
    return powersByCategory[category] ?? 0
  }

  /// The four items of the responsibility list together.
  package var responsibilities: Int { duties + boundaries + oversight + services }

  /// The number of items of a part.
  package subscript(part: ListPart) -> Int {
    switch part {
    case .duties: duties
    case .boundaries: boundaries
    case .oversight: oversight
    case .services: services
    case .powers: powers
    }
  }

  package static func += (total: inout ListCounts, more: ListCounts) {
    total.duties += more.duties
    total.boundaries += more.boundaries
    total.oversight += more.oversight
    total.services += more.services
    total.powers += more.powers
    total.powersByCategory.merge(more.powersByCategory, uniquingKeysWith: +)
  }
}

/// The numbers of a catalogue: what covers, reports and outputs state, and what declared numbers are held against.
package struct CatalogueCounts: Sendable {
  package let basis: CountingBasis
  /// **Shape:** one a submission, in the catalogue's order.
  package let bySubmission: [ListCounts]
  package let total: ListCounts
  /// Units with a power list.
  package let powerUnits: Int
  /// Units with a responsibility list.
  package let responsibilityUnits: Int

  package init(of catalogue: Catalogue) {
    basis = catalogue.edition.countingBasis
    bySubmission = catalogue.submissions.map { [basis] in ListCounts(of: $0, basis: basis) }
    total = bySubmission.reduce(into: ListCounts()) { $0 += $1 }
    powerUnits = catalogue.submissions.count { $0.givesPowerList }
    responsibilityUnits = catalogue.submissions.count { $0.givesResponsibilityList }
  }
}

extension Submission {
  /// There is a power, or a power list that does not just say 无.
  package var givesPowerList: Bool {
    !powers.isEmpty || parts.contains { $0.part == .powers && !$0.isExplicitNone }
  }

  /// There is one of the four items, be it with 无.
  package var givesResponsibilityList: Bool {
    !(duties.isEmpty && boundaries.isEmpty && oversight.isEmpty && services.isEmpty)
      || parts.contains { $0.part != .powers }
  }
}

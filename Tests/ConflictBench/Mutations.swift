import Analysis
import ListModel

/// What a rule has to find: who reads the report must be told of this subject, with these units.
struct Expectation: Sendable, Hashable, Comparable {
  let rule: String
  let subject: String
  /// Short names. **Shape:** sorted, unique.
  let units: [String]

  static func < (left: Expectation, right: Expectation) -> Bool {
    (left.rule, left.subject) != (right.rule, right.subject)
      ? (left.rule, left.subject) < (right.rule, right.subject)
      : left.units.lexicographicallyPrecedes(right.units)
  }
}

/// One way of changing an edition at one place.
struct Change: Sendable {
  /// What is done, in words.
  let name: String
  /// Changes the edition; nil where it has no place for it any more.
  let make: @Sendable (inout Draft) -> [Expectation]?

  init(_ name: String, _ make: @escaping @Sendable (inout Draft) -> [Expectation]?) {
    self.name = name
    self.make = make
  }

  /// A change after which nothing may be found.
  static func harmless(_ name: String, _ make: @escaping @Sendable (inout Draft) -> Bool) -> Change {
    Change(name) { draft in make(&draft) ? [] : nil }
  }

  /// A change of one matter after which nothing may be found.
  ///
  /// - Parameter make: false where the matter gives no place for it; then it is left as it was.
  static func harmlessMatter(
    _ name: String, where fits: @escaping @Sendable (DraftMatter) -> Bool = { _ in true },
    _ make: @escaping @Sendable (inout DraftMatter, inout Draft) -> Bool
  ) -> Change {
    Change(name) { draft in
      draft.changeMatter(where: fits) { make(&$0, &$1) ? true : nil } == nil ? nil : []
    }
  }

  /// A change of one matter that a rule must find, with the units that `make` gives.
  static func matter(
    _ rule: String, _ name: String, where fits: @escaping @Sendable (DraftMatter) -> Bool = { _ in true },
    _ make: @escaping @Sendable (inout DraftMatter, inout Draft) -> Set<UnitID>?
  ) -> Change {
    Change(name) { draft in
      draft.changeMatter(where: fits, make).map { units, matter in
        [Expectation(rule: rule, subject: matter.subject, units: draft.names(units))]
      }
    }
  }
}

/// The changes by which a rule is measured.
struct Mutations: Sendable {
  /// The rule's name.
  let rule: String
  /// Faults that it must find, each at its place.
  let injections: [Change]
  /// What looks like one and is none.
  let decoys: [Change]
}

extension Mutations {
  /// **Shape:** sorted by rule.
  static let all: [Mutations] = [
    .abolishedPowerStillListed, .agreementContradiction, .areaOverlap, .assistWithoutLead, .catchAllDivision,
    .circularHandover,
    .contradictoryRoles, .delegatedPowerStillListed, .divergentDivision, .duplicatePower,
    .holderContradictsBoundary, .licensingWithoutOversight, .lonePartyBoundary, .multipleLeads,
    .oneSidedBoundary, .partyMismatch, .penaltyOutsideEnforcement, .repeatedBoundary, .repeatedTask,
    .similarPowers, .supervisionLostInTransfer, .thresholdGap, .thresholdOverlap,
    .transferredPowerNotReceived,
    .transferredPowerStillListed, .undeclaredOverlap,
  ]
}

/// All rules of the compiler.
package enum RuleRegistry {
  /// **Shape:** sorted by name.
  package static let rules: [Rule] = [
    .abolishedPowerStillListed,
    .agreementContradiction,
    .ambiguousUnit,
    .areaOverlap,
    .assistWithoutLead,
    .catchAllDivision,
    .circularHandover,
    .codeCategoryMismatch,
    .contradictoryRoles,
    .countMismatch,
    .damagedNumber,
    .delegatedPowerStillListed,
    .divergentDivision,
    .duplicateCode,
    .duplicatePower,
    .duplicateSubmission,
    .formerUnitName,
    .guidanceMismatch,
    .holderContradictsBoundary,
    .informalUnitName,
    .licensingWithoutOversight,
    .lonePartyBoundary,
    .malformedCitation,
    .malformedCode,
    .misfiledSubmission,
    .missingColumn,
    .missingLegalBasis,
    .missingPart,
    .missingValue,
    .multipleLeads,
    .oneSidedBoundary,
    .orphanSubitem,
    .partyMismatch,
    .penaltyOutsideEnforcement,
    .personalData,
    .registerFault,
    .repeatedBoundary,
    .repeatedTask,
    .sequenceGap,
    .similarPowers,
    .subitemNamedAsMain,
    .supervisionLostInTransfer,
    .thresholdGap,
    .thresholdOverlap,
    .trackedChanges,
    .transferredPowerNotReceived,
    .transferredPowerStillListed,
    .unclaimedGuidance,
    .undeclaredOverlap,
    .unknownCategory,
    .unknownUnit,
    .unlistedInGuidance,
    .unreadContent,
    .unreadableFile,
    .unrecognisedTable,
    .unsubmittedList,
  ]

  /// The rule of a name.
  package static func rule(named name: String) -> Rule? { rules.first { $0.name == name } }

  /// The rule whose name is most like a mistyped one; nil where none is near.
  package static func nearest(to name: String) -> String? {
    rules.map { ($0.name, distance(name, $0.name)) }
      .filter { $0.1 <= max(2, name.utf8.count / 3) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The edit distance of two names.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right.utf8)
    var row = Array(0...right.count)
    for (i, a) in left.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substitution = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, diagonal + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}

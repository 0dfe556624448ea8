import ListModel

/// All rules of the compiler.
package enum RuleRegistry {
  /// **Shape:** sorted by name.
  package static let rules: [Rule] = [
    .abolishedPowerStillListed,
    .agreementContradiction,
    .ambiguousUnit,
    .areaOverlap,
    .articleOutOfRange,
    .assistWithoutLead,
    .basisNotInForce,
    .catchAllDivision,
    .changeOfElements,
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
    .industryWithTwoSupervisors,
    .informalUnitName,
    .insufficientAuthority,
    .licensingWithoutOversight,
    .lonePartyBoundary,
    .malformedCitation,
    .malformedCode,
    .malformedTelephone,
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
    .repealedBasis,
    .repeatedBoundary,
    .repeatedTask,
    .sequenceGap,
    .serviceWithoutOffice,
    .similarPowers,
    .staleDecision,
    .subitemNamedAsMain,
    .supervisionLostInTransfer,
    .thresholdGap,
    .thresholdOverlap,
    .trackedChanges,
    .transferredPowerNotReceived,
    .transferredPowerStillListed,
    .unclaimedGuidance,
    .undeclaredOverlap,
    .unjudgedTransfer,
    .unknownCategory,
    .unknownInstrument,
    .unknownUnit,
    .unlistedInGuidance,
    .unreadContent,
    .unreadableFile,
    .unrecognisedTable,
    .unrecordedAddition,
    .unrecordedRemoval,
    .unrecordedTransfer,
    .unsubmittedList,
    .unusedDecision,
  ]

  /// The rule of a name.
  package static func rule(named name: String) -> Rule? { rules.first { $0.name == name } }

  /// The rule whose name is most like a mistyped one; nil where none is near.
  package static func nearest(to name: String) -> String? {
    rules.map { ($0.name, EditDistance.between(Array(name.utf8), Array($0.name.utf8))) }
      .filter { $0.1 <= max(2, name.utf8.count / 3) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }
}

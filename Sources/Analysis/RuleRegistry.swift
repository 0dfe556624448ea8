/// All rules of the compiler.
package enum RuleRegistry {
  /// **Shape:** sorted by name.
  package static let rules: [Rule] = [
    .ambiguousUnit,
    .assistWithoutLead,
    .catchAllDivision,
    .codeCategoryMismatch,
    .contradictoryRoles,
    .countMismatch,
    .damagedNumber,
    .divergentDivision,
    .duplicateCode,
    .duplicateSubmission,
    .formerUnitName,
    .guidanceMismatch,
    .informalUnitName,
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
    .personalData,
    .registerFault,
    .repeatedBoundary,
    .repeatedTask,
    .sequenceGap,
    .subitemNamedAsMain,
    .trackedChanges,
    .unclaimedGuidance,
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
}

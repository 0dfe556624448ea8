/// All rules of the compiler.
package enum RuleRegistry {
  /// **Shape:** sorted by name.
  package static let rules: [Rule] = [
    .ambiguousUnit,
    .assistWithoutLead,
    .codeCategoryMismatch,
    .contradictoryRoles,
    .countMismatch,
    .damagedNumber,
    .duplicateCode,
    .duplicateSubmission,
    .formerUnitName,
    .guidanceMismatch,
    .informalUnitName,
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

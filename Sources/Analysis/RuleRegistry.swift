/// All rules of the compiler.
package enum RuleRegistry {
  /// **Shape:** sorted by name.
  package static let rules: [Rule] = [
    .duplicateCode
  ]

  /// The rule of a name.
  package static func rule(named name: String) -> Rule? { rules.first { $0.name == name } }
}

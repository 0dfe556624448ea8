/// What a division (职责分工) gives to one unit: its role and its tasks, each a piece of the text as written.
package struct DivisionShare: Sendable {
  /// What the text says of the unit's part in the matter.
  package enum Standing: Sendable, Hashable {
    case bears(BoundaryRole)
    /// The text takes the tasks from the unit: 不再承担, 不负责.
    case released
  }

  /// The unit's name as written; its indices are those of the text.
  package let unit: Substring
  package let standing: Standing
  /// The text gives no task of its own to the unit: 按照各自职责, 其他有关部门.
  package let isCatchAll: Bool
  /// The stage, area, object or level to which the share is limited: 建设阶段, 公路范围内的.
  package let condition: Substring?
  /// **Shape:** in the order of the text, none empty; none for a unit that is only called in (会同, 配合).
  package let tasks: [Substring]

  /// The role, where the unit keeps any.
  package var role: BoundaryRole? {
    if case .bears(let role) = standing { return role }
    return nil
  }
}

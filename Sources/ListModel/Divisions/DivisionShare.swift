/// What a division (职责分工) gives to one unit: its role and its tasks, each a piece of the text as written.
package struct DivisionShare: Sendable {
  /// What the text says of the unit's part in the matter.
  package enum Standing: Sendable, Hashable {
    case bears(BoundaryRole)
    /// The text takes the tasks from the unit: 不再承担, 不负责.
    case released
  }

  /// How plainly a word makes a unit the lead: where one is called 牵头, another that 具体负责 something is none.
  package enum LeadWord: Int, Sendable, Comparable {
    /// 会同: it calls others in for a task.
    case calling
    /// 具体负责.
    case carrying
    /// 统筹、统一负责、统一监督管理.
    case coordinating
    /// 牵头、主办、主管.
    case leading

    package static func < (left: LeadWord, right: LeadWord) -> Bool { left.rawValue < right.rawValue }
  }

  /// The unit's name as written; its indices are those of the text.
  package let unit: Substring
  package let standing: Standing
  /// Whether a word or a label gives the standing, and not just what the unit does.
  package let isWorded: Bool
  /// Whom it assists, where the text says so: 街道办事处 of 配合街道办事处做好排查.
  package let assisted: [Substring]
  /// The text gives no task of its own to the unit: 按照各自职责, 其他有关部门.
  package let isCatchAll: Bool
  /// What makes it the lead; nil where it is none.
  package let leadWord: LeadWord?
  /// A label or brackets behind the name give the role: 配合单位：…, …（配合）.
  package let isLabelled: Bool
  /// Another unit calls it in (会同): that is no word on its part in the matter.
  package let isCalledIn: Bool
  /// Whether it assists with the matter, and not with the task of another unit of whom alone its sentence speaks.
  package let isForMatter: Bool
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

import Diagnostics
import ListModel

/// What changes of duties have in common.
extension Draft {
  /// Adds a task to the duties of a unit.
  mutating func addTask(_ text: String, to unit: UnitID) {
    guard let number = submission(of: unit) else { return }
    let origin = nextOrigin(in: number)
    catalogue.submissions[number].duties.append(
      Duty(name: Located("承担有关工作", at: origin), tasks: [DutyTask(text: Located(text, at: origin))]))
  }

  /// A task that no unit has; nil where all are used up.
  mutating func newDuty() -> String? {
    newObject().map { "组织\($0)从业人员实名登记和设备年度检测" }
  }
}

import Diagnostics

/// A number of items that a cover states of the unit's lists, in whichever of its files they stand.
package struct CoverNumber: Sendable {
  /// What is counted.
  package enum Subject: Sendable, Hashable {
    /// The four parts of the responsibility list together (责任事项).
    case responsibilities
    /// The responsibility list and the power list together.
    case lists
    case part(ListPart)
    case category(PowerCategory)
  }

  /// What the words may mean, the likeliest first. **Shape:** non-empty.
  package let subjects: [Subject]
  package let count: Int
  /// The words speak of the unit itself, as 本单位共有; else the number may be that of its own file alone.
  package let isOfUnit: Bool
  package let text: Located<String>

  package init(_ count: Int, of subjects: [Subject], isOfUnit: Bool = false, text: Located<String>) {
    self.subjects = subjects
    self.count = count
    self.isOfUnit = isOfUnit
    self.text = text
  }
}

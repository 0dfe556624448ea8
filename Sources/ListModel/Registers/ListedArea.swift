import Diagnostics

/// A row of the register of areas (区域名录): a park, and the districts in which it lies.
package struct ListedArea: Sendable {
  package var name: Located<String>
  /// The areas in which it lies. **Shape:** non-empty.
  package var outer: [Located<String>]
  /// The unit that manages it; nil where the row names none.
  package var manager: Located<String>?
  package var note: Located<String>?

  package init(
    name: Located<String>, outer: [Located<String>], manager: Located<String>? = nil,
    note: Located<String>? = nil
  ) {
    self.name = name
    self.outer = outer
    self.manager = manager
    self.note = note
  }
}

import Diagnostics
import FileFormats
import ListModel

/// What a front end made of one file of a unit.
package struct ReadList: Sendable {
  package var submission: Submission
  /// Names of the file's tables, for the source file's record.
  package var tables: [TableName]
  package var account: ContentAccount
  /// Names of units that the file says it comes from, e.g. in its title.
  package var statedUnits: [Located<String>]

  package init(
    submission: Submission, tables: [TableName] = [], account: ContentAccount = ContentAccount(),
    statedUnits: [Located<String>] = []
  ) {
    self.submission = submission
    self.tables = tables
    self.account = account
    self.statedUnits = statedUnits
  }
}

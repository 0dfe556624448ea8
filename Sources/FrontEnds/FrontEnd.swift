import Diagnostics
import FileFormats
import ListModel

/// What a front end made of one file of a unit.
package struct ReadList: Sendable {
  package var submission: Submission
  /// Names of the file's tables, for the source file's record.
  package var tables: [TableName]
  package var account: ContentAccount

  package init(
    submission: Submission, tables: [TableName] = [], account: ContentAccount = ContentAccount()
  ) {
    self.submission = submission
    self.tables = tables
    self.account = account
  }
}

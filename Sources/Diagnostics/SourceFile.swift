/// Names a file of an edition: the index into its list of source files.
package struct FileID: Sendable, Hashable, Comparable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(index) }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A file that was read: a submission, a register or `edition.xml`.
package struct SourceFile: Sendable {
  /// Path below the edition folder with `/`; inside an archive `archive.zip › entry`.
  package let path: String
  /// What stands between the path of an archive and that of a file in it.
  package static let entryMark = " › "
  /// The tables or sheets of the file in order, for naming places in them.
  package var tables: [TableName]
  /// What became of the content, cell by cell.
  package var account: ContentAccount
  /// Whether it is a file of the edition; others stand for the files of an earlier one that it is compared with.
  package let isOwn: Bool

  package init(
    path: String, tables: [TableName] = [], account: ContentAccount = ContentAccount(), isOwn: Bool = true
  ) {
    self.path = path
    self.tables = tables
    self.account = account
    self.isOwn = isOwn
  }

  /// The folder of a unit below `submissions/` in which it lies; nil for other files.
  package var unitFolder: Substring? {
    let steps = path.split(separator: "/", maxSplits: 2)
    return isOwn && steps.count == 3 && steps[0] == "submissions" ? steps[1] : nil
  }
}

/// How a table is called in messages.
package struct TableName: Sendable, Hashable {
  /// The sheet's name, or 表1, 表2 … in documents.
  package let name: String
  /// The heading that stands above the table, if any.
  package let heading: String?

  package init(name: String, heading: String? = nil) {
    self.name = name
    self.heading = heading
  }
}

/// What became of a file's non-empty cells and paragraphs: none is dropped silently.
///
/// **Shape:** `cells == read + furniture + unread`.
package struct ContentAccount: Sendable, Hashable {
  /// Taken into the model.
  package var read = 0
  /// Known furniture: titles, headers, numbers, totals, notes.
  package var furniture = 0
  /// Reported as unread content.
  package var unread = 0

  package init(read: Int = 0, furniture: Int = 0, unread: Int = 0) {
    self.read = read
    self.furniture = furniture
    self.unread = unread
  }

  package var cells: Int { read + furniture + unread }
}

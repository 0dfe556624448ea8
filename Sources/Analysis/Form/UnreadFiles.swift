import ListModel

extension Submission {
  /// Whether items may stand in files of the unit that could not be read.
  var hasUnreadFiles: Bool {
    irregularities.contains { irregularity in
      switch irregularity.kind {
      case .unreadableFile, .unrecognisedTable: true
      default: false
      }
    }
  }
}

extension Catalogue {
  /// The short names of the units that sent a file that could not be read, so that nobody knows all that their lists have.
  package var unitsWithUnreadFiles: Set<String> {
    Set(submissions.filter(\.hasUnreadFiles).map { shortName(of: $0) })
  }
}

import Analysis
import Diagnostics
import ListModel

/// What a report tells of the edition that another one is compared with, and of the change between them.
package struct EditionComparison: Sendable {
  /// The earlier edition as it was asked for: a folder or a revision.
  package let name: String
  /// The commit of a revision; nil for a folder.
  package let commit: String?
  /// Where a folder lies in its repository. **Shape:** empty, or with `/` at its end.
  package var folder = ""
  package let catalogue: Catalogue
  package let counts: CatalogueCounts
  /// What rules find in the earlier edition.
  package var judgement: Judgement
  package var changes: ListChanges
  /// Findings of the earlier edition that the later one has no longer.
  package var mended: [JudgedFinding]
  /// Findings of the later edition that the earlier one had, too.
  package var standing: [JudgedFinding]

  package init(
    name: String, commit: String?, catalogue: Catalogue, counts: CatalogueCounts, judgement: Judgement,
    changes: ListChanges, mended: [JudgedFinding], standing: [JudgedFinding]
  ) {
    self.name = name
    self.commit = commit
    self.catalogue = catalogue
    self.counts = counts
    self.judgement = judgement
    self.changes = changes
    self.mended = mended
    self.standing = standing
  }

  /// What reports call a file of the earlier edition: `main:submissions/…`, or by its path.
  ///
  /// - Parameters:
  ///   - edition: the edition as it was asked for.
  ///   - isRevision: whether that is a revision, not a folder.
  package static func path(_ file: String, of edition: String, isRevision: Bool) -> String {
    edition + (isRevision ? ":" : edition.hasSuffix("/") ? "" : "/") + file
  }

  /// What is mended, the gravest first.
  var mendedGravestFirst: [JudgedFinding] {
    mended.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
      .map(\.element)
  }

  /// What stands before the path of a file that reports name.
  var prefix: String { Self.path("", of: name, isRevision: commit != nil) }

  /// A place in the earlier edition in words.
  func place(of origin: Origin, in language: Language) -> String {
    Self.path(
      catalogue.location(of: origin).description(in: language), of: name, isRevision: commit != nil)
  }

  /// The commit in so many digits as people write.
  package var shortCommit: String? { commit.map { String($0.prefix(12)) } }
}

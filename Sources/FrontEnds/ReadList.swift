import Diagnostics
import FileFormats
import ListModel

/// What a front end made of one file of a unit.
package struct ReadList: Sendable {
  package var submission: Submission
  /// Names of the file's tables, for the source file's record.
  package var tables: [TableName]
  package var account: ContentAccount
  /// How much the file holds.
  package var size = ReadSize()

  package init(submission: Submission, tables: [TableName] = [], account: ContentAccount = ContentAccount()) {
    self.submission = submission
    self.tables = tables
    self.account = account
  }

  /// A file of which nothing could be read but why.
  package init(unreadable fault: FormatFault, file: FileID) {
    self.init(submission: Submission(folder: ""))
    submission.irregularities = [Irregularity(fault, in: file)]
  }

  /// A file of a kind that has no front end.
  init(unread kind: FileKind, file: FileID) {
    self.init(submission: Submission(folder: ""))
    let whole = Quotation("", at: Origin(file: file, place: .wholeFile))
    submission.irregularities = [Irregularity(.unreadableFile(UnreadableReason(unread: kind)), at: whole)]
  }
}

extension Irregularity {
  /// Why a file cannot be read, at the place concerned.
  package init(_ fault: FormatFault, in file: FileID) {
    let place = if case .damaged(_, let place) = fault { place } else { Place.wholeFile }
    self.init(
      .unreadableFile(UnreadableReason(fault)), at: Quotation("", at: Origin(file: file, place: place)))
  }
}

extension UnreadableReason {
  fileprivate init(_ fault: FormatFault) {
    self =
      switch fault {
      case .damaged(let detail, _): .damaged(detail: detail)
      case .encrypted: .encrypted
      case .unsupported(let kind, let advice): .unsupported(kind: kind, advice: advice)
      case .unconverted(let kind): .notConverted(kind: kind)
      case .overLimit(let detail): .overLimit(detail)
      case .empty: .empty
      case .refused(let detail, let mend): .refused(detail, mend: mend)
      }
  }
}

extension UnreadableReason {
  /// Why files of a kind are not read; an archive is only one of them where it lies in another.
  init(unread kind: FileKind) {
    self =
      switch kind {
      case .empty: .empty
      case .encryptedOffice: .encrypted
      case .zip: .nestedArchive
      case .legacyDocument, .legacyWorkbook, .openDocumentText, .openDocumentSheet:
        .needsConversion(kind: kind.name)
      default: .unsupported(kind: kind.name, advice: kind.advice)
      }
  }
}

extension ReadList {
  /// Whether the file is a page that only shows others.
  package var isFrame: Bool {
    let frames = Irregularity.Kind.unreadableFile(UnreadableReason(HTMLReader.framesAlone))
    return submission.irregularities.contains { $0.kind == frames }
  }

  /// The list of a native file, with the remark that nothing is in it where that is so.
  func tellingNothing(in file: FileID) -> ReadList {
    let given = submission
    let hasItems =
      !given.duties.isEmpty || !given.boundaries.isEmpty || !given.oversight.isEmpty
      || !given.services.isEmpty
      || !given.powers.isEmpty
    guard !hasItems, given.irregularities.isEmpty, !given.parts.contains(where: \.isExplicitNone) else {
      return self
    }
    var list = self
    list.submission.irregularities = [
      Irregularity(.unreadContent(.nothing), at: Quotation("", at: Origin(file: file, place: .wholeFile)))
    ]
    return list
  }
}

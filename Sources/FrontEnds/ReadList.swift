import Diagnostics
import FileFormats
import ListModel

/// What a front end made of one file of a unit.
package struct ReadList: Sendable {
  package var submission: Submission
  /// Names of the file's tables, for the source file's record.
  package var tables: [TableName]
  package var account: ContentAccount

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
      case .unsupported(let kind): .unsupported(kind: kind)
      case .unconverted(let kind): .notConverted(kind: kind)
      case .overLimit(let detail): .overLimit(detail)
      case .empty: .empty
      case .refused(let detail): .refusedEntry(detail)
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
      case .otherArchive: .otherArchive
      case .legacyDocument, .legacyWorkbook, .openDocumentText, .openDocumentSheet:
        .needsConversion(kind: kind.name)
      default: .unsupported(kind: kind.name)
      }
  }
}

extension FileKind {
  /// The kind as messages call it.
  package var name: BilingualText {
    switch self {
    case .xml: BilingualText(shared: "XML")
    case .html: BilingualText(shared: "HTML")
    case .docx: BilingualText(shared: "Word (.docx)")
    case .xlsx: BilingualText(shared: "Excel (.xlsx)")
    case .csv: BilingualText(shared: "CSV")
    case .zip: BilingualText(zh: "压缩包（ZIP）", en: "an archive (ZIP)")
    case .otherArchive: BilingualText(zh: "压缩包（RAR 或 7z）", en: "an archive (RAR or 7z)")
    case .legacyDocument: BilingualText(shared: "Word 97–2003 (.doc, .wps)")
    case .legacyWorkbook: BilingualText(shared: "Excel 97–2003 (.xls, .et)")
    case .encryptedOffice: BilingualText(shared: "Office")
    case .compound:
      BilingualText(
        zh: "旧版 Office 格式（既非 Word 也非 Excel）", en: "an old Office format other than Word or Excel")
    case .presentation: BilingualText(zh: "演示文稿（PowerPoint）", en: "a presentation (PowerPoint)")
    case .openDocumentText: BilingualText(shared: "OpenDocument (.odt)")
    case .openDocumentSheet: BilingualText(shared: "OpenDocument (.ods)")
    case .fixedLayout: BilingualText(shared: "OFD")
    case .binaryWorkbook: BilingualText(zh: "Excel 二进制工作簿（.xlsb）", en: "Excel binary workbook (.xlsb)")
    case .pdf: BilingualText(shared: "PDF")
    case .rtf: BilingualText(shared: "RTF")
    case .image: BilingualText(zh: "图片", en: "a picture")
    case .empty: BilingualText(zh: "空文件", en: "an empty file")
    case .unknown: BilingualText(zh: "不认识的格式", en: "an unknown format")
    }
  }
}

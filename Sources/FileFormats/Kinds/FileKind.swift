/// What a file is, by its bytes; what each kind is called and how it is told is in `KnownKind`.
package enum FileKind: Sendable, Hashable, CaseIterable {
  case xml, html, docx, xlsx, csv, zip
  /// Of Word before 2007 (`.doc`, `.wps`), and of Excel (`.xls`, `.et`).
  case legacyDocument, legacyWorkbook
  case openDocumentText, openDocumentSheet
  /// An Office file behind a password.
  case encryptedOffice

  /// Tables and texts of other programs.
  case binaryWorkbook, workbookXML, documentXML, packageXML, flatOpenDocument, unifiedOffice, wordPerfect
  case rtf, sylk, database
  /// Presentations, drawings and the like.
  case presentation, legacyPresentation, openDocumentPresentation, openDocumentDrawing, openDocument, visio
  case publisher, works
  /// Pages that are not to be edited: OFD (GB/T 33190), PDF, XPS, books, pictures.
  case fixedLayout, pdf, xps, book, image
  /// Mail, and pages that a browser saved into one file.
  case mail, outlookMessage, webArchive
  /// Archives in other formats than ZIP.
  case rar, sevenZip, gzip, bzip2, xz, cabinet, tar
  /// An archive or an Office file with something before its beginning.
  case prefixedArchive
  /// Text in encodings that are not read.
  case utf16, utf32
  /// A document of a program that is not known.
  case otherDocument
  case empty, unknown

  /// Recognises a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Asked only where bytes leave it open: whether text without markup is separated values, and what an
  ///     Office file was before it was damaged.
  package static func detect(_ bytes: [UInt8], name: String = "") -> FileKind {
    if !bytes.contains(where: { !$0.isXMLSpace }) { return .empty }
    if let kind = KnownKind.signed(bytes) { return kind }
    if bytes.starts(with: ArchiveKind.signature) || bytes.starts(with: ArchiveKind.emptySignature) {
      return ArchiveKind.detect(bytes, name: name)
    }
    if bytes.starts(with: CompoundKind.signature) { return CompoundKind.detect(bytes) }
    let kind = TextKind.detect(bytes, name: name)
    return kind == .unknown && ArchiveKind.isPrefixed(bytes) ? .prefixedArchive : kind
  }

  /// The kind of XML that another program writes; nil where nothing is known of it.
  package init?(root: String, namespace: String) {
    guard let kind = KnownKind.with({ $0.isRoot(root, namespace) }) else { return nil }
    self = kind
  }
}

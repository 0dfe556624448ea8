/// What a file is, by its bytes.
package enum FileKind: Sendable, Hashable, CaseIterable {
  case xml, html, docx, xlsx, csv, zip
  /// Of Word before 2007 (`.doc`, `.wps`), and of Excel (`.xls`, `.et`).
  case legacyDocument, legacyWorkbook
  /// An Office file behind a password.
  case encryptedOffice
  /// Another file of the old compound format.
  case compound
  case presentation
  case openDocumentText, openDocumentSheet
  /// OFD (GB/T 33190), pages of fixed layout; a workbook that Excel keeps in binary parts.
  case fixedLayout, binaryWorkbook
  /// An archive in another format than ZIP: RAR, 7z.
  case otherArchive
  case pdf, rtf, image
  case empty, unknown

  /// Recognises a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Asked only where bytes leave it open: whether text without markup is separated values.
  package static func detect(_ bytes: [UInt8], name: String = "") -> FileKind {
    if !bytes.contains(where: { !$0.isXMLSpace }) { return .empty }
    if let kind = signed(bytes) { return kind }
    if bytes.starts(with: Signature.archive) || bytes.starts(with: Signature.emptyArchive) {
      return ArchiveKind.detect(bytes)
    }
    if bytes.starts(with: Signature.compound) { return CompoundKind.detect(bytes) }
    return TextKind.detect(bytes, name: name)
  }

  private static func signed(_ bytes: [UInt8]) -> FileKind? {
    Signature.whole.first { bytes.starts(with: $0.bytes) }?.kind
  }
}

private enum Signature {
  static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  static let emptyArchive: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Beginnings that say all there is to say.
  static let whole: [(bytes: [UInt8], kind: FileKind)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf), ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image), ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image), (Array("Rar!\u{1A}\u{07}".utf8), .otherArchive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .otherArchive),
  ]
}

/// Tells archives apart by the names and relationships in them.
private enum ArchiveKind {
  static func detect(_ bytes: [UInt8]) -> FileKind {
    // What is damaged in an archive is told by whoever reads it.
    guard let package = try? OfficePackage(bytes) else { return .zip }
    if package.hasPart("_rels/.rels"), let main = try? package.mainPart(),
      let beginning = try? package.beginning(of: main, atMost: longestBeginning),
      let kind = try? officeKind(beginning), kind != .zip
    {
      return kind
    }
    if let type = try? package.part("mimetype") { return openDocumentKind(type) }
    return usualParts.first { package.hasPart($0.path) }?.kind ?? .zip
  }

  /// **Units:** bytes in which the root element of a main part opens, however many namespaces it declares.
  private static let longestBeginning = 1 << 14

  /// Where nearly all programs put the main part: tells what a damaged file was.
  private static let usualParts: [(path: String, kind: FileKind)] = [
    ("word/document.xml", .docx), ("xl/workbook.xml", .xlsx), ("ppt/presentation.xml", .presentation),
    ("xl/workbook.bin", .binaryWorkbook), ("OFD.xml", .fixedLayout),
  ]

  /// By the root element of the main part: names of parts and types of content vary, this does not.
  private static func officeKind(_ main: [UInt8]) throws(FormatFault) -> FileKind {
    var root = RootName()
    do throws(FormatFault) { try XMLReader.read(main, into: &root) } catch  where root.name != nil {}
    switch root.name {
    case "document": return .docx
    case "workbook": return .xlsx
    case "presentation": return .presentation
    default: return .zip
    }
  }

  private static func openDocumentKind(_ type: [UInt8]) -> FileKind {
    switch String(decoding: type, as: UTF8.self).trimmingOuterSpace {
    case let type where type.hasPrefix("application/vnd.oasis.opendocument.text"): .openDocumentText
    case let type where type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet"): .openDocumentSheet
    default: .zip
    }
  }

  /// Stops at the root.
  private struct RootName: XMLVisitor {
    var name: String?

    mutating func start(_ tag: borrowing XMLTag) throws(FormatFault) {
      name = tag.name
      throw .empty
    }
    mutating func text(_ text: borrowing XMLText) {}
    mutating func end(_ name: String, namespace: String) {}
  }
}

/// Tells compound files (OLE) apart by the names of their streams, which stand in them in UTF-16.
private enum CompoundKind {
  static func detect(_ bytes: [UInt8]) -> FileKind {
    let names = streamNames(bytes)
    if names.contains("EncryptedPackage") { return .encryptedOffice }
    if names.contains("Workbook") || names.contains("Book") { return .legacyWorkbook }
    if names.contains("WordDocument") { return .legacyDocument }
    return .compound
  }

  /// The names of the directory's entries: 128 bytes each, of which the first 64 are the name.
  private static func streamNames(_ bytes: [UInt8]) -> Set<String> {
    guard bytes.count >= 512 else { return [] }
    let sectorSize = 1 << Int(min(max(bytes[30], 9), 12))
    var names: Set<String> = []
    // Sectors of a directory need not be neighbours; every entry lies at a multiple of 128 all the same.
    for start in stride(from: sectorSize, to: bytes.count - 127, by: 128) {
      guard let name = entryName(bytes[start..<(start + 128)]) else { continue }
      names.insert(name)
    }
    return names
  }

  /// A plain name of an entry in ASCII; nil if the bytes are something else.
  private static func entryName(_ entry: ArraySlice<UInt8>) -> String? {
    let start = entry.startIndex
    let length = Int(entry[start + 64]) | Int(entry[start + 65]) << 8
    let isStream = entry[start + 66] == 1 || entry[start + 66] == 2
    guard isStream, length >= 4, length <= 64, length.isMultiple(of: 2) else { return nil }
    var name: [UInt8] = []
    for index in stride(from: start, to: start + length - 2, by: 2) {
      guard entry[index + 1] == 0, (0x20..<0x7F).contains(entry[index]) else { return nil }
      name.append(entry[index])
    }
    return String(decoding: name, as: UTF8.self)
  }
}

/// Tells texts apart by how they begin.
private enum TextKind {
  static func detect(_ bytes: [UInt8], name: String) -> FileKind {
    guard let head = beginning(of: bytes, atMost: usualHead) else { return .unknown }
    let content = head.drop { $0.isXMLSpace }
    guard content.first == UInt8(ascii: "<") else { return isValues(head, name) ? .csv : .unknown }
    var markup = MarkupHead(content)
    // What is said before the first element may be long.
    if !markup.isWhole, let all = beginning(of: bytes, atMost: bytes.count) { markup = MarkupHead(all[...]) }
    if let kind = markup.kind { return kind }
    let ending = name.lowercased()
    if ending.hasSuffix(".csv") || ending.hasSuffix(".txt") { return .csv }
    return ending.hasSuffix(".html") || ending.hasSuffix(".htm") ? .html : .xml
  }

  /// **Units:** bytes.
  private static let usualHead = 8192

  /// Control characters that come into texts: Word's line break, a form feed, the old end of a file.
  private static let strayControls: [UInt8] = [0x0B, 0x0C, 0x1A]

  /// The text in UTF-8, up to a number of bytes; nil if it holds what no text holds.
  private static func beginning(of bytes: [UInt8], atMost count: Int) -> [UInt8]? {
    let head = bytes.prefix(count)
    if let mark = TextEncoding.marked(Array(head.prefix(4))) {
      let even = head.dropFirst(mark.length).prefix(
        mark.encoding == .utf8 ? count : (head.count - mark.length) & ~1)
      return mark.encoding == .utf8 ? Array(even) : mark.encoding.utf8(even)
    }
    if bytes.starts(with: [0x3C, 0x00]) {
      return TextEncoding.utf16LittleEndian.utf8(head.prefix(head.count & ~1))
    }
    if bytes.starts(with: [0x00, 0x3C]) {
      return TextEncoding.utf16BigEndian.utf8(head.prefix(head.count & ~1))
    }
    // Markup with a stray control character is told as such, at its place.
    if head.first(where: { !$0.isXMLSpace }) == UInt8(ascii: "<") {
      return head.contains(0) ? nil : Array(head)
    }
    return head.contains { $0 < 0x20 && !$0.isXMLSpace && !strayControls.contains($0) } ? nil : Array(head)
  }

  private static func isValues(_ text: [UInt8], _ name: String) -> Bool {
    let ending = name.lowercased()
    if ending.hasSuffix(".csv") || ending.hasSuffix(".tsv") || ending.hasSuffix(".txt") { return true }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    return line.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") || $0 == 0x09 }
  }
}

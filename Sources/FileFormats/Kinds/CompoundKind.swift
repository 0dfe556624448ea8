/// Tells compound files (OLE) apart by the names of their streams, which stand in them in UTF-16.
///
/// **Source:** MS-CFB; for passwords MS-XLS 2.4.117, MS-DOC 2.5.2 and MS-PPT 2.3.2.
enum CompoundKind {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static func detect(_ bytes: [UInt8]) -> FileKind {
    let streams = streams(bytes)
    let names = Set(streams.map(\.name))
    let kind = KnownKind.with { $0.isStream(names) } ?? .otherDocument
    let isProtected = streams.contains { stream in
      let content = bytes[min(stream.start, bytes.count)...].prefix(2048)
      return switch (kind, stream.name) {
      case (.legacyWorkbook, "WORKBOOK"), (.legacyWorkbook, "BOOK"): isProtectedWorkbook(content)
      case (.legacyDocument, "WORDDOCUMENT"): isProtectedDocument(content)
      case (.legacyPresentation, "CURRENT USER"): holdsProtectedUser(bytes)
      default: false
      }
    }
    return isProtected ? .encryptedOffice : kind
  }

  private struct Stream {
    /// In capitals: programs do not tell case apart.
    let name: String
    /// Where its first sector begins. **Units:** bytes; wrong for streams below the size that has sectors of its own.
    let start: Int
  }

  /// The streams of the file itself, without those of files that stand in it; all of them where the directory is
  /// damaged.
  private static func streams(_ bytes: [UInt8]) -> [Stream] {
    guard bytes.count >= 512 else { return [] }
    let directory = CompoundDirectory(bytes)
    // Every entry lies at a multiple of 128, whatever the sector.
    let entries = directory.entriesOfRoot ?? Array(stride(from: 512, through: bytes.count - 128, by: 128))
    return entries.compactMap { start in
      guard let name = entryName(bytes[start..<(start + 128)]) else { return nil }
      return Stream(
        name: name.uppercased(), start: directory.offset(ofSector: directory.number(at: start + 116)))
    }
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

  /// Whether a record of a password (FILEPASS) stands among the first ones.
  private static func isProtectedWorkbook(_ content: ArraySlice<UInt8>) -> Bool {
    var rest = content
    guard rest.first == 0x09 else { return false }
    for _ in 0..<16 {
      let head = Array(rest.prefix(4))
      guard head.count == 4 else { return false }
      if head[0] == 0x2F, head[1] == 0 { return true }
      rest = rest.dropFirst(4 + Int(head[2]) + Int(head[3]) << 8)
    }
    return false
  }

  /// Whether the head of the text says that it is encrypted.
  private static func isProtectedDocument(_ content: ArraySlice<UInt8>) -> Bool {
    let head = Array(content.prefix(12))
    return head.count == 12 && [0xEC, 0xDC].contains(head[0]) && head[1] == 0xA5 && head[11] & 1 == 1
  }

  /// Whether the record of the last writer is that of an encrypted presentation; it is so small that it has no sector of its own.
  private static func holdsProtectedUser(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0x14, 0, 0, 0, 0xDF, 0xC4, 0xD1, 0xF3]
    return bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while let hit = bytes.position(of: 0xDF, in: position..<bytes.count) {
        if hit >= 4, bytes[(hit - 4)...].starts(with: mark) { return true }
        position = hit + 1
      }
      return false
    }
  }
}

/// The directory of a compound file: a tree of entries of 128 bytes each, in sectors that need not be neighbours.
private struct CompoundDirectory {
  private let bytes: [UInt8]
  /// **Units:** bytes.
  private let sectorSize: Int

  /// - Parameter bytes: **Shape:** a header of 512 bytes at least.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    sectorSize = 1 << Int(min(max(bytes[30], 9), 12))
  }

  /// A number of four bytes; one that is none where the file ends before it.
  func number(at offset: Int) -> Int {
    guard offset >= 0, offset + 4 <= bytes.count else { return 0xFFFF_FFFF }
    return (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  func offset(ofSector sector: Int) -> Int { (sector + 1) * sectorSize }

  /// Where the entries begin that lie in the root itself; nil where the directory is damaged.
  var entriesOfRoot: [Int]? {
    let entries = entries
    guard let root = entries.first, bytes[root + 66] == 5 else { return nil }
    var found: [Int] = []
    var open = [number(at: root + 76)]
    while let index = open.popLast(), found.count <= entries.count {
      guard entries.indices.contains(index) else { continue }
      found.append(entries[index])
      open += [number(at: entries[index] + 68), number(at: entries[index] + 72)]
    }
    return found.isEmpty || found.count > entries.count ? nil : found
  }

  /// Where all entries begin, in their order.
  private var entries: [Int] {
    var entries: [Int] = []
    var sector = number(at: 48)
    while offset(ofSector: sector) + sectorSize <= bytes.count, entries.count * 128 <= bytes.count {
      entries += stride(from: 0, to: sectorSize, by: 128).map { offset(ofSector: sector) + $0 }
      sector = sectorBehind(sector)
    }
    return entries
  }

  /// The sector that follows another in its chain, by the tables whose first 109 the header names.
  private func sectorBehind(_ sector: Int) -> Int {
    let (table, index) = sector.quotientAndRemainder(dividingBy: sectorSize / 4)
    guard table < 109 else { return 0xFFFF_FFFF }
    return number(at: offset(ofSector: number(at: 76 + table * 4)) + index * 4)
  }
}

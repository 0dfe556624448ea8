import CLibZip
import Diagnostics

/// A ZIP archive in memory: its entries, and their bytes on demand.
///
/// The one owner of libzip's handle and of the bytes it reads from.
package struct ZIPArchive: ~Copyable {
  /// Files of the archive in the order of its directory; folders are left out.
  package let entries: [ZIPEntry]

  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer
  private let limits: ReadingLimits
  private let unpacked = UnpackedBytes()

  /// Reads the directory; nothing is unpacked yet.
  ///
  /// - Throws: `.damaged`, `.empty`, or `.overLimit` for more entries than `ReadingLimits.archiveEntries`.
  package init(_ source: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(FormatFault) {
    guard !source.isEmpty else { throw .empty }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
    bytes.copyBytes(from: source)
    guard let archive = Self.open(bytes) else {
      bytes.deallocate()
      throw .damaged(detail: .damagedArchive, place: .wholeFile)
    }
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.archiveEntries else {
      zip_discard(archive)
      bytes.deallocate()
      throw .tooManyEntries(limits.archiveEntries)
    }
    self.archive = archive
    self.bytes = bytes
    self.limits = limits
    self.entries = ZIPDirectory.entries(of: archive, count: count, limits: limits)
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  /// The first entry of a name.
  package func entry(_ name: String) -> ZIPEntry? {
    entries.first { $0.name == name }
  }

  /// Unpacks an entry.
  ///
  /// - Throws: The entry's own fault; `.damaged` if it does not unpack or its check sum differs; `.overLimit` for
  ///   one entry, or for all that was unpacked so far together.
  package borrowing func read(_ entry: ZIPEntry) throws(FormatFault) -> [UInt8] {
    if let fault = entry.fault { throw fault }
    let room = limits.unpackedSize - unpacked.count
    guard entry.unpackedSize <= room else { throw .tooLarge(limits.unpackedSize) }
    guard let stream = ZIPStream(archive, entry.index) else {
      throw .damaged(detail: .damagedFile, place: .wholeFile)
    }
    // One byte more than declared tells a lying directory from an honest one.
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: entry.unpackedSize + 1) { buffer, count in
      count = stream.read(into: UnsafeMutableRawBufferPointer(buffer)) ?? 0
      isWhole = count == entry.unpackedSize
    }
    unpacked.count += content.count
    guard isWhole else { throw .damaged(detail: .damagedFile, place: .wholeFile) }
    return content
  }

  /// Unpacks no more than the beginning of an entry, for knowing it by.
  ///
  /// - Throws: The entry's own fault; `.damaged` if it does not unpack so far.
  package borrowing func beginning(of entry: ZIPEntry, atMost size: Int) throws(FormatFault) -> [UInt8] {
    if let fault = entry.fault { throw fault }
    guard let stream = ZIPStream(archive, entry.index) else {
      throw .damaged(detail: .damagedFile, place: .wholeFile)
    }
    var isSound = false
    let content = [UInt8](unsafeUninitializedCapacity: min(size, entry.unpackedSize)) { buffer, count in
      let read = stream.read(into: UnsafeMutableRawBufferPointer(buffer))
      isSound = read != nil
      count = read ?? 0
    }
    unpacked.count += content.count
    guard isSound else { throw .damaged(detail: .damagedFile, place: .wholeFile) }
    return content
  }

  private static func open(_ bytes: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }
}

/// How much of an archive was unpacked so far: reading is no change of the archive, but it counts.
private final class UnpackedBytes {
  var count = 0
}

/// A file in a ZIP archive.
package struct ZIPEntry: Sendable, Hashable {
  /// The path in the archive with `/`, decoded as UTF-8 or GB18030.
  package let name: String
  /// **Units:** bytes, as the directory declares them.
  package let unpackedSize: Int
  /// Why the entry is not read; nil for a sound one.
  package let fault: FormatFault?

  /// The entry's number in the archive's directory, which counts folders too.
  let index: UInt64
}

/// An open entry.
private struct ZIPStream: ~Copyable {
  private let file: OpaquePointer

  init?(_ archive: OpaquePointer, _ index: UInt64) {
    guard let file = zip_fopen_index(archive, index, 0) else { return nil }
    self.file = file
  }

  deinit { zip_fclose(file) }

  /// Fills the buffer as far as the content goes.
  ///
  /// - Returns: The number of bytes; nil if the content is damaged.
  borrowing func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    var filled = 0
    while filled < buffer.count {
      let count = zip_fread(file, buffer.baseAddress.map { $0 + filled }, UInt64(buffer.count - filled))
      if count < 0 { return nil }
      if count == 0 { return filled }
      filled += Int(count)
    }
    return filled
  }
}

extension BilingualText {
  fileprivate static var damagedArchive: BilingualText {
    BilingualText(zh: "压缩包不完整或已损坏", en: "The archive is incomplete or damaged")
  }

  fileprivate static var damagedFile: BilingualText {
    BilingualText(zh: "文件已损坏", en: "its content does not unpack")
  }
}

extension FormatFault {
  fileprivate static func tooManyEntries(_ limit: Int) -> FormatFault {
    .overLimit(
      BilingualText(zh: "压缩包中的文件超过 \(limit) 个", en: "The archive holds more than \(limit) files"))
  }
}

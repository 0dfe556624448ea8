import CLibZip

/// Writes a ZIP archive: the same entries in the same order always give the same bytes.
package enum ZIPWriter {
  /// A file to be written.
  package struct Entry: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// A machine's fault: libzip refused, in its own words.
  package struct Failure: Error {
    package let message: String
  }

  /// The archive of the entries, deflated, every time stamp 1 January 1980.
  ///
  /// - Parameters:
  ///   - entries: **Shape:** unique by name.
  ///   - level: how long to look for shorter forms, from 1 to 9: 3 takes little more than half the time of 6, for a tenth more bytes.
  package static func archive(_ entries: [Entry], level: UInt32 = 6) throws(Failure) -> [UInt8] {
    guard let output = zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure(message: "no memory") }
    defer { zip_source_free(output) }
    // Closing the archive lets go of its source once; it is read afterwards.
    zip_source_keep(output)
    guard let archive = zip_open_from_source(output, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      zip_source_free(output)
      throw Failure(message: "the archive cannot be created")
    }
    do throws(Failure) {
      try close(archive, with: entries[...], level)
    } catch {
      zip_discard(archive)
      throw error
    }
    return try content(of: output)
  }

  /// Adds entries and closes the archive.
  ///
  /// libzip reads what is added only when it closes: that is done where all entries are held in their places, each by a call.
  private static func close(
    _ archive: OpaquePointer, with entries: ArraySlice<Entry>, _ level: UInt32
  ) throws(Failure) {
    guard let entry = entries.first else {
      guard zip_close(archive) == 0 else { throw failure(of: archive) }
      return
    }
    try entry.bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      guard let source = zip_source_buffer(archive, bytes.baseAddress, UInt64(bytes.count), 0) else {
        throw failure(of: archive)
      }
      let index = zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8)
      guard index >= 0 else {
        zip_source_free(source)
        throw failure(of: archive)
      }
      zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, level)
      // 00:00 on 1 January 1980, as MS-DOS writes it.
      zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0)
      try close(archive, with: entries.dropFirst(), level)
    }
  }

  private static func content(of source: OpaquePointer) throws(Failure) -> [UInt8] {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
      // An archive without entries leaves nothing behind.
      return []
    }
    defer { zip_source_close(source) }
    let size = Int(clamping: status.size)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
      isWhole = count == size
    }
    guard isWhole else { throw Failure(message: "the archive cannot be read back") }
    return bytes
  }

  private static func failure(of archive: OpaquePointer) -> Failure {
    Failure(message: zip_strerror(archive).map { String(cString: $0) } ?? "unknown")
  }
}

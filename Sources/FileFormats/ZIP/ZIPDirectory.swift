import CLibZip
import Diagnostics
import Glibc

/// Reads an archive's directory, and finds what must not be unpacked.
enum ZIPDirectory {
  /// The files of an archive, each with its fault if it has one.
  static func entries(of archive: OpaquePointer, count: Int, limits: ReadingLimits) -> [ZIPEntry] {
    var names: Set<String> = []
    return (0..<UInt64(count)).compactMap { index in
      guard let entry = entry(index, of: archive, limits: limits) else { return nil }
      guard !names.insert(entry.name).inserted else { return entry }
      return ZIPEntry(
        name: entry.name, unpackedSize: entry.unpackedSize, fault: entry.fault ?? .duplicateName(entry.name),
        index: index)
    }
  }

  /// One file; nil for a folder.
  private static func entry(_ index: UInt64, of archive: OpaquePointer, limits: ReadingLimits) -> ZIPEntry? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, index, 0, &status) == 0 else { return nil }
    let name = name(index, of: archive)
    if name.utf8.last == UInt8(ascii: "/") { return nil }
    let fault = fault(status, name, isLink: isLink(index, of: archive), limits)
    return ZIPEntry(name: name, unpackedSize: Int(clamping: status.size), fault: fault, index: index)
  }

  /// The name as UTF-8 if it is that, else as GB18030; backslashes of old Windows programs become slashes.
  private static func name(_ index: UInt64, of archive: OpaquePointer) -> String {
    guard let raw = zip_get_name(archive, index, ZIP_FL_ENC_RAW) else { return "" }
    let bytes = UnsafeRawBufferPointer(start: raw, count: strlen(raw))
    let decoded = TextEncoding.utf8Guessing(bytes) ?? Array(bytes)
    return String(decoding: decoded.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }

  private static func isLink(_ index: UInt64, of archive: OpaquePointer) -> Bool {
    var system: UInt8 = 0
    var attributes: UInt32 = 0
    guard zip_file_get_external_attributes(archive, index, 0, &system, &attributes) == 0 else { return false }
    return system == UInt8(ZIP_OPSYS_UNIX) && (attributes >> 16) & 0o170000 == 0o120000
  }

  private static func fault(
    _ status: zip_stat_t, _ name: String, isLink: Bool, _ limits: ReadingLimits
  ) -> FormatFault? {
    if !isPlainPath(name) || isLink { return .unsafeName(name) }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { return .encrypted }
    if status.size > UInt64(limits.unpackedSize) { return .tooLarge(limits.unpackedSize) }
    let isLarge = status.size > UInt64(limits.ratioFloor)
    if isLarge && status.size / max(status.comp_size, 1) >= UInt64(limits.ratio) { return .overPacked(name) }
    return nil
  }

  /// Whether a path stays below the folder it would be unpacked into.
  private static func isPlainPath(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, first.last != UInt8(ascii: ":") else { return false }
    return !parts.contains { $0.elementsEqual("..".utf8) }
  }
}

extension FormatFault {
  fileprivate static func unsafeName(_ name: String) -> FormatFault {
    .refused(
      BilingualText(
        zh: "压缩包中的“\(name)”指向压缩包之外，不予读取", en: "“\(name)” points outside the archive and is not read"))
  }

  fileprivate static func duplicateName(_ name: String) -> FormatFault {
    .refused(
      BilingualText(
        zh: "压缩包中有两个名为“\(name)”的文件，只读取第一个", en: "The archive holds “\(name)” twice; only the first is read"))
  }

  fileprivate static func overPacked(_ name: String) -> FormatFault {
    .overLimit(
      BilingualText(
        zh: "“\(name)”解压后异常庞大，不予读取", en: "“\(name)” unpacks to an unreasonable size and is not read"))
  }
}

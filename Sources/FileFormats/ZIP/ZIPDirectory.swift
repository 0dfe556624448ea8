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
        name: entry.name, unpackedSize: entry.unpackedSize, fault: entry.fault ?? .duplicateName,
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

  /// The name as UTF-8 if it is that, else as GB18030; backslashes of old Windows programs become slashes, and the folder
  /// of the archive itself (`./`) is not named.
  private static func name(_ index: UInt64, of archive: OpaquePointer) -> String {
    guard let raw = zip_get_name(archive, index, ZIP_FL_ENC_RAW) else { return "" }
    let bytes = UnsafeRawBufferPointer(start: raw, count: strlen(raw))
    let decoded = TextEncoding.utf8Guessing(bytes) ?? Array(bytes)
    var name = decoded.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }[...]
    while name.starts(with: "./".utf8) { name = name.dropFirst(2) }
    return String(decoding: name, as: UTF8.self)
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
    if !isPlainPath(name) || isLink { return .unsafeName }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { return .encrypted }
    // Folders and empty files are packed by no method.
    if status.comp_size > 0, zip_compression_method_supported(Int32(status.comp_method), 0) == 0 {
      return .unknownMethod(status.comp_method)
    }
    if status.size > UInt64(limits.unpackedSize) { return .tooLarge(limits.unpackedSize) }
    let isLarge = status.size > UInt64(limits.ratioFloor)
    if isLarge && status.size / max(status.comp_size, 1) >= UInt64(limits.ratio) { return .overPacked }
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
  fileprivate static let unsafeName = FormatFault.refused(
    BilingualText(zh: "文件名指向压缩包之外", en: "its name points outside the archive"), mend: .packAnew)

  fileprivate static let duplicateName = FormatFault.refused(
    BilingualText(
      zh: "压缩包中有同名的文件，只读取第一个", en: "the archive has several files of this name; only the first is read"),
    mend: .packAnew)

  fileprivate static let overPacked = FormatFault.overLimit(
    BilingualText(zh: "解压后异常庞大", en: "it unpacks to an unreasonable size"))

  /// - Parameter method: its number in archives.
  fileprivate static func unknownMethod(_ method: UInt16) -> FormatFault {
    let name = methods[method] ?? "\(method)"
    return .refused(
      BilingualText(zh: "压缩方法（\(name)）不能读取", en: "its method of packing, \(name), is not read"),
      mend: BilingualText(
        zh: "请重新压缩：压缩方法选“Deflate”，格式选 ZIP；超过 2 GB 的分成几个压缩包。",
        en: "Pack it anew, as ZIP with the method Deflate; in several archives where it is larger than 2 GB.")
    )
  }

  /// **Source:** APPNOTE.TXT 4.4.5.
  private static let methods: [UInt16: String] = [
    1: "Shrink", 6: "Implode", 9: "Deflate64", 12: "BZip2", 14: "LZMA", 93: "Zstandard", 95: "XZ", 96: "JPEG",
    98: "PPMd",
  ]
}

extension BilingualText {
  fileprivate static let packAnew = BilingualText(
    zh: "重新打包：文件名不带上级路径，也不重名，不放快捷方式和链接。",
    en: "Pack the files anew, with plain names that are each given once, and no links.")
}

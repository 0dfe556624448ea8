import Diagnostics
import FileFormats

/// The files in a tar archive as `git archive` writes it.
///
/// **Source:** POSIX.1-2001, pax interchange format.
struct TapeArchive {
  struct Entry {
    /// With `/`.
    let path: String
    /// Whether the path is all that the archive has.
    let isLegible: Bool
    let isLink: Bool
    let bytes: ArraySlice<UInt8>
  }

  /// **Shape:** plain files and symbolic links, in the order of the archive.
  let entries: [Entry]

  /// - Returns: nil where the bytes are no archive, or are cut off.
  init?(_ bytes: [UInt8]) {
    var found: [(path: ArraySlice<UInt8>, isLink: Bool, bytes: ArraySlice<UInt8>)] = []
    var position = 0
    var longPath: ArraySlice<UInt8>?
    while position + Self.block <= bytes.count, bytes[position] != 0 {
      let header = bytes[position..<position + Self.block]
      guard let size = Self.number(header.dropFirst(124).prefix(12)) else { return nil }
      let start = position + Self.block
      guard (0...bytes.count - start).contains(size) else { return nil }
      let content = bytes[start..<start + size]
      position = start + (size + Self.block - 1) / Self.block * Self.block
      switch header[header.startIndex + 156] {
      case UInt8(ascii: "x"):
        longPath = Self.path(inRecords: content)
        continue
      case UInt8(ascii: "0"), 0, UInt8(ascii: "2"):
        let isLink = header[header.startIndex + 156] == UInt8(ascii: "2")
        found.append((longPath ?? Self.path(in: header), isLink, isLink ? [] : content))
      default: break
      }
      longPath = nil
    }
    // An archive ends with blocks of zeros.
    guard position + Self.block <= bytes.count else { return nil }
    entries = Self.entries(found)
  }

  private static let block = 512

  /// Entries with their paths as text.
  private static func entries(
    _ found: [(path: ArraySlice<UInt8>, isLink: Bool, bytes: ArraySlice<UInt8>)]
  ) -> [Entry] {
    let plain = Set(
      found.lazy.map(\.path).filter { TextEncoding.utf8.utf8($0) != nil }.map {
        String(decoding: $0, as: UTF8.self)
      })
    return found.map { path, isLink, bytes in
      let steps = path.split(separator: UInt8(ascii: "/"))
      func joined(_ names: [FileName]) -> String { names.map(\.text).joined(separator: "/") }
      var names = steps.map { FileName($0) }
      if names.contains(where: { $0.bytes != nil }), plain.contains(joined(names)) {
        names = steps.map { step in FileName(step) { _ in true } }
      }
      return Entry(
        path: joined(names), isLegible: names.allSatisfy(\.isLegible), isLink: isLink, bytes: bytes)
    }
  }

  /// The path in a header: its name behind its prefix.
  private static func path(in header: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func field(_ start: Int, _ count: Int) -> ArraySlice<UInt8> {
      header.dropFirst(start).prefix(count).prefix { $0 != 0 }
    }
    let prefix = field(345, 155)
    return prefix.isEmpty ? field(0, 100) : prefix + [UInt8(ascii: "/")] + field(0, 100)
  }

  /// The path that an extended header gives: records of `length key=value` and a line feed.
  private static func path(inRecords content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let key = Array("path=".utf8)
    var rest = content
    var path: ArraySlice<UInt8>?
    while let space = rest.firstIndex(of: UInt8(ascii: " ")),
      let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0, length <= rest.count,
      space + 1 < rest.startIndex + length
    {
      let record = rest[(space + 1)..<(rest.startIndex + length - 1)]
      if record.starts(with: key) { path = record.dropFirst(key.count) }
      rest = rest.dropFirst(length)
    }
    return path
  }

  /// An octal number, or a binary one where it is too large for that.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first & 0x80 != 0 {
      return field.dropFirst().reduce(Int(first & 0x7F)) { $0 << 8 | Int($1) }
    }
    let digits = field.prefix { $0 != 0 && $0 != UInt8(ascii: " ") }
    return Int(String(decoding: digits, as: UTF8.self), radix: 8)
  }
}

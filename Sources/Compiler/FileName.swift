import FileFormats

/// The name of a file or a folder as the disk or an archive has it: bytes, which are text where they can be read as such.
///
/// Archives packed by Chinese Windows and unpacked elsewhere leave names in GB18030. Marks of direction, by which a name is shown as
/// another than it is, are no part of the text.
struct FileName: Sendable {
  /// With the numbers of the bytes in the place of what cannot be read: `\xB2\xB9.csv`.
  let text: String
  /// nil where they are the text in UTF-8.
  let bytes: [UInt8]?
  /// Whether the text is all that the name says.
  let isLegible: Bool

  /// - Parameter isTaken: whether another file is called so; then the name of this one cannot be told from that.
  init(_ bytes: some Collection<UInt8>, isTaken: (String) -> Bool = { _ in false }) {
    if let utf8 = TextEncoding.utf8.utf8(bytes) {
      let written = String(decoding: utf8, as: UTF8.self)
      let shown = written.withoutDirectionMarks
      text = shown != written && isTaken(shown) ? written : shown
      (self.bytes, isLegible) = (text == written ? nil : Array(bytes), true)
      return
    }
    let decoded = TextEncoding.gb18030.utf8(bytes).map { String(decoding: $0, as: UTF8.self) }
    if let decoded, !isTaken(decoded) {
      (text, isLegible) = (decoded, true)
    } else {
      (text, isLegible) = (Self.numbers(of: bytes), false)
    }
    self.bytes = Array(bytes)
  }

  private static func numbers(of bytes: some Collection<UInt8>) -> String {
    bytes.map { byte in
      byte < 0x80 ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// The names of a folder's files. **Shape:** sorted by text.
  static func all(_ names: [[UInt8]]) -> [FileName] {
    let plain = names.lazy.filter { TextEncoding.utf8.utf8($0) != nil }
    let taken = Set(plain.map { String(decoding: $0, as: UTF8.self) })
    return sorted(names.map { FileName($0, isTaken: taken.contains) })
  }

  private static func sorted(_ names: [FileName]) -> [FileName] {
    names.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }
}

/// A path on the disk, whatever its bytes.
struct DiskPath: Sendable {
  private(set) var bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }

  /// The path of what lies in the folder.
  func appending(_ name: FileName) -> DiskPath { appending(name.bytes ?? Array(name.text.utf8)) }

  func appending(_ name: [UInt8]) -> DiskPath {
    var path = self
    path.bytes += [UInt8(ascii: "/")] + name
    return path
  }

  /// For the system.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// For remarks.
  var description: String { String(decoding: bytes, as: UTF8.self) }
}

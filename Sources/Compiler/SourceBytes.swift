import Diagnostics
import FileFormats

/// The bytes of one file as it is to be read: a file of the folder, or an entry of an archive in it.
struct SourceBytes: Sendable {
  /// Below the edition folder; inside an archive `archive.zip › entry`.
  let path: String
  let bytes: [UInt8]
  /// Whether its name on the disk is in another encoding than UTF-8.
  private(set) var hasForeignName = false
  /// Why there are no bytes to read.
  let fault: FormatFault?
  /// SHA-256 of the bytes.
  let digest: String

  /// Stands for a file that only the edition has that this one is compared with.
  static let absent = SourceBytes(path: "", bytes: [])

  private init(path: String, bytes: [UInt8], fault: FormatFault? = nil) {
    self.path = path
    self.bytes = bytes
    self.fault = fault
    digest = Compiler.digest(bytes)
  }

  /// The file of the catalogue, before anything is read of it.
  var file: SourceFile { SourceFile(path: path, isOwn: !path.isEmpty) }

  /// How long reading may take beside other files: what is packed is some eight times as long unpacked.
  var weight: Int { bytes.starts(with: [0x50, 0x4B]) ? bytes.count * 8 : bytes.count }

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads a file of the folder, and unpacks it where it is an archive of submissions.
  ///
  /// **Shape:** non-empty; the entries of an archive sorted by name.
  static func read(_ entry: EditionFolder.Entry, of root: String, limits: ReadingLimits) throws
    -> [SourceBytes]
  {
    if let kind = entry.irregularity?.name {
      return [SourceBytes(path: entry.path, bytes: [], fault: .unsupported(kind: kind))]
    }
    let bytes =
      try entry.bytes.map { Array($0.prefix(limits.fileSize + 1)) }
      ?? FileSystem.read(entry.place ?? DiskPath("\(root)/\(entry.path)"), limit: limits.fileSize)
    let isArchive = bytes.count <= limits.fileSize && FileKind.detect(bytes, name: entry.path) == .zip
    if isArchive { return unpack(bytes, at: entry.path, limits: limits) }
    var source = SourceBytes(path: entry.path, bytes: bytes)
    source.hasForeignName = entry.place != nil
    return [source]
  }

  private static func unpack(_ bytes: [UInt8], at path: String, limits: ReadingLimits) -> [SourceBytes] {
    do throws(FormatFault) {
      let archive = try ZIPArchive(bytes, limits: limits)
      let isKept = CompanionFolders.filter(archive.entries.map(\.name))
      let entries = archive.entries.filter { isOfInterest($0.name) && isKept($0.name) }
        .sorted { $0.name < $1.name }
      guard !entries.isEmpty else { throw .empty }
      return entries.map { entry in
        let place = path + SourceFile.entryMark + entry.name
        do throws(FormatFault) {
          return SourceBytes(path: place, bytes: try archive.read(entry))
        } catch {
          return SourceBytes(path: place, bytes: [], fault: error)
        }
      }
    } catch {
      return [SourceBytes(path: path, bytes: bytes, fault: error)]
    }
  }

  /// Whether an entry of an archive is an owner's: what systems add by themselves is not.
  private static func isOfInterest(_ entry: String) -> Bool {
    !entry.hasPrefix("__MACOSX/")
      && EditionFolder.isOfInterest(String(entry.split(separator: "/").last ?? "."))
  }
}

extension EditionFolder.Entry.Irregularity {
  /// The kind as messages call it.
  fileprivate var name: BilingualText {
    switch self {
    case .link: BilingualText(zh: "符号链接", en: "a symbolic link")
    case .device: BilingualText(zh: "管道或设备文件", en: "a pipe or a device")
    case .illegibleName:
      BilingualText(
        zh: "文件名读不出来的文件（文件名要用 UTF-8 或者 GB18030 编码，并且不与别的文件同名）",
        en: "a file whose name cannot be read (names are in UTF-8 or GB18030, and no two the same)")
    }
  }
}

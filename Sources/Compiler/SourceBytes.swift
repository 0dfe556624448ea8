import Diagnostics
import FileFormats
import FrontEnds

/// The bytes of one file as it is to be read: a file of the folder, or an entry of an archive in it.
struct SourceBytes: Sendable {
  /// Below the edition folder; inside an archive `archive.zip › entry`.
  let path: String
  let bytes: [UInt8]
  /// Whether its name on the disk is in another encoding than UTF-8.
  private(set) var hasForeignName = false
  /// Why there are no bytes to read.
  private(set) var fault: FormatFault?
  /// SHA-256 of the bytes.
  let digest: String
  /// Whether it is read only when converted.
  let needsConversion: Bool
  /// What became of its conversion; nil where there was none.
  private(set) var conversion: Conversion?

  /// What conversion made of a file.
  enum Conversion: Sendable {
    case made(Readable)
    case failed

    var isFailure: Bool { if case .failed = self { true } else { false } }
  }

  /// What stands in a file as front ends read it.
  struct Readable: Sendable {
    let bytes: [UInt8]
    let digest: String

    init(_ bytes: [UInt8]) { self.init(bytes, digest: Compiler.digest(bytes)) }

    fileprivate init(_ bytes: [UInt8], digest: String) { (self.bytes, self.digest) = (bytes, digest) }
  }

  /// Stands for a file that only the edition has that this one is compared with.
  static let absent = SourceBytes(path: "", bytes: [])

  private init(path: String, bytes: [UInt8], kind: FileKind? = nil, fault: FormatFault? = nil) {
    self.path = path
    self.bytes = bytes
    self.fault = fault
    digest = Compiler.digest(bytes)
    needsConversion = kind.flatMap { ConvertedForm($0) } != nil
  }

  /// What front ends read of it: its bytes, or what they were converted to.
  var readable: Readable {
    if case .made(let readable) = conversion { readable } else { Readable(bytes, digest: digest) }
  }

  /// The same file when it has been converted, or could not be.
  func converted(_ conversion: Conversion) -> SourceBytes {
    var copy = self
    copy.conversion = conversion
    if conversion.isFailure { copy.fault = .unconverted(kind: FileKind.detect(bytes).name) }
    return copy
  }

  /// The file of the catalogue, before anything is read of it.
  var file: SourceFile { SourceFile(path: path, isOwn: !path.isEmpty) }

  /// How long reading may take beside other files: what is packed is some eight times as long unpacked.
  var weight: Int { bytes.starts(with: [0x50, 0x4B]) ? bytes.count * 8 : bytes.count }

  /// The path of the archive that it lies in; nil for a file of the folder.
  var archive: Substring? {
    let parts = path.split(separator: SourceFile.entryMark, maxSplits: 1)
    return parts.count > 1 ? parts.first : nil
  }

  /// The last part of the path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Reads a file of the folder, and unpacks it where it is an archive of submissions.
  ///
  /// **Shape:** non-empty; the entries of an archive sorted by name.
  static func read(_ entry: EditionFolder.Entry, of root: String, limits: ReadingLimits) throws
    -> [SourceBytes]
  {
    if let fault = entry.irregularity?.fault {
      return [SourceBytes(path: entry.path, bytes: [], fault: fault)]
    }
    let bytes =
      try entry.bytes.map { Array($0.prefix(limits.fileSize + 1)) }
      ?? FileSystem.read(entry.place ?? DiskPath("\(root)/\(entry.path)"), limit: limits.fileSize)
    let kind = bytes.count <= limits.fileSize ? FileKind.detect(bytes, name: entry.path) : nil
    if kind == .zip { return unpack(bytes, at: entry.path, limits: limits) }
    var source = SourceBytes(path: entry.path, bytes: bytes, kind: kind)
    source.hasForeignName = entry.place != nil
    return [source]
  }

  private static func unpack(_ bytes: [UInt8], at path: String, limits: ReadingLimits) -> [SourceBytes] {
    do throws(FormatFault) {
      let archive = try ZIPArchive(bytes, limits: limits)
      let leavings = Leavings(among: archive.entries.map(\.name))
      var sources: [SourceBytes] = []
      var hidden: Set<String> = []
      for entry in archive.entries.sorted(by: { $0.name < $1.name }) {
        let place = path + SourceFile.entryMark
        func tell(_ irregularity: EditionFolder.Entry.Irregularity, of name: String) {
          sources.append(SourceBytes(path: place + name, bytes: [], fault: irregularity.fault))
        }
        let verdict = leavings.verdict(on: entry.name) {
          (try? archive.beginning(of: entry, atMost: 4)) ?? []
        }
        switch verdict {
        case .leaving: continue
        case .hiddenFile: tell(.hiddenName, of: entry.name)
        case .strayBackup: tell(.strayBackup, of: entry.name)
        case .hiddenFolder(let folder): if hidden.insert(folder).inserted { tell(.hiddenFolder, of: folder) }
        case .own: sources.append(unpack(entry, of: archive, to: place + entry.name))
        }
      }
      guard !sources.isEmpty else { throw .empty }
      return sources
    } catch {
      return [SourceBytes(path: path, bytes: bytes, fault: error)]
    }
  }

  private static func unpack(
    _ entry: ZIPEntry, of archive: borrowing ZIPArchive, to place: String
  ) -> SourceBytes {
    do throws(FormatFault) {
      let bytes = try archive.read(entry)
      return SourceBytes(path: place, bytes: bytes, kind: FileKind.detect(bytes, name: entry.name))
    } catch {
      return SourceBytes(path: place, bytes: [], fault: error)
    }
  }
}

extension EditionFolder.Entry.Irregularity {
  /// Why the file is not read, and what to do about it.
  var fault: FormatFault {
    switch self {
    case .link:
      .refused(
        BilingualText(zh: "这里是链接，不是文件本身", en: "it is a link, not the file itself"),
        mend: BilingualText(zh: "请把文件本身复制到这里，代替链接。", en: "Copy the file itself to this place."))
    case .device:
      .refused(
        BilingualText(zh: "这里是管道或设备，不是文件", en: "it is a pipe or a device, not a file"),
        mend: BilingualText(zh: "请移出文件夹，放入文件本身。", en: "Remove it, and put the file itself here."))
    case .folder:
      .refused(
        BilingualText(zh: "这里是文件夹，不是文件", en: "it is a folder, not a file"),
        mend: BilingualText(zh: "请移走文件夹，放入文件本身。", en: "Remove it, and put the file itself here."))
    case .illegibleName:
      .refused(
        BilingualText(zh: "文件名读不出来", en: "its name cannot be read"),
        mend: BilingualText(
          zh: "请改文件名：用 UTF-8 或者 GB18030 编码，并且不与别的文件同名。",
          en: "Rename it, in UTF-8 or GB18030, and to no name that another file has."))
    case .hiddenName:
      .refused(
        BilingualText(zh: "文件名以“.”开头，是隐藏文件", en: "its name begins with a dot: it is hidden"),
        mend: BilingualText(
          zh: "是报送材料的，去掉文件名开头的“.”；不是的，请删去。",
          en: "Take the dot off its name if it is a submission; else delete it."))
    case .hiddenFolder:
      .refused(
        BilingualText(
          zh: "文件夹的名称以“.”开头，是隐藏文件夹，里面的文件没有读取",
          en: "the name of its folder begins with a dot: it is hidden, and none of its files was read"),
        mend: BilingualText(
          zh: "里面有报送材料的，去掉文件夹名称开头的“.”；不是的，请删去。",
          en: "Take the dot off its name if submissions are in it; else delete it."))
    case .strayBackup:
      .refused(
        BilingualText(
          zh: "文件名像是编辑软件的备份，旁边却没有原文件",
          en: "its name is that of an editor's backup, and the file itself is not there"),
        mend: BilingualText(
          zh: "是报送材料的，去掉文件名里的“~”“#”；不是的，请删去。",
          en: "Take ~ and # off its name if it is a submission; else delete it."))
    }
  }
}

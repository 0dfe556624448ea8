import BackEnds
import Glibc

/// A folder that is written beside its place and put there whole, or not at all.
///
/// A killed run leaves the old folder as it was; the next run clears what the killed one left beside it.
struct OutputFolder: ~Copyable {
  /// A file by which a folder is known.
  struct Mark {
    let file: String
    /// What stands in the file, where others may have one of the same name.
    var text = ""

    /// Those of a site: each tells it where the others are lost.
    static let site = [
      Mark(file: "catalogue.xml"), Mark(file: SiteManifest.sources, text: Manifest.namespace),
      Mark(file: SiteManifest.digests, text: "  catalogue.xml\n"),
    ]

    func stands(in folder: String) -> Bool {
      text.isEmpty
        || (try? FileSystem.read("\(folder)/\(file)")).map { $0.firstRange(of: text.utf8) != nil } == true
    }
  }

  private let target: String
  /// Where the files are to be written now.
  let staging: String
  private let lock: FolderLock

  /// Opens the staging folder.
  ///
  /// - Parameters:
  ///   - target: where the finished folder will stand. Something else than a folder of ours there is refused.
  ///   - marks: the files by any of which a folder is known as one that the compiler wrote for the same purpose.
  ///   - edition: the path of the edition that is read; nil where none is.
  init(replacing target: String, marks: [Mark] = Mark.site, of edition: String? = nil) throws {
    let (parent, name) = try Self.parts(of: target)
    let place = parent + name
    try FileSystem.requireOutsideEditions(place, around: edition)
    try FileSystem.makeDirectory(parent)
    try Self.requireOurs(place, marks: marks)
    let lock = try FolderLock("\(parent).\(name).lock", for: target)
    let staging = "\(parent).\(name).staging"
    try FileSystem.undoSwap(of: staging, into: place)
    try FileSystem.remove(staging)
    try FileSystem.makeDirectory(staging)
    self.target = place
    self.staging = staging
    self.lock = lock
  }

  deinit { try? FileSystem.remove(staging) }

  /// - Returns: the folder around the target with a `/` behind it, and the target's own name.
  static func parts(of target: String) throws -> (parent: String, name: String) {
    let trimmed = String(target.reversed().drop { $0 == "/" }.reversed())
    let slash = trimmed.lastIndex(of: "/")
    let name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    guard !name.isEmpty, name != ".", name != ".." else {
      throw MachineFault(
        zh: "不能写入 \(target)：请另指定一个文件夹，例如 site。",
        en: "cannot write into \(target): name a folder of its own, for instance site")
    }
    return (slash.map { String(trimmed[...$0]) } ?? "./", name)
  }

  /// Refuses to replace a folder that the compiler never wrote, or that somebody has protected.
  private static func requireOurs(_ target: String, marks: [Mark]) throws {
    switch try FileSystem.kind(of: target) {
    case nil: return
    case .directory:
      let names = try FileSystem.names(in: target)
      guard names.isEmpty || marks.contains(where: { names.contains($0.file) && $0.stands(in: target) })
      else {
        let mark = marks.map(\.file).first ?? ""
        throw MachineFault(
          zh: "不替换 \(target)：它不是空的，也没有 \(mark)，不是本命令写出的；请另指定一个文件夹。",
          en:
            "will not replace \(target): it is not empty and has no \(mark), so it was not written by this command; name another folder"
        )
      }
      guard try FileSystem.isWritable(target) else {
        throw MachineFault(
          zh: "不替换 \(target)：它是只读的；请先取消只读，或者另指定一个文件夹。",
          en: "will not replace \(target): it is read-only; make it writable, or name another folder")
      }
    case .symbolicLink:
      throw MachineFault(
        zh: "不替换 \(target)：它是符号链接；请指定文件夹本身。",
        en: "will not replace \(target): it is a link; name the folder itself")
    default:
      throw MachineFault(
        zh: "不替换 \(target)：它不是文件夹。", en: "will not replace \(target): it is not a folder")
    }
  }

  /// Makes the directories that the files need. **Shape:** `files` with `/`, below the folder.
  func makeDirectories(for files: some Sequence<String>) throws {
    var made: Set<Substring> = []
    var last: Substring = ""
    for file in files {
      guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let folder = file[..<slash]
      // Files of one folder mostly come one after the other.
      guard folder != last, made.insert(folder).inserted else { continue }
      last = folder
      try FileSystem.makeDirectory("\(staging)/\(folder)")
    }
  }

  /// Puts the finished folder in its place.
  ///
  /// What cannot be removed of the old one stays beside it, and the next run tells.
  ///
  /// - Parameter conclude: is done while no other run can write the folder, when the old one is gone.
  consuming func publish(_ conclude: () -> Void = {}) throws {
    if let replaced = try FileSystem.swap(staging, into: target) { try? FileSystem.remove(replaced) }
    conclude()
  }
}

/// Keeps a second run away from a folder; the kernel drops it when the run ends, however it ends.
private struct FolderLock: ~Copyable {
  private let file: Int32

  init(_ path: String, for target: String) throws {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw MachineFault(.write, target, errno: errno) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw MachineFault(
        zh: "另一次运行正在写 \(target)：请等它结束。",
        en: "another run is writing \(target): wait until it has finished")
    }
    self.file = file
  }

  deinit { close(file) }
}

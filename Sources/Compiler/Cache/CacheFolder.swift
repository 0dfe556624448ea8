import Crypto
import Glibc

/// A folder of what earlier runs kept: each piece under the digest of all that it depends on.
///
/// Losing a piece costs time and nothing else, so that no failure of the disk is one of the run. Pieces that no run has used
/// for a month are removed.
struct CacheFolder: Sendable {
  private let path: String

  /// Opens a folder, making it where it is not there; only its owner may look into it, since it holds what submissions say.
  ///
  /// - Throws: `MachineFault` where no folder can be there, or an edition's own files lie there.
  init(at path: String) throws {
    self.path = path
    try FileSystem.requireOutsideEditions(path)
    let isNew = try FileSystem.kind(of: path) == nil
    try FileSystem.makeDirectory(path)
    if isNew { chmod(path, 0o700) }
    let tag = path + "/CACHEDIR.TAG"
    guard let age = Self.age(of: tag) else {
      try FileSystem.write(Array(Self.tag.utf8), to: tag)
      return
    }
    if age > Self.day {
      Self.touch(tag)
      removeUnused()
    }
  }

  /// What is kept under a name; nil where nothing is, or other bytes than were kept.
  func bytes(named name: String) -> [UInt8]? {
    let piece = "\(path)/\(name)"
    guard var bytes = try? FileSystem.read(piece), bytes.count >= Self.sealLength else { return nil }
    let seal = Array(bytes.suffix(Self.sealLength))
    bytes.removeLast(Self.sealLength)
    guard Self.seal(of: bytes, named: name) == seal else { return nil }
    if let age = Self.age(of: piece), age > Self.day { Self.touch(piece) }
    return bytes
  }

  /// Keeps bytes under a name; other runs see them whole or not at all.
  func keep(_ bytes: [UInt8], named name: String) {
    let staged = "\(path)/\(name).\(getpid())"
    let sealed = bytes + Self.seal(of: bytes, named: name)
    guard (try? FileSystem.write(sealed, to: staged)) != nil, rename(staged, "\(path)/\(name)") == 0 else {
      unlink(staged)
      return
    }
  }

  /// What stands behind the bytes of a piece, by which damage shows, and that it is the piece of another name.
  private static func seal(of bytes: [UInt8], named name: String) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: Array(name.utf8))
    hash.update(data: bytes)
    return Array(hash.finalize())
  }

  private static let sealLength = SHA256.byteCount

  private func removeUnused() {
    for name in (try? FileSystem.names(in: path)) ?? [] where name.utf8.count >= Self.shortestName {
      let piece = "\(path)/\(name)"
      if let age = Self.age(of: piece), age > Self.month { unlink(piece) }
    }
  }

  /// Names are digests: nothing else that may lie in the folder is touched.
  private static let shortestName = 64

  // **Units:** seconds.
  private static let day = 86_400
  private static let month = 30 * day

  /// How long ago a file was written or used; nil where there is none. **Units:** seconds.
  private static func age(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return time(nil) - status.st_mtim.tv_sec
  }

  private static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

  /// By this file backups know a cache. **Source:** Cache Directory Tagging Specification.
  private static let tag = """
    Signature: 8a477f597d28d172789f06886806bc55
    # This folder holds what qingdan keeps from run to run. It can be removed at any time.

    """
}

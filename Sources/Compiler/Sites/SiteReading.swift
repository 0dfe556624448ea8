import BackEnds
import Crypto
import Glibc

extension SiteVerification {
  /// Which folder stands at a path: another one after it was exchanged.
  static func identity(of folder: String) throws -> [UInt] {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      if errno == ENOENT { return [] }
      throw MachineFault(.look, folder, errno: errno)
    }
    return [UInt(status.st_dev), UInt(status.st_ino)]
  }

  /// The digests of all files of a site but the list of digests itself.
  ///
  /// - Parameter named: the files whose digests are wanted; of others, and of what is no plain file, they are empty.
  static func digests(below site: String, named: Set<String>, jobs: Int) async throws -> FileDigests {
    let files = try files(below: "", at: DiskPath(site)).filter { $0.path != SiteManifest.digests }
    return FileDigests(
      try await orderedMap(files, jobs: jobs) { file in
        let isWanted = file.isPlain && named.contains(file.path)
        return .init(path: file.path, digest: isWanted ? try digest(of: file.place) : "")
      })
  }

  private struct File: Sendable {
    let path: String
    let place: DiskPath
    let isPlain: Bool
  }

  /// All that is in a folder but folders, at any depth, links not followed.
  private static func files(below folder: String, at place: DiskPath) throws -> [File] {
    try FileSystem.names(in: place).flatMap { name -> [File] in
      let (path, place) = (folder + name.text, place.appending(name))
      return switch try FileSystem.kind(of: place) {
      case .directory: try files(below: path + "/", at: place)
      case .file: [File(path: path, place: place, isPlain: true)]
      case .symbolicLink, .other: [File(path: path, place: place, isPlain: false)]
      case nil: []
      }
    }
  }

  /// The digest of a file of any size.
  private static func digest(of place: DiskPath) throws -> String {
    let path = place.description
    let file = open(place.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw MachineFault(.open, path, errno: errno) }
    defer { close(file) }
    var hash = SHA256()
    var failure: Int32 = 0
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      while true {
        let count = read(file, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = errno }
        guard count > 0 else { break }
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
      guard failure == 0 else { throw MachineFault(.read, path, errno: failure) }
    }
    return hexadecimal(hash.finalize())
  }
}

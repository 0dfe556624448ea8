import CLinux
import Glibc

/// The disk, as the compiler uses it: whole files in, whole files out.
enum FileSystem {
  enum Kind {
    case file, directory, symbolicLink, other
  }

  /// What stands at a path, without following a link there; nil where nothing does.
  static func kind(of path: String) throws -> Kind? { try kind(of: DiskPath(path)) }

  /// What stands at a path, without following a link there; nil where nothing does.
  static func kind(of path: DiskPath) throws -> Kind? {
    var status = stat()
    guard lstat(path.cString, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw MachineFault(.look, path.description, errno: errno)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  /// The names in a directory. **Shape:** sorted by bytes, without `.` and `..`.
  static func names(in directory: String) throws -> [String] {
    try names(in: DiskPath(directory)).map(\.text)
  }

  /// The names in a directory, also those that are not in UTF-8. **Shape:** sorted by text, without `.` and `..`.
  static func names(in directory: DiskPath) throws -> [FileName] {
    FileName.all(try rawNames(in: directory))
  }

  private static func rawNames(in directory: DiskPath) throws -> [[UInt8]] {
    guard let stream = opendir(directory.cString) else {
      throw MachineFault(.list, directory.description, errno: errno)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  /// The bytes of a file.
  ///
  /// - Parameter limit: bytes; one more than that is read of a larger file, so that its size tells.
  static func read(_ path: String, limit: Int = .max - 1) throws -> [UInt8] {
    try read(DiskPath(path), limit: limit)
  }

  /// The bytes of a file.
  ///
  /// - Parameter limit: bytes; one more than that is read of a larger file, so that its size tells.
  static func read(_ place: DiskPath, limit: Int = .max - 1) throws -> [UInt8] {
    let path = place.description
    let file = open(place.cString, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw MachineFault(.open, path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineFault(.look, path, errno: errno) }
    let size = min(Int(status.st_size), limit + 1)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(file, buffer.baseAddress! + count, size - count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { failure = errno }
        if read <= 0 { break }
        count += read
      }
    }
    guard failure == 0 else { throw MachineFault(.read, path, errno: failure) }
    return bytes
  }

  /// Writes a new file.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw MachineFault(.write, path, errno: errno) }
    defer { close(file) }
    try write(bytes, to: file, named: path)
  }

  /// Makes a directory and those above it; that it stands already is no fault.
  static func makeDirectory(_ path: String) throws {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      throw MachineFault(.makeFolder, path, errno: errno)
    }
    try makeDirectory(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw MachineFault(.makeFolder, path, errno: errno)
    }
  }

  /// Removes a file or a directory with all that is in it; links are removed, not followed.
  static func remove(_ path: String) throws { try remove(DiskPath(path)) }

  private static func remove(_ path: DiskPath) throws {
    switch try kind(of: path) {
    case nil: return
    case .directory:
      for name in try rawNames(in: path) { try remove(path.appending(name)) }
      guard rmdir(path.cString) == 0 else { throw MachineFault(.remove, path.description, errno: errno) }
    default:
      guard unlink(path.cString) == 0 else { throw MachineFault(.remove, path.description, errno: errno) }
    }
  }

  /// Puts a finished directory in the place of another, in one step where the file system can.
  ///
  /// - Returns: where what stood at the target is now; nil where nothing did.
  static func swap(_ finished: String, into target: String) throws -> String? {
    let move = { (from: String, to: String) in
      guard rename(from, to) == 0 else { throw MachineFault(.move, to, errno: errno) }
    }
    if try kind(of: target) == nil {
      try move(finished, target)
      return nil
    }
    if qingdan_exchange(finished, target) == 0 { return finished }
    let aside = finished + ".old"
    try remove(aside)
    try move(target, aside)
    try move(finished, target)
    return aside
  }
}

extension FileSystem {
  /// The path from the root, links resolved.
  static func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else { throw MachineFault(.find, path, errno: errno) }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension FileSystem {
  /// Writes to standard output; that nobody reads on is no fault.
  static func print(_ bytes: [UInt8]) throws {
    signal(SIGPIPE, SIG_IGN)
    try write(bytes, to: STDOUT_FILENO, named: "standard output")
  }

  private static func write(_ bytes: [UInt8], to file: Int32, named name: String) throws {
    try bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(file, base + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        if count < 0, errno == EPIPE { return }
        guard count > 0 else { throw MachineFault(.write, name, errno: errno) }
        written += count
      }
    }
  }
}

import CLinux
import Diagnostics
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
    return Kind(status)
  }

  /// What stands where the links at a path lead to; nil where nothing does.
  static func kindBehindLinks(of path: String) -> Kind? {
    var status = stat()
    return stat(path, &status) == 0 ? Kind(status) : nil
  }

  /// Whether what stands at a path may be changed: the superuser may change everything, and is not to change what others have
  /// protected.
  static func isWritable(_ path: String) throws -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw MachineFault(.look, path, errno: errno) }
    return status.st_mode & 0o222 != 0 && access(path, W_OK) == 0
  }

  /// How many names are in a directory.
  static func nameCount(in directory: String) throws -> Int { try rawNames(in: DiskPath(directory)).count }

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

  /// The bytes of a plain file; a link is not followed, a pipe or a device not waited for.
  ///
  /// - Parameter limit: bytes; one more than that is read of a larger file, so that its size tells.
  static func read(_ path: String, limit: Int = .max - 1) throws -> [UInt8] {
    try read(DiskPath(path), limit: limit)
  }

  /// The bytes of a plain file; a link is not followed, a pipe or a device not waited for.
  ///
  /// - Parameter limit: bytes; one more than that is read of a larger file, so that its size tells.
  static func read(_ place: DiskPath, limit: Int = .max - 1) throws -> [UInt8] {
    let path = place.description
    let file = open(place.cString, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { throw MachineFault(.open, path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineFault(.look, path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw MachineFault(.open, path, errno: EISDIR) }
      throw MachineFault(
        zh: "无法打开 \(path)：这里是管道或设备，不是文件。", en: "cannot open \(path): it is a pipe or a device, not a file")
    }
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
    let before = FileStamp(status)
    guard fstat(file, &status) == 0 else { throw MachineFault(.look, path, errno: errno) }
    guard FileStamp(status) == before else {
      throw MachineFault(
        zh: "读取 \(path) 时它正被改动；请等它存好后重新运行。",
        en: "\(path) is being changed while it is read: wait until it is saved, and run again")
    }
    return bytes
  }

  /// Writes a new file.
  ///
  /// - Returns: its state on the disk.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) throws -> FileStamp {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw MachineFault(.write, path, errno: errno) }
    var status = stat()
    do {
      try write(bytes, to: file, named: BilingualText(zh: path, en: path))
      guard fstat(file, &status) == 0 else { throw MachineFault(.look, path, errno: errno) }
    } catch {
      close(file)
      throw error
    }
    // Disks of other machines tell only here that they are full.
    guard close(file) == 0 else { throw MachineFault(.write, path, errno: errno) }
    return FileStamp(status)
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
  ///
  /// - Parameter exchange: the system's step: 0, or -1 with `errno`.
  static func swap(
    _ finished: String, into target: String,
    exchange: (_ one: String, _ other: String) -> Int32 = { qingdan_exchange($0, $1) }
  ) throws -> String? {
    let move = { (from: String, to: String) in
      guard rename(from, to) == 0 else { throw MachineFault(.move, to, errno: errno) }
    }
    if try kind(of: target) == nil {
      try move(finished, target)
      return nil
    }
    if exchange(finished, target) == 0 { return finished }
    guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw MachineFault(.move, target, errno: errno) }
    let aside = aside(of: finished)
    try remove(aside)
    try move(target, aside)
    do {
      try move(finished, target)
    } catch {
      try move(aside, target)
      throw error
    }
    return aside
  }

  /// Puts back what a swap of several steps took from its place, where it was killed between them.
  ///
  /// - Returns: whether there was anything to put back.
  @discardableResult
  static func undoSwap(of finished: String, into target: String) throws -> Bool {
    let aside = aside(of: finished)
    guard try kind(of: target) == nil, try kind(of: aside) != nil else { return false }
    guard rename(aside, target) == 0 else { throw MachineFault(.move, target, errno: errno) }
    return true
  }

  /// Where a swap of several steps keeps what stood at the target.
  private static func aside(of finished: String) -> String { finished + ".old" }
}

/// By what a file is known as unchanged without reading it: its size, and the time at which the system last saw it change,
/// which no program can set.
struct FileStamp: Equatable, Sendable {
  // **Units:** bytes; seconds and nanoseconds since 1970.
  let size: Int
  let seconds: Int
  let nanoseconds: Int

  init(size: Int, seconds: Int, nanoseconds: Int) {
    (self.size, self.seconds, self.nanoseconds) = (size, seconds, nanoseconds)
  }

  init(_ status: stat) {
    self.init(
      size: Int(status.st_size), seconds: status.st_ctim.tv_sec, nanoseconds: status.st_ctim.tv_nsec)
  }
}

extension FileSystem.Kind {
  fileprivate init(_ status: stat) {
    self =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
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
    try write(bytes, to: STDOUT_FILENO, named: BilingualText(zh: "标准输出", en: "standard output"))
  }

  private static func write(_ bytes: [UInt8], to file: Int32, named name: BilingualText) throws {
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

import Glibc

extension FileSystem {
  /// Writes files, new ones or over others: each of them whole, and none where one cannot be written.
  ///
  /// They are written beside their places first, then moved there one after the other: a run that is killed between two moves, or
  /// for which one of them fails, has written some. A device is written to as it is, and a link to a file stays one.
  ///
  /// - Parameters:
  ///   - ofEdition: they may be an edition's own files; what else is written is not.
  ///   - keepingStatus: files that stand there keep their permissions.
  static func write(
    _ files: [(path: String, bytes: [UInt8])], ofEdition: Bool = false, keepingStatus: Bool = false
  ) throws {
    if !ofEdition { for file in files { try requireOutsideEditions(file.path) } }
    var (staged, others): ([(from: String, to: String)], [(path: String, bytes: [UInt8])]) = ([], [])
    do {
      for file in files {
        let (path, kind) = try destination(of: file.path)
        switch kind {
        case .directory: throw MachineFault(.write, file.path, errno: EISDIR)
        case .other: others.append(file)
        default:
          let (parent, name) = try OutputFolder.parts(of: path)
          let place = "\(parent).\(name).staging"
          // What lies there, a link perhaps, is not written through.
          try remove(place)
          staged.append((place, path))
          try write(file.bytes, to: place)
          if keepingStatus { try keepStatus(of: path, for: place) }
        }
      }
      for file in others { try write(file.bytes, to: file.path) }
      for file in staged where rename(file.from, file.to) != 0 {
        throw MachineFault(.move, file.to, errno: errno)
      }
    } catch {
      for file in staged { try? remove(file.from) }
      throw error
    }
  }

  /// Writes files into a folder that may hold others, and that is made where it is not there, as `write(_:ofEdition:keepingStatus:)` does.
  ///
  /// - Parameters:
  ///   - files: **Shape:** names without `/`.
  ///   - ofEdition: they may be an edition's own files; what else is written is not.
  static func write(
    _ files: [(name: String, bytes: [UInt8])], into folder: String, ofEdition: Bool = false
  ) throws {
    if !ofEdition { try requireOutsideEditions(folder) }
    let isNew = try kind(of: folder) == nil
    try makeDirectory(folder)
    do {
      try write(files.map { (path: "\(folder)/\($0.name)", bytes: $0.bytes) }, ofEdition: ofEdition)
    } catch {
      if isNew { rmdir(folder) }
      throw error
    }
  }

  /// A file that is to be replaced.
  struct Replaced {
    let path: String
    /// What stood in it when it was read.
    let read: [UInt8]
    let written: [UInt8]
  }

  /// Replaces files of a folder, each whole, with the permissions that they had.
  ///
  /// - Throws: `MachineFault` where one of them is no plain file of the folder, may not be written, or was changed
  ///   since it was read: then nothing is.
  static func replace(_ files: [Replaced], inside folder: String) throws {
    for file in files { try require(file, inside: folder) }
    try write(files.map { (path: $0.path, bytes: $0.written) }, ofEdition: true, keepingStatus: true)
  }

  private static func require(_ file: Replaced, inside folder: String) throws {
    switch try kind(of: file.path) {
    case .file: break
    case .symbolicLink:
      throw MachineFault(
        zh: "不改 \(file.path)：它是符号链接；请改它指向的文件，或者换成文件本身。没有改动任何文件。",
        en:
          "will not change \(file.path): it is a symbolic link; put the file itself there. Nothing was changed"
      )
    default:
      throw MachineFault(
        zh: "不改 \(file.path)：它不是文件。没有改动任何文件。",
        en: "will not change \(file.path): it is no file. Nothing was changed")
    }
    let parent = try absolute(OutputFolder.parts(of: file.path).parent)
    guard (parent + "/").hasPrefix(try absolute(folder) + "/") else {
      throw MachineFault(
        zh: "不改 \(file.path)：它不在 \(folder) 里面。没有改动任何文件。",
        en: "will not change \(file.path): it lies outside \(folder). Nothing was changed")
    }
    guard try isWritable(file.path) else {
      throw MachineFault(
        zh: "不能改 \(file.path)：它是只读的；请先取消只读，或者加 --only 不改它。没有改动任何文件。",
        en:
          "cannot change \(file.path): it is read-only; make it writable, or leave it out by --only. Nothing was changed"
      )
    }
    guard try read(file.path) == file.read else {
      throw MachineFault(
        zh: "\(file.path) 刚才被改动过；请重新运行。没有改动任何文件。",
        en: "\(file.path) has been changed meanwhile: run again. Nothing was changed")
    }
  }

  private static func status(of path: String) throws -> stat {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw MachineFault(.look, path, errno: errno) }
    return status
  }

  /// Gives a file the permissions of another one, and its owner where the system lets us.
  private static func keepStatus(of path: String, for file: String) throws {
    let status = try status(of: path)
    _ = chown(file, status.st_uid, status.st_gid)
    guard chmod(file, status.st_mode & 0o7777) == 0 else { throw MachineFault(.write, file, errno: errno) }
  }
}

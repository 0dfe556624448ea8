import Diagnostics
import FileFormats
import Glibc

/// Converts files by LibreOffice, many in one run of it.
///
/// The files get names of ours in a folder of ours; what they are is known by their bytes alone.
struct LibreOfficeConversion {
  private let program: LibreOffice
  private let limits: ReadingLimits

  init(by program: LibreOffice, limits: ReadingLimits) {
    self.program = program
    self.limits = limits
  }

  /// - Parameter files: of kinds that are converted.
  /// - Returns: what each became, in the order of the files; nil where it could not be converted.
  /// - Throws: `MachineFault` where the disk or the system refuses.
  func converted(_ files: [[UInt8]]) throws -> [[UInt8]?] {
    let folder = try WorkFolder()
    for name in ["in", "out", "home", "profile/user"] {
      try FileSystem.makeDirectory("\(folder.path)/\(name)")
    }
    try FileSystem.write(
      LibreOfficeProfile.settings, to: "\(folder.path)/profile/user/registrymodifications.xcu")
    var results = [[UInt8]?](repeating: nil, count: files.count)
    let kinds = files.map { FileKind.detect($0) }
    for form in ConvertedForm.allCases {
      let named = kinds.indices.filter { ConvertedForm(kinds[$0]) == form }.map { index in
        Named(index: index, name: "\(index + 1).\(kinds[index].convertedEnding)")
      }
      for file in named { try FileSystem.write(files[file.index], to: "\(folder.path)/in/\(file.name)") }
      for (index, bytes) in try converted(named, to: form, in: folder) { results[index] = bytes }
    }
    return results
  }

  private struct Named {
    let index: Int
    let name: String
  }

  /// Runs the program until each file is converted or has had its turn: where it is killed or crashes, the first file that
  /// it has not finished is left out, and the next run goes on behind it.
  private func converted(
    _ files: [Named], to form: ConvertedForm, in folder: borrowing WorkFolder
  ) throws -> [(index: Int, bytes: [UInt8])] {
    var results: [(index: Int, bytes: [UInt8])] = []
    var (waiting, fruitless) = (files, 0)
    let end = ContinuousClock.now + program.limits.patience + program.limits.each * files.count
    while !waiting.isEmpty, fruitless < Self.mostFruitless, .now < end {
      let ending = try run(waiting, to: form, in: folder, until: end)
      var missing: [Named] = []
      for file in waiting {
        let path = "\(folder.path)/out/\(file.index + 1).\(form.ending)"
        if let bytes = try whole(path, form) {
          results.append((file.index, bytes))
        } else {
          missing.append(file)
        }
      }
      fruitless = missing.count == waiting.count ? fruitless + 1 : 0
      if case .status(0) = ending { break }
      waiting = Array(missing.dropFirst())
    }
    return results
  }

  /// As many runs as may end badly in succession without a file converted: then the program itself is at fault.
  private static let mostFruitless = 3

  /// A file that was written to its end and is within the limit, taken out of the folder; nil where there is none.
  private func whole(_ path: String, _ form: ConvertedForm) throws -> [UInt8]? {
    guard try FileSystem.kind(of: path) == .file else { return nil }
    let bytes = try FileSystem.read(path, limit: limits.fileSize)
    try FileSystem.remove(path)
    return bytes.count <= limits.fileSize && FileKind.detect(bytes) == form.kind ? bytes : nil
  }

  private func run(
    _ files: [Named], to form: ConvertedForm, in folder: borrowing WorkFolder,
    until end: ContinuousClock.Instant
  ) throws -> WorkFolder.Ending {
    let path = folder.path
    let options = [
      "--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault",
      "-env:UserInstallation=file://\(path.percentEncoded)/profile", "--convert-to", form.target, "--outdir",
      "\(path)/out",
    ]
    // The shell bounds what the program may write, which a pipe to it could not.
    let bounding = "ulimit -f \(limits.unpackedSize / 512); exec \"$@\""
    var (finished, last) = (0, ContinuousClock.now)
    return try folder.run(
      "/bin/sh",
      ["-c", bounding, "qingdan", program.path] + options + files.map { "\(path)/in/\($0.name)" },
      environment: LibreOfficeProfile.environment(in: "\(path)/home")
    ) {
      let count = (try? FileSystem.nameCount(in: "\(path)/out")) ?? 0
      if count > finished { (finished, last) = (count, .now) }
      return .now < end && last.duration(to: .now) < program.limits.patience
    }
  }
}

extension String {
  /// The text in a URL's path.
  fileprivate var percentEncoded: String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    return String(
      decoding: utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: [byte]
        default: [0x25, hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
        }
      }, as: UTF8.self)
  }
}

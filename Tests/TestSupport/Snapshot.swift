import Foundation

/// Recorded outputs, held against what is written now.
package enum Snapshot {
  /// Compares with a recorded file; with `QINGDAN_RECORD=1` in the environment it is recorded anew.
  ///
  /// - Parameters:
  ///   - path: below the folder `Snapshots` beside the test's source file.
  ///   - source: the test's source file.
  /// - Returns: nil where they are equal; else what the first difference is.
  package static func difference(
    _ actual: [UInt8], from path: String, source: String = #filePath
  ) throws -> String? {
    let file = URL(filePath: source).deletingLastPathComponent().appending(path: "Snapshots/\(path)")
    if ProcessInfo.processInfo.environment["QINGDAN_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual).write(to: file)
      return nil
    }
    guard let recorded = try? Data(contentsOf: file) else { return "\(path) is not recorded" }
    return firstDifference(of: actual, from: Array(recorded)).map { "\(path) \($0)" }
  }

  private static func firstDifference(of actual: [UInt8], from recorded: [UInt8]) -> String? {
    guard actual != recorded else { return nil }
    let newline = UInt8(ascii: "\n")
    let now = actual.split(separator: newline, omittingEmptySubsequences: false)
    let then = recorded.split(separator: newline, omittingEmptySubsequences: false)
    let line = zip(now, then).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, then.count)
    let texts = [then, now].map { line < $0.count ? String(decoding: $0[line], as: UTF8.self) : "(end)" }
    return "line \(line + 1): recorded “\(texts[0])”, now “\(texts[1])”"
  }
}

/// Files of the repository that tests read.
package enum Repository {
  /// The repository's root.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file by its path below the root.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  /// The files that stand directly in a folder, by name.
  package static func files(in folder: String) throws -> [String: [UInt8]] {
    let folder = root.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.reduce(into: [:]) { $0[$1] = Array(try Data(contentsOf: folder.appending(path: $1))) }
  }
}

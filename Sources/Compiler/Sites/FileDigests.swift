/// Files and their digests, a line each, as `sha256sum` prints and checks them (校验清单).
struct FileDigests: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    let path: String
    /// SHA-256 in hexadecimal.
    let digest: String
  }

  /// **Shape:** paths unique.
  var entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// The lines.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.count * 112)
    for entry in entries {
      bytes += entry.digest.utf8
      bytes += "  ".utf8
      bytes += entry.path.utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The digest of all files together: that of the lines.
  var digest: String { Compiler.digest(bytes) }

  /// A line that is none of ours. **Units:** `line` from 1.
  struct Fault: Error {
    let line: Int
  }

  /// - Throws: where a line is no digest with a path below the folder, or a path comes twice.
  init(_ bytes: [UInt8]) throws(Fault) {
    entries = []
    var known: Set<String> = []
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.last?.isEmpty == true, lines.count > 1 else { throw Fault(line: lines.count) }
    for (index, line) in lines.dropLast().enumerated() {
      guard let entry = Self.entry(line), known.insert(entry.path).inserted else {
        throw Fault(line: index + 1)
      }
      entries.append(entry)
    }
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let digest = line.prefix(64)
    guard digest.count == 64, digest.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      line.dropFirst(64).starts(with: "  ".utf8),
      let path = String(validating: line.dropFirst(66), as: UTF8.self), isBelow(path)
    else { return nil }
    return Entry(path: path, digest: String(decoding: digest, as: UTF8.self))
  }

  /// Whether a path stays in the folder.
  private static func isBelow(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0)
    }
  }
}

extension FileDigests {
  /// The files of an edition.
  init(of sources: EditionSources) {
    self.init(sources.all.map { Entry(path: $0.path, digest: $0.digest) })
  }
}

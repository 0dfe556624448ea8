import Diagnostics
import Glibc
import ListModel

/// What a build leaves beside the site for the next one: what the site was made from, and how its files lie on the disk.
///
/// It is right or of no use, and losing it costs time and nothing else: a site that is not as it says is written anew.
struct SiteRecord: Equatable {
  /// A file of the site as it lies on the disk.
  struct File: Equatable {
    /// What was written.
    let entry: FileDigests.Entry
    let stamp: FileStamp
  }

  /// What the site is.
  struct Heading: Equatable {
    /// The digest of all that the site depends on.
    let key: String
    /// Errors stood in the lists; they are to be told again.
    let hasErrors: Bool
    /// The numbers that a build prints.
    let summary: BilingualText
  }

  let heading: Heading
  /// **Shape:** all files of the site.
  let files: [File]

  init(_ heading: Heading, files: [File]) {
    self.heading = heading
    self.files = files
  }

  /// - Returns: nil where a file is not in the site any more.
  init?(_ heading: Heading, files: [WrittenFile], in site: String) {
    self.heading = heading
    var stamped: [File] = []
    stamped.reserveCapacity(files.count)
    for file in files {
      guard let stamp = file.stamp ?? FileStamp(of: "\(site)/\(file.entry.path)") else { return nil }
      stamped.append(File(entry: file.entry, stamp: stamp))
    }
    self.files = stamped
  }

  /// What the last build left.
  ///
  /// - Returns: nil where it left nothing that can be read.
  static func beside(_ site: String) -> SiteRecord? {
    (try? FileSystem.read(path(of: site))).flatMap { SiteRecord($0) }
  }

  /// Leaves it for the next build; the disk may refuse.
  func leave(beside site: String) {
    guard let path = try? Self.path(of: site), (try? FileSystem.kind(of: path)) != .other else { return }
    try? FileSystem.write([(path: path, bytes: bytes)])
  }

  private static func path(of site: String) throws -> String {
    let (parent, name) = try OutputFolder.parts(of: site)
    return "\(parent).\(name).built"
  }

  /// Whether a folder holds these files, as they were written, and nothing else.
  func describes(_ folder: String, jobs: Int) async throws -> Bool {
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard root >= 0 else { return false }
    defer { close(root) }
    for (directory, count) in directories {
      guard (try? FileSystem.nameCount(in: "\(folder)/\(directory)")) == count else { return false }
    }
    let pieces = stride(from: 0, to: files.count, by: 512).map { files[$0..<min($0 + 512, files.count)] }
    return try await orderedMap(pieces, jobs: jobs) { piece in
      piece.allSatisfy { FileStamp(of: $0.entry.path, in: root) == $0.stamp }
    }.allSatisfy(\.self)
  }

  /// How many names each directory of the site has, the site's own by the empty path.
  var directories: [Substring: Int] {
    var counts: [Substring: Int] = ["": 0]
    for file in files {
      var (name, isNew) = (file.entry.path[...], true)
      while isNew, !name.isEmpty {
        let directory = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[..<$0] } ?? ""
        isNew = counts[directory] == nil
        counts[directory, default: 0] += 1
        name = directory
      }
    }
    return counts
  }
}

extension FileStamp: Stored {
  /// That of a plain file; nil where there is none.
  ///
  /// - Parameter directory: an open one, from which the path leads; or the working directory.
  init?(of path: String, in directory: Int32 = AT_FDCWD) {
    var status = stat()
    guard fstatat(directory, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    self.init(status)
  }

  package func store(in store: inout StoreWriter) {
    for number in [size, seconds, nanoseconds] { number.store(in: &store) }
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    self.init(
      size: try Int(from: &store), seconds: try Int(from: &store), nanoseconds: try Int(from: &store))
  }
}

extension SiteRecord.File: Stored {
  package func store(in store: inout StoreWriter) {
    entry.path.store(in: &store)
    entry.digest.store(in: &store)
    stamp.store(in: &store)
  }

  package init(from store: inout StoreReader) throws(DamagedStore) {
    entry = FileDigests.Entry(path: try String(from: &store), digest: try String(from: &store))
    stamp = try FileStamp(from: &store)
  }
}

extension SiteRecord {
  /// For the disk: the digest of the rest, by which damage shows, then the rest.
  var bytes: [UInt8] {
    var store = StoreWriter(files: [])
    heading.key.store(in: &store)
    heading.hasErrors.store(in: &store)
    heading.summary.zh.store(in: &store)
    heading.summary.en.store(in: &store)
    files.store(in: &store)
    return Array(digest(store.bytes).utf8) + store.bytes
  }

  /// - Returns: nil where the bytes are not as they were written.
  init?(_ bytes: [UInt8]) {
    let rest = Array(bytes.dropFirst(64))
    guard bytes.starts(with: digest(rest).utf8) else { return nil }
    var store = StoreReader(rest, files: [])
    do throws(DamagedStore) {
      heading = Heading(
        key: try String(from: &store), hasErrors: try Bool(from: &store),
        summary: BilingualText(zh: try String(from: &store), en: try String(from: &store)))
      files = try [File](from: &store)
    } catch {
      return nil
    }
  }
}

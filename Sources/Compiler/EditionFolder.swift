import Analysis
import Diagnostics

/// What lies in an edition's folder: paths only, nothing read.
struct EditionFolder: Sendable {
  /// A file of the folder.
  struct Entry: Sendable {
    /// Below the edition folder, with `/`.
    let path: String
    /// What it is where it is no plain file, and therefore is not read.
    var irregularity: Irregularity?
    /// What stands in it, where it does not lie on the disk.
    var bytes: [UInt8]?
    /// Where it lies on the disk, where its name is not in UTF-8 there.
    var place: DiskPath?

    enum Irregularity { case link, device, folder, illegibleName, hiddenName, hiddenFolder, strayBackup }
  }

  /// The path of the folder.
  let root: String
  let name: String
  let edition: Entry
  /// **Shape:** sorted by path.
  let registers: [Entry]
  /// The folders of units and all files in them, at any depth. **Shape:** sorted by name, files by path.
  let submissions: [(folder: String, files: [Entry])]
  /// Files that lie in no unit's folder, behind the folders of the edition that are links. **Shape:** sorted by path.
  let strays: [Entry]
  /// The folders of the edition that are links: what lies behind them is not read.
  private let links: [Entry]

  /// Looks at a folder.
  ///
  /// - Throws: `MachineFault` where it is no edition.
  init(at path: String) throws {
    let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let kind = try FileSystem.kind(of: root + "/edition.xml") else {
      let there = try FileSystem.kind(of: root)
      throw there == nil
        ? MachineFault(noFolder: path)
        : try MissingEdition(in: DiskPath(root)).fault(of: path)
    }
    self.init(
      root: root, name: try Self.name(of: root),
      edition: Entry(path: "edition.xml", irregularity: .init(kind)),
      registers: Self.owned(try Self.files(below: "registers", of: root), of: root),
      submissions: Self.owned(try Self.files(below: "submissions", of: root), of: root),
      folders: try Self.folders(below: "submissions", of: root),
      links: try Self.directories.filter { try FileSystem.kind(of: "\(root)/\($0)") == .symbolicLink }
        .map { Entry(path: $0, irregularity: .link) })
  }

  /// A folder that does not lie on the disk.
  ///
  /// - Parameters:
  ///   - root: the path of the same edition on the disk, for its name.
  ///   - files: all files of the folder, with what stands in them.
  /// - Returns: nil where it is no edition.
  init?(named root: String, files: [Entry]) throws {
    guard let edition = files.first(where: { $0.path == "edition.xml" }) else { return nil }
    let ordered = files.map { (entry: $0, steps: $0.path.split(separator: "/")) }
      .sorted { left, right in
        left.steps.lexicographicallyPrecedes(right.steps) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
    func below(_ directory: String) -> [Entry] {
      Self.owned(
        ordered.filter { $0.steps.count > 1 && $0.steps[0] == directory }.map(\.entry), of: root)
    }
    let submissions = below("submissions")
    let folders = submissions.map { $0.path.split(separator: "/") }.filter { $0.count > 2 }
    self.init(
      root: root, name: try Self.name(of: root), edition: edition,
      registers: below("registers"), submissions: submissions,
      folders: Set(folders.map { String($0[1]) })
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      links: files.filter { $0.irregularity == .link && Self.directories.contains($0.path) })
  }

  /// The folders that are read of an edition.
  static let directories = ["registers", "submissions"]

  /// - Parameters:
  ///   - registers: all files below the folder of the registers.
  ///   - submissions: all files below the folder of the submissions.
  ///   - folders: the folders of units. **Shape:** sorted.
  private init(
    root: String, name: String, edition: Entry, registers: [Entry], submissions: [Entry], folders: [String],
    links: [Entry]
  ) {
    self.root = root
    self.name = name
    self.edition = edition
    self.registers = Self.atTop(registers)
    let byFolder = Dictionary(grouping: submissions) {
      $0.path.split(separator: "/").dropFirst().dropLast().first
    }
    self.links = links
    strays = links + byFolder[nil, default: []]
    self.submissions = folders.map { ($0, byFolder[Substring($0), default: []]) }
  }

  /// The same folder with some of the files of units alone; the office's own files stay.
  ///
  /// - Parameter isKept: by the path of a file and the folder of its unit.
  func keeping(_ isKept: (_ path: String, _ folder: String) -> Bool) -> EditionFolder {
    let kept = submissions.map { folder, files in (folder, files.filter { isKept($0.path, folder) }) }
      .filter { !$0.1.isEmpty }
    return EditionFolder(
      root: root, name: name, edition: edition, registers: registers, submissions: kept.flatMap(\.1),
      folders: kept.map(\.0), links: links)
  }

  /// What an edition is called: the last part of its path.
  private static func name(of root: String) throws -> String {
    if let last = root.split(separator: "/").last, last != ".", last != ".." { return String(last) }
    return try FileSystem.absolute(root).split(separator: "/").last.map(String.init) ?? "edition"
  }

  /// The names of the folders in a directory, also of empty ones.
  private static func folders(below directory: String, of root: String) throws -> [String] {
    let place = DiskPath("\(root)/\(directory)")
    guard try FileSystem.kind(of: place) == .directory else { return [] }
    return try FileSystem.names(in: place).filter {
      try $0.isLegible && !$0.text.hasPrefix(".") && !Leavings.isOfSystem(folder: $0.text)
        && FileSystem.kind(of: place.appending($0)) == .directory
    }.map(\.text)
  }

  /// All files below a directory, at any depth, links not followed.
  private static func files(below directory: String, of root: String) throws -> [Entry] {
    try files(below: directory, at: DiskPath("\(root)/\(directory)"), isPlain: true)
  }

  /// - Parameter isPlain: whether all names of the path are in UTF-8 on the disk.
  private static func files(below directory: String, at place: DiskPath, isPlain: Bool) throws -> [Entry] {
    guard try FileSystem.kind(of: place) == .directory else { return [] }
    return try FileSystem.names(in: place).flatMap { name -> [Entry] in
      let (path, place) = ("\(directory)/\(name.text)", place.appending(name))
      guard name.isLegible else { return [Entry(path: path, irregularity: .illegibleName)] }
      let isPlain = isPlain && name.bytes == nil
      guard let kind = try FileSystem.kind(of: place) else { return [] }
      guard kind == .directory else {
        let irregularity = Entry.Irregularity(kind)
        return [
          Entry(path: path, irregularity: irregularity, place: isPlain || irregularity != nil ? nil : place)
        ]
      }
      guard !Leavings.isOfSystem(folder: name.text) else { return [] }
      let below = try files(below: path, at: place, isPlain: isPlain)
      // An empty folder may stand in the place of a register.
      return below.isEmpty && directory == "registers" ? [Entry(path: path, irregularity: .folder)] : below
    }
  }

  /// Those of some files that are the owner's, with what is amiss with their names; a hidden folder stands for all in it.
  ///
  /// - Parameter entries: all files of a directory. **Shape:** those of one folder stand together.
  private static func owned(_ entries: [Entry], of root: String) -> [Entry] {
    let leavings = Leavings(among: entries.map(\.path))
    var hidden: Set<String> = []
    return entries.compactMap { entry in
      switch leavings.verdict(on: entry.path, beginning: { entry.beginning(of: root) }) {
      case .own: entry
      case .leaving: nil
      case .hiddenFile: entry.marked(.hiddenName)
      case .strayBackup: entry.marked(.strayBackup)
      case .hiddenFolder(let path):
        hidden.insert(path).inserted ? Entry(path: path, irregularity: .hiddenFolder) : nil
      }
    }
  }

  /// The files of the registers' folder itself; a folder in it, which is none of them, stands for all in it.
  private static func atTop(_ registers: [Entry]) -> [Entry] {
    var folders: Set<Substring> = []
    return registers.compactMap { entry in
      let steps = entry.path.split(separator: "/")
      guard steps.count > 2 else { return entry }
      let isNew = folders.insert(steps[1]).inserted
      return isNew ? Entry(path: steps[..<2].joined(separator: "/"), irregularity: .folder) : nil
    }
  }
}

extension EditionFolder.Entry {
  /// The same file, told where it is not told already.
  fileprivate func marked(_ irregularity: Irregularity) -> Self {
    var entry = self
    entry.irregularity = self.irregularity ?? irregularity
    return entry
  }

  /// The first bytes of the file; none where it is no plain one.
  fileprivate func beginning(of root: String) -> [UInt8] {
    guard irregularity == nil else { return [] }
    return bytes.map { Array($0.prefix(4)) }
      ?? (try? FileSystem.read(place ?? DiskPath("\(root)/\(path)"), limit: 3)) ?? []
  }
}

extension EditionFolder.Entry.Irregularity {
  /// What is amiss with a thing of some kind in the place of a file; nil for a file.
  fileprivate init?(_ kind: FileSystem.Kind) {
    switch kind {
    case .file: return nil
    case .directory: self = .folder
    case .symbolicLink: self = .link
    case .other: self = .device
    }
  }
}

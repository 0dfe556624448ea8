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

    enum Irregularity { case link, device, illegibleName, hiddenName }
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
    guard try FileSystem.kind(of: root + "/edition.xml") != nil else {
      let there = try FileSystem.kind(of: root)
      throw there == nil
        ? MachineFault(zh: "没有文件夹 \(path)。", en: "there is no folder \(path)")
        : MachineFault(
          zh: "\(path) 不是一期清单：没有 edition.xml（一期清单是像 lists/sanya-2022 这样的文件夹）。",
          en:
            "\(path) is not an edition: it has no edition.xml (an edition is a folder such as lists/sanya-2022)"
        )
    }
    let below = Self.withoutCompanions(try Self.files(below: "submissions", of: root))
    self.init(
      root: root, name: try Self.name(of: root), edition: Entry(path: "edition.xml"),
      registers: try Self.files(below: "registers", of: root), submissions: below,
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
    let ordered = files.map { (entry: $0.markedIfHidden, steps: $0.path.split(separator: "/")) }
      .filter { file in file.steps.dropFirst().allSatisfy { Self.isOfInterest(String($0)) } }
      .sorted { left, right in
        left.steps.lexicographicallyPrecedes(right.steps) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
    func below(_ directory: String) -> [(entry: Entry, steps: [Substring])] {
      ordered.filter { $0.steps.count > 1 && $0.steps[0] == directory }
    }
    let isKept = CompanionFolders.filter(ordered.map(\.entry.path))
    let submissions = below("submissions").filter { isKept($0.entry.path) }
    self.init(
      root: root, name: try Self.name(of: root), edition: edition,
      registers: below("registers").map(\.entry), submissions: submissions.map(\.entry),
      folders: Set(submissions.filter { $0.steps.count > 2 }.map { String($0.steps[1]) })
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      links: files.filter { $0.irregularity == .link && Self.directories.contains($0.path) })
  }

  private static let directories = ["registers", "submissions"]

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
    self.registers = registers.filter { !$0.path.dropFirst(10).contains("/") }
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
      try $0.isLegible && isOfInterest($0.text) && FileSystem.kind(of: place.appending($0)) == .directory
    }.map(\.text)
  }

  /// All files below a directory, at any depth, links not followed.
  private static func files(below directory: String, of root: String) throws -> [Entry] {
    try files(below: directory, at: DiskPath("\(root)/\(directory)"), isPlain: true)
  }

  /// - Parameter isPlain: whether all names of the path are in UTF-8 on the disk.
  private static func files(below directory: String, at place: DiskPath, isPlain: Bool) throws -> [Entry] {
    guard try FileSystem.kind(of: place) == .directory else { return [] }
    return try FileSystem.names(in: place).filter { isOfInterest($0.text) }.flatMap { name -> [Entry] in
      let (path, place) = ("\(directory)/\(name.text)", place.appending(name))
      guard name.isLegible else { return [Entry(path: path, irregularity: .illegibleName)] }
      let isPlain = isPlain && name.bytes == nil
      return switch try FileSystem.kind(of: place) {
      case .directory: try files(below: path, at: place, isPlain: isPlain)
      case .file: [Entry(path: path, place: isPlain ? nil : place).markedIfHidden]
      case nil: []
      case .symbolicLink: [Entry(path: path, irregularity: .link)]
      case .other: [Entry(path: path, irregularity: .device)]
      }
    }
  }

  /// The files that are not in the folder of a page saved for the web.
  private static func withoutCompanions(_ entries: [Entry]) -> [Entry] {
    let isKept = CompanionFolders.filter(entries.map(\.path))
    return entries.filter { isKept($0.path) }
  }

  /// Whether a file is an owner's: hidden files but lists, and the lock files of office programs, are not.
  static func isOfInterest(_ name: String) -> Bool {
    (!name.hasPrefix(".") || isHiddenList(name)) && !name.hasPrefix("~$") && name != "Thumbs.db"
      && name != "desktop.ini" && !name.hasSuffix("~") && !(name.hasPrefix("#") && name.hasSuffix("#"))
  }

  /// Whether a file is called like a list with a dot before its name, which hides it; systems and programs put other
  /// marks behind the dot of what is theirs.
  static func isHiddenList(_ name: String) -> Bool {
    guard name.hasPrefix("."), !["._", ".~", ".#", ".$"].contains(where: name.hasPrefix) else { return false }
    let parts = name.dropFirst().split(separator: ".")
    return parts.count > 1 && parts.last.map { listEndings.contains($0.lowercased()) } == true
  }

  private static let listEndings: Set<String> = [
    "csv", "doc", "docx", "et", "htm", "html", "ods", "odt", "wps", "xls", "xlsm", "xlsx", "xml", "zip",
  ]
}

extension EditionFolder.Entry {
  /// The same file, told where its name hides it.
  fileprivate var markedIfHidden: EditionFolder.Entry {
    guard irregularity == nil, EditionFolder.isHiddenList(String(path.split(separator: "/").last ?? ""))
    else {
      return self
    }
    var entry = self
    entry.irregularity = .hiddenName
    return entry
  }
}

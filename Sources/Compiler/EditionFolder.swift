import Analysis
import Diagnostics

/// What lies in an edition's folder: paths only, nothing read.
struct EditionFolder {
  /// A file of the folder.
  struct Entry: Sendable {
    /// Below the edition folder, with `/`.
    let path: String
    /// What it is where it is no plain file, and therefore is not read.
    var irregularity: Irregularity?

    enum Irregularity { case link, device }
  }

  /// The path of the folder.
  let root: String
  let name: String
  /// **Shape:** sorted by path.
  let registers: [Entry]
  /// The folders of units and all files in them, at any depth. **Shape:** sorted by name, files by path.
  let submissions: [(folder: String, files: [Entry])]
  /// Files that lie in no unit's folder. **Shape:** sorted by path.
  let strays: [Entry]

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
    self.root = root
    name = try Self.name(of: root)
    registers = try Self.files(below: "registers", of: root).filter { !$0.path.dropFirst(10).contains("/") }
    let below = try Self.files(below: "submissions", of: root)
    let byFolder = Dictionary(grouping: below) { $0.path.split(separator: "/").dropFirst().dropLast().first }
    strays = byFolder[nil, default: []]
    submissions = try Self.folders(below: "submissions", of: root).map { folder in
      (folder, byFolder[Substring(folder), default: []])
    }
  }

  /// What an edition is called: the last part of its path.
  private static func name(of root: String) throws -> String {
    if let last = root.split(separator: "/").last, last != ".", last != ".." { return String(last) }
    return try FileSystem.absolute(root).split(separator: "/").last.map(String.init) ?? "edition"
  }

  /// The names of the folders in a directory, also of empty ones.
  private static func folders(below directory: String, of root: String) throws -> [String] {
    guard try FileSystem.kind(of: "\(root)/\(directory)") == .directory else { return [] }
    return try FileSystem.names(in: "\(root)/\(directory)").filter {
      try isOfInterest($0) && FileSystem.kind(of: "\(root)/\(directory)/\($0)") == .directory
    }
  }

  /// All files below a directory, at any depth, links not followed.
  private static func files(below directory: String, of root: String) throws -> [Entry] {
    guard try FileSystem.kind(of: "\(root)/\(directory)") == .directory else { return [] }
    return try FileSystem.names(in: "\(root)/\(directory)").filter(isOfInterest).flatMap { name -> [Entry] in
      let path = "\(directory)/\(name)"
      return switch try FileSystem.kind(of: "\(root)/\(path)") {
      case .directory: try files(below: path, of: root)
      case .file: [Entry(path: path)]
      case nil: []
      case .symbolicLink: [Entry(path: path, irregularity: .link)]
      case .other: [Entry(path: path, irregularity: .device)]
      }
    }
  }

  /// Whether a file is an owner's: hidden files and the lock files of office programs are not.
  static func isOfInterest(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.hasPrefix("~$") && name != "Thumbs.db" && name != "desktop.ini"
  }
}

/// What systems and programs leave among the files of a folder or an archive, and what only looks like it.
///
/// A name alone proves little: a list may be called like a backup. What is passed over is known by the name of its system, by the
/// file beside it to which it belongs, or by what it holds; all else is the owner's, and is read or told.
struct Leavings {
  enum Verdict: Equatable {
    /// The owner's.
    case own
    case leaving
    /// A list whose name hides it.
    case hiddenFile
    /// A list in a hidden folder, by the path of that.
    case hiddenFolder(String)
    /// A file named like an editor's backup, with nothing beside it of which it may be one.
    case strayBackup
  }

  private let paths: Set<String>
  private let isOfNoPage: (String) -> Bool

  /// - Parameter paths: all files of the folder or the archive.
  init(among paths: [String]) {
    self.paths = Set(paths)
    isOfNoPage = CompanionFolders.filter(paths)
  }

  /// What a file is.
  ///
  /// - Parameter beginning: the first bytes of it, asked for where its name leaves it open.
  func verdict(on path: String, beginning: () -> [UInt8]) -> Verdict {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = steps.last else { return .own }
    if steps.dropLast().contains(where: { Self.isOfSystem(folder: $0) }) || !isOfNoPage(path) {
      return .leaving
    }
    let verdict = verdict(on: last, in: path.dropLast(last.count), beginning)
    if let hidden = steps.dropLast().firstIndex(where: { $0.hasPrefix(".") && $0 != "." && $0 != ".." }) {
      guard verdict != .leaving, Self.mayBeList(last) else { return .leaving }
      return .hiddenFolder(steps[...hidden].joined(separator: "/"))
    }
    return verdict
  }

  /// - Parameter folder: the path before the name, with its `/`.
  private func verdict(on name: Substring, in folder: Substring, _ beginning: () -> [UInt8]) -> Verdict {
    func isBeside(_ other: some StringProtocol) -> Bool { paths.contains(String(folder) + String(other)) }
    // What an editor keeps of a file is called like it, with an ending more: .a.csv.swp beside a.csv.
    func isOfOpenFile(_ name: Substring) -> Bool {
      name.lastIndex(of: ".").map { isBeside(name[..<$0].dropFirst()) } ?? false
    }
    if Self.systemFiles.contains(name.lowercased()) || name.hasPrefix("~$") { return .leaving }
    if let original = Self.original(ofBackup: name) {
      if isBeside(original) { return .leaving }
      guard name.hasPrefix(".") else { return .strayBackup }
      return Self.mayBeList(original) && !isOfOpenFile(original) ? .hiddenFile : .leaving
    }
    guard name.hasPrefix(".") else { return .own }
    guard Self.mayBeList(name), !isOfOpenFile(name) else { return .leaving }
    if Self.hiddenMarks.contains(where: name.hasPrefix), isBeside(name.dropFirst(2)) { return .leaving }
    let isDouble = name.hasPrefix("._") && beginning().starts(with: Self.appleDouble)
    return isDouble ? .leaving : .hiddenFile
  }

  /// The name of the file of which one is a backup by its name: `x~`, `x.~2~`, `#x#`.
  private static func original(ofBackup name: Substring) -> Substring? {
    if name.hasPrefix("#"), name.hasSuffix("#"), name.utf8.count > 2 { return name.dropFirst().dropLast() }
    guard name.hasSuffix("~"), name.utf8.count > 1 else { return nil }
    let original = name.dropLast()
    let digits = original.reversed().prefix { $0.isASCII && $0.isNumber }.count
    return digits > 0 && original.dropLast(digits).hasSuffix(".~") ? original.dropLast(digits + 2) : original
  }

  /// Whether a file's name alone does not speak against it: it is not hidden, but as a list, nor named like a backup.
  static func isUsual(_ name: String) -> Bool {
    if systemFiles.contains(name.lowercased()) || name.hasPrefix("~$") || original(ofBackup: name[...]) != nil
    {
      return false
    }
    guard name.hasPrefix(".") else { return true }
    return !hiddenMarks.contains(where: name.hasPrefix) && endsLikeList(name[...])
  }

  /// Whether a folder is a system's or a program's, by its name.
  static func isOfSystem(folder name: some StringProtocol) -> Bool {
    systemFolders.contains(String(name)) || name.hasPrefix(".Trash")
  }

  /// Whether a hidden file is called like one that may be a list: it ends as lists do, or has letters that programs do not
  /// use for their own files.
  private static func mayBeList(_ name: Substring) -> Bool {
    let isOfProgram = hiddenMarks.contains(where: name.hasPrefix)
    if !isOfProgram, name.unicodeScalars.contains(where: { !$0.isASCII && $0.properties.isAlphabetic }) {
      return true
    }
    return endsLikeList(name)
  }

  private static func endsLikeList(_ name: Substring) -> Bool {
    name.lastIndex(of: ".").map { listEndings.contains(name[$0...].dropFirst().lowercased()) } ?? false
  }

  private static let systemFiles: Set<String> = [".ds_store", "thumbs.db", "desktop.ini"]
  private static let systemFolders: Set<String> = [
    "__MACOSX", ".AppleDouble", ".DocumentRevisions-V100", ".Spotlight-V100", ".TemporaryItems", ".fseventsd",
    ".git",
    ".hg", ".svn",
  ]
  /// What programs put before the name of a file that they have open, or keep more about.
  private static let hiddenMarks = ["._", ".~", ".#", ".$"]
  /// **Source:** RFC 1740, appendix B.
  private static let appleDouble: [UInt8] = [0x00, 0x05, 0x16, 0x07]
  private static let listEndings: Set<String> = [
    "csv", "doc", "docx", "et", "htm", "html", "ods", "odt", "wps", "xls", "xlsm", "xlsx", "xml", "zip",
  ]
}

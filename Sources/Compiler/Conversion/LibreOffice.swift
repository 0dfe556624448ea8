import Glibc

/// LibreOffice, which converts files that are not read as they are (转换程序).
package struct LibreOffice: Sendable {
  /// How long conversion may take.
  package struct Limits: Sendable {
    /// Without a file finished; and all of it, but for `each`.
    package var patience: Duration
    /// More for each file.
    package var each: Duration

    package init(patience: Duration = .seconds(60), each: Duration = .seconds(10)) {
      (self.patience, self.each) = (patience, each)
    }
  }

  let path: String
  let limits: Limits
  /// By what it is told from another version of it.
  let identity: String
  /// Is told how many files are to be converted, before it begins.
  let announce: @Sendable (Int) -> Void

  /// - Parameters:
  ///   - folders: those to look in, parted by `:`; nil for the search path.
  ///   - announce: is told how many files are to be converted, each time before it begins, as it takes seconds.
  /// - Returns: nil where none of them has a program `soffice`.
  package init?(
    onPath folders: String? = nil, limits: Limits = Limits(), announce: @escaping @Sendable (Int) -> Void
  ) {
    let folders = folders ?? getenv("PATH").map { String(cString: $0) } ?? ""
    // A relative folder would be another one for whoever stands elsewhere.
    let places = folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/soffice" }
    guard let path = places.first(where: Self.isProgram) else { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    self.limits = limits
    self.announce = announce
    identity = "soffice \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}

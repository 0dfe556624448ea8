import Glibc

/// The terminal at standard output.
enum Terminal {
  /// Standard output is a terminal of colours, and nobody asked for none.
  ///
  /// **Source:** no-color.org: a `NO_COLOR` that is set and not empty.
  static var showsColours: Bool {
    showsColours(isTerminal: isatty(STDOUT_FILENO) == 1) { getenv($0).map { String(cString: $0) } }
  }

  /// - Parameter value: of a variable of the environment; nil where it is not set.
  static func showsColours(isTerminal: Bool, _ value: (String) -> String?) -> Bool {
    isTerminal && (value("NO_COLOR") ?? "").isEmpty && value("TERM") != "dumb"
  }
}

import Glibc

/// The terminal at standard output.
enum Terminal {
  /// Standard output is a terminal of colours, and nobody asked for none.
  ///
  /// **Source:** no-color.org: a `NO_COLOR` that is set and not empty.
  static var showsColours: Bool {
    isatty(STDOUT_FILENO) == 1 && (value(of: "NO_COLOR") ?? "").isEmpty && value(of: "TERM") != "dumb"
  }

  private static func value(of variable: String) -> String? { getenv(variable).map { String(cString: $0) } }
}

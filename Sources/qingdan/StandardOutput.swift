import Glibc

/// Where a command that goes on tells what happens: each line at once, whoever reads.
enum StandardOutput {
  static func write(_ lines: [String]) {
    let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}

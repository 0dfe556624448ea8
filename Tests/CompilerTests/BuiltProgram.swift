import Glibc
import Testing

@testable import Compiler

/// The command that was built beside the tests.
enum BuiltProgram {
  /// Runs it.
  static func run(_ arguments: String..., environment: [String: String?] = [:]) throws -> Subprocess {
    try run(arguments, environment: environment)
  }

  /// Runs it.
  static func run(_ arguments: [String], environment: [String: String?] = [:]) throws -> Subprocess {
    try #require(try Subprocess.run(path, arguments, environment: environment))
  }

  /// Where it lies.
  static var path: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let tests = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/qingdan"
  }
}

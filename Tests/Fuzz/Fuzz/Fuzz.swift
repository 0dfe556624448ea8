import CLibFuzzer
import Glibc

/// Feeds one target with what libFuzzer makes up: `Fuzz TARGET [libFuzzer's arguments]`.
@main
enum Fuzz {
  static func main() {
    guard CommandLine.arguments.count > 1, FuzzTarget(rawValue: CommandLine.arguments[1]) != nil else {
      print(FuzzTarget.allCases.map(\.rawValue).joined(separator: "\n"))
      exit(CommandLine.arguments.count > 1 ? 2 : 0)
    }
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        FuzzTarget(rawValue: CommandLine.arguments[1])?.run(
          [UInt8](UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      })
  }
}

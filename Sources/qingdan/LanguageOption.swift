import ArgumentParser
import Diagnostics
import Glibc

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language that the environment asks for; Chinese where it asks for none of ours.
  static var ofEnvironment: Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let value = variables.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
    return value?.hasPrefix("en") == true ? .en : .zh
  }
}

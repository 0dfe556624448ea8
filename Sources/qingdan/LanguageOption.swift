import ArgumentParser
import Diagnostics
import Glibc

extension Language: ExpressibleByArgument {}

extension Language {
  /// The language of `--language`, whatever the command; else that of the environment.
  static var ofCommandLine: Language {
    let arguments = CommandLine.arguments
    let option = "--language"
    let behind = zip(arguments, arguments.dropFirst()).first { $0.0 == option }?.1
    let within = arguments.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
    return (behind ?? within).flatMap { Language(rawValue: $0) } ?? .ofEnvironment
  }

  /// The language that the environment asks for; Chinese where it asks for none of ours.
  static var ofEnvironment: Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let value = variables.lazy.compactMap { getenv($0).map { String(cString: $0) } }.first { !$0.isEmpty }
    return value?.hasPrefix("en") == true ? .en : .zh
  }
}

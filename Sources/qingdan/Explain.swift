import ArgumentParser
import Compiler
import Diagnostics
import Reports

/// `qingdan explain`: tells about one rule, or lists them all.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a rule is about, or list all rules.",
    discussion: """
      Examples:
        qingdan explain
        qingdan explain duplicate-code --language en
      """)

  @Argument(help: "The name of a rule, such as duplicate-code. Default: all rules, one line each.")
  var rule: String?

  @Option(help: "The language: zh or en. Default: by LANG.")
  var language: Language?

  func run() throws {
    let language = language ?? .ofEnvironment
    guard let name = rule else { return print(RuleReference.list(in: language), terminator: "") }
    guard let page = RuleReference.page(for: name, in: language) else {
      let near = RuleReference.nearest(to: name)
      throw ValidationError(
        "There is no rule \(name)." + (near.map { " Did you mean \($0)?" } ?? "")
          + " `qingdan explain` lists them all.")
    }
    print(page, terminator: "")
  }
}

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
        qingdan explain --format markdown --language en > docs/rules.md
      """)

  @Argument(
    help: "The name or the title of a rule, such as duplicate-code. Default: all rules, one line each.")
  var rule: String?

  /// How a page is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Option(help: "How to write it; all rules in markdown have a page each.")
  var format = Format.text

  @Option(help: "The language: zh or en. Default: by LANG.")
  var language: Language?

  func run() throws {
    let language = language ?? .ofEnvironment
    let isMarkdown = format == .markdown
    guard let name = rule else {
      let list = isMarkdown ? RuleReference.markdown(in: language) : RuleReference.list(in: language)
      return try StandardOutput.write(list)
    }
    guard
      let page = isMarkdown
        ? RuleReference.markdown(for: name, in: language) : RuleReference.page(for: name, in: language)
    else {
      let near = RuleReference.nearest(to: name)
      throw ValidationError(
        "There is no rule \(name)." + (near.map { " Did you mean \($0)?" } ?? "")
          + " `qingdan explain` lists them all.")
    }
    try StandardOutput.write(page)
  }
}

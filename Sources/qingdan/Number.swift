import ArgumentParser
import Compiler
import Diagnostics

/// `qingdan number`: proposes codes for powers that have none.
struct Number: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "Propose codes for the powers that have none.",
    discussion: """
      Writes a table of separated values: unit, category, main item, name, basic code, implementation code, and the \
      place. Nothing in the lists is changed. The number of a power follows from its category and name, so it is the \
      same in every run and edition; codes of the lists, of the guidance catalogue, of the transfers register and of \
      the editions named with --earlier are never given again.

      Exit status: 0 written; 2 the command line or the machine is at fault.

      Examples:
        qingdan number lists/sanya-2022
        qingdan number lists/sanya-2024 --earlier lists/sanya-2022 -o codes.csv
      """)

  @OptionGroup var edition: EditionOptions

  @Option(
    help: ArgumentHelp(
      "An edition whose codes stay what they are; may be given several times.", valueName: "edition"))
  var earlier: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"))
  var output: String?

  @Option(help: "The language of the remark: zh or en. Default: by LANG.")
  var language: Language?

  func run() async throws {
    let request = Compilation.Request(
      edition: edition.edition, asOf: edition.asOf, jobs: edition.jobs, libreOffice: .onPath)
    let proposed = try await CodeNumbering.propose(request, earlier: earlier)
    try CodeNumbering.write(proposed, to: output)
    StandardError.write(proposed.remark[language ?? .ofEnvironment])
  }
}

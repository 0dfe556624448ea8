import ArgumentParser
import Compiler
import Diagnostics

/// `qingdan compare-guidance`: writes the comparison of an edition with the guidance catalogue.
struct CompareGuidance: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare-guidance",
    abstract: "Write the table that compares the powers with the guidance catalogue.",
    discussion: """
      Each entry of registers/guidance.csv and each power without sub-items is a line, marked 完全对应 (code, name, \
      category and basis agree), 保留 (the entry's power, listed otherwise), 新增 (not in the catalogue) or 不认领 \
      (listed by nobody). DIR/comparison.xlsx and DIR/comparison.html are written; other files in DIR stay.

      Exit status: 0 written; 2 the command line or the machine is at fault, also where there is no guidance catalogue.

      Example:
        qingdan compare-guidance lists/sanya-2022 -o guidance
      """)

  @OptionGroup var edition: EditionOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var output: String

  @Option(help: "The language of the table: zh or en. Default: by LANG.")
  var language: Language?

  func run() async throws {
    let language = language ?? .ofEnvironment
    let written = try await GuidanceWriting.write(
      Compilation.Request(
        edition: edition.edition, asOf: edition.asOf, jobs: edition.jobs, libreOffice: .onPath), to: output,
      language: language)
    try StandardOutput.write(line: written[language])
  }
}

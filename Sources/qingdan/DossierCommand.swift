import ArgumentParser
import Compiler
import Diagnostics

/// `qingdan dossier`: writes what the meetings about shared matters need.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier", abstract: "Write the papers for meetings about matters in conflict.",
    discussion: """
      For each matter or item that units must talk about, one page (HTML) and one Word file: what all lists say of \
      it side by side, verbatim, with file and cell; the legal bases and their ranks; the findings; who hosts the \
      talk; and room for the outcome and the signatures. DIR/index.html leads to all of them, and \
      DIR/clean-matters.html lists the matters in which nothing was found.

      The folder is written beside its place and put there in one step. It is the command's own: whatever else lies \
      in it goes with the old dossier.

      Exit status: 0 written, also when nothing is in conflict; 2 the command line or the machine is at fault.

      Examples:
        qingdan dossier lists/sanya-2022 -o dossier
        qingdan dossier lists/faulty-example -o dossier --matter 河湖漂浮物清理 --matter 取水许可
        qingdan dossier lists/faulty-example -o dossier --language en --as-of 2026-01-01
      """)

  @OptionGroup var edition: EditionOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to write.", valueName: "dir"))
  var output: String

  @Option(
    name: .customLong("matter"),
    help: ArgumentHelp(
      "Only this matter or item, in conflict or not; may be given several times.", valueName: "name"))
  var matters: [String] = []

  @Option(help: "The folder of the page templates.")
  var templates: String?

  @Option(help: "The language of the papers: zh or en. Default: by LANG.")
  var language: Language?

  func run() async throws {
    let language = language ?? .ofEnvironment
    let written = try await edition.compile().writeDossier(
      .init(folder: output, matters: matters, language: language, templates: templates))
    try StandardOutput.write(line: written[language])
  }
}

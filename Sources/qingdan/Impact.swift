import ArgumentParser
import Compiler
import Diagnostics
import ListModel

/// `qingdan impact`: tells which items of which units rest on an instrument.
struct Impact: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact", abstract: "Tell which items of which units rest on a law, to send to them.",
    discussion: """
      The law is named by its title, a short title or its document number; clauses behind it (国务院令第412号附件第112项) \
      narrow what is told to what cites them, or the law as a whole. Without an edition the working directory \
      is asked, or else every edition below lists/. With the text of a new version (.txt, .docx, .html) each item is \
      told what stands there under the article that it cites, or that no such article is left.

      Exit status: 0 told, also where nothing rests on it; 2 the command line or the machine is at fault, also where \
      neither lists nor registers know the law.

      Examples:
        qingdan impact 行政复议法
        qingdan impact lists/sanya-2022 行政复议法 --article 12
        qingdan impact lists/sanya-2022 国务院令第412号附件第112项 --format json
        qingdan impact lists/sanya-2022 行政复议法 --new-version new-text.docx
      """)

  @Argument(
    help: ArgumentHelp(
      "The law, and before it the edition's folder where it is not this one.", valueName: "edition-and-law"))
  var arguments: [String]

  @Option(help: "Only what cites this article (12, 第十二条, 第十二条之一), or the law as a whole.")
  var article: ArticleNumber?

  @Option(help: ArgumentHelp("The text of a version to come.", valueName: "file"))
  var newVersion: String?

  @Option(help: "Judge as of this day (YYYY-MM-DD). Default: the edition's own.")
  var asOf: CalendarDate?

  @Option(help: "How to report: text or json.")
  var format = ImpactAnalysis.Format.text

  @Option(help: "The language of the report: zh or en. Default: by LANG.")
  var language: Language?

  func validate() throws {
    guard (1...2).contains(arguments.count) else {
      throw ValidationError("Name the law, and before it the edition where it is not this folder.")
    }
    if arguments.count == 1, try ImpactAnalysis.isEdition(arguments[0]) {
      throw ValidationError("Name the law behind the edition: qingdan impact \(arguments[0]) 行政复议法")
    }
  }

  func run() async throws {
    let isFirstLaw =
      try arguments.count == 2 && !ImpactAnalysis.isEdition(arguments[0])
      && ImpactAnalysis.isEdition(arguments[1])
    let ordered = isFirstLaw ? arguments.reversed() : arguments
    let analysis = try await ImpactAnalysis.run(
      .init(
        edition: ordered.count == 2 ? ordered[0] : nil, instrument: ordered[ordered.count - 1],
        article: article, newVersion: newVersion, asOf: asOf, libreOffice: .onPath))
    try analysis.print(as: format, language: language ?? .ofEnvironment)
  }
}

extension ImpactAnalysis.Format: ExpressibleByArgument {}

extension ArticleNumber: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }
}

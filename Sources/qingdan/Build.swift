import ArgumentParser
import Compiler
import Diagnostics
import Reports

/// `qingdan build`: checks an edition and publishes its catalogues.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Check an edition and publish it as a site with XML, JSON, CSV and XLSX.",
    discussion: """
      Writes DIR/index.html and its pages, the catalogue as DIR/catalogue.xml, .json and .xlsx, and beside the page of each \
      unit its lists as CSV, XML and JSON-LD; DIR/changes.atom where the edition has a register of transfers, DIR/sitemap.xml \
      where edition.xml has the site's domain. The folder is written beside its place and put there \
      in one step: a run that is stopped leaves the old one as it was. The folder is the command's own: whatever \
      else lies in it goes with the old site. Nothing is published while errors stand, \
      unless --allow-errors is given; then the pages carry a mark.

      DIR/SHA256SUMS has the digests of all files, DIR/manifest.xml what they were made from: `qingdan verify DIR` checks both. \
      Where the files of the edition, the templates and the program are those of the build before, and the site lies there as \
      it was written, nothing is written; .DIR.built beside it is kept for that.

      Exit status: 0 published, 1 errors found (with --allow-errors: published all the same), \
      2 the command line or the machine is at fault.

      Examples:
        qingdan build lists/sanya-2022 -o site
        qingdan build lists/sanya-2022 -o site --allow-errors --templates our-templates
      """)

  @OptionGroup var edition: EditionOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to publish into.", valueName: "dir"))
  var output: String

  @Option(help: "The folder of the page templates.")
  var templates: String?

  @Flag(help: "Publish although errors were found, with a mark on every page and numbers of persons covered.")
  var allowErrors = false

  @Option(help: "The language of the report: zh or en. Default: by LANG.")
  var language: Language?

  func run() async throws {
    let start = ContinuousClock.now
    let language = language ?? .ofEnvironment
    let build = try await SiteBuild(edition.request(), into: output, templates: templates)
    let standing = try await build.standing()
    if let standing, !standing.hasErrors {
      try finish(standing.summary, build.unchanged, in: language, since: start, hasErrors: false)
    }
    let compilation = try await build.compile()
    let hasErrors = compilation.judgement.count(.error) > 0
    if hasErrors {
      try compilation.report(to: [ReportTarget(format: TextReport())], language: language)
      guard allowErrors else {
        StandardError.write(compilation.refusal[language])
        throw ExitCode(1)
      }
    }
    if let standing {
      try finish(standing.summary, build.unchanged, in: language, since: start, hasErrors: hasErrors)
    }
    let summary = compilation.summary(try await compilation.publish(build))
    try finish(summary, in: language, since: start, hasErrors: hasErrors)
  }

  /// Prints how the site is, and ends the run.
  private func finish(
    _ texts: BilingualText..., in language: Language, since start: ContinuousClock.Instant, hasErrors: Bool
  ) throws -> Never {
    for text in texts { try StandardOutput.write(line: text[language]) }
    let seconds = ((ContinuousClock.now - start) / .milliseconds(10)).rounded() / 100
    try StandardOutput.write(
      line: BilingualText(zh: "用时：\(seconds) 秒", en: "seconds: \(seconds)")[language])
    Self.leave(with: hasErrors ? ExitCode(1) : .success)
  }
}

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

  @Flag(help: "Publish although errors were found, with a mark on every page.")
  var allowErrors = false

  @Option(help: "The language of the report: zh or en. Default: by LANG.")
  var language: Language?

  func run() async throws {
    let start = ContinuousClock.now
    let compilation = try await edition.compile(publishing: true)
    let language = language ?? .ofEnvironment
    if compilation.judgement.count(.error) > 0 {
      try compilation.report(to: [ReportTarget(format: TextReport())], language: language)
      guard allowErrors else {
        StandardError.write(compilation.refusal[language])
        throw ExitCode(1)
      }
    }
    let published = try await compilation.publish(to: output, templates: templates)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print(compilation.summary(published, seconds: seconds)[language])
    Self.leave(with: compilation.judgement.count(.error) > 0 ? ExitCode(1) : .success)
  }
}

import ArgumentParser
import Compiler
import Diagnostics
import Glibc
import ListModel

/// `qingdan build-all`: builds every edition of a folder.
struct BuildAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-all",
    abstract: "Build every edition that lies in a folder, each into a folder of its own.",
    discussion: """
      An edition is built as qingdan build does it, with one processor; as many are built at a time as --jobs says, and no \
      more are in memory. A line for each tells what became of it. Errors in one leave the others alone: its site \
      stays as it was, and qingdan check tells them.

      Nothing is shared between editions: docs/scale.md tells how to spread a country's over many machines.

      Exit status: 0 all published, 1 errors found in some, 2 the command line or the machine is at fault for some.

      Examples:
        qingdan build-all provinces/hainan -o sites
        qingdan build-all country -o sites --jobs 8 --allow-errors
      """)

  @Argument(help: "The folder in which the folders of the editions lie.")
  var folder: String

  @Option(name: [.short, .long], help: ArgumentHelp("The folder for the sites.", valueName: "dir"))
  var output: String

  @Option(help: "Judge as of this day (YYYY-MM-DD). Default: each edition's own.")
  var asOf: CalendarDate?

  @Option(help: "How many editions are built at a time. Default: the number of processors.")
  var jobs: Int?

  @Option(help: "The folder of the page templates.")
  var templates: String?

  @Flag(help: "Publish although errors were found, with a mark on every page and numbers of persons covered.")
  var allowErrors = false

  @Option(help: "The language of the report: zh or en. Default: by LANG.")
  var language: Language?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  func run() async throws {
    let editions = try EditionsFolder(at: folder)
    try EditionsFolder.requireOutside(output)
    let language = language ?? .ofEnvironment
    let jobs = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    let outcomes = try await editions.map(jobs: jobs) { name in
      do {
        let outcome = try await build(try editions.path(of: name), into: "\(output)/\(name)")
        try StandardOutput.write(line: "\(name)  \(outcome.line[language])")
        return outcome.errors
      } catch let fault as MachineFault {
        StandardError.write("\(name)  \(fault.message[language])")
        throw fault
      }
    }
    let faults = outcomes.count { if case .failure = $0 { true } else { false } }
    let faulty = outcomes.count { if case .success(let errors) = $0 { errors > 0 } else { false } }
    try StandardOutput.write(
      line: Self.summary(outcomes.count, faulty: faulty, faults: faults)[language])
    Self.leave(with: faults > 0 ? ExitCode(2) : faulty > 0 ? ExitCode(1) : .success)
  }

  /// Builds one edition.
  ///
  /// - Returns: the number of its errors, and what became of it.
  private func build(_ edition: String, into site: String) async throws -> (errors: Int, line: BilingualText)
  {
    let request = Compilation.Request(edition: edition, asOf: asOf, jobs: 1, libreOffice: .onPath)
    let build = try await SiteBuild(request, into: site, templates: templates)
    if let standing = try await build.standing(), !standing.hasErrors { return (0, build.unchanged) }
    let compilation = try await build.compile()
    let errors = compilation.judgement.count(.error)
    guard errors == 0 || allowErrors else { return (errors, compilation.refusal) }
    return (errors, compilation.line(try await compilation.publish(build)))
  }

  private static func summary(_ all: Int, faulty: Int, faults: Int) -> BilingualText {
    BilingualText(
      zh: "共 \(all) 期清单，\(faulty) 期有错误，\(faults) 期没有处理成。",
      en: "\(all) editions, \(faulty) with errors, \(faults) not built.")
  }
}

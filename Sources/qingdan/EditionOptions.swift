import ArgumentParser
import Compiler
import Diagnostics
import ListModel
import Reports

/// What every command that reads an edition is told.
struct EditionOptions: ParsableArguments {
  @Argument(help: "The folder of an edition, such as lists/sanya-2022.")
  var edition: String

  @Option(help: "Judge as of this day (YYYY-MM-DD). Default: the edition's own.")
  var asOf: CalendarDate?

  @Option(help: "How many files are worked on at a time. Default: the number of processors.")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  private var request: Compilation.Request { Compilation.Request(edition: edition, asOf: asOf, jobs: jobs) }

  /// Reads and judges the edition.
  ///
  /// - Parameter publishing: whether a publication is to follow.
  func compile(publishing: Bool = false) async throws -> Compilation {
    try await Compilation.run(request, publishing: publishing)
  }

  /// Reads and judges the edition, and what has changed.
  ///
  /// - Parameter earlier: a folder or a revision; nil judges the edition alone.
  func compile(against earlier: String?) async throws -> Compilation {
    guard let earlier else { return try await compile() }
    return try await Compilation.run(request, against: earlier)
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ReportTarget: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public static var allValueStrings: [String] { ReportRegistry.formats.map(\.name) }
}

import ArgumentParser
import Compiler
import Diagnostics
import Glibc
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

  @Option(
    help: ArgumentHelp(
      """
      Keep in this folder what is read and judged, so that a later run reads only the files that have changed. Default: the \
      variable QINGDAN_CACHE, else nothing is kept.
      """, valueName: "folder"))
  var cache: String?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  /// What is asked of the compiler.
  ///
  /// - Parameter alone: units or files whose lists alone are read; nil for all.
  func request(alone: [String]? = nil) throws -> Compilation.Request {
    let folder = cache ?? getenv("QINGDAN_CACHE").map { String(cString: $0) } ?? ""
    return Compilation.Request(
      edition: edition, asOf: asOf, jobs: jobs, alone: alone,
      cache: folder.isEmpty ? nil : try RunCache(at: folder), libreOffice: .onPath)
  }

  /// Reads and judges the edition.
  func compile() async throws -> Compilation { try await Compilation.run(request()) }

  /// Reads and judges the edition, and what has changed.
  ///
  /// - Parameters:
  ///   - earlier: a folder or a revision; nil judges the edition for itself.
  ///   - alone: units or files whose lists alone are read; nil for all.
  func compile(against earlier: String?, alone: [String]?) async throws -> Compilation {
    let request = try request(alone: alone)
    guard let earlier else { return try await Compilation.run(request) }
    return try await Compilation.run(request, against: earlier)
  }
}

extension LibreOffice {
  /// LibreOffice where it is on the search path; a line tells when it begins to convert.
  static var onPath: LibreOffice? {
    LibreOffice { count in
      let line = BilingualText(
        zh: "正在用 LibreOffice 转换 \(count) 个文件（.doc、.xls 等），请稍候……",
        en:
          "converting \(count == 1 ? "1 file" : "\(count) files") (.doc, .xls and the like) by LibreOffice ..."
      )
      StandardError.write(line[.ofCommandLine])
    }
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension ReportTarget: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public static var allValueStrings: [String] { ReportRegistry.formats.map(\.name) }
}

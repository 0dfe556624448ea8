import Analysis
import BackEnds
import Diagnostics
import FileFormats
import FrontEnds
import Glibc
import ListModel
import Reports

/// An edition read and judged.
package struct Compilation: Sendable {
  /// What is asked of the compiler.
  package struct Request: Sendable {
    /// The path of the edition's folder.
    package var edition: String
    /// Judge as of this day instead of the edition's own.
    package var asOf: CalendarDate?
    /// How many files are worked on at a time.
    package var jobs: Int
    package var limits: ReadingLimits
    /// Units or files whose lists alone are read; nil for all. Then rules that need the lists of all are skipped.
    package var alone: [String]?
    /// What earlier runs keep for this one; nil where nothing is kept.
    package var cache: RunCache?
    /// What converts files that are not read as they are; nil where it is not there.
    package var libreOffice: LibreOffice?

    package init(
      edition: String, asOf: CalendarDate? = nil, jobs: Int? = nil, limits: ReadingLimits = ReadingLimits(),
      alone: [String]? = nil, cache: RunCache? = nil, libreOffice: LibreOffice? = nil
    ) {
      self.edition = edition
      self.alone = alone
      self.cache = cache
      self.libreOffice = libreOffice
      self.asOf = asOf
      self.jobs = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
      self.limits = limits
    }

    /// The folders that are read of the edition.
    var inputs: [String] { ["submissions", "registers"].map { "\(edition)/\($0)" } }
  }

  /// How long the parts of a run took.
  package struct Durations: Sendable {
    /// From the folder to the catalogue.
    package let reading: Duration
    /// From the catalogue to the judgement; with what a publication looks things up in, where one is to follow.
    package let judging: Duration
    /// Of the judging, what rules look at in common: matters and divisions, powers, transfers, citations.
    package let preparing: Duration
    /// What the rules of each family took, added up. **Units:** on one core, where rules are asked side by side.
    package let families: [(family: Rule.Family, duration: Duration)]
  }

  package let request: Request
  /// What the rules looked at; whoever asks more of the same catalogue finds it made.
  let input: AnalysisInput
  /// What the rules found; where the edition was compared with an earlier one, only what the change brings.
  package let judgement: Judgement
  /// What the change mends and leaves, and the change itself; nil where the edition stands for itself.
  package let comparison: EditionComparison?
  package let durations: Durations
  let sources: EditionSources
  /// nil where it was not asked for.
  let index: PublicationIndex?
  /// What the judgement and the comparison are narrowed to; nil for the whole edition.
  var scope: ReportScope?

  package var catalogue: Catalogue { input.catalogue }

  /// The digest of every source file, indexed by `FileID`.
  package var fileDigests: [String] { sources.all.map(\.digest) }

  /// The whole way from a folder to its judgement.
  ///
  /// - Parameter publishing: whether a publication is to follow, so that what it looks things up in is made beside the
  ///   judging.
  /// - Throws: `MachineFault` where the folder is no edition or the disk fails; faults of the files are findings.
  package static func run(_ request: Request, publishing: Bool = false) async throws -> Compilation {
    let start = ContinuousClock.now
    let sources = try await request.load(EditionFolder(at: request.edition))
    return try await run(request, on: sources, begun: start, publishing: publishing)
  }

  /// The way from the files of an edition, in memory, to its judgement.
  ///
  /// - Parameter start: when their reading began.
  static func run(
    _ request: Request, on sources: EditionSources, begun start: ContinuousClock.Instant, publishing: Bool
  ) async throws -> Compilation {
    let reading = try await request.read(sources)
    return try await judge(
      reading.judgeable(asOf: request.asOf), of: reading.sources, request, publishing: publishing,
      since: start)
  }

  /// The way from a catalogue to its judgement.
  ///
  /// - Parameter start: when reading began.
  static func judge(
    _ catalogue: Catalogue, of sources: EditionSources, _ request: Request, publishing: Bool,
    since start: ContinuousClock.Instant
  ) async throws -> Compilation {
    let read = ContinuousClock.now
    async let index = publishing ? PublicationIndex(of: catalogue) : nil
    let input = await request.input(of: catalogue)
    let prepared = ContinuousClock.now
    let verdicts = try await orderedMap(RuleRegistry.rules, jobs: request.jobs, weight: \.family.weight) {
      Analyzer.ask($0, about: input)
    }
    let judgement = Analyzer.judgement(of: verdicts, about: input)
    request.cache?.keep(judgement, of: sources, request)
    return await Compilation(
      request: request, input: input, judgement: judgement, comparison: nil,
      durations: Durations(start, read: read, prepared: prepared, verdicts), sources: sources, index: index)
  }

  /// An edition as units sent it, before divisions are read: for those who change it and judge the copy.
  package static func submitted(_ request: Request) async throws -> Catalogue {
    try await request.read(request.load(EditionFolder(at: request.edition))).catalogue(asOf: request.asOf)
  }
}

extension Compilation.Request {
  /// All files of a folder, or those of the units that are read alone.
  func load(_ folder: EditionFolder) async throws -> EditionSources {
    var folder = folder
    if let alone { folder = try await part(of: folder, for: alone) }
    return try await EditionSources.load(folder, limits: limits, jobs: jobs)
  }

  /// A folder with the registers, and of the submissions only what some units or files are.
  private func part(of folder: EditionFolder, for names: [String]) async throws -> EditionFolder {
    let office = try await EditionSources.load(
      folder.keeping { _, _ in false }, limits: limits, jobs: jobs)
    let catalogue = try await read(office).catalogue(asOf: asOf)
    let units = catalogue.registers.units
    func unit(_ name: String) -> UnitID? { units.resolve(name, on: catalogue.edition.asOf).onlyUnit }
    let wanted = names.map { (path: Selection.path($0, below: edition), unit: unit($0), name: $0) }
    return folder.keeping { path, unitFolder in
      wanted.contains { name in
        path == name.path || path.hasPrefix(name.path + "/") || unitFolder == name.name
          || name.unit != nil && unit(unitFolder) == name.unit
      }
    }
  }

  /// What stands in them.
  ///
  /// - Parameter other: an edition numbered together with this one, of which nothing need be read twice.
  func read(_ sources: EditionSources, sharing other: EditionReading? = nil) async throws -> EditionReading {
    try await EditionReading.read(
      sources, sharing: other, libreOffice: libreOffice, cache: cache, limits: limits, jobs: jobs)
  }

  /// What rules look at.
  func input(of catalogue: Catalogue) async -> AnalysisInput {
    let isWhole = alone == nil
    return jobs > 1
      ? await AnalysisInput(concurrentlyFrom: catalogue, isWhole: isWhole)
      : AnalysisInput(catalogue, isWhole: isWhole)
  }
}

extension EditionReading {
  /// The catalogue as rules judge it, divisions read.
  func judgeable(asOf day: CalendarDate?) -> Catalogue {
    var catalogue = catalogue(asOf: day)
    catalogue.readDivisions()
    return catalogue
  }
}

extension Analyzer {
  /// Brings the verdicts of all rules about an edition together.
  static func judgement(of verdicts: [Verdict], about input: AnalysisInput) -> Judgement {
    judgement(of: verdicts, about: input, digest: { digest($0) })
  }
}

extension Compilation.Durations {
  init(
    _ start: ContinuousClock.Instant, read: ContinuousClock.Instant, prepared: ContinuousClock.Instant,
    _ verdicts: [Analyzer.Verdict]
  ) {
    self.init(
      reading: read - start, judging: .now - read, preparing: prepared - read,
      families: Rule.Family.allCases.map { family in
        (family, verdicts.filter { $0.rule.family == family }.reduce(.zero) { $0 + $1.duration })
      })
  }
}

import Analysis
import Diagnostics
import ListModel
import Reports

extension Compilation {
  /// The whole way from two editions to what the change between them brings.
  ///
  /// - Parameter earlier: the folder of another edition, or a revision of the git repository in which this one lies.
  /// - Throws: `MachineFault` where one of them is no edition, or the machine fails.
  package static func run(_ request: Request, against earlier: String) async throws -> Compilation {
    let start = ContinuousClock.now
    let folder = try EditionFolder(at: request.edition)
    async let own = request.load(folder)
    let other = try EarlierEdition(earlier, of: request.edition)
    var others = try await other.telling { try await request.load(other.folder) }
    var sources = try await own
    EditionSources.numberTogether(&others, &sources)
    let reading = try await request.read(sources)
    let otherReading = try await other.telling { [others] in
      try await request.read(others, sharing: reading)
    }
    (sources, others) = (reading.sources, otherReading.sources)
    async let judgeable = otherReading.judgeable(asOf: request.asOf)
    let after = reading.judgeable(asOf: request.asOf)
    let before = await judgeable
    let read = ContinuousClock.now
    let unchanged = UnchangedSubmissions(before, after, others, sources)
    async let changes = ListChanges(from: before, to: after, isUnchanged: unchanged.contains)
    async let countsBefore = CatalogueCounts(of: before)
    let known = request.cache?.judgement(of: others, request)
    async let earlierInput = known == nil ? request.input(of: before) : nil
    // What rules quote of the earlier edition stands in its own files, behind those of this one.
    var later = after
    later.files += before.files.map(other.named)
    var input = await request.input(of: later)
    input.change = await EditionChange(changes, from: before, to: input, firstFile: after.files.count)
    let inputs = await [earlierInput].compactMap(\.self) + [input]
    let spared = known.flatMap { unchanged.spared(in: input, judged: $0) }
    let prepared = ContinuousClock.now
    let questions = inputs.flatMap { input in RuleRegistry.rules.map { ($0, input) } }
    let verdicts = try await orderedMap(questions, jobs: request.jobs, weight: \.0.family.weight) {
      Analyzer.ask($0.0, about: $0.1, sparing: spared)
    }
    let judgements = (
      earlier: known
        ?? Analyzer.judgement(of: Array(verdicts.prefix(RuleRegistry.rules.count)), about: inputs[0]),
      later: Analyzer.judgement(of: Array(verdicts.suffix(RuleRegistry.rules.count)), about: input)
    )
    if known == nil { request.cache?.keep(judgements.earlier, of: others, request) }
    let words = await JointWords(
      changes, from: before, to: after,
      files: MovedFiles(before, after, others, sources, formerNames: changes.formerNames).paths)
    let findings = FindingChanges(
      from: judgements.earlier, to: judgements.later, in: words, isUnread: after.unitsWithUnreadFiles.contains
    )
    let comparison = await EditionComparison(
      name: earlier, commit: other.commit, catalogue: before, counts: countsBefore,
      judgement: judgements.earlier, changes: changes, mended: findings.mended,
      standing: findings.standing)
    let brought = await findings.brought.told(in: after, changes) { file in
      after.files[Int(file.index)].isOwn && !sources.hasSame(file, as: others)
    }
    return Compilation(
      request: request, input: input, judgement: judgements.later.keeping(brought.inReadingOrder),
      comparison: comparison, durations: Durations(start, read: read, prepared: prepared, verdicts),
      sources: sources.followed(by: others), index: nil)
  }
}

extension [JudgedFinding] {
  /// The findings that a change brings, each at the side that it touched, where it has one.
  ///
  /// - Parameter isChanged: whether the change touched a file of the later edition.
  fileprivate func told(
    in catalogue: Catalogue, _ changes: ListChanges, isChanged: (FileID) -> Bool
  ) -> [JudgedFinding] {
    guard contains(where: { !$0.finding.related.isEmpty }) else { return self }
    let altered = AlteredItems(changes)
    let changed = Set(catalogue.files.indices.map { FileID($0) }.filter(isChanged))
    return map {
      $0.told(in: catalogue, where: [altered.holdLine, altered.hold, { changed.contains($0.origin.file) }])
    }
  }
}

/// The edition that another one is compared with.
private struct EarlierEdition {
  let name: String
  let folder: EditionFolder
  /// nil for a folder.
  let commit: String?

  /// - Parameters:
  ///   - name: a folder that is an edition, else a revision.
  ///   - edition: the path of the edition that is compared.
  init(_ name: String, of edition: String) throws {
    self.name = name
    if !name.isEmpty, try FileSystem.kind(of: name + "/edition.xml") != nil {
      folder = try EditionFolder(at: name)
      commit = nil
    } else {
      let revision = try GitRevision(name, of: edition)
      folder = revision.folder
      commit = revision.commit
    }
  }

  /// One of its files as the later edition's catalogue calls it: `main:submissions/…`, or by its path.
  func named(_ file: SourceFile) -> SourceFile {
    let path =
      file.path.isEmpty ? "" : EditionComparison.path(file.path, of: name, isRevision: commit != nil)
    return SourceFile(path: path, tables: file.tables, account: file.account, isOwn: false)
  }

  /// Does something with it; faults say that they are its.
  func telling<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let fault as MachineFault {
      throw MachineFault(
        zh: "--against \(name)：\(fault.message.zh)", en: "--against \(name): \(fault.message.en)")
    }
  }
}

/// Which units sent the same files for both editions.
private struct UnchangedSubmissions {
  /// The files of each submission.
  private let before: [[FileID]]
  private let after: [[FileID]]
  /// The files that are no unit's: the edition's own and the registers.
  private let office: [FileID]
  private let sources: (before: EditionSources, after: EditionSources)

  init(_ before: Catalogue, _ after: Catalogue, _ earlier: EditionSources, _ later: EditionSources) {
    self.before = Self.files(of: before)
    self.after = Self.files(of: after)
    office = [before, after].flatMap { catalogue in
      catalogue.files.indices.filter { index in
        !catalogue.files[index].path.isEmpty && catalogue.files[index].unitFolder == nil
      }.map { FileID($0) }
    }
    sources = (earlier, later)
  }

  func contains(_ earlier: Int, _ later: Int) -> Bool {
    before[earlier] == after[later] && before[earlier].allSatisfy(isSame)
  }

  /// What rules need not look at again.
  ///
  /// - Parameters:
  ///   - input: of the later edition.
  ///   - earlier: the judgement of the earlier one.
  /// - Returns: nil where the registers have changed, by which all lists are judged.
  func spared(in input: AnalysisInput, judged earlier: Judgement) -> SparedLists? {
    guard office.allSatisfy(isSame) else { return nil }
    let known = Set(before.filter { !$0.isEmpty && $0.allSatisfy(isSame) })
    return SparedLists(Set(after.indices.filter { known.contains(after[$0]) }), of: input, judged: earlier)
  }

  private func isSame(_ file: FileID) -> Bool { sources.before.hasSame(file, as: sources.after) }

  private static func files(of catalogue: Catalogue) -> [[FileID]] {
    var byFolder: [Substring: [FileID]] = [:]
    for (index, file) in catalogue.files.enumerated() {
      if let folder = file.unitFolder { byFolder[folder, default: []].append(FileID(index)) }
    }
    return catalogue.submissions.map { $0.folders.flatMap { byFolder[$0[...]] ?? [] } }
  }
}

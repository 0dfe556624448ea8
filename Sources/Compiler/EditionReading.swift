import Diagnostics
import FileFormats
import FrontEnds
import ListModel

/// What was read of every file of an edition, before it becomes one catalogue.
struct EditionReading: Sendable {
  /// The files as they were read, those converted that need it.
  let sources: EditionSources
  private let office: Office
  /// What was made of each file of a unit; nothing of a copy of another one in its folder.
  private let lists: [FileID: ReadList]

  /// `edition.xml` and the registers.
  private struct Office: Sendable {
    var edition: Edition
    let files: OfficeFiles
    /// All files of the edition; those of the registers with their tables and accounts.
    var sources: [SourceFile]
  }

  /// Reads every file.
  ///
  /// - Parameters:
  ///   - other: an edition numbered together with this one; of the files, and of the whole archives, that both have nothing is read
  ///     twice.
  ///   - libreOffice: converts files that are not read as they are; nil where it is not there.
  ///   - cache: what earlier runs read.
  static func read(
    _ sources: EditionSources, sharing other: EditionReading? = nil, libreOffice: LibreOffice? = nil,
    cache: RunCache? = nil, limits: ReadingLimits, jobs: Int
  ) async throws -> EditionReading {
    let sources = try sources.converted(
      by: libreOffice, knowing: other?.sources, cache: cache, limits: limits)
    async let office = readOffice(of: sources, sharing: other, cache: cache, limits: limits)
    let copies = sources.copies(\.folder)
    let originals = sources.submissions.indices.filter { copies[$0] == nil }.map { sources.submissions[$0] }
    let archives = Self.byArchive(originals)
    let lists = try await orderedMap(archives, jobs: jobs, weight: Self.weight(of:)) { files in
      let known = other.flatMap { other in
        files.allSatisfy { sources.hasSame($0.file, as: other.sources) } ? other.lists : nil
      }
      return read(files, knowing: known, cache: cache, limits: limits)
    }
    return try await EditionReading(
      sources: sources, office: office,
      lists: Dictionary(uniqueKeysWithValues: zip(originals.map(\.file), lists.joined())))
  }

  private static func weight(of files: [EditionSources.Submitted]) -> Int {
    files.reduce(0) { $0 + $1.source.weight }
  }

  /// Files by what they came in: those of an archive together, each other by itself.
  private static func byArchive(_ files: [EditionSources.Submitted]) -> [[EditionSources.Submitted]] {
    var groups: [[EditionSources.Submitted]] = []
    for file in files {
      if let archive = file.source.archive, groups.last?.last?.source.archive == archive {
        groups[groups.count - 1].append(file)
      } else {
        groups.append([file])
      }
    }
    return groups
  }

  /// Reads the files of an archive, which share what one file may hold, or one file.
  ///
  /// - Parameter known: what was made of the very same files.
  private static func read(
    _ files: [EditionSources.Submitted], knowing known: [FileID: ReadList]?, cache: RunCache?,
    limits: ReadingLimits
  ) -> [ReadList] {
    var size = ReadSize()
    return files.map { submitted in
      if let fault = submitted.source.fault { return ReadList(unreadable: fault, file: submitted.file) }
      let limits = submitted.source.archive == nil ? limits : limits.left(after: size)
      func read() -> ReadList {
        FrontEnd.read(
          submitted.source.readable.bytes, name: submitted.source.name, file: submitted.file, limits: limits)
      }
      let list =
        known?[submitted.file]
        ?? cache?.reading(of: submitted.source, file: submitted.file, limits: limits, read) ?? read()
      size += list.size
      return list
    }
  }

  private static func readOffice(
    of sources: EditionSources, sharing other: EditionReading?, cache: RunCache?, limits: ReadingLimits
  ) throws -> Office {
    let own = [FileID(0)] + sources.registers + sources.strays
    if let other, own == [FileID(0)] + other.sources.registers + other.sources.strays,
      own.allSatisfy({ sources.hasSame($0, as: other.sources) })
    {
      var office = other.office
      office.edition.name = sources.name
      let files = Set(own)
      office.sources = sources.all.indices.map { index in
        files.contains(FileID(index)) ? office.sources[index] : sources.all[index].file
      }
      return office
    }
    var files = sources.all.map(\.file)
    var office = OfficeFiles(limits: limits)
    let edition = try office.readEdition(sources.all[0], name: sources.name)
    for file in sources.registers {
      office.readRegister(sources.all[Int(file.index)], file: file, cache: cache, into: &files)
    }
    for file in sources.strays { office.tellStray(sources.all[Int(file.index)], file: file) }
    office.tellMissingUnits()
    return Office(edition: edition, files: office, sources: files)
  }

  /// What units wrote, as one value; divisions are not read yet.
  ///
  /// - Parameter day: judge as of this day instead of the edition's own.
  func catalogue(asOf day: CalendarDate?) -> Catalogue {
    var (edition, files) = (office.edition, office.sources)
    if let day { edition.asOf = day }
    let units = office.files.registers.units
    let owners = sources.owners(units, on: edition.asOf)
    var read = sources.submissions.map { submitted in
      lists[submitted.file] ?? ReadList(submission: Submission(folder: submitted.folder))
    }
    sources.tell(sources.copies { owners[$0.folder] ?? $0.folder }, in: &read)
    sources.passFrames(in: &read)
    for (submitted, list) in zip(sources.submissions, read) {
      files[Int(submitted.file.index)].tables = list.tables
      files[Int(submitted.file.index)].account = list.account
    }
    return Catalogue(
      edition: edition, registers: office.files.registers,
      submissions: sources.submissionsByUnit(read, owners, units: units, on: edition.asOf), files: files,
      irregularities: office.files.irregularities)
  }
}

extension EditionSources {
  /// The files that are the same as another one of their unit, byte for byte, with that one: the one with the
  /// shortest name counts.
  ///
  /// Files of the same bytes whose names speak of different parts are no copies: both may say 无.
  /// - Parameter owner: the folder that stands for the unit of a file.
  fileprivate func copies(_ owner: (Submitted) -> String) -> [Int: Int] {
    struct Content: Hashable {
      let folder: String
      let digest: String
    }
    let read = submissions.indices.filter {
      submissions[$0].source.fault == nil && !submissions[$0].source.bytes.isEmpty
    }
    let same = Dictionary(grouping: read) { index in
      Content(folder: owner(submissions[index]), digest: submissions[index].source.digest)
    }
    let groups = same.values.filter { $0.count > 1 }.flatMap { indexes in
      Dictionary(grouping: indexes) { TableInterpreter.part(named: submissions[$0].source.name) }.values
    }
    var copies: [Int: Int] = [:]
    for indexes in groups where indexes.count > 1 {
      guard let original = indexes.min(by: { name(of: $0) < name(of: $1) }) else { continue }
      for index in indexes where index != original { copies[index] = original }
    }
    return copies
  }

  /// Tells the copies, which do not count.
  fileprivate func tell(_ copies: [Int: Int], in lists: inout [ReadList]) {
    for (index, original) in copies {
      let whole = Origin(file: submissions[index].file, place: .wholeFile)
      lists[index] = ReadList(submission: Submission(folder: submissions[index].folder))
      lists[index].submission.irregularities = [
        Irregularity(.copy(of: submissions[original].file), at: Quotation("", at: whole))
      ]
      lists[index].account = ContentAccount(unread: lists[original].account.cells)
    }
  }

  /// Takes what is told of the frames of workbooks saved for the web off their lists: their sheets are read.
  fileprivate func passFrames(in lists: inout [ReadList]) {
    let frames = lists.indices.filter { lists[$0].isFrame }
    guard !frames.isEmpty else { return }
    let hasSheets = CompanionFolders.withSheets(submissions.map(\.source.path))
    for index in frames where hasSheets(submissions[index].source.path) {
      lists[index].submission.irregularities = []
    }
  }

  /// A submitted file by the length of its name, then its place in the order.
  private func name(of index: Int) -> (Int, Int) { (submissions[index].source.path.utf8.count, index) }

  /// The folders that belong to the unit of another one, with that one: the one of its registered name, else the first.
  fileprivate func owners(_ units: UnitRegister, on day: CalendarDate) -> [String: String] {
    var folder: [UnitID: String] = [:]
    var owners: [String: String] = [:]
    let resolved = folders.map { ($0, units.resolve($0, on: day)) }
    func isRegistered(_ resolution: UnitResolution) -> Bool {
      if case .registered = resolution { true } else { false }
    }
    let ranked = resolved.filter { isRegistered($0.1) } + resolved.filter { !isRegistered($0.1) }
    for (name, resolution) in ranked {
      guard let unit = resolution.onlyUnit else { continue }
      if folder[unit] == nil || name == units[unit].shortName { folder[unit] = name }
    }
    for (name, resolution) in resolved {
      if let unit = resolution.onlyUnit, let owner = folder[unit], owner != name { owners[name] = owner }
    }
    return owners
  }

  /// One submission a unit, in register order; folders of no registered unit last, by name.
  fileprivate func submissionsByUnit(
    _ lists: [ReadList], _ owners: [String: String], units: UnitRegister, on day: CalendarDate
  ) -> [Submission] {
    var byFolder: [String: Submission] = [:]
    for folder in folders where owners[folder] == nil {
      byFolder[folder] = Submission(folder: folder, unit: units.resolve(folder, on: day).onlyUnit)
    }
    for folder in folders {
      if let owner = owners[folder] { byFolder[owner]?.otherFolders.append(folder) }
    }
    for (submitted, list) in zip(submissions, lists) {
      byFolder[owners[submitted.folder] ?? submitted.folder]?.append(list.submission)
    }
    return byFolder.values.sorted { left, right in
      switch (left.unit, right.unit) {
      case (let left?, let right?) where left != right: left < right
      case (_?, nil): true
      case (nil, _?): false
      default: left.folder.utf8.lexicographicallyPrecedes(right.folder.utf8)
      }
    }
  }
}

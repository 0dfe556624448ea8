import Diagnostics
import FileFormats
import FrontEnds
import ListModel

/// All files of an edition in memory, in the order that numbers them.
struct EditionSources: Sendable {
  /// A file of a unit, with the folder that it lies in.
  struct Submitted: Sendable {
    let file: FileID
    let folder: String
    let source: SourceBytes
  }

  let name: String
  /// `edition.xml`, the registers, then the submissions by folder; indexed by `FileID`.
  let all: [SourceBytes]
  private let registers: [FileID]
  private let submissions: [Submitted]
  /// Folders of units, also those without a file.
  private let folders: [String]
  /// Files of no unit's folder.
  private let strays: [FileID]

  /// Reads every file of a folder, archives unpacked.
  static func load(_ folder: EditionFolder, limits: ReadingLimits, jobs: Int) async throws -> EditionSources {
    let edition = EditionFolder.Entry(path: "edition.xml")
    let groups: [(folder: String?, entries: [EditionFolder.Entry])] =
      [(nil, [edition]), (nil, folder.registers), (nil, folder.strays)]
      + folder.submissions.map { ($0.folder, $0.files) }
    let root = folder.root
    let read = try await orderedMap(groups, jobs: jobs) { group in
      try group.entries.flatMap { try SourceBytes.read($0, of: root, limits: limits) }
    }
    var all: [SourceBytes] = []
    var submissions: [Submitted] = []
    var identifiers: [[FileID]] = []
    for (group, sources) in zip(groups, read) {
      let files = sources.indices.map { FileID(all.count + $0) }
      identifiers.append(files)
      all += sources
      guard let folder = group.folder else { continue }
      submissions += zip(files, sources).map { Submitted(file: $0, folder: folder, source: $1) }
    }
    return EditionSources(
      name: folder.name, all: all, registers: identifiers[1], submissions: submissions,
      folders: folder.submissions.map(\.folder), strays: identifiers[2])
  }
}

extension EditionSources {
  /// Reads every file into the catalogue; what is amiss in them is in it, too.
  ///
  /// - Parameter day: judge as of this day instead of the edition's own.
  func catalogue(asOf day: CalendarDate?, limits: ReadingLimits, jobs: Int) async throws -> Catalogue {
    var catalogue = try await submitted(asOf: day, limits: limits, jobs: jobs)
    catalogue.readDivisions()
    return catalogue
  }

  /// What units wrote, before divisions are read.
  func submitted(asOf day: CalendarDate?, limits: ReadingLimits, jobs: Int) async throws -> Catalogue {
    async let own = readOffice(limits: limits)
    let copies = copies(\.folder)
    let originals = submissions.indices.filter { copies[$0] == nil }
    let lists = try await orderedMap(
      originals.map { submissions[$0] }, jobs: jobs, weight: \.source.weight
    ) { submitted in
      submitted.source.fault.map { ReadList(unreadable: $0, file: submitted.file) }
        ?? FrontEnd.read(
          submitted.source.bytes, name: submitted.source.name, file: submitted.file, limits: limits)
    }
    var read = submissions.map { ReadList(submission: Submission(folder: $0.folder)) }
    for (index, list) in zip(originals, lists) { read[index] = list }
    var (edition, office, files) = try await own
    if let day { edition.asOf = day }
    let owners = owners(office.registers.units, on: edition.asOf)
    tell(owners.isEmpty ? copies : self.copies { owners[$0.folder] ?? $0.folder }, in: &read)
    for (submitted, list) in zip(submissions, read) {
      files[Int(submitted.file.index)].tables = list.tables
      files[Int(submitted.file.index)].account = list.account
    }
    return Catalogue(
      edition: edition, registers: office.registers,
      submissions: submissionsByUnit(read, owners, units: office.registers.units, on: edition.asOf),
      files: files,
      irregularities: office.irregularities)
  }

  /// Reads `edition.xml` and the registers.
  ///
  /// - Returns: with all files of the edition, those of the registers with their tables and accounts.
  private func readOffice(
    limits: ReadingLimits
  ) throws -> (edition: Edition, office: OfficeFiles, files: [SourceFile]) {
    var files = all.map { SourceFile(path: $0.path) }
    var office = OfficeFiles(limits: limits)
    let edition = try office.readEdition(all[0], name: name)
    for file in registers { office.readRegister(all[Int(file.index)], file: file, into: &files) }
    office.tellMissingUnits()
    for file in strays { office.tellStray(file) }
    return (edition, office, files)
  }

  /// The files that are the same as another one of their unit, byte for byte, with that one: the one with the
  /// shortest name counts.
  ///
  /// Files of the same bytes whose names speak of different parts are no copies: both may say 无.
  /// - Parameter owner: the folder that stands for the unit of a file.
  private func copies(_ owner: (Submitted) -> String) -> [Int: Int] {
    struct Content: Hashable {
      let folder: String
      let digest: String
      let part: ListPart?
    }
    var groups: [Content: [Int]] = [:]
    for (index, submitted) in submissions.enumerated()
    where submitted.source.fault == nil && !submitted.source.bytes.isEmpty {
      let part = TableInterpreter.part(named: submitted.source.name)
      groups[Content(folder: owner(submitted), digest: submitted.source.digest, part: part), default: []]
        .append(index)
    }
    var copies: [Int: Int] = [:]
    for indexes in groups.values where indexes.count > 1 {
      guard let original = indexes.min(by: { name(of: $0) < name(of: $1) }) else { continue }
      for index in indexes where index != original { copies[index] = original }
    }
    return copies
  }

  /// Tells the copies, which do not count.
  private func tell(_ copies: [Int: Int], in lists: inout [ReadList]) {
    for (index, original) in copies {
      let whole = Origin(file: submissions[index].file, place: .wholeFile)
      lists[index] = ReadList(submission: Submission(folder: submissions[index].folder))
      lists[index].submission.irregularities = [
        Irregularity(.copy(of: submissions[original].file), at: Quotation("", at: whole))
      ]
      lists[index].account = ContentAccount(unread: lists[original].account.cells)
    }
  }

  /// A submitted file by the length of its name, then its place in the order.
  private func name(of index: Int) -> (Int, Int) { (submissions[index].source.path.utf8.count, index) }

  /// The folders that belong to the unit of another one, with that one: the one of its registered name, else the first.
  private func owners(_ units: UnitRegister, on day: CalendarDate) -> [String: String] {
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
  private func submissionsByUnit(
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

import Analysis
import Diagnostics
import ListModel
import Reports

extension Compilation {
  /// The same judgement with only the findings that concern some units or files; the whole edition was judged.
  ///
  /// - Parameter names: short or other names of units, or paths of files below the edition or from where one stands.
  /// - Throws: `MachineFault` for a name that is neither.
  package func only(_ names: [String]) throws -> Compilation {
    guard !names.isEmpty else { return self }
    let catalogues = [catalogue] + (comparison.map { [$0.catalogue] } ?? [])
    let selections = try names.map { try Selection($0, in: catalogues, root: request.edition) }
    func concerns(_ judged: JudgedFinding) -> Bool { selections.contains { $0.concerns(judged.finding) } }
    var comparison = comparison
    if let earlier = comparison?.judgement {
      comparison?.judgement = earlier.keeping(earlier.findings.filter(concerns))
    }
    comparison?.mended.removeAll { !concerns($0) }
    comparison?.standing.removeAll { !concerns($0) }
    comparison?.changes.keep { change in selections.contains { $0.concerns(change) } }
    let whole = request.alone == nil ? (judgement, self.comparison) : nil
    return Compilation(
      request: request, input: input, judgement: judgement.keeping(judgement.findings.filter(concerns)),
      comparison: comparison, durations: durations, sources: sources, index: index,
      scope: ReportScope(names: names, whole: whole))
  }

  /// Whether a file belongs to what is asked for by some names; every one does where there are none.
  func fileSelection(_ names: [String]) throws -> (FileID) -> Bool {
    let selections = try names.map { try Selection($0, in: [catalogue], root: request.edition) }
    return { [catalogue] file in
      selections.isEmpty || selections.contains { $0.includes(file, of: catalogue) }
    }
  }
}

/// A unit or a file that a report is narrowed to.
enum Selection {
  case unit(shortName: String)
  case files(Set<FileID>)

  /// The path of a file below the edition, where a name is one from where one stands.
  static func path(_ name: String, below root: String) -> String {
    if let full = try? FileSystem.absolute(name), let folder = try? FileSystem.absolute(root),
      full.hasPrefix(folder + "/")
    {
      return String(full.dropFirst(folder.count + 1))
    }
    let below = name.hasPrefix(root) ? name.dropFirst(root.count).drop { $0 == "/" } : name[...]
    let plain = below.hasPrefix("./") ? below.dropFirst(2) : below
    return String(plain.hasSuffix("/") ? plain.dropLast() : plain)
  }

  /// - Parameter catalogues: the edition, and the one that it is compared with; their files are numbered together.
  init(_ name: String, in catalogues: [Catalogue], root: String) throws {
    let below = Self.path(name, below: root)
    let files = Self.files(of: catalogues) { path in
      path == below || path.hasPrefix(below + "/") || path.hasPrefix(below + SourceFile.entryMark)
    }
    if !files.isEmpty {
      self = .files(files)
      return
    }
    for catalogue in catalogues {
      let units = catalogue.registers.units
      switch units.resolve(name, on: catalogue.edition.asOf) {
      case .registered(let unit), .informal(let unit):
        self = .unit(shortName: units[unit].shortName)
        return
      case .former(let successors) where successors.count == 1:
        self = .unit(shortName: units[successors[0]].shortName)
        return
      default:
        guard catalogue.submissions.contains(where: { $0.folders.contains(name) }) else { continue }
        self = .files(Self.files(of: catalogues) { $0.hasPrefix("submissions/\(name)/") })
        return
      }
    }
    throw MachineFault(
      zh: "--only \(name)：本期清单没有这个单位，也没有这个文件。",
      en: "--only \(name): the edition has no such unit and no such file")
  }

  private static func files(of catalogues: [Catalogue], where isMeant: (String) -> Bool) -> Set<FileID> {
    Set(
      catalogues.flatMap { catalogue in
        catalogue.files.indices.filter {
          catalogue.files[$0].isOwn && isMeant(catalogue.files[$0].path)
        }
      }.map { FileID($0) })
  }

  /// Whether a file is one of those, or the unit sent it.
  func includes(_ file: FileID, of catalogue: Catalogue) -> Bool {
    switch self {
    case .files(let files): return files.contains(file)
    case .unit(let shortName):
      guard let folder = catalogue.files[Int(file.index)].unitFolder else { return false }
      return catalogue.submissions.contains { submission in
        catalogue.shortName(of: submission) == shortName && submission.folders.contains { $0[...] == folder }
      }
    }
  }

  func concerns(_ finding: Finding) -> Bool {
    switch self {
    case .unit(let shortName): finding.units.contains(shortName)
    case .files(let files):
      files.contains(finding.quotation.origin.file)
        || finding.related.contains { files.contains($0.quotation.origin.file) }
    }
  }

  func concerns(_ change: ListChange) -> Bool {
    switch self {
    case .unit(let shortName): change.units.contains(shortName)
    case .files(let files):
      [change.before, change.after].contains { item in
        item.map { files.contains($0.name.origin.file) } ?? false
      }
    }
  }
}

import BackEnds
import Diagnostics

/// An edition as it would be published now: the last whole publication in memory, and the next one from what has changed.
///
/// What was read of files that have not changed is not read again. A state that cannot be published (a file that cannot be read
/// any more, a broken template) leaves the last one as it was, and is told.
package struct EditionPreview: Sendable {
  /// The last state that could be published.
  package private(set) var site: PreviewedSite
  /// Why the site is not that of now; nil where it is.
  package private(set) var fault: BilingualText?

  private let request: Compilation.Request
  private let templateFolder: String
  /// The paths of what could not be read when the preview began: they keep nothing back, also where they go and come back.
  private let unreadAtFirst: Set<String>
  /// The folders that the last publication was made from.
  private var folders: [String]
  /// The last state looked at, and what was read of it.
  private var inputs: PreviewInputs
  private var reading: EditionReading

  /// Makes the first publication.
  ///
  /// - Parameter templates: the folder of the page templates; nil for the nearest.
  /// - Throws: `MachineFault` where there is none to make.
  package init(_ request: Compilation.Request, templates: String?) async throws {
    let start = ContinuousClock.now
    self.request = request
    templateFolder = try Templates.folder(of: .site, named: templates, edition: request.edition)
    let sources = try await request.load(EditionFolder(at: request.edition))
    let files = try Templates.files(in: templateFolder)
    inputs = PreviewInputs(sources, files, in: templateFolder)
    reading = try await request.read(sources)
    let compilation = try await Compilation.judge(
      reading.judgeable(asOf: request.asOf), of: reading.sources, request, publishing: true, since: start)
    unreadAtFirst = Set(compilation.unreadFiles.keys)
    folders = try request.standingFolders()
    site = try PreviewedSite(compilation, TemplateSet(files: files), from: inputs)
  }

  /// Looks at the files again, and makes the next publication where they have changed.
  ///
  /// - Returns: what has come of it; nil where nothing has changed.
  package mutating func renew() async -> Renewal? {
    let start = ContinuousClock.now
    let (before, known, last) = (site.compilation, fault, inputs)
    do {
      fault = try await renewSite(since: start)
    } catch {
      fault = (error as? MachineFault)?.message ?? BilingualText(shared: "\(error)")
    }
    let changes = inputs.changes(since: last)
    guard !changes.isEmpty || fault != known else { return nil }
    return Renewal(
      changes: changes, fault: fault, findings: RenewedFindings(from: before, to: site.compilation),
      duration: .now - start)
  }

  /// - Returns: why the site stays as it was; nil where it is that of now.
  private mutating func renewSite(since start: ContinuousClock.Instant) async throws -> BilingualText? {
    let sources = try await request.load(EditionFolder(at: request.edition))
    let templates = try Templates.files(in: templateFolder)
    let now = PreviewInputs(sources, templates, in: templateFolder)
    guard fault != nil || !now.changes(since: inputs).isEmpty else { return nil }
    inputs = now
    let standing = try request.standingFolders()
    if let gone = folders.first(where: { !standing.contains($0) }) {
      return BilingualText(zh: "没有文件夹 \(gone)。", en: "There is no folder \(gone)")
    }
    let compilation = try await compilation(of: sources, since: start)
    let known = site.compilation.unreadFiles
    let unread = compilation.unreadFiles.filter {
      known[$0.key] == nil && !unreadAtFirst.contains($0.key)
    }
    guard unread.isEmpty else { return compilation.remark(onUnread: unread) }
    site = try PreviewedSite(compilation, TemplateSet(files: templates), from: now)
    folders = standing
    return nil
  }

  private mutating func compilation(
    of sources: EditionSources, since start: ContinuousClock.Instant
  ) async throws -> Compilation {
    guard !inputs.hasSameEdition(as: site.inputs) else { return site.compilation }
    reading = try await request.read(sources, sharing: reading)
    return try await Compilation.judge(
      reading.judgeable(asOf: request.asOf), of: reading.sources, request, publishing: true, since: start)
  }

  /// Gives an element for each change of the files that the publication is made from, and a first one as soon as changes are
  /// noticed.
  package var fileChanges: AsyncStream<Void> {
    FolderWatch.changes(
      of: FolderWatch.Places(
        files: [request.edition + "/edition.xml"], folders: request.inputs + [templateFolder]))
  }
}

extension Compilation.Request {
  /// The folders of the edition that are there now, by their names.
  fileprivate func standingFolders() throws -> [String] {
    try EditionFolder.directories.filter { try FileSystem.kind(of: "\(edition)/\($0)") == .directory }
  }
}

import BackEnds
import Diagnostics
import ListModel

/// The making of a site from an edition, from what is read to the folder (建站).
package struct SiteBuild: Sendable {
  let request: Compilation.Request
  /// The folder of the site.
  let folder: String
  let templates: TemplateSet
  private let sources: EditionSources
  private let start: ContinuousClock.Instant
  /// The digest of all that the site depends on: the same one means the same bytes.
  let key: String

  /// Reads what the site is made from.
  ///
  /// - Parameters:
  ///   - folder: replaced where the compiler wrote it before; a folder of others' files is refused.
  ///   - templates: the folder of the page templates; nil for the nearest.
  package init(_ request: Compilation.Request, into folder: String, templates: String? = nil) async throws {
    start = .now
    self.request = request
    self.folder = folder
    sources = try await request.load(EditionFolder(at: request.edition))
    self.templates = try Templates.load(.site, from: templates, edition: request.edition)
    key = digest(ofParts: [programIdentity(), self.templates.digest] + request.dependencies(on: sources))
  }

  /// A site that is what would be written.
  package struct Standing: Sendable {
    /// Errors stand in the lists, and are to be told again.
    package let hasErrors: Bool
    /// The numbers that the build printed.
    package let summary: BilingualText
  }

  /// What stands in the folder, where that is what would be written: then there is nothing to do.
  ///
  /// Its files are looked at, not read: `verify` does that.
  package func standing() async throws -> Standing? {
    guard let record = SiteRecord.beside(folder), record.heading.key == key,
      try await record.describes(folder, jobs: request.jobs)
    else { return nil }
    return Standing(hasErrors: record.heading.hasErrors, summary: record.heading.summary)
  }

  /// Judges the edition.
  package func compile() async throws -> Compilation {
    try await Compilation.run(request, on: sources, begun: start, publishing: true)
  }

  /// What is said where nothing was to be done.
  package var unchanged: BilingualText {
    BilingualText(
      zh: "没有变化：\(folder) 就是由这些文件生成的，没有写入任何文件。",
      en: "Nothing changed: \(folder) was made from these files; no file was written.")
  }
}

import Analysis
import BackEnds
import Diagnostics
import ListModel

/// How a published site stands to the files by which it can be checked (核对).
package struct SiteVerification: Sendable {
  /// How files stand to those that a list names.
  struct Differences: Sendable, Equatable {
    /// How many files the list names.
    let count: Int
    /// Files of another content, or something else than a file in their place. **Shape:** sorted, as the others.
    var changed: [String] = []
    var missing: [String] = []
    /// Files that the list does not name.
    var others: [String] = []

    var isEmpty: Bool { changed.isEmpty && missing.isEmpty && others.isEmpty }
  }

  /// What is compared with what.
  package struct Request: Sendable {
    /// The folder of the site.
    package var site: String
    /// The folder of the edition that the site is to be made from; nil to look at the site alone.
    package var edition: String?
    /// How many files are read at a time.
    package var jobs: Int

    package init(site: String, edition: String? = nil, jobs: Int? = nil) {
      self.site = site
      self.edition = edition
      self.jobs = jobs ?? Compilation.Request(edition: "").jobs
    }
  }

  let request: Request
  let site: Differences
  /// Of the files that were read of the edition; nil where they are not compared.
  let sources: Differences?
  /// nil where it is not as it was published.
  let manifest: Manifest?
  /// The digest of the list of digests.
  let digest: String

  /// Whether all is as it was published, and the edition, where one was named, what it was published from.
  package var isWhole: Bool { site.isEmpty && (request.edition == nil || sources?.isEmpty == true) }

  /// Reads all files of a site.
  ///
  /// - Throws: `MachineFault` where it cannot be checked: nothing says what it should be, or a file cannot be read.
  package static func run(_ request: Request) async throws -> SiteVerification {
    let site = request.site
    let before = try identity(of: site)
    let bytes = try list(of: site)
    let published = try digests(bytes, of: site)
    let differences = try await published.differences(
      from: digests(below: site, named: Set(published.entries.map(\.path)), jobs: request.jobs))
    let named = try await request.edition == nil ? nil : sources(of: request)
    var manifest: Manifest?
    if published.entries.contains(where: { $0.path == SiteManifest.sources }),
      !differences.changed.contains(SiteManifest.sources),
      !differences.missing.contains(SiteManifest.sources)
    {
      manifest = Manifest(try FileSystem.read("\(site)/\(SiteManifest.sources)"))
    }
    guard try identity(of: site) == before else {
      throw MachineFault(
        zh: "核对期间 \(site) 换了新版；请重新运行。", en: "\(site) has been replaced meanwhile: run again")
    }
    guard named == nil || manifest != nil || !differences.isEmpty else {
      throw MachineFault(
        zh: "\(site)/\(SiteManifest.sources) 读不懂或者没有，不知道网站由哪些文件生成。",
        en:
          "\(site)/\(SiteManifest.sources) is not there or cannot be understood: what the site was made from is not known"
      )
    }
    return SiteVerification(
      request: request, site: differences,
      sources: named.flatMap { named in
        manifest.map { $0.files.differences(from: named.named(as: $0.files)) }
      },
      manifest: manifest, digest: Compiler.digest(bytes))
  }

  /// The bytes of the list of digests.
  private static func list(of site: String) throws -> [UInt8] {
    switch try FileSystem.kind(of: "\(site)/\(SiteManifest.digests)") {
    case .file: return try FileSystem.read("\(site)/\(SiteManifest.digests)")
    case nil where try FileSystem.kind(of: site) == nil:
      throw MachineFault(zh: "没有文件夹 \(site)。", en: "there is no folder \(site)")
    default:
      throw MachineFault(
        zh: "\(site) 里没有 \(SiteManifest.digests)，无法核对：它不是 qingdan build 发布的网站，或者这个文件被删掉了。",
        en:
          "\(site) has no \(SiteManifest.digests), so that it cannot be checked: it is no site of qingdan build, or that file was removed"
      )
    }
  }

  private static func digests(_ bytes: [UInt8], of site: String) throws -> FileDigests {
    do {
      return try FileDigests(bytes)
    } catch {
      throw MachineFault(
        zh: "\(site)/\(SiteManifest.digests) 第\(error.line)行读不懂，无法核对。",
        en:
          "\(site)/\(SiteManifest.digests), line \(error.line) cannot be understood, so that the site cannot be checked"
      )
    }
  }

  /// The files of the edition as a build reads them.
  private static func sources(of request: Request) async throws -> FileDigests {
    let reading = Compilation.Request(edition: request.edition ?? "", jobs: request.jobs)
    let files = FileDigests(of: try await reading.load(EditionFolder(at: reading.edition)))
    // XML has no letters for some names: they are compared as a manifest keeps them.
    return Manifest(listing: files).reread?.files ?? files
  }
}

extension FileDigests {
  /// The same by the names that a manifest has for them: numbers of persons may be covered in them.
  fileprivate func named(as published: FileDigests) -> FileDigests {
    let known = Set(published.entries.map(\.path))
    return FileDigests(
      entries.map { entry in
        let covered = PersonalNumber.covering(entry.path)
        let isCovered = !known.contains(entry.path) && known.contains(covered)
        return Entry(path: isCovered ? covered : entry.path, digest: entry.digest)
      })
  }

  /// How other files of the same names stand to these.
  fileprivate func differences(from found: FileDigests) -> SiteVerification.Differences {
    let there = Dictionary(found.entries.map { ($0.path, $0.digest) }) { first, _ in first }
    let named = Set(entries.map(\.path))
    var differences = SiteVerification.Differences(count: entries.count)
    for entry in entries {
      switch there[entry.path] {
      case nil: differences.missing.append(entry.path)
      case entry.digest: break
      default: differences.changed.append(entry.path)
      }
    }
    differences.others = found.entries.map(\.path).filter { !named.contains($0) }
    for list in [\SiteVerification.Differences.changed, \.missing, \.others] {
      differences[keyPath: list].sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return differences
  }
}

import Analysis
import BackEnds
import Diagnostics
import ListModel

extension Compilation {
  /// What a publication consists of.
  package struct Published: Sendable {
    package let files: Int
    package let pages: Int
    package let bytes: Int
  }

  /// Writes every output of a site, with the files by which it can be checked, whole or not at all.
  package func publish(_ build: SiteBuild) async throws -> Published {
    let outputs = try siteOutputs(through: build.templates)
    let target = try OutputFolder(replacing: build.folder, of: request.edition)
    let standing = StandingFiles(of: build.folder)
    var written = try await write(outputs, to: target, sparing: standing)
    let digests = FileDigests(written.map(\.entry))
    written.append(
      try WrittenFile(
        OutputFile(path: SiteManifest.digests) { digests.bytes }, in: target.staging, sparing: standing))
    let published = Published(of: written)
    let record = SiteRecord.Heading(
      key: build.key, hasErrors: judgement.count(.error) > 0, summary: summary(published, isNew: false))
    // What could not be converted may be next time: then the site is not the one that would be written.
    let isLasting = !sources.hasFailedConversion
    try target.publish {
      if isLasting { SiteRecord(record, files: written, in: build.folder)?.leave(beside: build.folder) }
    }
    return published
  }

  /// What every page of a government site must carry and `edition.xml` does not say; nil where it says all.
  var incompleteMetadata: BilingualText? {
    let edition = catalogue.edition
    let missing = [
      (edition.issuer, "<issuer>"), (edition.site.siteName, "<site name>"),
      (edition.site.siteDomain, "<site domain>"), (edition.site.siteIDCode, "<site idCode>"),
    ]
    .filter(\.0.isEmpty).map(\.1)
    guard !missing.isEmpty else { return nil }
    return BilingualText(
      zh: "edition.xml 没有写 \(missing.joined(separator: "、"))：政府网站的页面应当标明发布机构和网站标识，现在没有标。",
      en:
        "edition.xml lacks \(missing.joined(separator: ", ")): pages of a government site must carry issuer and site, and now do not."
    )
  }

  /// Writes files into a folder and puts it in its place.
  func publish(_ outputs: [OutputFile], as target: consuming OutputFolder) async throws -> Published {
    let written = try await write(outputs, to: target)
    try target.publish()
    return Published(of: written)
  }

  /// - Parameter standing: files that need not be written again.
  /// - Returns: the files in the order of the outputs.
  private func write(
    _ outputs: [OutputFile], to target: borrowing OutputFolder, sparing standing: StandingFiles? = nil
  ) async throws -> [WrittenFile] {
    try target.makeDirectories(for: outputs.lazy.map(\.path))
    let staging = target.staging
    return try await orderedMap(Self.batches(of: outputs), jobs: request.jobs) { batch in
      try batch.map { try WrittenFile($0, in: staging, sparing: standing) }
    }.flatMap(\.self)
  }

  /// What the rules of boundaries found and no decision closes, by matter.
  private static func disputes(_ judgement: Judgement) -> [MatterDispute] {
    judgement.findings.filter { $0.rule.family == .boundaries && $0.closedBy == nil }.map {
      MatterDispute(matter: $0.finding.subject, doubt: $0.rule.title.zh, units: $0.finding.units)
    }
  }

  /// Every file of a site but the list of their digests, rendered when it is its turn.
  ///
  /// - Throws: `MachineFault`, where a template is at fault.
  func siteOutputs(through templates: TemplateSet) throws -> [OutputFile] {
    let publication = publication
    let manifest = Manifest(
      of: publication.catalogue, files: publishedDigests(publication.catalogue), templates)
    return try Templates.tellingFaults {
      try BackEndRegistry.outputs(for: publication, templates: templates)
    } + [OutputFile(path: SiteManifest.sources) { manifest.written() }]
  }

  /// What all outputs are written from: here numbers of persons are covered for them all.
  private var publication: Publication {
    let covered = catalogue.coveringNumbers(foundBy: judgement)
    return Publication(
      catalogue: covered ?? catalogue, fileDigests: fileDigests,
      editionDigest: publishedDigests(covered ?? catalogue).digest, hasErrors: judgement.count(.error) > 0,
      index: covered == nil ? index : nil,
      disputes: Self.disputes(covered == nil ? judgement : judgement.coveringNumbers()))
  }

  /// The digests of all files by the names that are published.
  private func publishedDigests(_ catalogue: Catalogue) -> FileDigests {
    FileDigests(
      zip(catalogue.files, fileDigests).map { FileDigests.Entry(path: $0.path, digest: $1) })
  }

  /// Files in groups, so that a task has enough to do.
  private static func batches(of outputs: [OutputFile]) -> [ArraySlice<OutputFile>] {
    stride(from: 0, to: outputs.count, by: 64).map { outputs[$0..<min($0 + 64, outputs.count)] }
  }
}

extension Compilation.Published {
  fileprivate init(of written: [WrittenFile]) {
    self.init(
      files: written.count, pages: written.count { $0.entry.path.hasSuffix(".html") },
      bytes: written.reduce(0) { $0 + $1.size })
  }
}

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

  /// Writes every output into a folder, whole or not at all.
  ///
  /// - Parameters:
  ///   - folder: replaced where the compiler wrote it before; a folder of others' files is refused.
  ///   - templates: the folder of the page templates; nil for the nearest.
  package func publish(to folder: String, templates: String?) async throws -> Published {
    let publication = Publication(
      catalogue: catalogue, fileDigests: fileDigests, editionDigest: editionDigest,
      hasErrors: judgement.count(.error) > 0, index: index, disputes: disputes)
    let outputs = try outputs(
      of: publication, templates: Templates.load(.site, from: templates, edition: request.edition))
    return try await write(outputs, to: OutputFolder(replacing: folder, outside: request.inputs))
  }

  /// Writes files into a folder and puts it in its place.
  func write(_ outputs: [OutputFile], to target: consuming OutputFolder) async throws -> Published {
    try target.makeDirectories(for: outputs.lazy.map(\.path))
    let staging = target.staging
    let sizes = try await orderedMap(Self.batches(of: outputs), jobs: request.jobs) { batch in
      try batch.map { output in
        let bytes = output.render()
        try FileSystem.write(bytes, to: "\(staging)/\(output.path)")
        return bytes.count
      }
    }
    try target.publish()
    return Published(
      files: outputs.count, pages: outputs.count { $0.path.hasSuffix(".html") },
      bytes: sizes.joined().reduce(0, +))
  }

  /// The digest of the list that `sha256sum` prints of the edition's files.
  private var editionDigest: String {
    digest(zip(catalogue.files, fileDigests).flatMap { Array("\($1)  \($0.path)\n".utf8) })
  }

  /// What the rules of boundaries found and no decision closes, by matter.
  private var disputes: [MatterDispute] {
    judgement.findings.filter { $0.rule.family == .boundaries && $0.closedBy == nil }.map {
      MatterDispute(matter: $0.finding.subject, units: $0.finding.units)
    }
  }

  private func outputs(of publication: Publication, templates: TemplateSet) throws -> [OutputFile] {
    try Templates.tellingFaults { try BackEndRegistry.outputs(for: publication, templates: templates) }
  }

  /// Files in groups, so that a task has enough to do.
  private static func batches(of outputs: [OutputFile]) -> [ArraySlice<OutputFile>] {
    stride(from: 0, to: outputs.count, by: 64).map { outputs[$0..<min($0 + 64, outputs.count)] }
  }
}

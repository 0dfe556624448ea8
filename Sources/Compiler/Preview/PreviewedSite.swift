import Analysis
import BackEnds
import Diagnostics
import ListModel

/// A publication that is kept in memory: its files are rendered when somebody asks for them.
package struct PreviewedSite: Sendable {
  let compilation: Compilation
  let inputs: PreviewInputs
  private let files: [String: OutputFile]

  /// - Throws: `MachineFault`, where a template is at fault.
  init(_ compilation: Compilation, _ templates: TemplateSet, from inputs: PreviewInputs) throws {
    self.compilation = compilation
    self.inputs = inputs
    let outputs = try compilation.siteOutputs(through: templates)
    // Rendering all files takes a second: they are not before somebody asks for their digests.
    let digests = OutputFile(path: SiteManifest.digests) {
      FileDigests(outputs.map { FileDigests.Entry(path: $0.path, digest: digest($0.render())) }).bytes
    }
    files = Dictionary((outputs + [digests]).map { ($0.path, $0) }) { $1 }
  }

  /// The paths of all files, as they lie below the folder of a published site. **Shape:** sorted.
  var paths: [String] { files.keys.sorted() }

  /// What the edition is called.
  package var title: String { compilation.catalogue.edition.title }

  /// How many findings of each severity there are, in words.
  package var counts: BilingualText { compilation.counts }

  /// How many files are pages.
  package var pages: Int { files.keys.count { $0.hasSuffix(".html") } }

  /// What stands in a file; nil where the site has none of that path.
  package func bytes(at path: String) -> [UInt8]? { files[path]?.render() }
}

extension Compilation {
  /// The files that could not be read, by their paths, with what is told about them.
  var unreadFiles: [String: [JudgedFinding]] {
    let irregularities = catalogue.irregularities + catalogue.submissions.flatMap(\.irregularities)
    let unread = irregularities.reduce(into: Set<FileID>()) { unread, irregularity in
      if case .unreadableFile = irregularity.kind { unread.insert(irregularity.quotation.origin.file) }
    }
    guard !unread.isEmpty else { return [:] }
    let told = Dictionary(
      grouping: judgement.findings.filter {
        [Rule.unreadableFile.name, Rule.registerFault.name].contains($0.rule.name)
      }, by: \.finding.quotation.origin.file)
    return unread.reduce(into: [:]) { files, file in
      files[catalogue.files[Int(file.index)].path] = told[file] ?? []
    }
  }
}

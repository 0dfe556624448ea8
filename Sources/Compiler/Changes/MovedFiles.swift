import Diagnostics
import ListModel

/// Which files of units lie elsewhere than in an earlier edition: under another name, or in the folder of a renamed unit.
struct MovedFiles {
  /// Where each lay → where it lies.
  private(set) var paths: [String: String] = [:]

  /// - Parameter formerNames: what the earlier edition calls units that the later one knows by another short name.
  init(
    _ before: Catalogue, _ after: Catalogue, _ earlier: EditionSources, _ later: EditionSources,
    formerNames: [String: String]
  ) {
    let (old, new) = (Set(earlier.all.map(\.path)), Set(later.all.map(\.path)))
    guard old != new else { return }
    let gone = Self.files(of: before, earlier, besides: new) { $0 }
    let come = Self.files(of: after, later, besides: old) { formerNames[$0] ?? $0 }
    // The same bytes are surer than the same name.
    for key in [\File.content, \File.place] {
      let left = Dictionary(grouping: gone.filter { paths[$0.path] == nil }, by: { $0[keyPath: key] })
      let taken = Set(paths.values)
      let right = Dictionary(grouping: come.filter { !taken.contains($0.path) }, by: { $0[keyPath: key] })
      for (value, files) in left {
        if files.count == 1, let others = right[value], others.count == 1 {
          paths[files[0].path] = others[0].path
        }
      }
    }
  }

  private struct File {
    let path: String
    /// The unit and the digest of the bytes.
    let content: [String]
    /// The unit and the path below its folder.
    let place: [String]
  }

  /// The files of units that the other edition has not under the same path.
  private static func files(
    of catalogue: Catalogue, _ sources: EditionSources, besides others: Set<String>,
    unitName: (String) -> String
  ) -> [File] {
    var owners: [String: String] = [:]
    for submission in catalogue.submissions {
      for folder in submission.folders { owners[folder] = unitName(catalogue.shortName(of: submission)) }
    }
    return zip(catalogue.files, sources.all).compactMap { file, source in
      guard let folder = file.unitFolder, !others.contains(file.path), let owner = owners[String(folder)]
      else {
        return nil
      }
      let rest = file.path.dropFirst("submissions/".count + folder.count)
      return File(path: file.path, content: [owner, source.digest], place: [owner, String(rest)])
    }
  }
}

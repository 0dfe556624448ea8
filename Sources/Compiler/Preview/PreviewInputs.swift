/// All that a publication is made from, so that two states of it can be told apart.
struct PreviewInputs: Sendable {
  /// By what the content of each file of the edition is known, by its path below the folder.
  private let edition: [String: String]
  /// What stands in each file of the templates, by its path.
  private let templates: [String: [UInt8]]

  /// - Parameters:
  ///   - templates: by their names.
  ///   - folder: that of the templates.
  init(_ sources: EditionSources, _ templates: [String: [UInt8]], in folder: String) {
    // A unit without a file is a folder alone.
    let folders = sources.folders.map { ("submissions/\($0)/", "") }
    let files = sources.all.map { ($0.path, $0.digest + ($0.fault.map { "\($0)" } ?? "")) }
    edition = Dictionary(folders + files) { $1 }
    self.templates = Dictionary(uniqueKeysWithValues: templates.map { ("\(folder)/\($0)", $1) })
  }

  func hasSameEdition(as other: PreviewInputs) -> Bool { edition == other.edition }

  /// What has become of the files since another state. **Shape:** sorted by path.
  func changes(since other: PreviewInputs) -> [FileChange] {
    let changes =
      Self.changes(from: other.edition, to: edition) + Self.changes(from: other.templates, to: templates)
    // That a folder of a unit came or went is told where no file says it.
    return changes.filter { change in
      !change.path.hasSuffix("/")
        || !changes.contains { $0.path != change.path && $0.path.hasPrefix(change.path) }
    }
  }

  private static func changes<Content: Equatable>(
    from old: [String: Content], to new: [String: Content]
  ) -> [FileChange] {
    Set(old.keys).union(new.keys).compactMap { path in
      switch (old[path], new[path]) {
      case (nil, _?): FileChange(path: path, kind: .added)
      case (_?, nil): FileChange(path: path, kind: .removed)
      case (let one, let other): one == other ? nil : FileChange(path: path, kind: .changed)
      }
    }.sorted { $0.path < $1.path }
  }
}

/// What became of a file.
struct FileChange: Sendable, Hashable {
  enum Kind: Sendable {
    case added, changed, removed
  }

  /// Below the edition folder; of a template as it was found.
  let path: String
  let kind: Kind
}

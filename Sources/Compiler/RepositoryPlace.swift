/// Where an edition lies in the repository that holds it: reports that a code host shows name files from there.
enum RepositoryPlace {
  /// The path from the root of the git work tree around the folder, or else from the working directory where that is around
  /// it. **Shape:** empty, or with `/` at its end.
  static func path(of edition: String) throws -> String {
    let place = try FileSystem.absolute(edition)
    var root = place
    while try FileSystem.kind(of: root + "/.git") == nil {
      guard let slash = root.lastIndex(of: "/") else { return below(try FileSystem.absolute("."), place) }
      root = String(root[..<slash])
    }
    return below(root, place)
  }

  /// The path of a place below a folder; empty where it is the folder itself or lies elsewhere.
  private static func below(_ folder: String, _ place: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return place.hasPrefix(prefix) ? place.dropFirst(prefix.count) + "/" : ""
  }
}

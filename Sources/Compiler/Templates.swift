import BackEnds
import Glibc

/// Where the page templates are found.
enum Templates {
  private static let folder = "templates/site"

  /// Reads the templates from the folder named, or else from the nearest `templates/site` above the edition, above
  /// the working directory or above the program (also `share/qingdan/templates/site`).
  static func load(from path: String?, edition: String) throws -> TemplateSet {
    let folder = try path ?? find(for: edition)
    guard try FileSystem.kind(of: folder) == .directory else {
      throw MachineFault("there is no folder of templates at \(folder)")
    }
    var files: [String: [UInt8]] = [:]
    for name in try FileSystem.names(in: folder) where try FileSystem.kind(of: "\(folder)/\(name)") == .file {
      files[name] = try FileSystem.read("\(folder)/\(name)")
    }
    return TemplateSet(files: files)
  }

  private static func find(for edition: String) throws -> String {
    let starts = [edition, ".", "/proc/self/exe"].compactMap { try? FileSystem.absolute($0) }
    for start in starts {
      var above = start[...]
      while let slash = above.lastIndex(of: "/") {
        above = above[..<slash]
        for candidate in ["\(above)/\(folder)", "\(above)/share/qingdan/\(folder)"]
        where try FileSystem.kind(of: candidate) == .directory {
          return candidate
        }
      }
    }
    throw MachineFault("the page templates (\(folder)) were not found; name their folder with --templates")
  }
}

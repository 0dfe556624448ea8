import BackEnds
import Glibc

/// Where the page templates are found.
enum Templates {
  /// What templates are for.
  enum Purpose: String {
    case site, dossier, report
  }

  /// Reads the templates of a purpose.
  ///
  /// - Parameter path: the folder named; nil for the nearest.
  static func load(_ purpose: Purpose, from path: String?, edition: String) throws -> TemplateSet {
    TemplateSet(files: try files(in: folder(of: purpose, named: path, edition: edition)))
  }

  /// The folder named, or else the nearest `templates/` of a purpose above the edition, above the working directory or
  /// above the program (also `share/qingdan/templates/`).
  ///
  /// - Parameter purpose: the folder below `templates`.
  static func folder(of purpose: Purpose, named path: String?, edition: String) throws -> String {
    let folder = try path ?? find("templates/\(purpose.rawValue)", for: edition)
    guard try FileSystem.kind(of: folder) == .directory else {
      throw MachineFault(
        zh: "没有页面模板的文件夹 \(folder)。", en: "there is no folder of templates at \(folder)")
    }
    return folder
  }

  /// What stands in the files of a folder of templates, by their names; what editors leave hidden there is nobody's.
  static func files(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileSystem.names(in: folder) where Leavings.isUsual(name) {
      guard try FileSystem.kind(of: "\(folder)/\(name)") == .file else { continue }
      files[name] = try FileSystem.read("\(folder)/\(name)")
    }
    return files
  }

  /// Renders, and tells a fault of a template as what it is: the machine's, not the lists'.
  static func tellingFaults<Output>(_ render: () throws -> Output) throws -> Output {
    do {
      return try render()
    } catch let fault as TemplateFault {
      throw MachineFault(zh: "页面模板有错：\(fault)", en: "a page template is at fault: \(fault)")
    }
  }

  private static func find(_ folder: String, for edition: String) throws -> String {
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
    throw MachineFault(
      zh: "找不到页面模板（\(folder)）；请用 --templates 指定文件夹。",
      en: "the page templates (\(folder)) were not found; name their folder with --templates")
  }
}

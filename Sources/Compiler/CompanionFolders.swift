/// The folders that Word and Excel put beside a page saved for the web, with its pictures and styles: `X.files` beside
/// `X.htm`. They are the program's, not the owner's, but for the sheets of a workbook and what else is a document.
enum CompanionFolders {
  /// Whether a file is not in such a folder, or a sheet or a document in it.
  ///
  /// - Parameter paths: all files beside which it lies.
  static func filter(_ paths: [String]) -> (String) -> Bool {
    let pages = Set(paths.compactMap(page))
    return { path in
      let steps = path.split(separator: "/", omittingEmptySubsequences: false)
      let isCompanion = steps.indices.dropLast().contains { index in
        endings.contains { ending in
          guard steps[index].hasSuffix(ending) else { return false }
          let parent = steps[..<index].map { $0 + "/" }.joined()
          return pages.contains(parent + steps[index].dropLast(ending.count))
        }
      }
      return !isCompanion || steps.last.map { isSheet($0) || isDocument($0) } == true
    }
  }

  /// Whether a page has sheets of a workbook in the folder beside it.
  ///
  /// - Parameter paths: all files beside which it lies.
  static func withSheets(_ paths: [String]) -> (String) -> Bool {
    let stems = paths.flatMap { path -> [String] in
      let steps = path.split(separator: "/", omittingEmptySubsequences: false)
      guard let last = steps.last, isSheet(last) else { return [] }
      let folder = steps.dropLast().joined(separator: "/")
      return endings.filter(folder.hasSuffix).map { String(folder.dropLast($0.count)) }
    }
    let pages = Set(stems)
    return { path in page(path).map(pages.contains) == true }
  }

  /// The path of a saved page without its extension; nil for other files.
  private static func page(_ path: String) -> String? {
    for ending in [".htm", ".html"] where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return nil
  }

  /// Whether a file is named as Excel names the sheets of a workbook: `sheet001.htm`.
  private static func isSheet(_ name: Substring) -> Bool {
    guard name.hasPrefix("sheet"), let page = page(String(name)) else { return false }
    return page.dropFirst(5).allSatisfy(\.isNumber)
  }

  /// Whether a file is named like a document, which no program puts there by itself.
  private static func isDocument(_ name: Substring) -> Bool {
    documents.contains { name.lowercased().hasSuffix($0) }
  }

  private static let documents = [
    ".csv", ".doc", ".docx", ".et", ".ods", ".odt", ".wps", ".xls", ".xlsm", ".xlsx", ".zip",
  ]
  private static let endings = [".files", "_files", ".fld"]
}

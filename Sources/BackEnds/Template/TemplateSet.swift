/// The files of a template folder, by their path below it.
///
/// Files named `….mustache` are templates; all others are published as they are.
package struct TemplateSet: Sendable {
  private static let suffix = ".mustache"
  private let files: [String: [UInt8]]

  package init(files: [String: [UInt8]]) {
    self.files = files
  }

  /// All files. **Shape:** sorted by path.
  package var all: [(path: String, bytes: [UInt8])] {
    files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Files to be published unchanged. **Shape:** sorted by path.
  package var assets: [(path: String, bytes: [UInt8])] { all.filter { !$0.path.hasSuffix(Self.suffix) } }

  /// The templates' names, without their suffix. **Shape:** sorted.
  package var names: [String] {
    files.keys.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }.sorted()
  }

  /// The file name of a template, for messages.
  package func fileName(_ name: String) -> String { name + Self.suffix }

  /// The bytes of a template; nil where there is none of that name.
  package func source(_ name: String) -> [UInt8]? { files[fileName(name)] }

  /// Compiles a template with all its partials.
  ///
  /// - Throws: `TemplateFault`, the first one found.
  package func template(_ name: String) throws(TemplateFault) -> Template {
    guard let source = source(name) else {
      throw TemplateFault(file: fileName(name), line: 1, kind: .missingTemplate)
    }
    return Template(nodes: try TemplateParser.parse(source, named: name, in: self, depth: 0))
  }
}

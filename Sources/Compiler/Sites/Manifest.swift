import Analysis
import BackEnds
import FileFormats
import ListModel
import Reports

/// What a site was made from, and by what (来源): `manifest.xml`, docs/schemas/manifest.xsd.
struct Manifest: Sendable, Equatable {
  static let namespace = "urn:qingdan:manifest:1"

  /// The program and its version.
  let tool: String
  /// The name of the edition's folder.
  let edition: String
  let title: String
  /// The day as of which it was judged.
  let asOf: String
  /// How many rules there were.
  let rules: Int
  /// The digest of the rules' reference: of what `qingdan explain --format markdown --language zh` prints.
  let rulesDigest: String
  /// The digest of all templates together.
  let templatesDigest: String
  /// All files that were read of the edition.
  let files: FileDigests

  /// The bytes of the file.
  func written() -> [UInt8] {
    var xml = XMLWriter()
    xml.start("manifest")
    xml.attribute("xmlns", Self.namespace)
    xml.attribute("tool", tool)
    xml.attribute("asOf", asOf)
    xml.line()
    xml.start("edition")
    xml.attribute("name", edition)
    xml.attribute("title", title)
    xml.attribute("sha256", files.digest)
    xml.end()
    xml.line()
    xml.start("rules")
    xml.attribute("count", rules)
    xml.attribute("sha256", rulesDigest)
    xml.end()
    xml.line()
    xml.start("templates")
    xml.attribute("sha256", templatesDigest)
    xml.end()
    xml.line()
    xml.start("files")
    xml.line()
    for entry in files.entries {
      xml.start("file")
      xml.attribute("path", entry.path)
      xml.attribute("sha256", entry.digest)
      xml.end()
      xml.line()
    }
    xml.end()
    xml.line()
    xml.end()
    xml.line()
    return xml.bytes
  }

  init(
    tool: String, edition: String, title: String, asOf: String, rules: Int, rulesDigest: String,
    templatesDigest: String, files: FileDigests
  ) {
    self.tool = tool
    self.edition = edition
    self.title = title
    self.asOf = asOf
    self.rules = rules
    self.rulesDigest = rulesDigest
    self.templatesDigest = templatesDigest
    self.files = files
  }

  /// One that names files alone.
  init(listing files: FileDigests) {
    self.init(
      tool: "", edition: "", title: "", asOf: "", rules: 0, rulesDigest: "", templatesDigest: "",
      files: files)
  }

  /// What is read of what is written.
  var reread: Manifest? { Manifest(written()) }

  /// - Returns: nil where the bytes are no manifest.
  init?(_ bytes: [UInt8]) {
    guard let root = try? XMLElement(document: bytes), root.name == "manifest",
      root.namespace == Self.namespace,
      let edition = root.child("edition"), let rules = root.child("rules"),
      let templates = root.child("templates"), let files = root.child("files"),
      let tool = root["tool"], let asOf = root["asOf"], let name = edition["name"],
      let title = edition["title"],
      let count = rules["count"].flatMap({ Int($0) }), let rulesDigest = rules["sha256"],
      let templatesDigest = templates["sha256"]
    else { return nil }
    let entries = files.children("file").compactMap { file in
      file["path"].flatMap { path in file["sha256"].map { FileDigests.Entry(path: path, digest: $0) } }
    }
    self.init(
      tool: tool, edition: name, title: title, asOf: asOf, rules: count, rulesDigest: rulesDigest,
      templatesDigest: templatesDigest, files: FileDigests(entries))
  }
}

extension Manifest {
  /// What a site of an edition is made from.
  ///
  /// - Parameters:
  ///   - catalogue: as it is published.
  ///   - files: by the names that it has there.
  init(of catalogue: Catalogue, files: FileDigests, _ templates: TemplateSet) {
    let edition = catalogue.edition
    self.init(
      tool: "qingdan \(toolVersion)", edition: edition.name, title: edition.title,
      asOf: edition.asOf.description, rules: RuleRegistry.rules.count,
      rulesDigest: digest(Array(RuleReference.markdown(in: .zh).utf8)), templatesDigest: templates.digest,
      files: files)
  }
}

extension TemplateSet {
  /// The digest of all templates together.
  var digest: String {
    FileDigests(all.map { FileDigests.Entry(path: $0.path, digest: Compiler.digest($0.bytes)) }).digest
  }
}

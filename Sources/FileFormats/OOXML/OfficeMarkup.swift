/// What every Office Open XML file carries beside its content: what its parts are, and how they refer to each other.
///
/// **Source:** ISO/IEC 29500-2.
enum OfficeMarkup {
  /// The namespace of references between parts, to which their kinds are added.
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// `[Content_Types].xml`.
  ///
  /// - Parameter parts: path from the root, with a `/` before it, and what follows `application/vnd.openxmlformats-officedocument.`
  static func contentTypes(_ parts: [(path: String, type: String)]) -> ZIPWriter.Entry {
    var xml = XMLWriter()
    xml.start("Types")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
    for (ending, type) in [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
    ] {
      xml.start("Default")
      xml.attribute("Extension", ending)
      xml.attribute("ContentType", type)
      xml.end()
    }
    for (path, type) in parts {
      xml.start("Override")
      xml.attribute("PartName", path)
      xml.attribute("ContentType", "application/vnd.openxmlformats-officedocument.\(type)+xml")
      xml.end()
    }
    xml.end()
    return ZIPWriter.Entry(name: "[Content_Types].xml", bytes: xml.bytes)
  }

  /// A list of references, numbered `rId1` and on.
  ///
  /// - Parameters:
  ///   - name: the list's own path, such as `_rels/.rels`
  ///   - targets: the kind, such as `styles`, and the path beside the part that refers
  static func relationships(_ name: String, _ targets: [(kind: String, target: String)]) -> ZIPWriter.Entry {
    var xml = XMLWriter()
    xml.start("Relationships")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
    for (index, target) in targets.enumerated() {
      xml.start("Relationship")
      xml.attribute("Id", "rId\(index + 1)")
      xml.attribute("Type", "\(references)/\(target.kind)")
      xml.attribute("Target", target.target)
      xml.end()
    }
    xml.end()
    return ZIPWriter.Entry(name: name, bytes: xml.bytes)
  }
}

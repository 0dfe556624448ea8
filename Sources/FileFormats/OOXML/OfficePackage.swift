import Diagnostics

/// An Office Open XML file (`.docx`, `.xlsx`): parts in a ZIP archive, found by relationships and never by name.
///
/// **Source:** ISO/IEC 29500-2; transitional and strict alike.
package struct OfficePackage: ~Copyable {
  private let archive: ZIPArchive
  private let limits: ReadingLimits
  /// Entries by their names in lower case: part names do not tell case apart.
  private let entries: [String: ZIPEntry]

  /// Reads the archive's directory; no part is unpacked yet.
  package init(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws(FormatFault) {
    archive = try ZIPArchive(bytes, limits: limits)
    self.limits = limits
    entries = Dictionary(archive.entries.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }

  /// The path of the part that holds the document or workbook.
  package borrowing func mainPart() throws(FormatFault) -> String {
    guard let main = try relationships(of: "").first(kind: "officeDocument")?.target, hasPart(main) else {
      throw .damaged(
        detail: BilingualText(
          zh: "文件缺少正文，不是完整的 Office 文档", en: "The file lacks its main part: it is no whole Office document"),
        place: .wholeFile)
    }
    return main
  }

  package borrowing func hasPart(_ path: String) -> Bool { entries[path.lowercased()] != nil }

  /// Unpacks a part.
  ///
  /// - Parameter path: From the root of the archive, without a `/` before it.
  package borrowing func part(_ path: String) throws(FormatFault) -> [UInt8] {
    try archive.read(entry(path))
  }

  /// Unpacks no more than the beginning of a part, for knowing it by.
  package borrowing func beginning(of path: String, atMost size: Int) throws(FormatFault) -> [UInt8] {
    try archive.beginning(of: entry(path), atMost: size)
  }

  private borrowing func entry(_ path: String) throws(FormatFault) -> ZIPEntry {
    guard let entry = entries[path.lowercased()] else {
      throw .damaged(
        detail: BilingualText(zh: "文件缺少“\(path)”部分", en: "The file lacks its part “\(path)”"),
        place: .wholeFile)
    }
    return entry
  }

  /// What a part refers to inside the file; nothing if it refers to nothing.
  ///
  /// - Parameter path: The part; empty for the file as a whole.
  package borrowing func relationships(of path: String) throws(FormatFault) -> Relationships {
    let folder = PartPath.folder(of: path)
    let list = "\(folder)_rels/\(path.dropFirst(folder.count)).rels"
    guard hasPart(list) else { return Relationships(all: []) }
    let document = try XMLElement(document: part(list), limits: limits)
    return Relationships(
      all: document.children("Relationship").compactMap { element in
        guard element["TargetMode"] != "External", let target = element["Target"] else { return nil }
        return Relationship(
          id: element["Id"] ?? "", kind: PartPath.lastComponent(of: element["Type"] ?? ""),
          target: PartPath.resolve(target, in: folder))
      })
  }

  /// A reference from one part to another.
  package struct Relationship: Sendable, Hashable {
    package let id: String
    /// The last word of its type, which strict and transitional files share: `worksheet`, `styles`.
    package let kind: String
    /// The part referred to, as a path for `part`.
    package let target: String
  }

  /// The references of one part, in their order.
  package struct Relationships: Sendable, Hashable {
    package let all: [Relationship]

    package subscript(id identifier: String) -> Relationship? { all.first { $0.id == identifier } }

    package func first(kind: String) -> Relationship? { all.first { $0.kind == kind } }
  }
}

/// Paths of parts.
private enum PartPath {
  /// Up to and with the last `/`.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  static func lastComponent(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
  }

  /// A target as it is written, from the root or from a folder, as a path without `.` and `..`.
  static func resolve(_ target: String, in folder: String) -> String {
    let path = target.utf8.first == UInt8(ascii: "/") ? target : folder + target
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

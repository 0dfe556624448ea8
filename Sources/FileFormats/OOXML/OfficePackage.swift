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
    do throws(FormatFault) {
      archive = try ZIPArchive(bytes, limits: limits)
    } catch .damaged {
      throw .damaged(
        detail: BilingualText(zh: "文件不完整或已损坏", en: "the file is incomplete"), place: .wholeFile)
    }
    self.limits = limits
    entries = Dictionary(archive.entries.map { ($0.name.lowercased(), $0) }) { first, _ in first }
  }

  /// The path of the part that holds the document or workbook.
  package borrowing func mainPart() throws(FormatFault) -> String {
    guard let main = try mainPart(ofAny: ["officeDocument"]) else {
      throw .damaged(
        detail: BilingualText(
          zh: "文件缺少正文，不是完整的 Office 文档", en: "The file lacks its main part: it is no whole Office document"),
        place: .wholeFile)
    }
    return main
  }

  /// The path of the part to which the package refers by one of several kinds of reference; nil where it has none.
  borrowing func mainPart(ofAny kinds: [String]) throws(FormatFault) -> String? {
    let main = try relationships(of: "").all.first { kinds.contains($0.kind) }?.target
    return main.flatMap { hasPart($0) ? $0 : nil }
  }

  package borrowing func hasPart(_ path: String) -> Bool { entries[path.lowercased()] != nil }

  /// Unpacks a part.
  ///
  /// - Parameter path: From the root of the archive, without a `/` before it.
  package borrowing func part(_ path: String) throws(FormatFault) -> [UInt8] {
    do throws(FormatFault) { return try archive.read(entry(path)) } catch { throw error.inPart(path) }
  }

  /// Reads a part of markup.
  ///
  /// - Throws: what is damaged in it as damage of the file: nobody can mend a line of a part.
  borrowing func read(_ path: String, into visitor: inout some XMLVisitor) throws(FormatFault) {
    let markup = try part(path)
    do throws(FormatFault) { try XMLReader.read(markup, into: &visitor, limits: limits) } catch {
      throw error.inPart(path)
    }
  }

  /// A part of markup as a tree.
  ///
  /// - Throws: as `read`.
  borrowing func tree(_ path: String) throws(FormatFault) -> XMLElement {
    let markup = try part(path)
    do throws(FormatFault) { return try XMLElement(document: markup, limits: limits) } catch {
      throw error.inPart(path)
    }
  }

  /// The parts that the package says are of a type, such as `spreadsheetml.worksheet+xml`; none where it says nothing that
  /// can be read.
  borrowing func parts(ofType type: String) -> [String] {
    let types = try? tree("[Content_Types].xml")
    return (types?.children("Override") ?? []).compactMap { part in
      guard part["ContentType"]?.hasSuffix(type) == true, let name = part["PartName"] else { return nil }
      let path = PartPath.resolve(name, in: "")
      return hasPart(path) ? path : nil
    }
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
    let document = try tree(list)
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

extension FormatFault {
  /// A fault of a part, as one of its file.
  func inPart(_ path: String) -> FormatFault {
    switch self {
    case .damaged, .empty, .unsupported: .damagedPart(path)
    case .encrypted, .overLimit, .refused, .unconverted: self
    }
  }

  static func damagedPart(_ path: String) -> FormatFault {
    .damaged(
      detail: BilingualText(zh: "文件已损坏（内部的“\(path)”读不出来）", en: "its part “\(path)” cannot be read"),
      place: .wholeFile)
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

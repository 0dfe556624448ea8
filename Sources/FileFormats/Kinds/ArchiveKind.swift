/// Tells archives apart by the names and relationships in them: a document is one file, whatever it is packed of.
enum ArchiveKind {
  static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  static let emptySignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

  static func detect(_ bytes: [UInt8], name: String) -> FileKind {
    // What is damaged in an archive is told by whoever reads it.
    guard let package = try? OfficePackage(bytes) else { return kind(of: LocalHeaders(bytes), name: name) }
    if let main = try? package.mainPart(ofAny: mainKinds),
      let beginning = try? package.beginning(of: main, atMost: longestBeginning),
      let root = XMLRoot.name(in: beginning), let kind = KnownKind.with({ $0.isMain(root) })
    {
      return kind
    }
    if package.hasPart("mimetype"), let entry = try? package.beginning(of: "mimetype", atMost: 256) {
      return kind(ofType: String(decoding: entry, as: UTF8.self).trimmingOuterSpace)
    }
    if let kind = KnownKind.with({ $0.isPart { package.hasPart($0) } }) { return kind }
    let isOffice = package.hasPart("[Content_Types].xml") || package.hasPart("_rels/.rels")
    guard isOffice else { return .zip }
    return (try? package.mainPart(ofAny: mainKinds)) == nil ? officeKind(named: name) : .otherDocument
  }

  /// Whether an archive begins some way into a file.
  static func isPrefixed(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    return head.indices.contains { head[$0...].starts(with: signature) }
  }

  /// **Units:** bytes in which the root element of a main part opens, however many namespaces it declares.
  private static let longestBeginning = 1 << 14

  /// The kinds of reference from a package to its main part: of Office, of Visio, of XPS.
  private static let mainKinds = ["officeDocument", "document", "fixedrepresentation"]

  private static func kind(ofType type: String) -> FileKind {
    KnownKind.with { $0.isType(type) } ?? .otherDocument
  }

  /// What an archive was that breaks off, by the entries that are left of it.
  private static func kind(of headers: LocalHeaders, name: String) -> FileKind {
    if let type = headers.type { return kind(ofType: type) }
    let names = Set(headers.names.map { $0.lowercased() })
    if let kind = KnownKind.with({ $0.isPart { names.contains($0.lowercased()) } }) { return kind }
    return names.contains("[content_types].xml") || names.contains("_rels/.rels")
      ? officeKind(named: name) : .zip
  }

  /// What a package was whose main part is lost: its reader tells what it lacks.
  private static func officeKind(named name: String) -> FileKind {
    let name = name.lowercased()
    return name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm") ? .xlsx : .docx
  }
}

/// What the entries of an archive say of themselves, each before its content: all that is left where the directory is lost.
private struct LocalHeaders {
  private(set) var names: [String] = []
  /// The content of the entry `mimetype`, as far as it is plain.
  private(set) var type: String?

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while names.count < 64, let start = bytes.position(of: 0x50, in: position..<bytes.count) {
        position = start + 1
        guard start + 30 <= bytes.count, bytes[start...].starts(with: ArchiveKind.signature) else { continue }
        func number(_ offset: Int) -> Int { Int(bytes[start + offset]) | Int(bytes[start + offset + 1]) << 8 }
        let end = start + 30 + number(26)
        guard end <= bytes.count else { return }
        let name = String(decoding: bytes[(start + 30)..<end], as: UTF8.self)
        names.append(name)
        position = end
        guard name == "mimetype" else { continue }
        let content = bytes[min(end + number(28), bytes.count)...].prefix(100).prefix {
          $0 > 0x20 && $0 < 0x7F
        }
        type = String(decoding: content, as: UTF8.self)
      }
    }
  }
}

/// The root element of a document of which only the beginning may be at hand.
enum XMLRoot {
  /// Its local name; nil where none opens.
  static func name(in beginning: [UInt8]) -> String? {
    var root = Visitor()
    do throws(FormatFault) { try XMLReader.read(beginning, into: &root) } catch { return root.name }
    return root.name
  }

  /// Stops at the root.
  private struct Visitor: XMLVisitor {
    var name: String?

    mutating func start(_ tag: borrowing XMLTag) throws(FormatFault) {
      name = tag.name
      throw .empty
    }
    mutating func text(_ text: borrowing XMLText) {}
    mutating func end(_ name: String, namespace: String) {}
  }
}

/// Reads the subset of Mustache that templates use: `{{name}}`, `{{{name}}}`, `{{&name}}`, `{{.}}`, sections, inverted
/// sections, partials and comments. Tags other than variables vanish with their line when they stand alone on it.
struct TemplateParser {
  private static let maximalDepth = 32
  private static let open = Array("{{".utf8)

  private let bytes: [UInt8]
  private let name: String
  private let templates: TemplateSet
  private var position = 0

  /// Reads a template.
  ///
  /// - Parameter depth: how many templates and sections this one stands in.
  static func parse(
    _ bytes: [UInt8], named name: String, in templates: TemplateSet, depth: Int
  ) throws(TemplateFault) -> [TemplateNode] {
    var parser = TemplateParser(bytes: bytes, name: name, templates: templates)
    return try parser.nodes(section: nil, depth: depth)
  }

  private init(bytes: [UInt8], name: String, templates: TemplateSet) {
    self.bytes = bytes
    self.name = name
    self.templates = templates
  }

  /// A tag as it stands in the source.
  private struct Tag {
    let sigil: UInt8?
    let name: String
    let range: Range<Int>
  }

  /// A section that is being read, and where it was opened.
  private struct Section {
    let name: String
    let start: Int
  }

  private mutating func nodes(section: Section?, depth: Int) throws(TemplateFault) -> [TemplateNode] {
    guard depth < Self.maximalDepth else { throw fault(.nestedTooDeeply, at: section?.start ?? 0) }
    var nodes: [TemplateNode] = []
    while let start = nextOpening() {
      let tag = try readTag(at: start)
      let line = standaloneLine(around: tag)
      appendLiteral(position..<(line?.lowerBound ?? start), to: &nodes)
      position = line?.upperBound ?? tag.range.upperBound
      switch tag.sigil {
      case nil where tag.name == ".": nodes.append(.item(escaped: true))
      case UInt8(ascii: "{") where tag.name == ".", UInt8(ascii: "&") where tag.name == ".":
        nodes.append(.item(escaped: false))
      case nil: nodes.append(.escaped(try key(tag)))
      case UInt8(ascii: "{"), UInt8(ascii: "&"): nodes.append(.raw(try key(tag)))
      case UInt8(ascii: "!"): break
      case UInt8(ascii: "#"):
        let body = try self.nodes(section: Section(name: tag.name, start: start), depth: depth + 1)
        nodes.append(.section(try key(tag), body))
      case UInt8(ascii: "^"):
        let body = try self.nodes(section: Section(name: tag.name, start: start), depth: depth + 1)
        nodes.append(.inverted(try key(tag), body))
      case UInt8(ascii: ">"):
        nodes += try partial(tag, indentation: line.map { bytes[$0.lowerBound..<start] } ?? [], depth: depth)
      case UInt8(ascii: "/"):
        guard let section else { throw fault(.unopenedSection(tag.name), at: start) }
        guard section.name == tag.name else {
          throw fault(.wrongSectionEnd(expected: section.name, found: tag.name), at: start)
        }
        return nodes
      default: throw fault(.malformedTag(text(tag.range)), at: start)
      }
    }
    if let section { throw fault(.unclosedSection(section.name), at: section.start) }
    appendLiteral(position..<bytes.count, to: &nodes)
    position = bytes.count
    return nodes
  }

  private func appendLiteral(_ range: Range<Int>, to nodes: inout [TemplateNode]) {
    if !range.isEmpty { nodes.append(.literal(Array(bytes[range]))) }
  }

  private func partial(
    _ tag: Tag, indentation: ArraySlice<UInt8>, depth: Int
  ) throws(TemplateFault) -> [TemplateNode] {
    guard depth + 1 < Self.maximalDepth else { throw fault(.nestedTooDeeply, at: tag.range.lowerBound) }
    guard let source = templates.source(tag.name) else {
      throw fault(.unknownPartial(tag.name), at: tag.range.lowerBound)
    }
    let indented = Self.indent(source, by: indentation)
    return try Self.parse(indented, named: tag.name, in: templates, depth: depth + 1)
  }

  private static func indent(_ source: [UInt8], by indentation: ArraySlice<UInt8>) -> [UInt8] {
    guard !indentation.isEmpty else { return source }
    return source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.isEmpty ? $0 : indentation + $0 }
      .joined(separator: [UInt8(ascii: "\n")]).map { $0 }
  }

  // MARK: Tags

  private func nextOpening() -> Int? {
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == Self.open[0], bytes[index + 1] == Self.open[1] { return index }
      index += 1
    }
    return nil
  }

  private func readTag(at start: Int) throws(TemplateFault) -> Tag {
    var inner = start + 2
    var sigil: UInt8?
    if inner < bytes.count, Self.sigils.contains(bytes[inner]) {
      sigil = bytes[inner]
      inner += 1
    }
    let closing = Array((sigil == UInt8(ascii: "{") ? "}}}" : "}}").utf8)
    guard let end = index(of: closing, from: inner) else { throw fault(.unclosedTag, at: start) }
    let range = start..<(end + closing.count)
    let name = bytes[inner..<end].trimmingBlanks()
    let isComment = sigil == UInt8(ascii: "!")
    guard isComment || (!name.isEmpty && name.allSatisfy(Self.isNameByte)) else {
      throw fault(.malformedTag(text(range)), at: start)
    }
    return Tag(sigil: sigil, name: isComment ? "" : String(decoding: name, as: UTF8.self), range: range)
  }

  private static let sigils = Array("{&#^/!>=<$%*".utf8)

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func index(of closing: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + closing.count <= bytes.count {
      if bytes[index..<(index + closing.count)].elementsEqual(closing) { return index }
      index += 1
    }
    return nil
  }

  private func key(_ tag: Tag) throws(TemplateFault) -> TemplateKey {
    guard let key = TemplateKey(named: tag.name) else {
      throw fault(.unknownName(tag.name), at: tag.range.lowerBound)
    }
    return key
  }

  /// The whole line, with its line break, on which a tag that shows nothing itself stands alone.
  private func standaloneLine(around tag: Tag) -> Range<Int>? {
    guard let sigil = tag.sigil, sigil != UInt8(ascii: "{"), sigil != UInt8(ascii: "&") else { return nil }
    var start = tag.range.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.range.upperBound
    while end < bytes.count, bytes[end].isBlank || bytes[end] == UInt8(ascii: "\r") { end += 1 }
    if end == bytes.count { return start..<end }
    return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  // MARK: Faults

  private func fault(_ kind: TemplateFault.Kind, at offset: Int) -> TemplateFault {
    let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    return TemplateFault(file: templates.fileName(name), line: line, kind: kind)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(60), as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension ArraySlice<UInt8> {
  fileprivate func trimmingBlanks() -> ArraySlice<UInt8> {
    var rest = self
    while let first = rest.first, first.isBlank { rest.removeFirst() }
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }
}

import Diagnostics

/// The text of a diagram (SmartArt) or a chart, which lies in a part of its own: a line for each paragraph that says
/// something, and for each word that a chart keeps of the table behind it.
///
/// **Source:** ISO/IEC 29500-1, clauses 21.2 and 21.4.
struct DiagramText: XMLVisitor {
  private var lines: [String] = []
  private var bytes: [UInt8] = []
  private var isText = false
  private var isCache = false
  private let takesCache: Bool

  /// - Parameter takesCache: whether what a chart keeps of its table stands nowhere else in the file.
  init(takesCache: Bool = false) { self.takesCache = takesCache }

  var text: String { lines.joined(separator: "\n") }

  mutating func start(_ tag: borrowing XMLTag) {
    switch tag.name {
    // A text of the diagram, which is called `t` too, stands around its paragraphs.
    case "p":
      isText = false
      bytes.removeAll()
    case "t": isText = true
    case "strCache", "strLit": isCache = takesCache
    case "v":
      isText = isCache
      bytes.removeAll()
    default: break
    }
  }

  mutating func text(_ text: borrowing XMLText) { if isText { text.append(to: &bytes) } }

  mutating func end(_ name: String, namespace: String) {
    switch name {
    case "t": isText = false
    case "strCache", "strLit": isCache = false
    case "v" where isCache:
      isText = false
      endLine()
    case "p": endLine()
    default: break
    }
  }

  private mutating func endLine() {
    let line = String(decoding: bytes, as: UTF8.self).trimmingOuterSpace
    bytes.removeAll()
    if !line.isEmpty { lines.append(line) }
  }

  /// The text of a part as that of a box.
  static func paragraph(
    of part: String, in package: borrowing OfficePackage, at place: Place, takesCache: Bool = false,
    _ damaged: inout DamagedParts
  ) -> Paragraph? {
    guard package.hasPart(part) else { return nil }
    var diagram = DiagramText(takesCache: takesCache)
    do throws(FormatFault) { try package.read(part, into: &diagram) } catch { damaged.add(.drawing, part) }
    return diagram.lines.isEmpty ? nil : Paragraph(text: diagram.text, isTextBox: true, place: place)
  }
}

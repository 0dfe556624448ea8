import Diagnostics

/// The text of a diagram (SmartArt), which lies in a part of its own: a line for each paragraph that says something.
///
/// **Source:** ISO/IEC 29500-1, clause 21.4.
struct DiagramText: XMLVisitor {
  private var lines: [String] = []
  private var bytes: [UInt8] = []
  private var isText = false

  var text: String { lines.joined(separator: "\n") }

  mutating func start(_ tag: borrowing XMLTag) {
    switch tag.name {
    // A text of the diagram, which is called `t` too, stands around its paragraphs.
    case "p":
      isText = false
      bytes.removeAll()
    case "t": isText = true
    default: break
    }
  }

  mutating func text(_ text: borrowing XMLText) { if isText { text.append(to: &bytes) } }

  mutating func end(_ name: String, namespace: String) {
    switch name {
    case "t": isText = false
    case "p":
      let line = String(decoding: bytes, as: UTF8.self).trimmingOuterSpace
      if !line.isEmpty { lines.append(line) }
    default: break
    }
  }

  /// The text of a part as that of a box.
  static func paragraph(
    of part: String, in package: borrowing OfficePackage, at place: Place, _ damaged: inout DamagedParts
  ) -> Paragraph? {
    guard package.hasPart(part) else { return nil }
    var diagram = DiagramText()
    do throws(FormatFault) { try package.read(part, into: &diagram) } catch { damaged.add(.drawing, part) }
    return diagram.lines.isEmpty ? nil : Paragraph(text: diagram.text, isTextBox: true, place: place)
  }
}

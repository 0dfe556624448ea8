import Diagnostics

/// The texts of the shapes of a drawing over a sheet, each at the cell over which its shape begins.
///
/// **Source:** ISO/IEC 29500-1, clause 20.5.
struct DrawingText: XMLVisitor {
  private(set) var paragraphs: [Paragraph] = []
  private let sheet: Int32
  /// **Units:** 0-based, as drawings count.
  private var anchor = (row: Int32(0), column: Int32(0))
  private var isAnchor = false
  private var lines: [String] = []
  private var bytes: [UInt8] = []
  private var isText = false

  init(sheet: Int32) { self.sheet = sheet }

  mutating func start(_ tag: borrowing XMLTag) {
    switch tag.name {
    case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor": anchor = (0, 0)
    case "from": isAnchor = true
    case "row", "col", "p": bytes.removeAll()
    case "txBody": lines = []
    case "t": isText = true
    default: break
    }
  }

  mutating func text(_ text: borrowing XMLText) {
    if isText || isAnchor { text.append(to: &bytes) }
  }

  mutating func end(_ name: String, namespace: String) {
    switch name {
    case "from": isAnchor = false
    case "row": if isAnchor { anchor.row = number }
    case "col": if isAnchor { anchor.column = number }
    case "t": isText = false
    case "p": lines.append(String(decoding: bytes, as: UTF8.self))
    case "txBody": endShape()
    default: break
    }
  }

  private var number: Int32 {
    Int32(String(decoding: bytes, as: UTF8.self).trimmingOuterSpace).map { min(max($0, 0), 1 << 24) } ?? 0
  }

  private mutating func endShape() {
    let text = lines.joined(separator: "\n").trimmingOuterSpace
    guard !text.isEmpty else { return }
    let place = Place.cell(table: sheet, row: anchor.row + 1, column: anchor.column + 1)
    paragraphs.append(Paragraph(text: text, isTextBox: true, place: place))
  }
}

import Diagnostics

/// The texts of the shapes of a drawing over a sheet, each at the cell over which its shape begins.
///
/// **Source:** ISO/IEC 29500-1, clause 20.5.
struct DrawingText: XMLVisitor {
  private(set) var paragraphs: [Paragraph] = []
  /// Where large pictures stand.
  private(set) var pictures: [Place] = []
  private let sheet: Int32
  /// **Units:** 0-based, as drawings count.
  private var anchor = (row: Int32(0), column: Int32(0))
  private var isAnchor = false
  /// How large the shape is that is being read.
  private var size: PictureSize?
  private var lines: [String] = []
  private var bytes: [UInt8] = []
  private var isText = false
  private var alternatives = MarkupAlternatives()
  /// How many shapes and frames have been taken: what alternatives are held against.
  private var taken = 0
  /// How deep in an alternative that is not taken.
  private var skipped = 0

  init(sheet: Int32) { self.sheet = sheet }

  mutating func start(_ tag: borrowing XMLTag) {
    if skipped > 0 {
      skipped += 1
      return
    }
    switch tag.name {
    case "AlternateContent": alternatives.open(taken: taken)
    case "Choice", "Fallback": if alternatives.isTaken { skipped = 1 }
    case "twoCellAnchor", "oneCellAnchor", "absoluteAnchor": (anchor, size) = ((0, 0), nil)
    case "ext": size = PictureSize(tag) ?? size
    // Charts, diagrams and slicers, which lie in parts of their own.
    case "graphicFrame": taken += 1
    case "from": isAnchor = true
    case "row", "col", "p": bytes.removeAll()
    case "txBody": lines = []
    case "t": isText = true
    default: break
    }
  }

  mutating func text(_ text: borrowing XMLText) {
    if skipped == 0, isText || isAnchor { text.append(to: &bytes) }
  }

  mutating func end(_ name: String, namespace: String) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch name {
    case "AlternateContent": alternatives.close()
    case "Choice", "Fallback": alternatives.endOne(taken: taken)
    case "from": isAnchor = false
    case "row": if isAnchor { anchor.row = number }
    case "col": if isAnchor { anchor.column = number }
    case "t": isText = false
    case "p": lines.append(String(decoding: bytes, as: UTF8.self))
    case "txBody": endShape()
    case "pic": endPicture()
    default: break
    }
  }

  private var number: Int32 {
    Int32(String(decoding: bytes, as: UTF8.self).trimmingOuterSpace).map { min(max($0, 0), 1 << 24) } ?? 0
  }

  private var place: Place { .cell(table: sheet, row: anchor.row + 1, column: anchor.column + 1) }

  private mutating func endPicture() {
    taken += 1
    if size?.mayBeRead == true { pictures.append(place) }
  }

  private mutating func endShape() {
    let text = lines.joined(separator: "\n").trimmingOuterSpace
    guard !text.isEmpty else { return }
    taken += 1
    paragraphs.append(Paragraph(text: text, isTextBox: true, place: place))
  }
}

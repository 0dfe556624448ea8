import Diagnostics
import FileFormats

/// An excerpt laid out in one line of a terminal, with a second line that marks the offending piece.
package struct ExcerptText {
  package let line: String
  package let marker: String

  /// **Units:** columns of a terminal.
  private static let lineWidth = 96
  private static let cellWidth = 22
  private static let markedWidth = 60
  /// **Units:** letters that are shown before a piece far inside of its cell.
  private static let shownLead = 6

  /// - Parameters:
  ///   - excerpt: nil where the source has none: the quotation stands for it.
  ///   - quotation: the text of the offending place.
  /// - Returns: nil where there is nothing to show.
  package init?(_ excerpt: Excerpt?, quotation: String) {
    switch excerpt?.around(quotation) {
    case .row(let cells, let marked): self.init(cells: cells, marked: marked, quotation: quotation)
    case .line(let text, let column): self.init(line: text, column: column, quotation: quotation)
    case nil where quotation.isEmpty: return nil
    case nil: self.init(cells: [quotation], marked: 0, quotation: quotation)
    }
  }

  /// Cells side by side, cut to a width each; those before the marked one give way where the line grows too long, and of
  /// the marked one the piece that is quoted is shown.
  private init(cells: [String], marked: Int, quotation: String) {
    let piece = Self.piece(quotation, of: cells[marked])
    let texts = cells.enumerated().map { index, text in
      index == marked
        ? piece.lead + DisplayWidth.truncate(piece.rest, to: Self.markedWidth - DisplayWidth.of(piece.lead))
        : DisplayWidth.truncate(Self.oneLine(text), to: Self.cellWidth)
    }
    var first = 0
    while first < marked, Self.width(of: texts[first...marked]) > Self.lineWidth { first += 1 }
    var last = marked
    while last + 1 < texts.count, Self.width(of: texts[first...last + 1]) <= Self.lineWidth { last += 1 }
    let before = (first > 0 ? ["…"] : []) + texts[first..<marked]
    let indent = before.isEmpty ? 0 : Self.width(of: before[...]) + Self.separator.count
    let tail = texts[marked...last] + (last + 1 < texts.count ? ["…"] : [])
    line = (before + tail).joined(separator: Self.separator)
    let lead = DisplayWidth.of(piece.lead)
    marker =
      String(repeating: " ", count: indent + lead)
      + String(repeating: "^", count: max(1, min(piece.width, DisplayWidth.of(texts[marked]) - lead)))
  }

  /// A quoted piece of a cell: what is shown of the cell before it, the cell from it on, and how wide it is; the whole cell
  /// where the piece does not stand in it.
  private static func piece(_ quotation: String, of cell: String) -> (lead: String, rest: String, width: Int)
  {
    let scalars = Array(oneLine(cell).unicodeScalars)
    let wanted = oneLine(quotation)
    guard let start = firstPlace(of: wanted, in: scalars, from: 0) else {
      let text = text(scalars[...])
      return ("", text, DisplayWidth.of(text))
    }
    let (lead, rest, width) = (text(scalars[..<start]), text(scalars[start...]), DisplayWidth.of(wanted))
    guard start > 0, DisplayWidth.of(lead) + width >= markedWidth else { return (lead, rest, width) }
    let shown = max(0, start - shownLead)
    return ((shown > 0 ? "…" : "") + text(scalars[shown..<start]), rest, width)
  }

  /// A line of text, moved so that the marked piece is seen.
  private init(line text: String, column: Int, quotation: String) {
    var scalars = Array(text.unicodeScalars)
    var start = min(max(column - 1, 0), scalars.count)
    if let place = Self.firstPlace(of: Self.firstLine(quotation), in: scalars, from: start) { start = place }
    let indentation = scalars.prefix { $0 == " " || $0 == "\t" }.count
    scalars.removeFirst(min(indentation, start))
    start -= min(indentation, start)
    var lead = Self.text(scalars[..<start])
    if DisplayWidth.of(lead) > Self.lineWidth / 2 {
      lead = "…" + Self.text(scalars[max(0, start - Self.cellWidth / 2)..<start])
    }
    let rest = Self.text(scalars[start...])
    let shown = DisplayWidth.truncate(rest, to: Self.lineWidth - DisplayWidth.of(lead))
    let markedText = rest.hasPrefix(Self.firstLine(quotation)) ? Self.firstLine(quotation) : ""
    line = lead + shown
    marker =
      String(repeating: " ", count: DisplayWidth.of(lead))
      + String(
        repeating: "^", count: min(max(1, DisplayWidth.of(markedText)), max(1, DisplayWidth.of(shown))))
  }

  private static let separator = " │ "

  private static func width(of texts: ArraySlice<String>) -> Int {
    texts.reduce(0) { $0 + DisplayWidth.of($1) } + (texts.count - 1) * separator.count
  }

  private static func oneLine(_ text: String) -> String {
    text.inOneLine
  }

  private static func firstLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }))
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).inOneLine
  }

  private static func firstPlace(of text: String, in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    let wanted = Array(text.unicodeScalars)
    guard !wanted.isEmpty, scalars.count >= start + wanted.count else { return nil }
    return (start...(scalars.count - wanted.count)).first {
      scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}

import Diagnostics

/// An excerpt taken apart for formats that mark the offending piece by other means than a line of signs below it.
struct ExcerptPieces {
  /// The texts of a row's cells; of a line one.
  let cells: [String]
  /// The index of the offending cell.
  let marked: Int
  /// What stands in the offending cell before the quoted piece, the piece, and what stands behind it.
  let lead: String
  let quote: String
  let tail: String

  /// - Parameters:
  ///   - excerpt: nil where the source has none: the quotation stands for it.
  ///   - quotation: the text of the offending place.
  /// - Returns: nil where there is nothing to show.
  init?(_ excerpt: Excerpt?, quotation: String) {
    switch excerpt?.around(quotation) {
    case .row(let cells, let marked): self.init(cells, marked: marked, quotation: quotation, from: 0)
    case .line(let text, let column):
      let line = text.drop { $0 == " " || $0 == "\t" }
      self.init(
        [String(line)], marked: 0, quotation: quotation,
        from: column - 1 - (text.unicodeScalars.count - line.unicodeScalars.count))
    case nil where quotation.isEmpty: return nil
    case nil: self.init([quotation], marked: 0, quotation: quotation, from: 0)
    }
  }

  /// - Parameter start: where the piece begins at the earliest. **Units:** Unicode scalars.
  private init(_ cells: [String], marked: Int, quotation: String, from start: Int) {
    self.cells = cells
    self.marked = marked
    let cell = cells[marked].unicodeScalars
    let first =
      cell.index(cell.startIndex, offsetBy: max(0, start), limitedBy: cell.endIndex) ?? cell.endIndex
    let found = quotation.isEmpty ? nil : cell[first...].firstRange(of: quotation.unicodeScalars)
    let piece = found ?? cell.startIndex..<cell.endIndex
    lead = String(cell[..<piece.lowerBound])
    quote = String(cell[piece])
    tail = String(cell[piece.upperBound...])
  }
}

import Diagnostics
import ListModel

/// What of a table nothing takes.
extension ListReader {
  /// Tells a table of which nothing can be taken without guessing.
  mutating func reportUnrecognised() {
    guard let first = page.grid.cells.indices.first(where: { !page.grid.cells[$0].text.isEmpty }) else {
      return
    }
    for cell in page.grid.cells.indices where page.fates[cell] == nil { page.fates[cell] = .reported }
    report(.unrecognisedTable, at: located(first).quotation)
  }

  /// Reports the text of a row above the header that is no title.
  mutating func reportText(row: Int) {
    for cell in page.grid.filled(row) where page.fates[cell] == nil {
      page.fates[cell] = .reported
      let text = located(cell)
      if SecrecyMark.stands(in: text.value) { report(.secrecyMark, at: text.quotation) }
      report(.unreadContent(.cell), at: text.quotation)
    }
  }

  /// Reports what no field took: each unknown column once, other cells one by one.
  mutating func reportLeftovers(under header: Header) {
    let headings = Dictionary(
      header.unknown.map { ($0.column, $0.heading) }, uniquingKeysWith: { first, _ in first })
    for (index, cell) in page.grid.cells.enumerated() where page.fates[index] == nil && !cell.text.isEmpty {
      page.fates[index] = .reported
      guard let heading = headings[cell.column] else {
        report(.unreadContent(.cell), at: located(index).quotation)
        continue
      }
      guard page.reportedColumns.insert(cell.column).inserted else { continue }
      let name = located(heading ?? index)
      report(
        .unreadContent(.unknownColumn(heading: heading == nil ? "" : name.value)), at: name.quotation)
    }
  }
}

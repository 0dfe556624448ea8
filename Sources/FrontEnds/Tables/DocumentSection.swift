import Diagnostics
import FileFormats
import ListModel

/// A stretch of a document that is read as one.
enum DocumentSection {
  case paragraphs([Paragraph], isAboveTable: Bool)
  /// A table with those that continue it; `tables` is their number.
  case table(Table, tables: Int)
  /// Paragraphs between a table and the one that continues it, which say no more than that.
  case furniture([Paragraph])

  /// The sections of a document, in order; hidden text and running heads are no part of any.
  ///
  /// A table that follows another continues it, if it is as wide and has no header or the same one, and nothing but
  /// 续表, the number of a page or the title of the list stands between them.
  static func sections(of document: TableDocument) -> [DocumentSection] {
    var sections: [DocumentSection] = []
    var paragraphs: [Paragraph] = []
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        guard !paragraph.isHidden, !paragraph.isRunning, paragraph.text.contains(where: { !$0.isWhitespace })
        else { continue }
        paragraphs.append(paragraph)
      case .table(let table):
        if case .table(let above, let tables)? = sections.last,
          let joined = join(table, to: above, over: paragraphs)
        {
          sections[sections.count - 1] = .furniture(paragraphs)
          sections.append(.table(joined, tables: tables + 1))
        } else {
          if !paragraphs.isEmpty { sections.append(.paragraphs(paragraphs, isAboveTable: true)) }
          sections.append(.table(table, tables: 1))
        }
        paragraphs = []
      }
    }
    if !paragraphs.isEmpty { sections.append(.paragraphs(paragraphs, isAboveTable: false)) }
    return sections
  }

  /// - Returns: nil where the table does not continue the one above.
  private static func join(_ table: Table, to above: Table, over paragraphs: [Paragraph]) -> Table? {
    guard table.name == nil, above.name == nil, !table.isHidden, !above.isHidden else { return nil }
    guard table.width == above.width, table.width > 1, !table.cells.isEmpty,
      let titled = partsTitled(by: paragraphs)
    else { return nil }
    let upper = Grid(above.cells)
    let lower = Grid(table.cells)
    guard let header = Header.first(in: upper, hint: nil), CardLayout(of: upper, hint: nil) == nil,
      CardLayout(of: lower, hint: nil) == nil, titled.allSatisfy({ $0 == header.part })
    else { return nil }
    let isRow = lower.filled(0).count >= 2
    if let own = Header.first(in: lower, hint: nil) {
      let texts = { (grid: Grid, row: Int) in grid.filled(row).map { grid.cells[$0].text } }
      guard own.rows.lowerBound == 0 || isRow,
        texts(lower, own.rows.lowerBound) == texts(upper, header.rows.lowerBound)
      else { return nil }
    } else if !isRow {
      return nil
    }
    let offset = above.cells.reduce(0) { max($0, $1.lastRow) }
    let below = table.cells.map { cell in
      var cell = cell
      cell.row = cell.row.addingReportingOverflow(offset).partialValue
      return cell
    }
    return Table(cells: above.cells + below, width: above.width, place: above.place)
  }

  /// The parts of which paragraphs between two tables are the titles, the numbers of pages and 续表 left aside.
  ///
  /// - Returns: nil where one of them says more than that.
  private static func partsTitled(by paragraphs: [Paragraph]) -> [ListPart]? {
    var parts: [ListPart] = []
    for paragraph in paragraphs
    where !FormText.isPageNumber(paragraph.text) && !FormText.isContinuation(paragraph.text) {
      let statement = Statement(paragraph.text)
      guard let part = statement.part, statement.ordinal == nil, statement.category == nil,
        statement.counts.isEmpty, !statement.saysNone, Headline.isPossible(paragraph.text)
      else { return nil }
      parts.append(part)
    }
    return parts
  }
}

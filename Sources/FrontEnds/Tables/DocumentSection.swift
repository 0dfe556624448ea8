import Diagnostics
import FileFormats
import ListModel

/// A stretch of a document that is read as one.
enum DocumentSection {
  case paragraphs([Paragraph], isAboveTable: Bool)
  /// A table with those that continue it; `tables` is their number.
  case table(Table, tables: Int)

  /// The sections of a document, in order; hidden text and running heads are no part of any.
  ///
  /// A table that directly follows another continues it, if it is as wide and has no header or the same one.
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
        if !paragraphs.isEmpty {
          sections.append(.paragraphs(paragraphs, isAboveTable: true))
          paragraphs = []
        }
        if case .table(let above, let tables)? = sections.last, let joined = join(table, to: above) {
          sections[sections.count - 1] = .table(joined, tables: tables + 1)
        } else {
          sections.append(.table(table, tables: 1))
        }
      }
    }
    if !paragraphs.isEmpty { sections.append(.paragraphs(paragraphs, isAboveTable: false)) }
    return sections
  }

  /// - Returns: nil where the table does not continue the one above.
  private static func join(_ table: Table, to above: Table) -> Table? {
    guard table.name == nil, above.name == nil, !table.isHidden, !above.isHidden else { return nil }
    guard width(table) == width(above), width(table) > 1, !table.cells.isEmpty else { return nil }
    let upper = Grid(above.cells)
    let lower = Grid(table.cells)
    guard let header = Header.first(in: upper, hint: nil), CardLayout(of: upper, hint: nil) == nil,
      CardLayout(of: lower, hint: nil) == nil
    else { return nil }
    if let own = Header.first(in: lower, hint: nil) {
      let texts = { (grid: Grid, row: Int) in grid.filled(row).map { grid.cells[$0].text } }
      guard own.rows.lowerBound == 0, texts(lower, 0) == texts(upper, header.rows.lowerBound) else {
        return nil
      }
    } else if lower.filled(0).count < 2 {
      return nil
    }
    let offset = above.cells.reduce(0) { max($0, $1.lastRow) }
    var joined = above
    joined.cells += table.cells.map { cell in
      var cell = cell
      cell.row = cell.row.addingReportingOverflow(offset).partialValue
      return cell
    }
    return joined
  }

  private static func width(_ table: Table) -> Int32 { table.cells.reduce(0) { max($0, $1.lastColumn) } }
}

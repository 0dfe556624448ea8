import ListModel

/// Cells that say something that nobody can read: an error, a formula without its value, hidden or deleted words.
///
/// They are not empty: what stands beside them belongs to an item of its own, and never to the one above.
extension ListReader {
  /// Whether a cell that cannot be read begins in a row under one of a column's headings, and none that can.
  func isUnreadable(_ column: Column, row: Int, under header: Header) -> Bool {
    beginning(column, row: row, under: header) == nil
      && header[column].contains { gridColumn in
        page.grid.beginning(row: row, column: gridColumn).map { page.grid.cells[$0].isUnreadable } ?? false
      }
  }

  /// Whether a row says a number, be it that nobody can read it.
  func isNumbered(row: Int, under header: Header) -> Bool {
    beginning(.number, row: row, under: header) != nil || isUnreadable(.number, row: row, under: header)
  }

  /// Whether a row is an item, or a sub-item, whose name nobody can read, whatever else stands in it; a category or a
  /// total with a formula beside it is none.
  func isUnreadableItem(_ row: Int, _ filled: [Int], under header: Header) -> Bool {
    guard isUnreadable(.name, row: row, under: header) || isUnreadable(.subitem, row: row, under: header),
      beginning(.name, row: row, under: header) == nil
    else { return false }
    guard let first = filled.first.map({ page.grid.cells[$0] }) else { return true }
    if FormText.total(first.text) != nil || FormText.isFurniture(first.text) { return false }
    return categoryRow(filled, under: header) == nil || header[.category].contains(first.column)
  }

  /// Whether a row in which nothing can be read is a piece of the item above, whose name is merged down into it.
  func isUnreadablePiece(_ row: Int, under header: Header) -> Bool {
    isCovered(.name, row: row, under: header)
      && page.grid.rows[row].contains { page.grid.cells[$0].isUnreadable }
  }
}

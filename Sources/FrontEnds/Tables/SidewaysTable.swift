import ListModel

/// Tables that stand on their side: field names in the first column, and beside them an item a column.
extension CardLayout {
  /// How many items stand beside the field names.
  enum Items {
    case one
    /// An item begins in each of these columns.
    case several([Int32])
    /// Several names stand beside each other, and nothing else says which is whose.
    case unclear
  }

  /// A field: its column of the part, and where values begin beside its name.
  private struct Field {
    let column: Column
    let values: [Int32]
    let texts: Set<String>
  }

  /// The items of a table of cards.
  ///
  /// Names in several columns are several items where other fields have several values, too; but a main item and its
  /// sub-item, each with its code, share all other fields.
  func items(in grid: Grid) -> Items {
    guard nameColumns.count == 1, let nameColumn = nameColumns.first else { return .one }
    let fields = fields(of: grid, in: nameColumn)
    let named = fields.filter { $0.column == .name && $0.texts.count > 1 }
    let columns = Set(named.flatMap(\.values)).sorted()
    guard columns.count > 1 else { return .one }
    let divided = fields.filter { field in
      field.column != .name && field.column != .subitem && field.values.count(where: columns.contains) > 1
    }
    if part == .powers, columns.count == 2, divided.allSatisfy({ $0.column == .code }) { return .one }
    return divided.isEmpty ? .unclear : .several(columns)
  }

  private func fields(of grid: Grid, in nameColumn: Int32) -> [Field] {
    grid.rows.indices.compactMap { row in
      guard let name = grid.beginning(row: row, column: nameColumn), grid.cells[name].column == nameColumn,
        let column = Headings.meanings(of: grid.cells[name].text)?[part]
      else { return nil }
      let values = grid.filled(row).map { grid.cells[$0] }.filter {
        $0.column > grid.cells[name].lastColumn && !FormText.isNone($0.text)
      }
      return Field(column: column, values: values.map(\.column), texts: Set(values.map(\.text)))
    }
  }
}

/// What is found under each column, in the order in which it was added.
///
/// A table has few columns, so that looking them through takes less than hashing.
struct ByColumn<Found> {
  /// **Shape:** unique by column, in the order in which they were met; none of them empty.
  private var rows: [(column: Column, found: [Found])] = []

  /// How many columns hold anything.
  var count: Int { rows.count }

  /// The columns that hold anything.
  var columns: [Column] { rows.map(\.column) }

  /// What is under a column. **Shape:** empty where nothing is.
  subscript(column: Column) -> [Found] {
    get {
      for index in rows.indices where rows[index].column == column { return rows[index].found }
      return []
    }
    set {
      let index = rows.firstIndex { $0.column == column }
      if let index {
        rows[index].found = newValue
        if newValue.isEmpty { rows.remove(at: index) }
      } else if !newValue.isEmpty {
        rows.append((column, newValue))
      }
    }
  }

  mutating func append(_ found: Found, to column: Column) {
    if let index = rows.firstIndex(where: { $0.column == column }) {
      rows[index].found.append(found)
    } else {
      rows.append((column, [found]))
    }
  }
}

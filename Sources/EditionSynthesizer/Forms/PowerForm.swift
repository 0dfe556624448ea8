import ListModel

extension Forms {
  /// The power list: a header of two rows, the main item merged over its sub-items.
  var powerTable: FormTable {
    let elements = Self.elements
    var table = FormTable(
      .powers, title: "权力清单",
      header: [
        ["序号", "职权编码", "职权类别", "职权名称", nil, "实施依据"] + elements.map(\.name),
        [nil, nil, nil, "主项", "子项", nil] + elements.map { _ in nil },
      ], widths: [6, 34, 12, 30, 30, 40] + elements.map(Self.width))
    for (index, item) in submission.powers.enumerated() { add(item, number: index + 1, to: &table) }
    return table
  }

  private static let elements: [PowerElement] = [
    .body, .office, .level, .source, .duty, .accountability, .telephone, .timeLimit, .fee,
  ]

  private static func width(_ element: PowerElement) -> Int {
    switch element {
    case .duty, .accountability: 50
    default: 14
    }
  }

  private func add(_ item: PowerItem, number: Int, to table: inout FormTable) {
    let first = table.rows.count
    let own = Self.elements.map { item.elements[$0]?.value ?? "" }
    table.add([String(number)] + Self.cells(item, name: [item.name.value, ""]) + own)
    for subitem in item.subitems {
      let name = [hasMergedCells ? "" : item.name.value, subitem.name.value]
      table.add([""] + Self.cells(subitem, name: name) + own.map { _ in "" })
    }
    guard hasMergedCells else { return }
    guard !item.subitems.isEmpty else { return table.merge(column: 3, from: first, columns: 2) }
    for column in [0, 2, 3] + (6..<(6 + own.count)) { table.merge(column: column, from: first) }
  }

  /// Code, category, the two columns of the name, and the basis.
  private static func cells(_ item: PowerItem, name: [String]) -> [String] {
    [item.code?.value ?? "", item.categoryText?.value ?? ""] + name
      + [item.bases.map(\.text.value).joined(separator: "\n")]
  }
}

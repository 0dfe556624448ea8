extension XLSXWriter.Sheet {
  /// A column of a table. **Units:** the width in characters.
  package typealias Column = (title: String, width: Int)

  /// A sheet with a header that stays in view and can be filtered by.
  package static func table(_ name: String, _ columns: [Column], _ rows: [[XLSXWriter.Cell]]) -> Self {
    let header = columns.map { XLSXWriter.Cell($0.title, isHeader: true) as XLSXWriter.Cell? }
    var sheet = XLSXWriter.Sheet(
      name: name, rows: [header] + rows.map { $0.map(Optional.some) }, frozenRows: 1,
      columnWidths: columns.map(\.width))
    sheet.isFiltered = true
    return sheet
  }
}

extension XLSXWriter.Cell {
  /// A text as no program stumbles over.
  package static func text(_ text: String) -> Self { Self(text.withoutControls) }

  /// A number that can be sorted and summed.
  package static func number(_ number: Int) -> Self { Self(number) }
}

extension [XLSXWriter.Cell] {
  /// Texts, a cell each.
  package static func texts(_ texts: [String]) -> Self { texts.map { .text($0) } }
}

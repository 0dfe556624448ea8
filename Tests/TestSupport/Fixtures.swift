import Diagnostics

extension Located<String> {
  /// A text at a cell of the first table of the first file, for tests that build models by hand.
  package init(_ text: String, row: Int32 = 1, column: Int32 = 1, file: Int = 0) {
    self.init(text, at: Origin(file: FileID(file), place: .cell(table: 1, row: row, column: column)))
  }
}

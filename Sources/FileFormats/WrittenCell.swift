/// A cell of a table to be written, whatever the format.
package struct WrittenCell: Sendable {
  package var text: String
  /// **Units:** rows and columns of the grid, from 1.
  package var rowSpan: Int
  package var columnSpan: Int
  package var isHeader: Bool
  /// The text is a number to be reckoned with, in formats that know such.
  package private(set) var isNumber = false

  package init(_ text: String, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false) {
    self.text = text
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.isHeader = isHeader
  }

  /// A number that can be sorted and summed: a count, never a code.
  package init(_ number: Int) {
    self.init(String(number))
    isNumber = true
  }
}

/// Bounds on what a file may hold, against hostile and broken files.
///
/// **Units:** bytes and counts. A list of one unit is far below each of them.
package struct ReadingLimits: Sendable {
  /// A file as it lies on the disk or in an archive.
  package var fileSize = 64 << 20
  /// All that a file unpacks to.
  package var unpackedSize = 256 << 20
  /// Unpacked to packed size of one entry, once it is over `ratioFloor` unpacked.
  package var ratio = 200
  package var ratioFloor = 8 << 20
  package var archiveEntries = 4_000
  /// Elements inside elements.
  package var nesting = 200
  package var tables = 1_000
  /// Of a table, as many as a sheet of Excel 97 can have; and items of a list in XML.
  package var rows = 65_536
  package var columns = 256
  /// Cells that one file may hold, merged and repeated ones counted as often as they stand: some five times as many as the largest
  /// lists have, and what a computer with little memory can judge.
  package var cells = 500_000
  /// One cell's or paragraph's text.
  package var textLength = 1 << 20
  /// All texts of one file, that of a cell counted as often as it stands: in each row and column that it covers.
  package var repeatedText = 32 << 20
  /// What all files of an archive may hold together, where the limits are those of one of its files.
  package private(set) var shared: ReadSize?

  package init() {}

  /// What is left of the limits on cells and text for the next file of an archive.
  ///
  /// - Parameter size: what the files before it hold.
  package func left(after size: ReadSize) -> ReadingLimits {
    var left = self
    left.shared = ReadSize(cells: cells, text: repeatedText)
    left.cells = max(0, cells - size.cells)
    left.repeatedText = max(0, repeatedText - size.text)
    return left
  }

  /// Why no more can be read of an archive; nil where there is room.
  package var exhausted: FormatFault? {
    guard shared != nil else { return nil }
    return cells == 0 ? .tooManyCells(self) : repeatedText == 0 ? .tooMuchRepeatedText(self) : nil
  }
}

/// How much was read of a file, as `ReadingLimits` count it.
package struct ReadSize: Sendable, Hashable {
  /// Cells, and paragraphs outside tables.
  package var cells = 0
  /// **Units:** bytes in UTF-8, that of a cell counted as often as it stands.
  package var text = 0

  package init(cells: Int = 0, text: Int = 0) { (self.cells, self.text) = (cells, text) }

  package static func += (total: inout ReadSize, size: ReadSize) {
    total.cells += size.cells
    total.text += size.text
  }
}

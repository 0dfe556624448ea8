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
  /// Cells that one file may hold, merged and repeated ones counted as often as they stand.
  package var cells = 2_000_000
  /// One cell's or paragraph's text.
  package var textLength = 1 << 20
  /// All texts of one file, that of a cell counted as often as it stands: in each row and column that it covers.
  package var repeatedText = 32 << 20

  package init() {}
}

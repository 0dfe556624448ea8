/// What stands around a place in its source, for showing it with a marker.
package enum Excerpt: Sendable, Hashable {
  /// A line of a text file; the marker begins at `column` (1-based, in Unicode scalars).
  case line(String, column: Int)
  /// The cells of a table's row; `marked` is the index of the offending one. **Shape:** non-empty.
  case row([String], marked: Int)
}

import Diagnostics
import ListModel

/// The piece of a text file that a finding speaks of.
///
/// **Units:** 1-based; columns in Unicode scalars.
struct SourceRegion: Equatable {
  let line: Int
  /// nil where the place is the whole line.
  let column: Int?
  /// The column behind the quoted piece; nil where that is not found on the line.
  let endColumn: Int?

  /// - Parameters:
  ///   - location: the place.
  ///   - excerpt: the line on which it lies.
  ///   - quotation: the offending text.
  /// - Returns: nil for a file without lines.
  init?(_ location: SourceLocation, excerpt: Excerpt?, quotation: String) {
    guard let line = location.line else { return nil }
    self.line = line
    guard case .line(let text, let column)? = excerpt else {
      // Of a table's row the line is known, and no column of the text.
      (self.column, endColumn) = (location.columnLetters == nil ? location.column : nil, nil)
      return
    }
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(quotation.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" })
    let start = min(max(column - 1, 0), scalars.count)
    let found =
      wanted.isEmpty || scalars.count < start + wanted.count
      ? nil
      : (start...(scalars.count - wanted.count)).first {
        scalars[$0..<($0 + wanted.count)].elementsEqual(wanted)
      }
    self.column = (found ?? start) + 1
    endColumn = found.map { $0 + wanted.count + 1 }
  }
}

/// Counts how much of a text stands before places in it, each behind the one before: together they take one pass.
package struct LettersBefore {
  private let letters: String.UnicodeScalarView
  private var place: String.Index
  private var count = 0

  package init(_ text: String) {
    letters = text.unicodeScalars
    place = letters.startIndex
  }

  /// - Parameter next: **Shape:** no earlier than the place asked for before.
  /// - Returns: **Units:** code points.
  package mutating func count(to next: String.Index) -> Int {
    count += letters.distance(from: place, to: next)
    place = next
    return count
  }
}

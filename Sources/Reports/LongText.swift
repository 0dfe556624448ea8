import Diagnostics
import ListModel

/// How much reports show of texts that nobody reads to the end.
///
/// **Units:** bytes; a Chinese letter takes three.
enum LongText {
  static let ofQuotation = 6000
  static let ofMessage = 6000
  /// Of what stands around a quotation in its cell, on each side, and of each other cell.
  static let ofSurroundings = 1200
}

extension String {
  /// As many letters from the beginning as fit.
  ///
  /// - Parameters:
  ///   - most: **Units:** bytes.
  ///   - mark: stands for what was cut off.
  func beginning(_ most: Int, mark: String = "") -> String {
    guard utf8.count > most else { return self }
    // A slice begins and ends between letters.
    return self[..<utf8.index(startIndex, offsetBy: most)] + mark
  }

  /// A piece of the text with what stands around it; the beginning where it does not stand there.
  fileprivate func surroundings(of piece: String) -> String {
    let most = LongText.ofSurroundings
    guard utf8.count > 2 * most else { return self }
    let place = piece.isEmpty ? nil : firstPlace(of: piece)
    let start = place?.lowerBound ?? startIndex
    let end = place?.upperBound ?? startIndex
    let first = utf8.index(start, offsetBy: -most, limitedBy: startIndex) ?? startIndex
    let last = utf8.index(end, offsetBy: most, limitedBy: endIndex) ?? endIndex
    return (first > startIndex ? "…" : "") + self[first..<last] + (last < endIndex ? "…" : "")
  }
}

extension Excerpt {
  /// The excerpt with no more of a row than is looked at.
  func around(_ quotation: String) -> Excerpt {
    guard case .row(let cells, let marked) = self else { return self }
    let shown = cells.indices.map { index in
      index == marked
        ? cells[index].surroundings(of: quotation)
        : cells[index].beginning(LongText.ofSurroundings, mark: "…")
    }
    return .row(shown, marked: marked)
  }
}

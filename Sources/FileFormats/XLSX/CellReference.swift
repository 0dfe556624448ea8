/// A cell or a range of cells in A1 notation.
struct CellReference: Equatable {
  /// **Units:** 1-based.
  let row: Int32
  let column: Int32

  /// Reads `C5` and `$C$5`.
  ///
  /// - Returns: nil for anything else, and beyond what numbers hold.
  init?(_ text: some StringProtocol) {
    var column: Int32 = 0
    var row: Int32 = 0
    var hasLetters = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 100_000:
        column = column * 26 + Int32(byte - 64)
        hasLetters = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where hasLetters && row < 100_000_000:
        row = row * 10 + Int32(byte - 48)
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells, such as `A1:C3`. **Shape:** first at top left.
struct CellRange: Equatable {
  let first: CellReference
  let last: CellReference

  init?(_ text: String) {
    let corners = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap({ CellReference(Substring($0)) }),
      let last = corners.last.flatMap({ CellReference(Substring($0)) }), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }

  func contains(row: Int32, column: Int32) -> Bool {
    (first.row...last.row).contains(row) && (first.column...last.column).contains(column)
  }
}

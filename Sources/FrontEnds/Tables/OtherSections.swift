import ListModel

/// Sections of a list that are none of its parts, as 五、责任追究机制 after 四、公共服务事项: what stands there is told.
extension ListReader {
  /// Lets what follows belong to no part.
  mutating func beginOtherSection() {
    context.part = nil
    context.isInOtherSection = true
  }

  /// Whether a row is the heading of such a section: a line alone that goes on with the numbers of the headings of the
  /// parts, while no row above it in the table is numbered in that way.
  func beginsOtherSection(_ row: Int, _ filled: [Int], under header: Header) -> Bool {
    guard filled.count == 1, PartProse.parts.contains(header.part) || header.part == .oversight,
      let mark = context.mark
    else { return false }
    let text = page.grid.cells[filled[0]].text
    guard ListOrdinal(whole: text) == nil, mark.isFollowed(by: text), !isInsideItem(row, under: header),
      Headline.isPossible(text)
    else { return false }
    return !(header.rows.upperBound..<row).contains { above in
      page.grid.filled(above).contains { cell in
        ListOrdinal.leading(page.grid.cells[cell].text[...])?.0.style == mark.ordinal?.style
      }
    }
  }
}

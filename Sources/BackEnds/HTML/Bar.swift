/// A bar of a chart, as SVG for the cell of a table: the numbers stand in the cells beside it, so that it says nothing to
/// those who do not see it.
struct Bar {
  /// One a series, stacked.
  let values: [Int]
  /// What the whole width stands for; at least the greatest sum of a bar of the chart.
  let full: Int

  /// The bar as bytes of HTML: as wide as its cell, without styles of its own.
  func markup() -> [UInt8] {
    var bytes = Array("<svg class=\"bar\" aria-hidden=\"true\">".utf8)
    var start = 0
    for (series, value) in values.enumerated() where value > 0 {
      let width = max(Self.narrowest, value * 1000 / max(1, full))
      bytes +=
        """
        <rect class="series-\(series + 1)" x="\(percent(start))" width="\(percent(width))" height="100%"/>
        """.utf8
      start += width
    }
    bytes += "</svg>".utf8
    return bytes
  }

  /// What can still be seen. **Units:** thousandths of the whole width.
  private static let narrowest = 5

  private func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }
}

/// A chart of horizontal bars as SVG, with a title and a description for those who do not see it.
struct BarChart {
  struct Bar {
    let label: String
    /// One a series, stacked.
    let values: [Int]

    var total: Int { values.reduce(0, +) }
  }

  /// ASCII, unique on its page.
  let identifier: String
  let title: String
  let series: [String]
  let bars: [Bar]

  /// Labels and numbers stand in the padding; the width between them is the bars'.
  ///
  /// **Units:** pixels.
  private enum Layout {
    static let letterWidth = 14
    /// **Units:** letters.
    static let longestLabel = 14
    static let digitWidth = 8
    static let gap = 8
    static let rowHeight = 26
    static let barHeight = 16
    static let legendHeight = 28
    static let legendWidth = 70
  }

  /// The chart as bytes of HTML: as wide as its place, with letters of one size at any width.
  func markup() -> [UInt8] {
    var bytes: [UInt8] = []
    let height = legendHeight + bars.count * Layout.rowHeight
    bytes +=
      """
      <svg class="chart" role="img" width="100%" height="\(height)" overflow="visible" \
      style="padding:0 \(numberWidth)px 0 \(labelWidth)px" \
      aria-labelledby="\(identifier)-title \(identifier)-description">
      <title id="\(identifier)-title">
      """.utf8
    bytes.appendEscaped(title)
    bytes += "</title>\n<desc id=\"\(identifier)-description\">".utf8
    bytes.appendEscaped(description)
    bytes += "</desc>\n".utf8
    if series.count > 1 { writeLegend(into: &bytes) }
    let greatest = max(1, bars.map(\.total).max() ?? 1)
    for (row, bar) in bars.enumerated() { write(bar, row: row, greatest: greatest, into: &bytes) }
    bytes += "</svg>\n".utf8
    return bytes
  }

  private var labelWidth: Int {
    min(bars.map(\.label.unicodeScalars.count).max() ?? 0, Layout.longestLabel) * Layout.letterWidth
      + Layout.gap
  }

  private var numberWidth: Int {
    (bars.map { numbers(of: $0).utf8.count }.max() ?? 0) * Layout.digitWidth + Layout.gap
  }

  private func numbers(of bar: Bar) -> String { bar.values.map(String.init).joined(separator: " + ") }

  private var legendHeight: Int { series.count > 1 ? Layout.legendHeight : 0 }

  /// The numbers in words, for screen readers.
  private var description: String {
    bars.map { bar in
      let numbers =
        series.count > 1 ? zip(series, bar.values).map { "\($0)\($1)" } : bar.values.map { "\($0)" }
      return bar.label + " " + numbers.joined(separator: " ")
    }.joined(separator: "；")
  }

  private func writeLegend(into bytes: inout [UInt8]) {
    for (index, name) in series.enumerated() {
      let x = index * Layout.legendWidth
      bytes += "<rect class=\"series-\(index + 1)\" x=\"\(x)\" y=\"4\" width=\"14\" height=\"14\"/>".utf8
      bytes += "<text x=\"\(x + 20)\" y=\"16\">".utf8
      bytes.appendEscaped(name)
      bytes += "</text>\n".utf8
    }
  }

  private func write(_ bar: Bar, row: Int, greatest: Int, into bytes: inout [UInt8]) {
    let top = legendHeight + row * Layout.rowHeight
    bytes += "<text class=\"bar-label\" x=\"-\(Layout.gap)\" y=\"\(top + 17)\">".utf8
    bytes.appendEscaped(bar.label)
    bytes += "</text>".utf8
    var permille = 0
    for (index, value) in bar.values.enumerated() where value > 0 {
      let width = max(5, value * 1000 / greatest)
      bytes +=
        """
        <rect class="series-\(index + 1)" x="\(percent(permille))" y="\(top + 4)" \
        width="\(percent(width))" height="\(Layout.barHeight)"/>
        """.utf8
      permille += width
    }
    bytes +=
      """
      <text class="bar-number" x="\(percent(permille))" dx="6" y="\(top + 17)">\(numbers(of: bar))</text>\n
      """.utf8
  }

  private func percent(_ permille: Int) -> String { "\(permille / 10).\(permille % 10)%" }
}

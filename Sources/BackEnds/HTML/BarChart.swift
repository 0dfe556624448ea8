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

  private enum Layout {
    static let width = 520
    static let labelWidth = 150
    static let numberWidth = 90
    static let rowHeight = 26
    static let barHeight = 16
    static let legendHeight = 28
    static var barWidth: Int { width - labelWidth - numberWidth }
  }

  /// The chart as bytes of HTML.
  func markup() -> [UInt8] {
    var bytes: [UInt8] = []
    let height = legendHeight + bars.count * Layout.rowHeight
    bytes +=
      """
      <svg class="chart" role="img" viewBox="0 0 \(Layout.width) \(height)" \
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
      let x = Layout.labelWidth + index * 90
      bytes += "<rect class=\"series-\(index + 1)\" x=\"\(x)\" y=\"4\" width=\"14\" height=\"14\"/>".utf8
      bytes += "<text x=\"\(x + 20)\" y=\"16\">".utf8
      bytes.appendEscaped(name)
      bytes += "</text>\n".utf8
    }
  }

  private func write(_ bar: Bar, row: Int, greatest: Int, into bytes: inout [UInt8]) {
    let top = legendHeight + row * Layout.rowHeight
    let baseline = top + 17
    bytes += "<text class=\"bar-label\" x=\"\(Layout.labelWidth - 8)\" y=\"\(baseline)\">".utf8
    bytes.appendEscaped(bar.label)
    bytes += "</text>".utf8
    var x = Layout.labelWidth
    for (index, value) in bar.values.enumerated() where value > 0 {
      let width = max(1, value * Layout.barWidth / greatest)
      bytes +=
        """
        <rect class="series-\(index + 1)" x="\(x)" y="\(top + 4)" width="\(width)" height="\(Layout.barHeight)"/>
        """.utf8
      x += width
    }
    let numbers = bar.values.map(String.init).joined(separator: " + ")
    bytes += "<text class=\"bar-number\" x=\"\(x + 6)\" y=\"\(baseline)\">\(numbers)</text>\n".utf8
  }
}

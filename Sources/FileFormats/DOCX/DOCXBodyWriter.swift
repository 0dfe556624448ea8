/// The main part of a Word document, as it is written.
struct DOCXBodyWriter {
  private var xml = XMLWriter(capacity: 1 << 16)
  private let page: DOCXWriter.Page

  init(_ blocks: [DOCXWriter.Block], on page: DOCXWriter.Page) {
    self.page = page
    xml.start("w:document")
    xml.attribute("xmlns:w", DOCXWrittenStyles.main)
    xml.attribute("xmlns:r", OfficeMarkup.references)
    xml.start("w:body")
    var isAfterTable = false
    for block in blocks {
      // Tables that touch would become one.
      if isAfterTable, case .table = block { addParagraph("", style: .gap) }
      if case .table = block { isAfterTable = true } else { isAfterTable = false }
      add(block)
    }
    if isAfterTable { addParagraph("", style: .gap) }
    addSection()
    xml.end()
    xml.end()
  }

  var bytes: [UInt8] { xml.bytes }

  private mutating func add(_ block: DOCXWriter.Block) {
    switch block {
    case .title(let text): addParagraph(text, style: .title)
    case .heading(let text, let level): addParagraph(text, style: .heading(level: level))
    case .paragraph(let text): addParagraph(text, style: .body)
    case .text(let runs): addParagraph(runs, style: .body)
    case .note(let text): addParagraph(text, style: .note)
    case .table(let table): add(table)
    }
  }

  private mutating func addParagraph(_ text: String, style: DOCXWrittenStyles.Paragraph) {
    addParagraph([DOCXWriter.Run(text)], style: style)
  }

  private mutating func addParagraph(
    _ runs: [DOCXWriter.Run], style: DOCXWrittenStyles.Paragraph, keepsWithNext: Bool = false
  ) {
    xml.start("w:p")
    xml.start("w:pPr")
    setting("w:pStyle", style.id)
    if keepsWithNext { mark("w:keepNext") }
    xml.end()
    for run in runs where !run.text.isEmpty {
      xml.start("w:r")
      if let style = DOCXWrittenStyles.character(run.manner) {
        xml.start("w:rPr")
        setting("w:rStyle", style)
        xml.end()
      }
      addText(run.text)
      xml.end()
    }
    xml.end()
  }

  /// Text of a run, its line breaks and tabs as markup.
  private mutating func addText(_ text: some StringProtocol) {
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if index > 0 { mark("w:br") }
      for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { mark("w:tab") }
        guard !piece.isEmpty else { continue }
        xml.start("w:t")
        xml.attribute("xml:space", "preserve")
        xml.text(String(piece))
        xml.end()
      }
    }
  }

  private mutating func add(_ table: DOCXWriter.Table) {
    let count = table.rows.map(\.count).max() ?? 0
    guard count > 0 else { return }
    let widths = columnWidths(table.columnWidths, count: count)
    xml.start("w:tbl")
    xml.start("w:tblPr")
    setting("w:tblStyle", DOCXWrittenStyles.table)
    xml.start("w:tblW")
    xml.attribute("w:w", page.textWidth)
    xml.attribute("w:type", "dxa")
    xml.end()
    xml.start("w:tblLayout")
    xml.attribute("w:type", "fixed")
    xml.end()
    xml.end()
    xml.start("w:tblGrid")
    for width in widths {
      xml.start("w:gridCol")
      xml.attribute("w:w", width)
      xml.end()
    }
    xml.end()
    var hanging = [Hanging](repeating: Hanging(rows: 0, columns: 1), count: count)
    for (index, row) in table.rows.enumerated() {
      let isHeader = index < table.headerRows
      addRow(
        row,
        RowLayout(
          isRepeated: isHeader, isWhole: isHeader || Self.length(of: row) <= table.longestWholeRow,
          height: isHeader ? 0 : table.rowHeight,
          keepsWithNext: isHeader || table.keepsTogether && index + 1 < table.rows.count),
        widths: widths, hanging: &hanging)
    }
    xml.end()
  }

  /// What a cell above still covers, kept at its first column.
  private struct Hanging {
    var rows: Int
    var columns: Int
  }

  /// How much stands in the fullest cell of a row. **Units:** letters.
  private static func length(of row: [DOCXWriter.Cell?]) -> Int {
    row.lazy.map { $0?.paragraphs.joined().reduce(0) { $0 + $1.text.unicodeScalars.count } ?? 0 }.max() ?? 0
  }

  private struct RowLayout {
    let isRepeated: Bool
    let isWhole: Bool
    let height: Int
    let keepsWithNext: Bool
  }

  private mutating func addRow(
    _ row: [DOCXWriter.Cell?], _ layout: RowLayout, widths: [Int], hanging: inout [Hanging]
  ) {
    xml.start("w:tr")
    xml.start("w:trPr")
    if layout.isWhole { mark("w:cantSplit") }
    if layout.height > 0 {
      xml.start("w:trHeight")
      xml.attribute("w:val", layout.height)
      xml.attribute("w:hRule", "atLeast")
      xml.end()
    }
    if layout.isRepeated { mark("w:tblHeader") }
    xml.end()
    var column = 0
    while column < widths.count {
      let start = column
      if hanging[start].rows > 0 {
        hanging[start].rows -= 1
        column += hanging[start].columns
        addCell(nil, layout, merge: .goesOn, widths: widths[start..<column])
        continue
      }
      let cell = start < row.count ? row[start] : nil
      column += min(max(cell?.columnSpan ?? 1, 1), widths.count - start)
      let rows = cell?.rowSpan ?? 1
      hanging[start] = Hanging(rows: max(rows, 1) - 1, columns: column - start)
      addCell(cell, layout, merge: rows > 1 ? .begins : nil, widths: widths[start..<column])
    }
    xml.end()
  }

  /// Where in a cell of several rows a row's cell stands.
  private enum Merge {
    case begins
    case goesOn
  }

  private mutating func addCell(
    _ cell: DOCXWriter.Cell?, _ layout: RowLayout, merge: Merge?, widths: ArraySlice<Int>
  ) {
    xml.start("w:tc")
    xml.start("w:tcPr")
    xml.start("w:tcW")
    xml.attribute("w:w", widths.reduce(0, +))
    xml.attribute("w:type", "dxa")
    xml.end()
    if widths.count > 1 { setting("w:gridSpan", String(widths.count)) }
    switch merge {
    case .begins: setting("w:vMerge", "restart")
    case .goesOn: mark("w:vMerge")
    case nil: break
    }
    if cell?.isHeader == true {
      xml.start("w:shd")
      xml.attribute("w:val", "clear")
      xml.attribute("w:color", "auto")
      xml.attribute("w:fill", "E8EEF4")
      xml.end()
    }
    if cell?.isHeader == true || layout.height > 0 { setting("w:vAlign", "center") }
    xml.end()
    let style: DOCXWrittenStyles.Paragraph = cell?.isHeader == true ? .headerCell : .cell
    let paragraphs = cell?.paragraphs ?? []
    for runs in paragraphs.isEmpty ? [[]] : paragraphs {
      addParagraph(runs, style: style, keepsWithNext: layout.keepsWithNext)
    }
    xml.end()
  }

  /// The text's width shared out, to the last unit.
  private func columnWidths(_ shares: [Int], count: Int) -> [Int] {
    let shares = (0..<count).map { $0 < shares.count ? min(max(shares[$0], 1), 1000) : 10 }
    let total = shares.reduce(0, +)
    var before = 0
    return shares.map { share in
      let left = page.textWidth * before / total
      before += share
      return page.textWidth * before / total - left
    }
  }

  private mutating func addSection() {
    xml.start("w:sectPr")
    xml.start("w:footerReference")
    xml.attribute("w:type", "default")
    xml.attribute("r:id", "rId1")
    xml.end()
    xml.start("w:pgSz")
    xml.attribute("w:w", page.width)
    xml.attribute("w:h", page.height)
    if page.isLandscape { xml.attribute("w:orient", "landscape") }
    xml.end()
    xml.start("w:pgMar")
    xml.attribute("w:top", page.top)
    xml.attribute("w:right", page.right)
    xml.attribute("w:bottom", page.bottom)
    xml.attribute("w:left", page.left)
    xml.attribute("w:header", 567)
    xml.attribute("w:footer", page.isLandscape ? 567 : 1134)
    xml.attribute("w:gutter", 0)
    xml.end()
    xml.end()
  }

  private mutating func mark(_ name: StaticString) {
    xml.start(name)
    xml.end()
  }

  private mutating func setting(_ name: StaticString, _ value: String) {
    xml.start(name)
    xml.attribute("w:val", value)
    xml.end()
  }
}

import Diagnostics

/// Writes workbooks: cells with merged ranges, a header that stays in view, print-ready columns.
///
/// Every cell is text, so that no code turns into a number and nothing from a submission into a formula; but for counts, which
/// are given as numbers.
package enum XLSXWriter {
  package typealias Cell = WrittenCell

  package struct Sheet: Sendable {
    /// At most 31 characters of it are kept; `[ ] : * ? / \` are replaced.
    package var name: String
    /// **Shape:** nil where nothing stands, also under a merged cell.
    package var rows: [[Cell?]]
    /// The rows that stay in view, from the top.
    package var frozenRows: Int
    /// **Units:** characters, by column.
    package var columnWidths: [Int]
    /// Each column can be filtered by what stands below the frozen rows; printed, all columns fit on a page, each with the
    /// frozen rows on top.
    package var isFiltered = false
    /// How many lines high each row below the frozen ones is, whatever stands in it; nil where each is as high as its cells need.
    package var linesOfRows: Int?

    package init(name: String, rows: [[Cell?]], frozenRows: Int = 0, columnWidths: [Int] = []) {
      self.name = name
      self.rows = rows
      self.frozenRows = frozenRows
      self.columnWidths = columnWidths
    }
  }

  /// The workbook's bytes; the same sheets always give the same.
  ///
  /// - Parameter sheets: **Shape:** non-empty, unique by name. Each is written before the next is asked for, and let go of.
  package static func workbook(_ sheets: some Sequence<Sheet>) throws(ZIPWriter.Failure) -> [UInt8] {
    var heads: [Sheet] = []
    var contents: [ZIPWriter.Entry] = []
    for sheet in sheets {
      contents.append(
        ZIPWriter.Entry(name: "xl/worksheets/sheet\(contents.count + 1).xml", bytes: worksheet(sheet)))
      heads.append(sheet)
      heads[heads.count - 1].rows = []
    }
    let numbers = 1...heads.count
    let types =
      [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
      + numbers.map { ("/xl/worksheets/sheet\($0).xml", "worksheet") }
    return try ZIPWriter.archive(
      [
        OfficeMarkup.contentTypes(types.map { (path: $0, type: "spreadsheetml.\($1)") }),
        OfficeMarkup.relationships("_rels/.rels", [("officeDocument", "xl/workbook.xml")]),
        ZIPWriter.Entry(name: "xl/workbook.xml", bytes: book(heads)),
        OfficeMarkup.relationships(
          "xl/_rels/workbook.xml.rels",
          numbers.map { ("worksheet", "worksheets/sheet\($0).xml") } + [("styles", "styles.xml")]),
        ZIPWriter.Entry(name: "xl/styles.xml", bytes: styles),
      ] + contents, level: 3)
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static func book(_ sheets: [Sheet]) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("workbook")
    xml.attribute("xmlns", main)
    xml.attribute("xmlns:r", OfficeMarkup.references)
    xml.start("sheets")
    for (index, sheet) in sheets.enumerated() {
      xml.start("sheet")
      xml.attribute("name", sheet.writtenName)
      xml.attribute("sheetId", index + 1)
      xml.attribute("r:id", "rId\(index + 1)")
      xml.end()
    }
    xml.end()
    addPrintTitles(of: sheets, to: &xml)
    xml.end()
    return xml.bytes
  }

  private static func addPrintTitles(of sheets: [Sheet], to xml: inout XMLWriter) {
    let titled = sheets.enumerated().filter { $0.element.isFiltered && $0.element.frozenRows > 0 }
    guard !titled.isEmpty else { return }
    xml.start("definedNames")
    for (index, sheet) in titled {
      xml.start("definedName")
      xml.attribute("name", "_xlnm.Print_Titles")
      xml.attribute("localSheetId", index)
      xml.text("'\(sheet.writtenName.replacing("'", with: "''"))'!$1:$\(sheet.frozenRows)")
      xml.end()
    }
    xml.end()
  }

  /// Three styles: 0 for the body, 1 for headers, 2 for numbers.
  private static let styles = Array(
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <styleSheet xmlns="\(main)"><fonts count="2"><font><sz val="11"/><name val="SimSun"/></font><font><b/><sz val="11"/>\
    <name val="SimSun"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill>\
    <patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/>\
    </patternFill></fill></fills><borders count="1"><border><left style="thin"/><right style="thin"/>\
    <top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
    <cellXfs count="3"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1">\
    <alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" \
    applyNumberFormat="1" applyFill="1" applyFont="1" applyAlignment="1"><alignment horizontal="center" \
    vertical="center" wrapText="1"/></xf><xf numFmtId="1" fontId="0" fillId="0" borderId="0" applyNumberFormat="1" \
    applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """.utf8)

  private static func worksheet(_ sheet: Sheet) -> [UInt8] {
    // What stays empty of it takes no memory; what it grew out of would.
    var xml = XMLWriter(capacity: sheet.rows.reduce(4096) { $0 + 80 * $1.count })
    xml.start("worksheet")
    xml.attribute("xmlns", main)
    if sheet.isFiltered {
      xml.start("sheetPr")
      xml.start("pageSetUpPr")
      xml.attribute("fitToPage", 1)
      xml.end()
      xml.end()
    }
    addView(of: sheet, to: &xml)
    var merges: [String] = []
    let cellStarts = (0..<(sheet.rows.lazy.map { $0.count }.max() ?? 0)).map { column in
      Array("<c r=\"\(Place.columnLetters(Int32(column + 1)))".utf8)
    }
    xml.start("sheetData")
    for (row, cells) in sheet.rows.enumerated() {
      xml.start("row")
      xml.attribute("r", row + 1)
      if let lines = sheet.lines(of: cells, inRow: row) {
        xml.attribute("ht", min(lines * lineHeight, tallestRow))
      }
      if sheet.linesOfRows != nil, row >= sheet.frozenRows { xml.attribute("customHeight", 1) }
      let rowNumber = Array(String(row + 1).utf8)
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        if cell.rowSpan > 1 || cell.columnSpan > 1 {
          merges.append(
            "\(name(row, column)):\(name(row + cell.rowSpan - 1, column + cell.columnSpan - 1))")
        }
        xml.markup(cellStarts[column])
        xml.markup(rowNumber)
        add(cell, to: &xml)
      }
      xml.end()
    }
    xml.end()
    if sheet.isFiltered, let columns = sheet.rows.first?.count, columns > 0, sheet.frozenRows > 0 {
      xml.start("autoFilter")
      xml.attribute("ref", "\(name(sheet.frozenRows - 1, 0)):\(name(sheet.rows.count - 1, columns - 1))")
      xml.end()
    }
    addMerges(merges, to: &xml)
    xml.start("pageSetup")
    xml.attribute("paperSize", 9)
    if sheet.isFiltered { xml.attribute("fitToHeight", 0) }
    xml.attribute("orientation", "landscape")
    xml.end()
    xml.end()
    return xml.bytes
  }

  /// Writes a cell from behind its name on.
  private static func add(_ cell: Cell, to xml: inout XMLWriter) {
    guard !cell.isNumber else {
      xml.markup("\" s=\"2\"><v>")
      xml.text(cell.text)
      return xml.markup("</v></c>")
    }
    // The style is said though it is what is meant without it: some programs then take one without lines and line breaks.
    guard !cell.text.isEmpty else {
      return xml.markup(cell.isHeader ? "\" s=\"1\"/>" : "\" s=\"0\"/>")
    }
    xml.markup(cell.isHeader ? "\" s=\"1\" t=\"inlineStr\"><is><t" : "\" s=\"0\" t=\"inlineStr\"><is><t")
    xml.markup(hasOuterSpace(cell.text) ? " xml:space=\"preserve\">" : ">")
    xml.text(shortened(cell.text))
    xml.markup("</t></is></c>")
  }

  /// Whether a text begins or ends with white space, which programs leave out where they are not told to keep it.
  private static func hasOuterSpace(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20
  }

  private static func addView(of sheet: Sheet, to xml: inout XMLWriter) {
    if sheet.frozenRows > 0 {
      xml.start("sheetViews")
      xml.start("sheetView")
      xml.attribute("workbookViewId", 0)
      xml.start("pane")
      xml.attribute("ySplit", sheet.frozenRows)
      xml.attribute("topLeftCell", "A\(sheet.frozenRows + 1)")
      xml.attribute("activePane", "bottomLeft")
      xml.attribute("state", "frozen")
      xml.end()
      xml.end()
      xml.end()
    }
    guard !sheet.columnWidths.isEmpty else { return }
    xml.start("cols")
    for (index, width) in sheet.columnWidths.enumerated() {
      xml.start("col")
      xml.attribute("min", index + 1)
      xml.attribute("max", index + 1)
      xml.attribute("width", width)
      xml.attribute("customWidth", 1)
      xml.end()
    }
    xml.end()
  }

  private static func addMerges(_ merges: [String], to xml: inout XMLWriter) {
    guard !merges.isEmpty else { return }
    xml.start("mergeCells")
    xml.attribute("count", merges.count)
    for range in merges {
      xml.start("mergeCell")
      xml.attribute("ref", range)
      xml.end()
    }
    xml.end()
  }

  /// **Units:** points.
  private static let lineHeight = 16
  private static let tallestRow = 409

  /// The most that a cell holds. **Units:** UTF-16. **Source:** Excel specifications and limits.
  private static let longestText = 32_767

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestText, text.utf16.count > longestText else { return text }
    return String(decoding: text.utf16.prefix(longestText - 1), as: UTF16.self) + "…"
  }

  private static func name(_ row: Int, _ column: Int) -> String {
    Place.columnLetters(Int32(column + 1)) + String(row + 1)
  }
}

extension XLSXWriter.Sheet {
  fileprivate var writtenName: String {
    String(name.map { "[]:*?/\\".contains($0) ? "_" : $0 }.prefix(31))
  }

  /// How many lines the cells of a row take in their columns: some programs leave every row as low as one line where the file
  /// does not say. Nil where the widths are not known.
  fileprivate func lines(of cells: [XLSXWriter.Cell?], inRow row: Int) -> Int? {
    if let linesOfRows, row >= frozenRows { return linesOfRows }
    guard !columnWidths.isEmpty else { return nil }
    return zip(cells, columnWidths).reduce(1) { most, column in
      guard let cell = column.0, cell.rowSpan == 1, cell.columnSpan == 1 else { return most }
      let width = max(1, column.1 - 2)
      let lines = cell.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return max(most, lines.reduce(0) { $0 + max(1, (DisplayWidth.of($1) + width - 1) / width) })
    }
  }
}

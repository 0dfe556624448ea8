/// Writes Word documents: headings, paragraphs and tables on A4, in the manner of official documents.
///
/// **Source:** GB/T 9704 for type area, fonts and page numbers.
package enum DOCXWriter {
  /// A piece of text in one manner.
  package struct Run: Sendable {
    package enum Manner: Sendable {
      case plain
      case strong
      /// What differs from the text beside it: strong and underlined, so that it shows in black and white.
      case marked
      /// What is said about a text, smaller and grey.
      case quiet
    }

    package var text: String
    package var manner: Manner

    package init(_ text: String, _ manner: Manner = .plain) {
      self.text = text
      self.manner = manner
    }
  }

  package struct Cell: Sendable {
    package var paragraphs: [[Run]]
    /// **Units:** rows and columns of the grid, from 1.
    package var rowSpan: Int
    package var columnSpan: Int
    package var isHeader: Bool

    package init(
      paragraphs: [[Run]], rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false
    ) {
      self.paragraphs = paragraphs
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.isHeader = isHeader
    }

    /// A cell of text, each line of it a paragraph.
    package init(_ text: String, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false) {
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      self.init(
        paragraphs: lines.map { [Run(String($0))] }, rowSpan: rowSpan, columnSpan: columnSpan,
        isHeader: isHeader)
    }

    package init(_ cell: WrittenCell) {
      self.init(cell.text, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, isHeader: cell.isHeader)
    }
  }

  /// What stands in a document, from top to bottom.
  package enum Block: Sendable {
    /// The title of the document, centred.
    case title(String)
    /// - Parameter level: **Units:** outline level, 1 to 3; others are brought within.
    case heading(String, level: Int)
    case paragraph(String)
    /// A paragraph in several manners.
    case text([Run])
    /// Small print, such as the notes under a table.
    case note(String)
    case table(Table)
  }

  package struct Table: Sendable {
    /// **Shape:** nil where nothing stands, also under a merged cell.
    package var rows: [[Cell?]]
    /// The rows that each page repeats, from the top.
    package var headerRows: Int
    /// How the columns share the width; those not told get 10.
    package var columnWidths: [Int]
    /// A row with more than this in one of its cells may go on on the next page. **Units:** letters.
    package var longestWholeRow = Int.max
    /// The table moves to the next page rather than be split.
    package var keepsTogether = false
    /// What each row below the header takes at least, for writing by hand. **Units:** twentieths of a point.
    package var rowHeight = 0

    package init(rows: [[Cell?]], headerRows: Int = 0, columnWidths: [Int] = []) {
      self.rows = rows
      self.headerRows = headerRows
      self.columnWidths = columnWidths
    }

    /// A table of plain cells.
    package init(written rows: [[WrittenCell?]], headerRows: Int = 0, columnWidths: [Int] = []) {
      self.init(
        rows: rows.map { $0.map { $0.map { Cell($0) } } }, headerRows: headerRows, columnWidths: columnWidths)
    }
  }

  package enum Orientation: Sendable {
    case portrait
    case landscape
  }

  /// The document's bytes; the same blocks always give the same.
  package static func document(
    _ blocks: [Block], orientation: Orientation = .portrait
  ) throws(ZIPWriter.Failure) -> [UInt8] {
    let types = [
      ("/word/document.xml", "document.main"), ("/word/styles.xml", "styles"),
      ("/word/settings.xml", "settings"), ("/word/footer1.xml", "footer"),
      ("/word/fontTable.xml", "fontTable"),
    ]
    return try ZIPWriter.archive([
      OfficeMarkup.contentTypes(types.map { (path: $0, type: "wordprocessingml.\($1)") }),
      OfficeMarkup.relationships("_rels/.rels", [("officeDocument", "word/document.xml")]),
      ZIPWriter.Entry(name: "word/document.xml", bytes: DOCXBodyWriter(blocks, on: Page(orientation)).bytes),
      OfficeMarkup.relationships(
        "word/_rels/document.xml.rels",
        [
          ("footer", "footer1.xml"), ("styles", "styles.xml"), ("settings", "settings.xml"),
          ("fontTable", "fontTable.xml"),
        ]),
      ZIPWriter.Entry(name: "word/styles.xml", bytes: DOCXWrittenStyles.styles),
      ZIPWriter.Entry(name: "word/settings.xml", bytes: DOCXWrittenStyles.settings),
      ZIPWriter.Entry(name: "word/footer1.xml", bytes: DOCXWrittenStyles.footer),
      ZIPWriter.Entry(name: "word/fontTable.xml", bytes: DOCXWrittenStyles.fonts),
    ])
  }

  /// A page and its margins. **Units:** twentieths of a point.
  struct Page {
    let width: Int
    let height: Int
    let top: Int
    let bottom: Int
    let left: Int
    let right: Int
    let isLandscape: Bool

    init(_ orientation: Orientation) {
      switch orientation {
      case .portrait:
        (width, height, isLandscape) = (11906, 16838, false)
        (top, bottom, left, right) = (2098, 1985, 1588, 1474)
      case .landscape:
        (width, height, isLandscape) = (16838, 11906, true)
        (top, bottom, left, right) = (1134, 1134, 1134, 1134)
      }
    }

    /// What the margins leave.
    var textWidth: Int { width - left - right }
  }
}

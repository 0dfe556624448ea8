/// Where in a file something stands, in the terms in which the file's owner sees it.
///
/// **Units:** all numbers are 1-based.
package enum Place: Sendable, Hashable {
  /// The file as a whole.
  case wholeFile
  /// A line of a text file; `column` counts Unicode scalars (XML, and HTML outside tables).
  case line(Int32, column: Int32)
  /// A field of a CSV file: the physical line on which it begins, and its ordinal in the record.
  case field(line: Int32, column: Int32)
  /// A cell of a table or sheet (DOCX, XLSX); `table` is the ordinal of the table or sheet in the file.
  case cell(table: Int32, row: Int32, column: Int32)
  /// A cell of an HTML table, with the line of the source on which it begins.
  case markupCell(line: Int32, table: Int32, row: Int32, column: Int32)
  /// A paragraph outside tables (DOCX), counted over the body.
  case paragraph(Int32)
  /// The running head or foot of the pages (DOCX, XLSX).
  case pageMargin(PageMargin)
}

/// Where on every page a running text stands.
package enum PageMargin: Int32, Sendable, Hashable {
  /// 页眉.
  case header = 1
  /// 页脚.
  case footer
}

extension Place {
  /// The ordinal of the table or sheet, for places that lie in one.
  package var table: Int32? {
    switch self {
    case .cell(let table, _, _), .markupCell(_, let table, _, _): table
    default: nil
    }
  }

  /// Row and column of the cell in its table, for places that lie in one.
  package var gridPosition: (row: Int32, column: Int32)? {
    switch self {
    case .cell(_, let row, let column), .markupCell(_, _, let row, let column): (row, column)
    default: nil
    }
  }

  /// The name of the cell in A1 notation, e.g. `C5`, for places that lie in a table or sheet.
  package var cellName: String? {
    gridPosition.map { position in
      var name = Array(Self.columnLetters(position.column).utf8)
      name.append(decimal: Int(position.row))
      return String(decoding: name, as: UTF8.self)
    }
  }

  /// The letters of a spreadsheet column, e.g. `AB` for 28.
  ///
  /// - Parameter column: 1-based.
  package static func columnLetters(_ column: Int32) -> String {
    precondition(column > 0)
    let last = String(Unicode.Scalar(UInt8(65 + (column - 1) % 26)))
    return column > 26 ? columnLetters((column - 1) / 26) + last : last
  }
}

extension Place: Comparable {
  /// Reading order within one file.
  package static func < (left: Place, right: Place) -> Bool { left.sortKey < right.sortKey }

  private var sortKey: (Int32, Int32, Int32) {
    switch self {
    case .wholeFile: (0, 0, 0)
    case .line(let line, let column), .field(let line, let column): (line, 0, column)
    case .cell(let table, let row, let column): (table, row, column)
    case .markupCell(let line, _, _, let column): (line, 0, column)
    case .paragraph(let ordinal): (0, ordinal, 0)
    case .pageMargin(let margin): (0, 0, margin.rawValue)
    }
  }
}

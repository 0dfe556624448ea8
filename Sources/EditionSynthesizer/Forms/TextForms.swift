import FileFormats
import ListModel

/// Files of tables that are text: separated values, and pages as offices save them.
enum TextForms {
  /// A file a part: 部门职责.csv and so on.
  static func csv(_ tables: [FormTable], hasMark: Bool) -> [(name: String, bytes: [UInt8])] {
    tables.map { table in
      var csv = CSVWriter(hasMark: hasMark)
      for row in table.rows { csv.record(row.map { $0?.text ?? "" }) }
      return ("\(table.part.name).csv", csv.bytes)
    }
  }

  /// One page with all tables under their titles.
  static func html(_ tables: [FormTable], title: String, charset: String) -> [UInt8] {
    var page = Page()
    page.add("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"\(charset)\">\n<title>")
    page.text(title)
    page.add("</title>\n</head>\n<body>\n<h1>")
    page.text(title)
    page.add("</h1>\n")
    for table in tables { page.table(table) }
    page.add("</body>\n</html>\n")
    return page.bytes
  }

  private struct Page {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ markup: String) { bytes += markup.utf8 }

    mutating func text(_ text: String) { XMLEscaping.appendText(text, to: &bytes) }

    mutating func table(_ table: FormTable) {
      add("<h2>")
      text(table.title)
      add("</h2>\n<table border=\"1\">\n")
      var covered: Set<[Int]> = []
      for (row, cells) in table.rows.enumerated() {
        add("<tr>")
        for (column, cell) in cells.enumerated() where !covered.contains([row, column]) {
          self.cell(cell)
          guard let cell else { continue }
          for below in row..<(row + cell.rowSpan) {
            for right in column..<(column + cell.columnSpan) { covered.insert([below, right]) }
          }
        }
        add("</tr>\n")
      }
      add("</table>\n")
    }

    private mutating func cell(_ cell: WrittenCell?) {
      let name = cell?.isHeader == true ? "th" : "td"
      add("<\(name)")
      if let cell, cell.rowSpan > 1 { add(" rowspan=\"\(cell.rowSpan)\"") }
      if let cell, cell.columnSpan > 1 { add(" colspan=\"\(cell.columnSpan)\"") }
      add(">")
      text(cell?.text ?? "")
      add("</\(name)>")
    }
  }
}

import Diagnostics

/// A place as reports name it: the file, the table or sheet, and the cell or the line in it.
package struct SourceLocation: Sendable, Hashable {
  package let file: String
  /// The sheet's name, or 表1, 表2 …; outside tables 第3段, 页眉 or 页脚; nil where the place has its line, or none.
  package let part: String?
  /// The heading above the table.
  package let heading: String?
  /// A1 notation.
  package let cell: String?
  package let line: Int?
  package let column: Int?
  /// The column's letter, in files of separated values.
  package let columnLetters: String?
}

extension Catalogue {
  /// Names a place as reports do.
  package func location(of origin: Origin) -> SourceLocation {
    let file = files[Int(origin.file.index)]
    let table = origin.place.table.flatMap { table in
      file.tables.indices.contains(Int(table) - 1) ? file.tables[Int(table) - 1] : nil
    }
    var line: Int32?
    var column: Int32?
    var letters: String?
    switch origin.place {
    case .line(let number, let position):
      line = number
      column = position
    case .field(let number, let ordinal):
      line = number
      column = ordinal
      letters = Place.columnLetters(ordinal)
    case .markupCell(let number, _, _, _): line = number
    case .wholeFile, .cell, .paragraph, .pageMargin: break
    }
    return SourceLocation(
      file: file.path, part: table?.name ?? origin.place.partOutsideTables, heading: table?.heading,
      cell: origin.place.cellName,
      line: line.map(Int.init),
      column: column.map(Int.init), columnLetters: letters)
  }
}

extension Place {
  /// What a document's reader would call a place that lies in no table and on no numbered line.
  fileprivate var partOutsideTables: String? {
    switch self {
    case .paragraph(let ordinal): "第\(ordinal)段"
    case .pageMargin(.header): "页眉"
    case .pageMargin(.footer): "页脚"
    case .wholeFile, .line, .field, .cell, .markupCell: nil
    }
  }
}

extension SourceLocation {
  /// The place in words, e.g. `submissions/市水务局/责任清单.docx 表2 C5`.
  package func description(in language: Language) -> String {
    var words = file
    words.reserveCapacity(file.utf8.count + 40)
    func add(_ before: String, _ word: String?, _ after: String = "") {
      guard let word else { return }
      words += before
      words += word
      words += after
    }
    add(" ", part)
    add(" ", cell)
    if let line {
      let position = columnLetters ?? column.map(String.init)
      switch language {
      case .zh:
        add(" 第", String(line), "行")
        add("", position, "列")
      case .en:
        add(" line ", String(line))
        add(", column ", position)
      }
    }
    return words
  }
}

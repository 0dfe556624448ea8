import Analysis
import Diagnostics
import FileFormats
import FrontEnds
import ListModel
import Reports

/// What stands around the places of findings, read from the sources once more: only files with findings, and only
/// when a report shows it.
struct Excerpts {
  private let sources: EditionSources
  private let limits: ReadingLimits

  init(of sources: EditionSources, limits: ReadingLimits) {
    self.sources = sources
    self.limits = limits
  }

  /// The excerpts of all places that the findings speak of.
  func excerpts(for findings: [JudgedFinding]) -> [Origin: Excerpt] {
    var places: [FileID: [Place]] = [:]
    for judged in findings {
      for quotation in [judged.finding.quotation] + judged.finding.related.map(\.quotation) {
        places[quotation.origin.file, default: []].append(quotation.origin.place)
      }
    }
    var excerpts: [Origin: Excerpt] = [:]
    for (file, places) in places {
      let source = sources.all[Int(file.index)]
      let lines = TextLines(source.bytes, ifNeededBy: places)
      let rows = TableRows(source, ifNeededBy: places, limits: limits)
      for place in places {
        excerpts[Origin(file: file, place: place)] = rows?.excerpt(at: place) ?? lines?.excerpt(at: place)
      }
    }
    return excerpts
  }
}

extension Excerpts {
  /// The line of a text at a place, under the remark that tells it, with a marker; empty where the place is on no line.
  static func marked(_ bytes: [UInt8], at place: Place) -> String {
    guard let excerpt = TextLines(bytes, ifNeededBy: [place])?.excerpt(at: place),
      let text = ExcerptText(excerpt.forReports, quotation: "")
    else { return "" }
    return "\n  │ \(text.line)\n  │ \(text.marker)"
  }
}

/// The lines of a text file.
private struct TextLines {
  private let lines: [ArraySlice<UInt8>]
  /// Where every so many letters of a long line begin, by the line's index: many findings may stand in one line.
  private let marks: [Int: [Int]]

  init?(_ bytes: [UInt8], ifNeededBy places: [Place]) {
    let needsLines = places.contains { if case .line = $0 { true } else { false } }
    guard needsLines, let text = TextEncoding.utf8Guessing(bytes) else { return nil }
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    self.lines = lines
    marks = lines.indices.reduce(into: [:]) { marks, index in
      guard lines[index].count > Self.longestPiece else { return }
      var letters = 0
      for place in lines[index].indices where Self.isBegun(by: text[place]) {
        if letters % Self.lettersOfMark == 0 { marks[index, default: []].append(place) }
        letters += 1
      }
    }
  }

  func excerpt(at place: Place) -> Excerpt? {
    guard case .line(let line, let column) = place, lines.indices.contains(Int(line) - 1) else { return nil }
    let (piece, position) = piece(of: Int(line) - 1, around: Int(column))
    return .line(String(decoding: piece, as: UTF8.self), column: position)
  }

  /// What an excerpt may show of a line, since some files are a single line.
  ///
  /// - Parameters:
  ///   - index: of the line.
  ///   - column: 1-based, in Unicode scalars.
  /// - Returns: the piece, and the column in it.
  private func piece(of index: Int, around column: Int) -> (ArraySlice<UInt8>, Int) {
    let line = lines[index]
    guard let marks = marks[index] else { return (line, column) }
    let mark = min(max(0, column - 1) / Self.lettersOfMark, marks.count - 1)
    var place = marks[mark]
    var rest = column - 1 - mark * Self.lettersOfMark
    while place < line.endIndex, rest > 0 || !Self.isBegun(by: line[place]) {
      if Self.isBegun(by: line[place]) { rest -= 1 }
      place += 1
    }
    let start = max(line.startIndex, place - Self.longestPiece / 2)
    let end = min(line.endIndex, place + Self.longestPiece / 2)
    let piece = line[start..<end].drop { !Self.isBegun(by: $0) }
    return (piece, line[piece.startIndex..<place].count(where: Self.isBegun) + 1)
  }

  /// Whether a byte begins a letter.
  private static func isBegun(by byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// **Units:** bytes.
  private static let longestPiece = 2048
  private static let lettersOfMark = 512
}

/// The rows of a file of tables.
private struct TableRows {
  private var rows: [Place: (cells: [String], index: Int)] = [:]

  init?(_ source: SourceBytes, ifNeededBy places: [Place], limits: ReadingLimits) {
    let needsRows = places.contains { place in
      switch place {
      case .cell, .markupCell, .field: true
      case .line, .paragraph, .pageMargin, .wholeFile: false
      }
    }
    guard needsRows,
      let document = try? FrontEnd.document(source.readable.bytes, name: source.name, limits: limits)
    else { return nil }
    let wanted = Dictionary(grouping: Set(places).filter { $0.rowOfTable != nil }) { $0.rowOfTable }
    for case .table(let table) in document.blocks {
      for cells in Dictionary(grouping: table.cells, by: \.row).values {
        for row in Set(cells.map(\.place.rowOfTable)) {
          for place in wanted[row, default: []] { add(place, in: cells) }
        }
      }
    }
  }

  /// Keeps the row of a place up to its last cell; columns that it leaves empty are empty cells, so that the fourth shown is D.
  private mutating func add(_ place: Place, in cells: [Cell]) {
    let own = cells.firstIndex { $0.place == place }
    guard own != nil || rows[place] == nil, let column = own.map({ cells[$0].column }) ?? place.columnOfTable
    else { return }
    var texts: [String] = []
    var marked = 0
    var next: Int32 = 1
    func fill(to end: Int32) {
      let gap = Int(max(0, end - next))
      if next <= column, column < end { marked = texts.count + min(Int(column - next), Self.widestGap - 1) }
      texts += [String](repeating: "", count: min(gap, Self.widestGap))
    }
    for (index, cell) in cells.enumerated() {
      fill(to: cell.column)
      if index == own { marked = texts.count }
      texts.append(cell.text)
      next = max(next, cell.column + cell.columnSpan)
    }
    fill(to: column + 1)
    rows[place] = (texts, marked)
  }

  /// Cells far off a table do not make it wide.
  private static let widestGap = 50

  func excerpt(at place: Place) -> Excerpt? {
    rows[place].map { .row($0.cells, marked: $0.index) }
  }
}

extension Place {
  /// What the places of one row of a table have in common; nil for places outside tables.
  fileprivate var rowOfTable: [Int32]? {
    switch self {
    case .field(let line, _): [line]
    case .cell(let table, let row, _), .markupCell(_, let table, let row, _): [table, row]
    case .line, .paragraph, .pageMargin, .wholeFile: nil
    }
  }

  /// The column of a place in a table.
  fileprivate var columnOfTable: Int32? {
    if case .field(_, let column) = self { column } else { gridPosition?.column }
  }
}

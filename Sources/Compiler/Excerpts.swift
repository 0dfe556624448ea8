import Analysis
import Diagnostics
import FileFormats
import FrontEnds
import ListModel

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

/// The lines of a text file.
private struct TextLines {
  private let lines: [ArraySlice<UInt8>]

  init?(_ bytes: [UInt8], ifNeededBy places: [Place]) {
    let needsLines = places.contains { if case .line = $0 { true } else { false } }
    guard needsLines, let text = TextEncoding.utf8Guessing(bytes) else { return nil }
    lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  func excerpt(at place: Place) -> Excerpt? {
    guard case .line(let line, let column) = place, lines.indices.contains(Int(line) - 1) else { return nil }
    return .line(String(decoding: lines[Int(line) - 1], as: UTF8.self), column: Int(column))
  }
}

/// The rows of a file of tables.
private struct TableRows {
  private var rows: [Place: (cells: [String], index: Int)] = [:]

  init?(_ source: SourceBytes, ifNeededBy places: [Place], limits: ReadingLimits) {
    let needsRows = places.contains { place in
      switch place {
      case .cell, .markupCell, .field: true
      case .line, .paragraph, .wholeFile: false
      }
    }
    guard needsRows,
      let document = try? FrontEnd.document(source.bytes, name: source.name, limits: limits)
    else { return nil }
    let wanted = Set(places)
    for case .table(let table) in document.blocks {
      for cells in Dictionary(grouping: table.cells, by: \.row).values {
        for (index, cell) in cells.enumerated() where wanted.contains(cell.place) {
          rows[cell.place] = (cells.map(\.text), index)
        }
      }
    }
  }

  func excerpt(at place: Place) -> Excerpt? {
    rows[place].map { .row($0.cells, marked: $0.index) }
  }
}

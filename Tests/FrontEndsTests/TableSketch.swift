import Diagnostics
import FileFormats
import FrontEnds
import ListModel

/// Tables drawn in text, so that a test shows the layout that it is about.
///
/// A line is a row; `|` stands between cells; `^` continues the cell above, `<` the cell to the left; `\n` is a line break.
enum TableSketch {
  static func table(_ drawing: String, name: String? = nil, ordinal: Int32 = 1) -> Table {
    let rows = drawing.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmed.replacing("\\n", with: "\n")
      }
    }
    var cells: [Cell] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty && text != "^" && text != "<" {
        var width = 1
        while column + width < texts.count, texts[column + width] == "<" { width += 1 }
        var height = 1
        while row + height < rows.count, column < rows[row + height].count, rows[row + height][column] == "^"
        {
          height += 1
        }
        let place = Place.cell(table: ordinal, row: Int32(row) + 1, column: Int32(column) + 1)
        cells.append(
          Cell(
            text: text == "∅" ? "" : text, row: Int32(row) + 1, column: Int32(column) + 1,
            rowSpan: Int32(height),
            columnSpan: Int32(width), place: place))
      }
    }
    return Table(name: name, cells: cells, place: .cell(table: ordinal, row: 1, column: 1))
  }

  /// Reads one drawn table.
  static func read(_ drawing: String, name: String? = nil) -> ReadList {
    read([.table(table(drawing, name: name))])
  }

  /// Reads a document of drawn tables and paragraphs.
  static func read(_ blocks: [TableDocument.Block]) -> ReadList {
    TableInterpreter.read(TableDocument(blocks: blocks), file: FileID(0))
  }

  /// Paragraphs, one a line; `#` marks a heading.
  static func paragraphs(_ text: String) -> [TableDocument.Block] {
    text.split(separator: "\n").enumerated().map { index, line in
      let isHeading = line.hasPrefix("#")
      return .paragraph(
        Paragraph(
          text: (isHeading ? line.dropFirst() : line).trimmed, headingLevel: isHeading ? 1 : nil,
          place: .paragraph(Int32(index) + 1)))
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}

extension ReadList {
  /// What reading found amiss, but for unread content.
  var faults: [Irregularity.Kind] { submission.irregularities.map(\.kind) }

  /// The sub-items without a main item.
  var orphans: [String] {
    submission.irregularities.compactMap {
      if case .orphanSubitem = $0.kind { $0.quotation.text } else { nil }
    }
  }

  /// The texts that were told as unread.
  var unreadTexts: [String] {
    submission.irregularities.compactMap {
      if case .unreadContent = $0.kind { $0.quotation.text } else { nil }
    }
  }

  /// One line a power: name, category, and its sub-items in brackets.
  var powerOutline: [String] {
    submission.powers.map { power in
      let subitems = power.subitems.map(\.name.value).joined(separator: "、")
      return power.name.value + "/" + (power.categoryText?.value ?? "")
        + (subitems.isEmpty ? "" : "（\(subitems)）")
    }
  }

  /// The words of all roles that have a place of their own.
  var roleWords: [String] {
    submission.boundaries.flatMap(\.parties).compactMap { $0.roleWord?.value }
  }

  /// One line a boundary: matter, then party, role and share of each.
  var boundaryOutline: [String] {
    submission.boundaries.map { entry in
      let parties = entry.parties.map { party in
        party.unit.value + (party.role.map { "[\($0.name)]" } ?? "")
          + (party.share.map { "=\($0.value)" } ?? "")
      }
      return entry.matter.value + "：" + parties.joined(separator: "、")
        + (entry.division.map { "；\($0.value)" } ?? "")
    }
  }

  /// One line a duty: name, then its tasks.
  var dutyOutline: [String] {
    submission.duties.map { duty in
      duty.name.value + "："
        + duty.tasks.map { $0.text.value + ($0.office.map { "@\($0.value)" } ?? "") }.joined(separator: "、")
    }
  }
}

import FileFormats

/// A sheet of a dossier as a Word document, on A4 across.
enum DossierDocument {
  /// The file of a sheet, rendered at once: what can fail fails before anything is written.
  static func file(_ sheet: DossierSheet, named name: String) throws -> OutputFile {
    let bytes = try DOCXWriter.document(blocks(of: sheet), orientation: .landscape)
    return OutputFile(path: "\(name).docx") { bytes }
  }

  static func blocks(of sheet: DossierSheet) -> [DOCXWriter.Block] {
    [.title(sheet.title)]
      + sheet.blocks.map { block in
        switch block {
        case .heading(let text): .heading(text, level: 1)
        case .paragraph(let runs): .text(runs.map(run))
        case .note(let text): .note(text)
        case .table(let table): .table(self.table(table))
        }
      }
  }

  /// **Units:** rows; a longer form does not fit on a page.
  private static let longestKept = 8

  /// **Units:** letters of a cell; about a third of a page in a narrow column.
  private static let longestWholeRow = 240

  private static func table(_ table: DossierSheet.Table) -> DOCXWriter.Table {
    let header = table.header.map { DOCXWriter.Cell($0, isHeader: true) as DOCXWriter.Cell? }
    let rows = table.rows.map { row in
      row.map { cell in DOCXWriter.Cell(paragraphs: cell.flatMap(lines)) as DOCXWriter.Cell? }
    }
    var written = DOCXWriter.Table(
      rows: (header.isEmpty ? [] : [header]) + rows, headerRows: header.isEmpty ? 0 : 1,
      columnWidths: table.widths)
    written.longestWholeRow = longestWholeRow
    written.keepsTogether = table.kind == .form && table.rows.count <= longestKept
    written.rowHeight = table.rowHeight * 1440 * 10 / 254
    return written
  }

  /// A paragraph of a cell, one for each line of it.
  private static func lines(_ runs: [DossierSheet.Run]) -> [[DOCXWriter.Run]] {
    var lines: [[DOCXWriter.Run]] = [[]]
    for run in runs {
      for (index, line) in run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .enumerated()
      {
        if index > 0 { lines.append([]) }
        if !line.isEmpty {
          lines[lines.count - 1].append(self.run(DossierSheet.Run(String(line), run.manner)))
        }
      }
    }
    return lines
  }

  private static func run(_ run: DossierSheet.Run) -> DOCXWriter.Run {
    let manner: DOCXWriter.Run.Manner =
      switch run.manner {
      case .plain: .plain
      case .strong: .strong
      case .marked: .marked
      case .quiet: .quiet
      }
    return DOCXWriter.Run(run.text, manner)
  }
}

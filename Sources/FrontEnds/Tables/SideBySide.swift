import FileFormats
import ListModel

/// Several parts beside each other under one header, as in lists that give a unit's duties, boundaries, oversight and
/// services in one row.
enum SideBySide {
  /// The columns of one of the parts.
  struct Section {
    let part: ListPart
    var columns: ClosedRange<Int32>
  }

  /// The sections of a header: one begins with each name of another part's item that the part before has no use for.
  ///
  /// - Returns: empty where fewer than three parts of a responsibility list stand beside each other.
  static func sections(of header: Header, in grid: Grid) -> [Section] {
    guard header.rows.count == 1, header.part != .powers, !header.unknown.isEmpty else { return [] }
    var sections: [Section] = []
    for cell in grid.filled(header.rows.lowerBound).map({ grid.cells[$0] }) {
      if let last = sections.indices.last {
        sections[last].columns = sections[last].columns.lowerBound...cell.lastColumn
      }
      guard let meanings = Headings.meanings(of: cell.text),
        let part = ListPart.responsibilityParts.first(where: meanings.isName),
        sections.last.map({ meanings[$0.part] == nil }) ?? true
      else { continue }
      let first = sections.isEmpty ? 1 : cell.column
      if let last = sections.indices.last, cell.column > sections[last].columns.lowerBound {
        sections[last].columns = sections[last].columns.lowerBound...cell.column - 1
      }
      sections.append(Section(part: part, columns: first...max(first, cell.lastColumn)))
    }
    guard let last = sections.indices.last, sections.count >= 3,
      Set(sections.map(\.part)).count == sections.count
    else { return [] }
    sections[last].columns =
      sections[last].columns.lowerBound...max(grid.width, sections[last].columns.upperBound)
    return sections
  }
}

extension ListReader {
  /// Reads parts that stand beside each other, each as a table of its own.
  mutating func read(_ sections: [SideBySide.Section], under header: Header) {
    let whole = page.grid
    let number = whole.number(of: header.rows.lowerBound)
    for (index, section) in sections.enumerated() {
      if index > 0 { countCells() }
      page = Page(
        Grid(whole.cells.filter { section.columns.contains($0.column) }), after: Tally(of: list.submission))
      guard let row = page.grid.rows.indices.first(where: { page.grid.number(of: $0) == number }) else {
        continue
      }
      readRows(under: Header(section.part, row: row, in: page.grid))
    }
  }
}

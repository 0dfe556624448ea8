import Diagnostics
import ListModel

/// Vertical cards (一项一表): field names in one column, or in every other one, and values beside them.
struct CardLayout {
  let part: ListPart
  /// The grid columns in which field names stand, from left to right.
  let nameColumns: [Int32]

  /// The layout of a table of cards.
  ///
  /// - Returns: nil where no column holds three different field names of one part.
  init?(of grid: Grid, hint: ListPart?) {
    var known: [ListPart: [Int32: Set<Column>]] = [:]
    var between: [ListPart: Set<Int32>] = [:]
    for row in grid.rows.indices.prefix(30) where !Self.isRowOfHeadings(row, of: grid) {
      let filled = grid.filled(row)
      if filled.count == 1, Statement(grid.cells[filled[0]].text).part != nil { continue }
      for cell in filled {
        guard let meanings = Headings.meanings(of: grid.cells[cell].text) else { continue }
        for part in ListPart.allCases {
          if let column = meanings[part] {
            known[part, default: [:]][grid.cells[cell].column, default: []].insert(column)
            if Self.standsBetweenValues(cell, in: filled, of: grid) {
              between[part, default: []].insert(grid.cells[cell].column)
            }
          }
        }
      }
    }
    var best: (part: ListPart, rank: (Int, Int))?
    for part in ListPart.allCases.reversed() {
      guard let columns = known[part], columns.values.contains(where: { $0.count >= 3 }) else { continue }
      let rank = (columns.values.reduce(0) { $0 + $1.count }, part == hint ? 1 : 0)
      if best.map({ $0.rank < rank }) ?? true { best = (part, rank) }
    }
    guard let part = best?.part, let columns = known[part] else { return nil }
    self.part = part
    nameColumns = columns.filter {
      $0.value.count >= 2 || (columns.count > 1 && $0.key == columns.keys.min())
        || between[part]?.contains($0.key) == true
    }
    .keys.sorted()
  }

  /// Whether a field name stands right of the value of another one and left of its own.
  private static func standsBetweenValues(_ cell: Int, in filled: [Int], of grid: Grid) -> Bool {
    guard let index = filled.firstIndex(of: cell), index > 1, index + 1 < filled.count else { return false }
    func isName(_ index: Int) -> Bool { Headings.meanings(of: grid.cells[filled[index]].text) != nil }
    return isName(index - 2) && !isName(index - 1) && !isName(index + 1)
  }

  /// Headings side by side, as in the header of a table: a card has a value beside each field name.
  private static func isRowOfHeadings(_ row: Int, of grid: Grid) -> Bool {
    var neighbours = 0
    var end: Int32 = 0
    for index in grid.filled(row) {
      let cell = grid.cells[index]
      let isBeside = cell.column == end + 1
      neighbours = Headings.meanings(of: cell.text) == nil ? 0 : isBeside ? neighbours + 1 : 1
      if neighbours > 2 { return true }
      end = cell.lastColumn
    }
    return false
  }
}

extension Fields {
  /// Of several names of a power the last one is that of a sub-item, where no field is named so.
  fileprivate mutating func divideNames(_ names: [Int]) {
    guard self[.subitem].isEmpty, names.count > 1, let last = names.last else { return }
    self[.name].removeAll { $0 == last }
    self[.subitem] = [last]
  }
}

extension ListReader {
  /// Reads a table of one or many cards.
  mutating func readCards(_ layout: CardLayout) {
    context.part = layout.part
    switch layout.items(in: page.grid) {
    case .one: readCards(layout, valuesIn: 1..<page.grid.width + 1)
    case .several(let columns):
      for (index, column) in columns.enumerated() {
        let end = index + 1 < columns.count ? columns[index + 1] : page.grid.width + 1
        readCards(layout, valuesIn: (index == 0 ? 1 : column)..<end, isFirst: index == 0)
      }
    case .unclear: return reportUnrecognised()
    }
    reportUnreadFields(layout)
  }

  /// Reads the cards whose values stand in some of the columns.
  ///
  /// - Parameter isFirst: titles over the cards have not been read yet.
  private mutating func readCards(_ layout: CardLayout, valuesIn columns: Range<Int32>, isFirst: Bool = true)
  {
    var card = Card()
    for row in page.grid.rows.indices {
      let filled = page.grid.filled(row)
      if filled.count == 1, isTitle(filled[0], above: card, layout) {
        flush(&card, layout.part)
        if isFirst { readTitle(row: row, part: layout.part) }
        continue
      }
      for (index, start) in layout.nameColumns.enumerated() {
        let end = index + 1 < layout.nameColumns.count ? layout.nameColumns[index + 1] : columns.upperBound
        readField(row: row, nameColumn: start, values: columns.lowerBound..<end, of: layout, into: &card)
      }
    }
    flush(&card, layout.part)
  }

  /// One card under reading.
  private struct Card {
    var fields = Fields()
    var columns: Set<Column> = []
    /// The field names as written, so that 基本编码 and 实施编码 stand in one card.
    var headings: Set<String> = []
    var row = 0
    var isEmpty: Bool { columns.isEmpty }
  }

  /// A single cell that is neither value nor field name: a title of the card, or of what follows.
  private func isTitle(_ index: Int, above card: Card, _ layout: CardLayout) -> Bool {
    let cell = page.grid.cells[index]
    guard layout.nameColumns.contains(where: { $0 >= cell.column && $0 <= cell.lastColumn }) else {
      return false
    }
    let statement = Statement(cell.text)
    guard Headings.meanings(of: cell.text)?[layout.part] == nil else {
      return card.isEmpty && statement.part != nil
    }
    return cell.lastColumn >= page.grid.width || FormText.isFurniture(cell.text)
      || statement.part != nil || statement.category != nil || FormText.statedUnit(in: cell.text) != nil
  }

  private mutating func readField(
    row: Int, nameColumn: Int32, values: Range<Int32>, of layout: CardLayout, into card: inout Card
  ) {
    guard let name = page.grid.cell(row: row, column: nameColumn), page.grid.cells[name].column == nameColumn,
      let column = Headings.meanings(of: page.grid.cells[name].text)?[layout.part]
    else { return }
    if page.grid.beginning(row: row, column: nameColumn) == name {
      let heading = NormalisedName(page.grid.cells[name].text).text
      if beginsCard(column, heading, card) { flush(&card, layout.part) }
      if card.isEmpty { card.row = row }
      card.columns.insert(column)
      card.headings.insert(heading)
      pass(name)
    }
    var next = max(page.grid.cells[name].lastColumn + 1, values.lowerBound)
    while next < values.upperBound {
      guard let value = page.grid.beginning(row: row, column: next) else {
        next += 1
        continue
      }
      next = page.grid.cells[value].lastColumn + 1
      guard !page.grid.cells[value].text.isEmpty else { continue }
      if column == .number { number(value) } else { card.fields.add(value, to: column) }
    }
  }

  /// A field that a card has only once stands there again.
  private func beginsCard(_ column: Column, _ heading: String, _ card: Card) -> Bool {
    guard card.headings.contains(heading) else { return false }
    return column == .name || column == .number || column == .code || card.columns.contains(.name)
  }

  private mutating func flush(_ card: inout Card, _ part: ListPart) {
    defer { card = Card() }
    guard !card.isEmpty else { return }
    let origin = Origin(file: file, place: page.grid.place(row: card.row, column: 1))
    let isBlank = PartSchema.schema(of: part).columns.allSatisfy { card.fields[$0.column].isEmpty }
    guard !isBlank else { return }
    give(part, at: origin)
    switch part {
    case .powers:
      card.fields.divideNames(written(in: card.fields[.name]))
      append(
        power(card.fields, names: written(in: card.fields[.name]), row: card.row, header: nil), of: card)
    case .duties: list.submission.duties.append(duty(card.fields, row: card.row, header: nil))
    case .boundaries:
      list.submission.boundaries.append(
        boundary(card.fields, row: card.row, header: nil, isByParty: card.fields[.parties].count > 1))
    case .oversight: list.submission.oversight.append(oversightRule(card.fields, row: card.row, header: nil))
    case .services: list.submission.services.append(service(card.fields, row: card.row, header: nil))
    }
  }

  /// A card of a sub-item names its main item too: cards of one main item follow each other.
  private mutating func append(_ power: PowerItem, of card: Card) {
    var item = power
    if item.categoryText == nil { item.categoryText = context.category }
    if item.categoryText == nil {
      reportMissing(.category, of: .powers, item: item.name.value, row: card.row, header: nil)
    }
    let names = takeEach(card.fields[.subitem])
    guard let name = names.first else {
      list.submission.powers.append(item)
      return
    }
    var subitem = item
    subitem.name = name.withoutLineBreaks
    if let last = list.submission.powers.indices.last, !list.submission.powers[last].subitems.isEmpty,
      NormalisedName(list.submission.powers[last].name.value) == NormalisedName(item.name.value)
    {
      list.submission.powers[last].subitems.append(subitem)
      return
    }
    list.submission.powers.append(
      PowerItem(name: item.name, categoryText: item.categoryText, subitems: [subitem]))
  }

  /// Reports fields of cards that the part does not have, each name once, and other cells one by one.
  private mutating func reportUnreadFields(_ layout: CardLayout) {
    var reported: Set<String> = []
    var lastUnknownRow = Int32.min
    for (index, cell) in page.grid.cells.enumerated() where page.fates[index] == nil && !cell.text.isEmpty {
      page.fates[index] = .reported
      if layout.nameColumns.contains(cell.column) {
        lastUnknownRow = cell.lastRow
        guard reported.insert(cell.text).inserted else { continue }
        report(.unreadContent(.unknownColumn(heading: cell.text)), at: located(index).quotation)
      } else if cell.row > lastUnknownRow {
        report(.unreadContent(.cell), at: located(index).quotation)
      }
    }
  }
}

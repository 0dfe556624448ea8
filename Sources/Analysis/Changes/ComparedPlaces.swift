import Diagnostics
import ListModel

/// Where the items of two editions stand, so that what is found at one of them is found again at its later self, in whatever
/// format its list is written.
struct ComparedPlaces {
  private let changes: ListChanges
  private let before: Places
  private let after: Places

  init(_ changes: ListChanges) {
    self.changes = changes
    before = Places(of: changes.compared.before)
    after = Places(of: changes.compared.after)
  }

  /// The item at which two quotations stand.
  ///
  /// - Returns: nil where they stand at none, or at different ones, or where the change put something else there.
  func item(
    at earlier: Quotation, and later: Quotation
  ) -> (before: ComparedItem, after: ComparedItem)? {
    let later = (quotation: later, items: after.items(at: later))
    for index in before.items(at: earlier) {
      guard let partner = changes.partner(ofEarlier: index), later.items.contains(partner) else { continue }
      let items = (before: changes.compared.before[index], after: changes.compared.after[partner])
      let texts = changes.texts(of: items)
      let changed = Set(texts.changes.map(\.element))
      func isChanged(_ quotation: Quotation, _ texts: [ItemText]) -> Bool {
        texts.contains { $0.quotation.origin == quotation.origin && changed.contains($0.element) }
      }
      if isChanged(earlier, texts.before) || isChanged(later.quotation, texts.after) { return nil }
      return items
    }
    return nil
  }

  /// Which items of an edition stand at a place.
  fileprivate struct Places {
    private var byOrigin: [Origin: [Int]] = [:]
    private var byRow: [Row: [Int]] = [:]

    private struct Row: Hashable {
      let file: FileID
      let table: Int32
      let row: Int32

      /// nil for a place outside tables.
      init?(_ origin: Origin) {
        file = origin.file
        switch origin.place {
        case .field(let line, _): (table, row) = (0, line)
        case .cell(let table, let row, _), .markupCell(_, let table, let row, _):
          (self.table, self.row) = (table, row)
        case .line, .paragraph, .pageMargin, .wholeFile: return nil
        }
      }
    }

    init(of items: [ComparedItem]) {
      for (index, item) in items.enumerated() {
        for origin in Set(item.origins) { byOrigin[origin, default: []].append(index) }
        if let row = Row(item.name.origin) { byRow[row, default: []].append(index) }
      }
    }

    /// An empty cell is no text of an item, and belongs to those of its row.
    func items(at quotation: Quotation) -> [Int] {
      if let items = byOrigin[quotation.origin] { return items }
      guard quotation.text.isEmpty || UnitNameCell.isNone(quotation.text) else { return [] }
      return Row(quotation.origin).flatMap { byRow[$0] } ?? []
    }
  }
}

/// What of the later edition the change altered, or is new in it.
package struct AlteredItems: Sendable {
  private let changes: ListChanges
  private let places: ComparedPlaces.Places
  private let names: Set<Origin>
  private let lines: Set<Line>

  /// A line of a text, or a row of a table.
  private struct Line: Hashable {
    let file: FileID
    let table: Int32
    let line: Int32

    init?(_ origin: Origin) {
      file = origin.file
      switch origin.place {
      case .line(let line, _), .field(let line, _), .markupCell(let line, _, _, _):
        (table, self.line) = (0, line)
      case .cell(let table, let row, _): (self.table, line) = (table, row)
      case .paragraph(let ordinal): (table, line) = (0, ordinal)
      case .wholeFile, .pageMargin: return nil
      }
    }
  }

  package init(_ changes: ListChanges) {
    self.changes = changes
    places = ComparedPlaces.Places(of: changes.compared.after)
    names = Set(changes.all.compactMap { $0.after?.name.origin })
    let altered = changes.all.flatMap { change in
      change.elements.compactMap { $0.after?.quotation.origin }
        + (change.kinds == [.changed] ? [] : [change.after?.name.origin].compactMap { $0 })
    }
    lines = Set(altered.compactMap(Line.init))
  }

  /// Whether something stands on the line, or in the row, of a text that the change altered.
  package func holdLine(of quotation: Quotation) -> Bool {
    Line(quotation.origin).map(lines.contains) ?? false
  }

  /// Whether something stands at one of the items.
  package func hold(_ quotation: Quotation) -> Bool {
    places.items(at: quotation).contains { names.contains(changes.compared.after[$0].name.origin) }
  }
}

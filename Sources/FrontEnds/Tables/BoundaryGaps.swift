import Diagnostics
import FileFormats
import ListModel

/// Cells that are empty beside a single unit of a boundary.
extension ListReader {
  /// Tells each unit that has no share, where units have shares of their own and none speaks for it.
  mutating func tellMissingShares(_ fields: Fields, of matter: String, under header: Header) {
    let shares = fields[.division].map { page.grid.cells[$0] }
    guard !shares.isEmpty else { return }
    for index in fields[.parties] {
      let party = page.grid.cells[index]
      guard !shares.contains(where: { $0.row <= party.lastRow && $0.lastRow >= party.row }) else { continue }
      let units = PartyList.read(located(index)).map(\.unit.value)
      guard !units.allSatisfy({ unit in shares.contains { Self.speaks($0.text, for: unit) } }) else {
        continue
      }
      reportMissing(.division, of: .boundaries, item: matter, beside: index, header: header)
    }
  }

  /// Whether a share is one text for several units, this one among them.
  private static func speaks(_ share: String, for unit: String) -> Bool {
    let name = unit.firstIndex(of: "市").map { unit[unit.index(after: $0)...] } ?? unit[...]
    return share.holds(unit) || (!name.isEmpty && share.holds(String(name)))
      || forAll.contains(where: share.holds) || share.unicodeScalars.count { $0 == "局" } > 1
  }

  /// **Source:** the words by which lists give a task to all units alike.
  private static let forAll = ["各自", "分别", "共同", "各部门", "各单位", "各有关", "各相关", "各职能"]

  /// Tells rows that give a role to no unit, or to one that cannot be read; their content belongs to nobody, and is not
  /// taken.
  mutating func tellMissingParties(
    _ fields: inout Fields, in rows: ArraySlice<Int>, of matter: String, under header: Header
  ) {
    guard header.has(.parties), !fields[.parties].isEmpty else { return }
    for row in rows where !hasParty(row: row, under: header) {
      let role = beginning(.role, row: row, under: header)
      guard
        isUnreadable(.parties, row: row, under: header)
          || role.map({ !FormText.isNone(page.grid.cells[$0].text) }) == true
      else { continue }
      reportMissing(.parties, of: .boundaries, item: matter, row: row, header: header)
      if let role { page.fates[role] = .reported }
      let last = role.map { page.grid.cells[$0].lastRow } ?? page.grid.number(of: row)
      guard let share = beginning(.division, row: row, under: header),
        page.grid.cells[share].lastRow <= last
      else { continue }
      page.fates[share] = .reported
      fields[.division].removeAll { $0 == share }
    }
  }

  /// Whether a cell with the name of a unit covers a row.
  private func hasParty(row: Int, under header: Header) -> Bool {
    [Column.parties, .leading, .assisting].flatMap { header[$0] }.contains { column in
      page.grid.cell(row: row, column: column).map { !page.grid.cells[$0].text.isEmpty } ?? false
    }
  }
}

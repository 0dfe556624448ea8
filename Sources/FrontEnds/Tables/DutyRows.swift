import Diagnostics
import FileFormats
import ListModel

/// Rows of main duties with their work items.
extension ListReader {
  mutating func readDuties(_ run: [Int], under header: Header) {
    var current: String?
    let groups = groups(run) { row in
      guard let cell = beginning(.name, row: row, under: header) else { return false }
      let name = page.grid.cells[cell].text
      defer { current = name }
      return name != current
    }
    for group in groups {
      sequence.allowBeginning()
      number(group, under: header)
      let row = group[group.startIndex]
      list.submission.duties.append(duty(fields(group, under: header), row: row, header: header))
    }
  }

  /// A duty from its cells.
  mutating func duty(_ fields: Fields, row: Int, header: Header?) -> Duty {
    let name = name(fields, of: .duties, row: row, header: header)
    var duty = Duty(
      name: name, accountability: take(fields[.accountability]), note: take(fields[.note]))
    let cells = fields[.task].filter { !FormText.isNone(page.grid.cells[$0].text) }
    for (index, cell) in cells.enumerated() {
      let end = index + 1 < cells.count ? page.grid.cells[cells[index + 1]].row : Int32.max
      let office = take(office(of: page.grid.cells[cell], until: end, among: fields[.office]))
      duty.tasks += NumberedLines.divide(take(cell)).map { DutyTask(text: $0, office: office) }
    }
    for cell in fields[.task] { _ = take(cell) }
    if fields[.task].isEmpty, header?.has(.task) ?? true {
      reportMissing(.task, of: .duties, item: name.value, row: row, header: header)
    }
    return duty
  }

  /// The office cells beside a task: those of its rows; in a card, where none lies beside it, all.
  private func office(of task: Cell, until end: Int32, among offices: [Int]) -> [Int] {
    let beside = offices.filter { index in
      let office = page.grid.cells[index]
      return office.lastRow >= task.row && office.row < max(end, task.row + 1)
    }
    return beside.isEmpty ? offices : beside
  }

  /// The name of an item other than a power; told where it is missing.
  mutating func name(_ fields: Fields, of part: ListPart, row: Int, header: Header?) -> Located<String> {
    if let name = take(fields[.name]) { return name }
    if header?.has(.name) ?? true { reportMissing(.name, of: part, item: nil, row: row, header: header) }
    let place = page.grid.place(row: row, column: header?[.name].first ?? 1)
    return Located("", at: Origin(file: file, place: place))
  }
}

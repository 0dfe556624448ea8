import Diagnostics
import FileFormats
import ListModel

/// Rows of main duties with their work items.
extension ListReader {
  mutating func readDuties(_ run: [Int], under header: Header) {
    var current: String?
    let isHeaded =
      page.matter != nil
      && !run.contains {
        beginning(.name, row: $0, under: header) != nil || isUnreadable(.name, row: $0, under: header)
      }
    if !isHeaded { page.matter = nil }
    let goesOn = leavesOutRepeatedNames(run, under: header)
    let groups = groups(run) { row in
      if !isHeaded, isUnreadable(.name, row: row, under: header) {
        current = nil
        return true
      }
      guard !isHeaded, let cell = beginning(.name, row: row, under: header) else {
        if isHeaded || goesOn { return false }
        let isNameless = hasNewNumber(row: row, under: header) && !isCovered(.name, row: row, under: header)
        if isNameless { current = nil }
        return isNameless
      }
      let name = page.grid.cells[cell].text
      defer { current = name }
      return name != current
    }
    let first = list.submission.duties.count
    defer { takeNumbersOff(from: first) }
    let numbersCountTasks = groups.contains { $0.count { hasNewNumber(row: $0, under: header) } > 1 }
    for group in groups {
      if numbersCountTasks { sequence.allowBeginning() }
      number(group, under: header)
      let row = group[group.startIndex]
      let fields = fields(group, under: header)
      let duty = duty(fields, row: row, header: header)
      list.submission.duties.append(duty)
      let unreadable = group.filter { isUnreadable(.task, row: $0, under: header) }
      for task in unreadable where !fields[.task].isEmpty || task != row {
        reportMissing(.task, of: .duties, item: duty.name.value, row: task, header: header)
      }
    }
  }

  /// Takes the numbers off the names of the duties of a table, where each has its own.
  private mutating func takeNumbersOff(from first: Int) {
    let names = NumberedLines.withoutNumbers(list.submission.duties[first...].map(\.name))
    for (index, name) in names.enumerated()
    where name.value != list.submission.duties[first + index].name.value {
      list.submission.duties[first + index].name = name
    }
  }

  /// Whether a form numbers every row and writes a main duty only in the first of its rows, as a sheet does whose merged
  /// cells were taken apart: a name that was forgotten stands alone among many.
  private func leavesOutRepeatedNames(_ run: [Int], under header: Header) -> Bool {
    guard let first = run.first, beginning(.name, row: first, under: header) != nil,
      run.allSatisfy({ isNumbered(row: $0, under: header) })
    else { return false }
    let blank = run.count { beginning(.name, row: $0, under: header) == nil }
    return blank * 10 >= run.count
  }

  /// A duty from its cells; in a card, an office that stands beside no task is that of all.
  mutating func duty(_ fields: Fields, row: Int, header: Header?) -> Duty {
    let name = name(fields, of: .duties, row: row, header: header)
    var duty = Duty(
      name: name, accountability: take(fields[.accountability]), note: take(fields[.note]))
    let cells = fields[.task].filter { !FormText.isNone(page.grid.cells[$0].text) }
    for (index, cell) in cells.enumerated() {
      let end = index + 1 < cells.count ? page.grid.cells[cells[index + 1]].row : Int32.max
      var offices = offices(beside: page.grid.cells[cell], until: end, among: fields[.office])
      if offices.isEmpty, header == nil { offices = fields[.office] }
      let office = take(offices)
      duty.tasks += NumberedLines.divide(take(cell)).map { DutyTask(text: $0, office: office) }
    }
    if duty.tasks.count == cells.count {
      let texts = NumberedLines.withoutNumbers(duty.tasks.map(\.text))
      for index in duty.tasks.indices { duty.tasks[index].text = texts[index] }
    }
    for cell in fields[.task] { _ = take(cell) }
    guard header?.has(.task) ?? true else { return duty }
    // An office beside no task is told with the task, or says as little as the task's 无.
    if cells.isEmpty { for office in fields[.office] { _ = take(office) } }
    if fields[.task].isEmpty {
      reportMissing(.task, of: .duties, item: name.value, row: row, header: header)
    }
    return duty
  }

  /// The office cells in the rows of a task.
  private func offices(beside task: Cell, until end: Int32, among offices: [Int]) -> [Int] {
    offices.filter { index in
      let office = page.grid.cells[index]
      return office.lastRow >= task.row && office.row < max(end, task.row + 1)
    }
  }

  /// The name of an item other than a power; told where it is missing.
  mutating func name(_ fields: Fields, of part: ListPart, row: Int, header: Header?) -> Located<String> {
    if let name = take(fields[.name]) { return name }
    if part == .duties, header != nil, let duty = matterAbove() { return duty }
    if header?.has(.name) ?? true { reportMissing(.name, of: part, item: nil, row: row, header: header) }
    let place = page.grid.place(row: row, column: header?[.name].first ?? 1)
    return Located("", at: Origin(file: file, place: place))
  }
}

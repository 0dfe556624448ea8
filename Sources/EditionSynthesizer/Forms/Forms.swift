import ListModel

/// The lists of a unit as forms: the tables that go into documents, workbooks and pages.
struct Forms {
  let submission: Submission
  /// Whether a group of rows is merged under its name, or each row stands by itself.
  let hasMergedCells: Bool

  /// The four tables of the responsibility list.
  var responsibilities: [FormTable] { [duties, boundaries, oversight, services] }

  /// The power list, where the unit has one.
  var powers: FormTable? { submission.powers.isEmpty ? nil : powerTable }

  private var duties: FormTable {
    var table = FormTable(
      .duties, title: "一、部门职责", header: [["序号", "主要职责", "具体工作事项", "责任处室", "备注"]],
      widths: [6, 24, 50, 16, 10])
    for (index, duty) in submission.duties.enumerated() {
      let first = table.rows.count
      for (position, task) in duty.tasks.enumerated() {
        let begins = position == 0
        table.add([
          begins ? String(index + 1) : "", begins || !hasMergedCells ? duty.name.value : "", task.text.value,
          task.office?.value ?? "", "",
        ])
      }
      guard hasMergedCells else { continue }
      table.merge(column: 0, from: first)
      table.merge(column: 1, from: first)
    }
    return table.orNone(submission.duties.isEmpty)
  }

  private var boundaries: FormTable {
    var table = FormTable(
      .boundaries, title: "二、与相关部门的职责边界",
      header: [["序号", "管理事项", "相关部门", "角色", "职责分工", "相关依据", "事例"]],
      widths: [6, 20, 14, 10, 50, 24, 30])
    for (index, boundary) in submission.boundaries.enumerated() {
      let first = table.rows.count
      for (position, party) in boundary.parties.enumerated() {
        let begins = position == 0
        table.add([
          begins ? String(index + 1) : "", begins || !hasMergedCells ? boundary.matter.value : "",
          party.unit.value, party.role?.name ?? "", party.share?.value ?? "",
          begins ? boundary.bases.first?.text.value ?? "" : "", begins ? boundary.example?.value ?? "" : "",
        ])
      }
      guard hasMergedCells else { continue }
      for column in [0, 1, 5, 6] { table.merge(column: column, from: first) }
    }
    return table.orNone(submission.boundaries.isEmpty)
  }

  private var oversight: FormTable {
    let elements = OversightElement.allCases
    var table = FormTable(
      .oversight, title: "三、事中事后监管制度",
      header: [["序号", "监管制度", "行业"] + elements.map(\.name) + ["依据"]],
      widths: [6, 20, 12] + elements.map { _ in 24 } + [24])
    for (index, rule) in submission.oversight.enumerated() {
      table.add(
        [String(index + 1), rule.name.value, rule.industry?.value ?? ""]
          + elements.map { rule.elements[$0]?.value ?? "" } + [rule.bases.first?.text.value ?? ""])
    }
    return table.orNone(submission.oversight.isEmpty)
  }

  private var services: FormTable {
    let elements: [ServiceElement] = [.content, .recipient, .office, .telephone]
    var table = FormTable(
      .services, title: "四、公共服务事项", header: [["序号", "服务事项"] + elements.map(\.name)],
      widths: [6, 24, 50, 20, 16, 16])
    for (index, service) in submission.services.enumerated() {
      table.add(
        [String(index + 1), service.name.value] + elements.map { service.elements[$0]?.value ?? "" })
    }
    return table.orNone(submission.services.isEmpty)
  }
}

extension FormTable {
  /// Says 无 in the first columns where the part has no items.
  fileprivate func orNone(_ isEmpty: Bool) -> FormTable {
    guard isEmpty else { return self }
    var table = self
    table.add(["", "无"] + Array(repeating: "", count: widths.count - 2))
    return table
  }
}

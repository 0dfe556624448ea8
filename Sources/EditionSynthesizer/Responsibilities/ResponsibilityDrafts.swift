import ListModel

/// The four items of a unit's responsibility list, as the tables of facts give them.
struct ResponsibilityDrafts {
  /// By the unit's short name.
  private(set) var duties: [String: [Duty]] = [:]
  private(set) var oversight: [String: [OversightRule]] = [:]
  private(set) var services: [String: [PublicService]] = [:]
  private(set) var boundaries: [String: [DutyBoundary]] = [:]

  init(_ facts: Facts) throws {
    for row in facts.duties.rows { add(duty: row) }
    for row in facts.oversight.rows { oversight[row["单位"], default: []].append(Self.rule(row)) }
    for row in facts.services.rows { services[row["单位"], default: []].append(Self.service(row)) }
    for boundary in try Self.boundaries(facts.boundaries) {
      for party in boundary.parties { boundaries[party.unit.value, default: []].append(boundary) }
    }
  }

  /// The items of all units together.
  func count(_ units: [String]) -> Int {
    units.reduce(0) { total, unit in
      total + (duties[unit] ?? []).reduce(0) { $0 + $1.tasks.count } + (oversight[unit]?.count ?? 0)
        + (services[unit]?.count ?? 0) + (boundaries[unit]?.count ?? 0)
    }
  }

  /// Leaves out work items until so many items are left: always the last of the longest duty of the unit with
  /// the most of them; duties themselves stay.
  mutating func trim(to total: Int, units: [String]) throws {
    for _ in 0..<max(0, count(units) - total) {
      let longest = units.indices.max { (work(units[$0]), $1) < (work(units[$1]), $0) }
      guard let unit = longest.map({ units[$0] }), var list = duties[unit] else { return }
      let duty = list.indices.max { (list[$0].tasks.count, $0) < (list[$1].tasks.count, $1) }
      guard let duty, list[duty].tasks.count > 1 else { throw FactFault("nothing to leave out") }
      list[duty].tasks.removeLast()
      duties[unit] = list
    }
    guard count(units) == total else { throw FactFault("\(count(units)) responsibilities, not \(total)") }
  }

  private func work(_ unit: String) -> Int { (duties[unit] ?? []).reduce(0) { $0 + $1.tasks.count } }

  private mutating func add(duty row: FactRow) {
    let task = DutyTask(text: .written(row["具体工作事项"]), office: .written(row["责任处室"]))
    let unit = row["单位"]
    let name = row["主要职责"]
    if let last = duties[unit]?.lastIndex(where: { $0.name.value == name }) {
      duties[unit]![last].tasks.append(task)
    } else {
      duties[unit, default: []].append(Duty(name: .written(name), tasks: [task]))
    }
  }

  private static func rule(_ row: FactRow) -> OversightRule {
    var rule = OversightRule(name: .written(row["监管制度"]), industry: .written(row["行业"]))
    for element in OversightElement.allCases { rule.elements[element] = .written(row[element.name]) }
    if row["依据"] != "无" { rule.bases = [.written(row["依据"])] }
    return rule
  }

  private static func service(_ row: FactRow) -> PublicService {
    PublicService(
      name: .written(row["服务事项"]),
      elements: [
        .content: .written(row["主要内容"]), .recipient: .written(row["服务对象"]),
        .office: .written(row["承办机构"]), .telephone: .written("0898-12345"),
      ])
  }

  /// One entry a matter; every unit concerned lists it in the same words.
  private static func boundaries(_ table: FactTable) throws -> [DutyBoundary] {
    var entries: [DutyBoundary] = []
    for row in table.rows {
      if entries.last?.matter.value != row["管理事项"] {
        var entry = DutyBoundary(matter: .written(row["管理事项"]))
        if !row["依据"].isEmpty { entry.bases = [.written(row["依据"])] }
        if !row["事例"].isEmpty { entry.example = .written(row["事例"]) }
        entries.append(entry)
      }
      guard let role = BoundaryRole.allCases.first(where: { $0.name == row["角色"] }) else {
        throw FactFault("unknown role \(row["角色"])")
      }
      let party = BoundaryParty(unit: .written(row["单位"]), role: role, share: .written(row["分工"]))
      entries[entries.count - 1].parties.append(party)
    }
    return entries
  }
}

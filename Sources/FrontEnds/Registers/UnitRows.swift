import Diagnostics
import FileFormats
import ListModel

/// The columns of `units.csv`.
enum UnitColumn: String, RegisterColumn {
  case name = "名称"
  case shortName = "简称"
  case formerNames = "曾用名"
  case kind = "类别"
  case level = "层级"
  case creditCode = "统一社会信用代码"
  case validFrom = "启用日期"
  case validUntil = "停用日期"
  case successors = "承继单位"

  var isRequired: Bool { self == .name || self == .shortName }
  var synonyms: [String] {
    switch self {
    case .name: ["单位名称", "全称"]
    case .shortName: ["单位简称"]
    case .formerNames: ["曾用名称", "原名称"]
    default: []
    }
  }
}

extension RegisterTable<UnitColumn> {
  /// The units of the register; rows that contradict each other are told, and kept; repeated rows are not used.
  func units(_ faults: inout [Irregularity]) -> [Unit] {
    let complete = rows.filter { $0.isComplete(&faults) }
    let units = complete.compactMap { row in unit(row, &faults) }
    tellContradictions(zip(complete, units), &faults)
    var kept: [NormalisedName: [Unit]] = [:]
    return units.filter { unit in
      let name = NormalisedName(unit.name)
      let short = NormalisedName(unit.shortName)
      if kept[name, default: []].contains(where: {
        NormalisedName($0.shortName) == short && $0.overlaps(unit)
      }) {
        return false
      }
      kept[name, default: []].append(unit)
      return true
    }
  }

  private func unit(_ row: RegisterRow<UnitColumn>, _ faults: inout [Irregularity]) -> Unit? {
    guard let name = row[.name], let shortName = row[.shortName] else { return nil }
    let unit = Unit(
      name: name.value.trimmingOuterSpace, shortName: shortName.value.trimmingOuterSpace,
      formerNames: row.list(.formerNames).map(\.value),
      kind: row[.kind]?.value.trimmingOuterSpace ?? "", level: row[.level]?.value.trimmingOuterSpace,
      creditCode: row[.creditCode]?.value.trimmingOuterSpace, validFrom: row.date(.validFrom, &faults),
      validUntil: row.date(.validUntil, &faults), successors: row.list(.successors).map(\.value),
      origin: row.origin)
    if let from = unit.validFrom, let until = unit.validUntil, until <= from, let cell = row[.validUntil] {
      faults.append(
        RegisterFault.wrongOrder(
          UnitColumn.validFrom.rawValue, UnitColumn.validUntil.rawValue, at: cell.quotation))
    }
    return unit
  }

  /// One name of two units at one time; a successor that nobody knows.
  private func tellContradictions(
    _ rows: Zip2Sequence<[RegisterRow<UnitColumn>], [Unit]>, _ faults: inout [Irregularity]
  ) {
    var bearers: [NormalisedName: [Unit]] = [:]
    var repeated: Set<NormalisedName> = []
    for (row, unit) in rows {
      for column in [UnitColumn.name, .shortName] where column == .name || unit.name != unit.shortName {
        guard let cell = row[column] else { continue }
        let name = NormalisedName(cell.value)
        if bearers[name, default: []].contains(where: { $0.overlaps(unit) }) {
          // A repeated row is told once, by its name.
          let isTold = column == .shortName && repeated.contains(NormalisedName(unit.name))
          if !isTold { faults.append(RegisterFault.duplicate(column.rawValue, at: cell.quotation)) }
          if column == .name { repeated.insert(name) }
        }
        bearers[name, default: []].append(unit)
      }
    }
    for (row, _) in rows {
      for successor in row.list(.successors) where bearers[NormalisedName(successor.value)] == nil {
        guard let cell = row[.successors] else { continue }
        faults.append(RegisterFault.unknownSuccessor(successor.value, at: cell.quotation))
      }
    }
  }
}

extension Unit {
  /// Whether both exist on some day.
  fileprivate func overlaps(_ other: Unit) -> Bool {
    (validFrom.map { !other.hasEnded(on: $0) } ?? true) && (other.validFrom.map { !hasEnded(on: $0) } ?? true)
  }
}

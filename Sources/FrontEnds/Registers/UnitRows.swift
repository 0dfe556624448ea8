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
  var isCreditCode: Bool { self == .creditCode }
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
    let known = faults.count
    var unit = Unit(
      name: name.value.trimmingOuterSpace, shortName: shortName.value.trimmingOuterSpace,
      formerNames: row.list(.formerNames).map(\.value),
      kind: row[.kind]?.value.trimmingOuterSpace ?? "", level: row[.level]?.value.trimmingOuterSpace,
      creditCode: row[.creditCode]?.value.trimmingOuterSpace, validFrom: row.date(.validFrom, &faults),
      validUntil: row.date(.validUntil, &faults), successors: row.list(.successors).map(\.value),
      origin: row.origin)
    unit.hasUnclearDates = faults.count > known
    if let from = unit.validFrom, let until = unit.validUntil, until <= from, let cell = row[.validUntil] {
      faults.append(
        RegisterFault.wrongOrder(
          UnitColumn.validFrom.rawValue, UnitColumn.validUntil.rawValue, at: cell.quotation))
    }
    return unit
  }

  /// **Source:** GB 32100-2015.
  private func tellCreditCode(_ cell: Located<String>, _ faults: inout [Irregularity]) {
    let code = NormalisedName(cell.value).text.uppercased()
    let count = code.unicodeScalars.count
    if count != 18 {
      faults.append(
        RegisterFault.badCreditCode(
          "应为 18 位，实为 \(count) 位", "it has \(count) characters and should have 18", at: cell.quotation))
    } else if let expected = CreditCode.checkCharacter(of: code) {
      guard code.last != expected else { return }
      faults.append(
        RegisterFault.badCreditCode(
          "校验位应为 \(expected)", "its check character should be \(expected)", at: cell.quotation))
    } else {
      faults.append(
        RegisterFault.badCreditCode(
          "有不该出现的字符", "it has characters that codes do not have", at: cell.quotation))
    }
  }

  /// One name of two units at one time; a successor that nobody knows, or that is the unit itself; a former name
  /// that is the name of another unit in force; a wrong credit code.
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
    for (row, unit) in rows {
      for successor in row.list(.successors) {
        let named = bearers[NormalisedName(successor.value), default: []]
        if named.isEmpty {
          faults.append(RegisterFault.unknownSuccessor(successor.value, at: successor.quotation))
        } else if named.allSatisfy({ $0.origin == unit.origin }) {
          faults.append(RegisterFault.ownSuccessor(at: successor.quotation))
        }
      }
      for former in row.list(.formerNames) where unit.validUntil == nil {
        let heir = bearers[NormalisedName(former.value), default: []].first {
          $0.validUntil == nil && $0.origin != unit.origin
            && NormalisedName($0.name) != NormalisedName(unit.name)
        }
        guard let heir else { continue }
        faults.append(RegisterFault.takenFormerName(former.value, by: heir.shortName, at: former.quotation))
      }
      if let code = row[.creditCode] { tellCreditCode(code, &faults) }
    }
  }
}

extension Unit {
  /// Whether both exist on some day.
  fileprivate func overlaps(_ other: Unit) -> Bool {
    (validFrom.map { !other.hasEnded(on: $0) } ?? true) && (other.validFrom.map { !hasEnded(on: $0) } ?? true)
  }
}

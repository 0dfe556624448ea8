import Diagnostics
import ListModel

/// The columns of `areas.csv`.
enum AreaColumn: String, RegisterColumn {
  case name = "区域"
  case outer = "所在区域"
  case manager = "管理单位"
  case note = "备注"

  var isRequired: Bool { self == .name || self == .outer }
}

extension RegisterTable<AreaColumn> {
  /// The areas; a row that makes an area lie in itself is told and left out.
  func areas(_ faults: inout [Irregularity]) -> [ListedArea] {
    var outer: [NormalisedName: Set<NormalisedName>] = [:]
    var areas: [ListedArea] = []
    for row in rows where row.isComplete(&faults) {
      guard let name = row[.name] else { continue }
      let key = NormalisedName(name.value)
      guard outer[key] == nil else {
        faults.append(RegisterFault.duplicate(AreaColumn.name.rawValue, at: name.quotation))
        continue
      }
      let around = row.list(.outer)
      var found = Set(around.map { NormalisedName($0.value) })
      var open = Array(found)
      while let next = open.popLast() {
        for more in outer[next] ?? [] where found.insert(more).inserted { open.append(more) }
      }
      guard !found.contains(key) else {
        faults.append(RegisterFault.insideItself(at: name.quotation))
        continue
      }
      outer[key] = found
      areas.append(ListedArea(name: name, outer: around, manager: row[.manager], note: row[.note]))
    }
    return areas
  }
}

import Diagnostics
import ListModel

/// The columns of `guidance.csv`.
enum GuidanceColumn: String, RegisterColumn {
  case code = "基本编码"
  case name = "职权名称"
  case category = "职权类别"
  case basis = "设定依据"
  case level = "行使层级"

  var isRequired: Bool { self == .code || self == .name }
  var synonyms: [String] {
    switch self {
    case .code: ["编码", "事项编码"]
    case .name: ["事项名称", "名称"]
    case .category: ["事项类别", "类别"]
    case .basis: ["实施依据", "依据"]
    case .level: ["层级"]
    }
  }
}

extension RegisterTable<GuidanceColumn> {
  /// The entries of the guidance catalogue.
  func guidance(_ faults: inout [Irregularity]) -> [GuidanceEntry] {
    var codes: Set<NormalisedName> = []
    return rows.filter { $0.isComplete(&faults) }.compactMap { row in
      guard let code = row[.code], let name = row[.name] else { return nil }
      if !codes.insert(NormalisedName(code.value)).inserted {
        faults.append(RegisterFault.duplicate(GuidanceColumn.code.rawValue, at: code.quotation))
      }
      return GuidanceEntry(
        code: code, name: name, category: row[.category], basis: row[.basis], level: row[.level])
    }
  }
}

import Diagnostics
import ListModel

/// The columns of `enforcement-fields.csv`.
enum EnforcementFieldColumn: String, RegisterColumn {
  case name = "领域"
  case bodies = "执法单位"
  case basis = "法律依据"
  case effectiveDate = "生效日期"
  case note = "备注"

  var isRequired: Bool { self == .name || self == .bodies }
  var synonyms: [String] {
    switch self {
    case .name: ["执法领域"]
    case .basis: ["依据"]
    default: []
    }
  }
}

extension RegisterTable<EnforcementFieldColumn> {
  /// The fields of law that are given to an enforcement body.
  func enforcementFields(_ faults: inout [Irregularity]) -> [EnforcementField] {
    rows.filter { $0.isComplete(&faults) }.compactMap { row in
      guard let name = row[.name] else { return nil }
      return EnforcementField(
        name: name, bodies: row.list(.bodies), basis: row[.basis].map { CitationParser.parse($0) },
        effectiveDate: row.date(.effectiveDate, &faults), note: row[.note], origin: row.origin)
    }
  }
}

import Diagnostics
import ListModel

/// The columns of `transfers.csv`.
enum TransferColumn: String, RegisterColumn {
  case subject = "编码或名称"
  case kind = "类型"
  case from = "划出单位"
  case to = "划入单位"
  case effectiveDate = "生效日期"
  case basis = "依据"
  case note = "备注"

  var isRequired: Bool { self == .subject || self == .kind || self == .effectiveDate }
}

extension RegisterTable<TransferColumn> {
  /// The changes of the list.
  func transfers(_ faults: inout [Irregularity]) -> [Transfer] {
    rows.compactMap { row in
      let isComplete = row.isComplete(&faults)
      let kind = row[.kind].flatMap { word in
        let kind = TransferKind(written: word.value)
        if kind == nil {
          let kinds = TransferKind.allCases.map(\.name).joined(separator: "、")
          faults.append(RegisterFault.unknownKind(kinds, at: word.quotation))
        }
        return kind
      }
      let date = row.date(.effectiveDate, &faults)
      guard isComplete, let subject = row[.subject], let kind, let date else { return nil }
      return Transfer(
        subject: subject, kind: kind, from: row.list(.from), to: row.list(.to), effectiveDate: date,
        basis: row[.basis], note: row[.note], origin: row.origin)
    }
  }
}

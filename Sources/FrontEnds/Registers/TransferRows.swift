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
    rows.filter { $0.isComplete(&faults) }.compactMap { row in
      guard let subject = row[.subject], let word = row[.kind], let date = row.date(.effectiveDate, &faults)
      else {
        return nil
      }
      guard let kind = TransferKind(written: word.value) else {
        let kinds = TransferKind.allCases.map(\.name).joined(separator: "、")
        faults.append(RegisterFault.unknownKind(kinds, at: word.quotation))
        return nil
      }
      return Transfer(
        subject: subject, kind: kind, from: row.list(.from), to: row.list(.to), effectiveDate: date,
        basis: row[.basis], note: row[.note], origin: row.origin)
    }
  }
}

import Diagnostics
import ListModel

/// The columns of `agreements.csv`.
enum AgreementColumn: String, RegisterColumn {
  case matter = "管理事项"
  case leads = "牵头单位"
  case assistants = "配合单位"
  case documentNumber = "文号"
  case signedDate = "签订日期"
  case expiryDate = "失效日期"
  case division = "分工"

  var isRequired: Bool { self == .matter }
}

extension RegisterTable<AgreementColumn> {
  /// The signed divisions.
  func agreements(_ faults: inout [Irregularity]) -> [Agreement] {
    rows.filter { $0.isComplete(&faults) }.compactMap { row in
      guard let matter = row[.matter] else { return nil }
      let agreement = Agreement(
        matter: matter, leads: row.list(.leads), assistants: row.list(.assistants),
        documentNumber: row[.documentNumber], signedDate: row.date(.signedDate, &faults),
        expiryDate: row.date(.expiryDate, &faults), division: row[.division], origin: row.origin)
      if let signed = agreement.signedDate, let end = agreement.expiryDate, end <= signed,
        let cell = row[.expiryDate]
      {
        faults.append(
          RegisterFault.wrongOrder(
            AgreementColumn.signedDate.rawValue, AgreementColumn.expiryDate.rawValue, at: cell.quotation))
      }
      return agreement
    }
  }
}

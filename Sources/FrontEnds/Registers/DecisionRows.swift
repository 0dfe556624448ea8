import Diagnostics
import ListModel

/// The columns of `decisions.csv`.
enum DecisionColumn: String, RegisterColumn {
  case rule = "规则"
  case units = "单位"
  case subject = "对象"
  case verdict = "决定"
  case body = "决定机关"
  case documentNumber = "文号"
  case date = "日期"
  case expiryDate = "失效日期"
  case fingerprint = "文本指纹"

  /// A finding is closed only by a named body and document, for a time, and for certain texts; the fingerprint tells
  /// which, so that the units and the subject, which not every finding has, may be left out.
  var isRequired: Bool { ![.verdict, .units, .subject].contains(self) }
}

extension RegisterTable<DecisionColumn> {
  /// The decisions; a row that lacks what a decision needs closes nothing.
  func decisions(_ faults: inout [Irregularity]) -> [Decision] {
    rows.filter { $0.isComplete(&faults) }.compactMap { row in
      guard let rule = row[.rule], let body = row[.body], let number = row[.documentNumber],
        let fingerprint = row[.fingerprint], let expiryText = row[.expiryDate],
        let date = row.date(.date, &faults), let expiry = row.date(.expiryDate, &faults)
      else { return nil }
      if expiry < date {
        faults.append(
          RegisterFault.wrongOrder(
            DecisionColumn.date.rawValue, DecisionColumn.expiryDate.rawValue, at: expiryText.quotation))
      }
      return Decision(
        rule: rule, units: row.list(.units), subject: row[.subject], verdict: row[.verdict], body: body,
        documentNumber: number, date: date, expiryDate: expiry, expiryText: expiryText,
        fingerprint: fingerprint, origin: row.origin)
    }
  }
}

import Diagnostics

/// A row of the decisions register (已裁定的疑点): closes one finding, by a named body and document, for a time.
package struct Decision: Sendable {
  /// The name of the rule.
  package var rule: Located<String>
  /// The units concerned, as written.
  package var units: [Located<String>]
  /// The matter, item or file.
  package var subject: Located<String>
  /// What was decided.
  package var verdict: Located<String>?
  /// 决定机关.
  package var body: Located<String>
  package var documentNumber: Located<String>
  package var date: CalendarDate
  /// The day from which it no longer closes anything.
  package var expiryDate: CalendarDate
  /// The fingerprint of the texts concerned, as the report gives it.
  package var fingerprint: Located<String>
  package let origin: Origin

  package init(
    rule: Located<String>, units: [Located<String>], subject: Located<String>,
    verdict: Located<String>? = nil,
    body: Located<String>, documentNumber: Located<String>, date: CalendarDate, expiryDate: CalendarDate,
    fingerprint: Located<String>, origin: Origin
  ) {
    self.rule = rule
    self.units = units
    self.subject = subject
    self.verdict = verdict
    self.body = body
    self.documentNumber = documentNumber
    self.date = date
    self.expiryDate = expiryDate
    self.fingerprint = fingerprint
    self.origin = origin
  }

  /// Whether the decision closes findings on a day.
  package func isInForce(on day: CalendarDate) -> Bool { date <= day && day < expiryDate }
}

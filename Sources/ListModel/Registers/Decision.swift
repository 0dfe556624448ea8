import Diagnostics

/// A row of the decisions register (已裁定的疑点): closes one finding, by a named body and document, for a time.
package struct Decision: Sendable {
  /// The name of the rule.
  package var rule: Located<String>
  /// The units concerned, as written.
  package var units: [Located<String>]
  /// The matter, item or file; nil where the row leaves that to the fingerprint.
  package var subject: Located<String>?
  /// What was decided.
  package var verdict: Located<String>?
  /// 决定机关.
  package var body: Located<String>
  package var documentNumber: Located<String>
  package var date: CalendarDate
  /// The last day on which it closes the finding.
  package var expiryDate: CalendarDate
  /// The same as it is written.
  package var expiryText: Located<String>
  /// The fingerprint of the texts concerned, as the report gives it.
  package var fingerprint: Located<String>
  package let origin: Origin

  package init(
    rule: Located<String>, units: [Located<String>], subject: Located<String>?,
    verdict: Located<String>? = nil,
    body: Located<String>, documentNumber: Located<String>, date: CalendarDate, expiryDate: CalendarDate,
    expiryText: Located<String>, fingerprint: Located<String>, origin: Origin
  ) {
    self.rule = rule
    self.units = units
    self.subject = subject
    self.verdict = verdict
    self.body = body
    self.documentNumber = documentNumber
    self.date = date
    self.expiryDate = expiryDate
    self.expiryText = expiryText
    self.fingerprint = fingerprint
    self.origin = origin
  }

  /// Whether the decision had been made by a day.
  package func isMade(by day: CalendarDate) -> Bool { date <= day }

  /// Whether the decision no longer closes anything on a day: from the day after its last one.
  package func hasExpired(on day: CalendarDate) -> Bool { expiryDate < day }
}

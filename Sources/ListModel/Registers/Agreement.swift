import Diagnostics

/// A row of the agreements register (职责分工协议、执法协作备忘录): a signed division of a matter.
package struct Agreement: Sendable {
  /// 管理事项.
  package var matter: Located<String>
  /// The units that lead (牵头单位), as written.
  package var leads: [Located<String>]
  /// The units that assist (配合单位), as written.
  package var assistants: [Located<String>]
  package var documentNumber: Located<String>?
  package var signedDate: CalendarDate?
  /// The day from which it is no longer in force; nil where it has no end.
  package var expiryDate: CalendarDate?
  /// 分工.
  package var division: Located<String>?
  package let origin: Origin

  package init(
    matter: Located<String>, leads: [Located<String>] = [], assistants: [Located<String>] = [],
    documentNumber: Located<String>? = nil, signedDate: CalendarDate? = nil, expiryDate: CalendarDate? = nil,
    division: Located<String>? = nil, origin: Origin
  ) {
    self.matter = matter
    self.leads = leads
    self.assistants = assistants
    self.documentNumber = documentNumber
    self.signedDate = signedDate
    self.expiryDate = expiryDate
    self.division = division
    self.origin = origin
  }

  /// Whether the agreement binds on a day.
  package func isInForce(on day: CalendarDate) -> Bool {
    (signedDate.map { $0 <= day } ?? true) && (expiryDate.map { day < $0 } ?? true)
  }
}

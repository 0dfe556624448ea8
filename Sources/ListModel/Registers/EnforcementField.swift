import Diagnostics

/// A row of the register of enforcement fields (执法领域): a field of law whose penalties the edition gives to one body.
///
/// **Source:** 行政处罚法 18: the power of penalty of several bodies may be given to one.
package struct EnforcementField: Sendable {
  /// 领域.
  package var name: Located<String>
  /// The bodies that enforce it (执法单位), as written.
  package var bodies: [Located<String>]
  /// The instruments that make the field; where clauses are given, only these.
  package var basis: LegalBasis?
  package var effectiveDate: CalendarDate?
  package var note: Located<String>?
  package let origin: Origin

  package init(
    name: Located<String>, bodies: [Located<String>], basis: LegalBasis? = nil,
    effectiveDate: CalendarDate? = nil, note: Located<String>? = nil, origin: Origin
  ) {
    self.name = name
    self.bodies = bodies
    self.basis = basis
    self.effectiveDate = effectiveDate
    self.note = note
    self.origin = origin
  }
}

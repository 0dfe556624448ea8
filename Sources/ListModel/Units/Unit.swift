import Diagnostics

/// A unit of the register (单位), in one period of validity.
package struct Unit: Sendable {
  /// Official name.
  package var name: String
  /// Short name (简称), the one findings and folders use.
  package var shortName: String
  package var formerNames: [String]
  /// 政府工作部门, 党委工作机关 …, as written.
  package var kind: String
  /// 市级, 区级 …, as written.
  package var level: String?
  /// Unified social credit code. **Source:** GB 32100-2015.
  package var creditCode: String?
  package var validFrom: CalendarDate?
  package var validUntil: CalendarDate?
  /// The register has a day for it that cannot be read, so that nobody knows whether it exists.
  package var hasUnclearDates = false
  /// Names of the units that took over, where this one is out of use.
  package var successors: [String]
  package let origin: Origin

  package init(
    name: String, shortName: String, formerNames: [String] = [], kind: String, level: String? = nil,
    creditCode: String? = nil, validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil,
    successors: [String] = [], origin: Origin
  ) {
    self.name = name
    self.shortName = shortName
    self.formerNames = formerNames
    self.kind = kind
    self.level = level
    self.creditCode = creditCode
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.successors = successors
    self.origin = origin
  }
}

/// Names a unit: its index in the register.
package struct UnitID: Sendable, Hashable, Comparable {
  package let index: Int

  package init(_ index: Int) { self.index = index }

  package static func < (left: UnitID, right: UnitID) -> Bool { left.index < right.index }
}

import Diagnostics
import ListModel
import TestSupport

@testable import Analysis

/// Rows of the transfers register, and lists of the small edition to hold against them.
enum SmallLedger {
  static let water = 0
  static let housing = 1
  static let police = 2
  static let district = 3

  static func row(
    _ subject: String, _ kind: TransferKind = .transfer, from: [String] = ["市水务局"], to: [String] = ["市住建局"],
    on day: (Int, Int, Int) = (2022, 3, 1), note: String? = nil, row: Int32 = 2
  ) -> Transfer {
    let subject = Located(subject, row: row, column: 1, file: 1)
    return Transfer(
      subject: subject, kind: kind, from: from.map { Located($0, row: row, column: 3, file: 1) },
      to: to.map { Located($0, row: row, column: 4, file: 1) },
      effectiveDate: CalendarDate(year: day.0, month: day.1, day: day.2)!,
      note: note.map { Located($0, row: row, column: 7, file: 1) }, origin: subject.origin)
  }

  /// The list of a unit, with powers and, where given, oversight rules.
  static func list(
    _ unit: Int, _ powers: PowerItem..., oversight: [OversightRule] = [], boundaries: [DutyBoundary] = []
  ) -> Submission {
    SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
      $0.parts.append(PartOccurrence(.powers, origin: Located("", row: 1, column: Int32(unit) + 1).origin))
      $0.powers = powers
      $0.oversight = oversight
      $0.boundaries = boundaries
    }
  }

  /// A power in the list of a unit; rows of different units stand at different places.
  static func power(
    _ name: String, _ code: String? = nil, category: String = "行政许可", row: Int32 = 2, scope: String? = nil,
    body: String? = nil, subitems: [PowerItem] = []
  ) -> PowerItem {
    var power = SmallEdition.power(name, code, category: category, body: body, row: row, subitems: subitems)
    if let scope { power.elements[.scope] = Located(scope, row: row, column: 7) }
    return power
  }

  /// A list that only shows that the edition has oversight rules.
  static let overseer = list(4, oversight: [OversightRule(name: Located("医疗机构监督检查"))])

  static func catalogue(
    _ rows: [Transfer], _ lists: [Submission], fields: [EnforcementField]? = nil,
    asOf: CalendarDate = SmallEdition.day
  ) -> Catalogue {
    var catalogue = SmallEdition.catalogue(lists)
    catalogue.edition.asOf = asOf
    catalogue.registers.transfers = rows
    catalogue.registers.enforcementFields = fields
    return catalogue
  }
}

extension Rule {
  /// What the rule finds where the transfers register has these rows and units these lists.
  func findings(rows: [Transfer], _ lists: Submission...) -> [Finding] {
    findings(in: SmallLedger.catalogue(rows, lists))
  }
}

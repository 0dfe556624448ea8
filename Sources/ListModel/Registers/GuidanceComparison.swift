import Diagnostics

/// The powers of an edition beside the guidance catalogue (指导目录对照表), entry by entry.
package struct GuidanceComparison: Sendable {
  /// How an entry and a power stand to each other.
  package enum Mark: String, Sendable, CaseIterable {
    /// Code, name, category and basis agree (完全对应).
    case matched
    /// It is the entry's power, but listed otherwise (保留).
    case kept
    /// The catalogue does not have it (新增).
    case added
    /// No unit lists it (不认领).
    case unclaimed

    package var name: String {
      switch self {
      case .matched: "完全对应"
      case .kept: "保留"
      case .added: "新增"
      case .unclaimed: "不认领"
      }
    }
  }

  /// A power or an entry in the columns of the table.
  package struct Listing: Sendable {
    package let code: String
    package let name: String
    package let category: String
    package let basis: String

    package init(code: String, name: String, category: String, basis: String) {
      self.code = code
      self.name = name
      self.category = category
      self.basis = basis
    }
  }

  /// A line of the table.
  package struct Row: Sendable {
    package let mark: Mark
    /// The short name of the unit; nil where none lists it.
    package let unit: String?
    package let guided: Listing?
    package let listed: Listing?
    /// In what the two differ, in words; empty where they do not.
    package let differences: [BilingualText]

    package init(
      _ mark: Mark, unit: String?, guided: Listing?, listed: Listing?, differences: [BilingualText] = []
    ) {
      self.mark = mark
      self.unit = unit
      self.guided = guided
      self.listed = listed
      self.differences = differences
    }
  }

  package let title: String
  package let asOf: CalendarDate
  /// **Shape:** by the catalogue's entries, then what it does not have, by the edition's order.
  package let rows: [Row]

  package init(title: String, asOf: CalendarDate, rows: [Row]) {
    self.title = title
    self.asOf = asOf
    self.rows = rows
  }

  /// How many lines have each mark.
  package var counts: [(mark: Mark, count: Int)] {
    Mark.allCases.map { mark in (mark, rows.count { $0.mark == mark }) }
  }
}

import Diagnostics
import ListModel
import TestSupport

@testable import Analysis

/// Two editions of small lists, and what changed between them in words.
enum SmallChange {
  static let water = 0
  static let housing = 1
  static let police = 2

  /// A list of a unit of the small edition.
  static func list(_ unit: Int = water, change: (inout Submission) -> Void) -> Submission {
    SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit), change: change)
  }

  /// The list of a unit with powers alone.
  static func powers(_ unit: Int = water, _ powers: PowerItem...) -> Submission {
    list(unit) { $0.powers = powers }
  }

  static func changes(from before: [Submission], to after: [Submission]) -> ListChanges {
    ListChanges(from: SmallEdition.catalogue(before), to: SmallEdition.catalogue(after))
  }

  /// What changed, a line an item.
  static func told(from before: Submission..., to after: Submission...) -> [String] {
    changes(from: before, to: after).all.map(\.line)
  }
}

extension ListChange {
  /// The change in one line: `moved 取水许可 市水务局→市住建局`, `changed 取水许可 市水务局 level 市级→区级`.
  var line: String {
    func turn(_ one: String?, _ other: String?) -> String {
      one == other ? one ?? "" : "\(one ?? "∅")→\(other ?? "∅")"
    }
    let isPresent = before != nil && after != nil
    let name = isPresent ? turn(before?.name.value, after?.name.value) : item.name.value
    let unit = isPresent ? turn(before?.unit, after?.unit) : item.unit
    let elements = elements.map { element in
      ([element.element.rawValue] + (element.party.map { [$0] } ?? [])
        + [turn(element.before?.text, element.after?.text)]).joined(separator: " ")
    }
    return ([kinds.map(\.rawValue).joined(separator: "+"), name, unit] + elements).joined(separator: " ")
  }
}

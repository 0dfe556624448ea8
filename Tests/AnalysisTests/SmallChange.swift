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

extension Rule {
  /// What the rule makes of an edition compared with an earlier one.
  ///
  /// - Parameters:
  ///   - rows: of the later edition's transfers register; nil for none in either edition.
  ///   - old: the rows that the earlier edition's register has.
  func verdict(
    from before: [Submission], to after: [Submission], rows: [Transfer]? = [], old: [Transfer] = []
  ) -> Analyzer.Verdict {
    var (earlier, later) = (SmallEdition.catalogue(before), SmallEdition.catalogue(after))
    earlier.edition.asOf = CalendarDate(year: 2021, month: 12, day: 31)!
    earlier.registers.transfers = rows == nil ? nil : old
    later.registers.transfers = rows
    let changes = ListChanges(from: earlier, to: later)
    let count = later.files.count
    later.files += earlier.files.map { SourceFile(path: "main:" + $0.path, isOwn: false) }
    var input = AnalysisInput(later)
    input.change = EditionChange(changes, from: earlier, to: input, firstFile: count)
    return Analyzer.ask(self, about: input)
  }

  /// What the rule finds in an edition compared with an earlier one, as subjects.
  func subjects(from before: [Submission], to after: [Submission], _ rows: Transfer..., old: [Transfer] = [])
    -> [String]
  {
    verdict(from: before, to: after, rows: rows, old: old).findings.map(\.subject)
  }
}

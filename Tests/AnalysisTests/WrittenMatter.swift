import Diagnostics
import ListModel
import TestSupport
import Testing

@testable import Analysis

/// A matter of 市水务局, 市住建局 and 市公安局 as their lists write it: in one text, or in cells.
struct WrittenMatter: CustomTestStringConvertible {
  let name: String
  /// In the order of the units: a text, or the units' cells as `市水务局:L:…‖市住建局:A:…` with L for 牵头, A for 配合 and S for
  /// 分工负责.
  let lists: [String]

  init(_ name: String, _ lists: String...) {
    self.name = name
    self.lists = lists
  }

  var testDescription: String { "\(name) \(lists)" }

  /// The names of the rules about boundaries that find anything.
  var told: [String] {
    var catalogue = SmallMatter.catalogue(
      lists.enumerated().map { (unit: $0, entries: [entry($1)]) })
    catalogue.readDivisions()
    return RuleRegistry.rules.filter { $0.family == .boundaries }.flatMap { rule in
      rule.findings(in: catalogue).map { _ in rule.name }
    }
  }

  private func entry(_ list: String) -> DutyBoundary {
    let isInCells = list.contains("‖")
    let parties =
      isInCells
      ? list.split(separator: "‖").enumerated().map { index, cell in
        let parts = cell.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var party = BoundaryParty(
          unit: Located(parts[0], row: 2 + Int32(index), column: 2), role: Self.roles[parts[1]],
          share: parts[2].isEmpty ? nil : Located(parts[2], row: 2 + Int32(index), column: 4))
        party.roleEvidence = .stated
        return party
      }
      : SmallEdition.units.prefix(3).map(\.shortName).enumerated().filter { list.contains($1) }.map {
        BoundaryParty(unit: Located($1, row: 2 + Int32($0), column: 2))
      }
    return DutyBoundary(
      matter: Located(name, row: 2, column: 1), parties: parties,
      division: isInCells ? nil : Located(list, row: 2, column: 3))
  }

  private static let roles: [String: BoundaryRole] = ["L": .lead, "A": .assist, "S": .share]
}

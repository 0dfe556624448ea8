import Diagnostics
import ListModel
import TestSupport

@testable import Analysis

/// Entries about matters in the small edition, each written as the lists of its unit have it.
enum SmallMatter {
  /// A party of an entry.
  struct Party {
    let name: String
    let role: BoundaryRole?
    let share: String?

    init(_ name: String, _ role: BoundaryRole? = nil, _ share: String? = nil) {
      self.name = name
      self.role = role
      self.share = share
    }
  }

  /// An entry of the unit of a folder.
  static func entry(_ matter: String, _ parties: Party..., division: String? = nil, row: Int32 = 2)
    -> DutyBoundary
  {
    DutyBoundary(
      matter: Located(matter, row: row, column: 1),
      parties: parties.enumerated().map { index, party in
        let line = row + Int32(index)
        return BoundaryParty(
          unit: Located(party.name, row: line, column: 2), role: party.role,
          share: party.share.map { Located($0, row: line, column: 3) })
      },
      division: division.map { Located($0, row: row, column: 3) })
  }

  /// The submissions of units of the small edition: by ordinal of the unit, its entries.
  static func catalogue(_ lists: [(unit: Int, entries: [DutyBoundary])]) -> Catalogue {
    SmallEdition.catalogue(
      lists.map { unit, entries in
        SmallEdition.submission(SmallEdition.units[unit].shortName, unit: UnitID(unit)) {
          $0.boundaries = entries
        }
      })
  }

  static let water = 0
  static let housing = 1
  static let police = 2
  static let districtHousing = 3
  static let districtHealth = 4
}

extension Rule {
  /// What the rule finds in these lists of the small edition.
  func findings(among lists: (unit: Int, entries: [DutyBoundary])...) -> [Finding] {
    findings(in: SmallMatter.catalogue(lists))
  }

  /// What the rule finds where units of the small edition each divide a matter in these words among all of them; one text is
  /// written by the first two.
  func findings(of matter: String, dividedBy texts: String...) -> [Finding] {
    let texts = texts.count == 1 ? texts + texts : texts
    let names = SmallEdition.units.prefix(texts.count).map(\.shortName)
    var catalogue = SmallMatter.catalogue(
      texts.enumerated().map { unit, text in
        let parties = names.enumerated().map { index, name in
          BoundaryParty(unit: Located(name, row: 2 + Int32(index), column: 2))
        }
        return (
          unit,
          [
            DutyBoundary(
              matter: Located(matter, row: 2, column: 1), parties: parties,
              division: Located(text, row: 2, column: 3))
          ]
        )
      })
    catalogue.readDivisions()
    return findings(in: catalogue)
  }
}

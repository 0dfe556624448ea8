import Diagnostics
import ListModel

/// A legal basis with the item that it is given for.
///
/// Immutable; a class only because rules pass thousands of them around.
package final class ListedBasis: Sendable {
  /// The index of its submission in the catalogue.
  package let submission: Int
  /// The short name of the unit that lists it.
  package let unit: String
  package let part: ListPart
  /// The name of the item.
  package let item: String
  private let place: PlacedItem<LegalBasis>

  fileprivate init(
    submission: Int, unit: String, part: ListPart, item: String, _ place: PlacedItem<LegalBasis>
  ) {
    self.submission = submission
    self.unit = unit
    self.part = part
    self.item = item
    self.place = place
  }

  /// The basis as its item has it.
  package var basis: LegalBasis { _read { yield place.item } }
}

extension Catalogue {
  /// All legal bases of all items of all units.
  func listedBases() -> [ListedBasis] {
    var listed: [ListedBasis] = []
    for (index, submission) in submissions.enumerated() {
      let unit = shortName(of: submission)
      func add(_ part: ListPart, _ name: Located<String>, _ bases: [LegalBasis]) {
        for place in bases.indices {
          listed.append(
            ListedBasis(
              submission: index, unit: unit, part: part, item: name.value, PlacedItem(bases, at: place)))
        }
      }
      for boundary in submission.boundaries { add(.boundaries, boundary.matter, boundary.bases) }
      for rule in submission.oversight { add(.oversight, rule.name, rule.bases) }
      for service in submission.services { add(.services, service.name, service.bases) }
      let powers = submission.powers.span
      for place in powers.indices {
        add(.powers, powers[place].name, powers[place].bases)
        let subitems = powers[place].subitems.span
        for place in subitems.indices { add(.powers, subitems[place].name, subitems[place].bases) }
      }
    }
    return listed
  }
}

import Analysis
import Diagnostics
import FileFormats
import ListModel

extension JSONText {
  /// What a report tells of the edition that another one is compared with.
  mutating func comparison(_ comparison: EditionComparison) {
    object { json in
      json.member("name") { $0.string(comparison.name) }
      json.member("commit") { $0.string(comparison.commit) }
      json.member("edition") { $0.string(comparison.catalogue.edition.name) }
      json.member("asOf") { $0.string(comparison.catalogue.edition.asOf.description) }
      json.member("summary") {
        $0.summary(comparison.judgement, of: comparison.catalogue, comparison.counts)
      }
      json.member("mended") { $0.number(comparison.mended.count) }
      json.member("standing") { $0.number(comparison.standing.count) }
    }
  }

  /// One item's change.
  ///
  /// - Parameters:
  ///   - earlier: the edition in which what was before stands.
  ///   - later: that in which what is now stands.
  mutating func change(_ change: ListChange, _ earlier: Catalogue, _ later: Catalogue) {
    object { json in
      json.member("part") { $0.string(change.part.rawValue) }
      json.member("kinds") { $0.array(change.kinds) { $0.string($1.rawValue) } }
      json.member("units") { $0.array(change.units.sorted()) { $0.string($1) } }
      json.member("before") { $0.item(change.before, in: earlier) }
      json.member("after") { $0.item(change.after, in: later) }
      json.member("elements") { json in
        json.array(change.elements) { json, element in
          json.object { json in
            json.member("element") { $0.string(element.element.rawValue) }
            json.member("party") { $0.string(element.party) }
            json.member("before") { $0.text(element.before, in: earlier) }
            json.member("after") { $0.text(element.after, in: later) }
          }
        }
      }
    }
  }

  private mutating func item(_ item: ComparedItem?, in catalogue: Catalogue) {
    guard let item else { return null() }
    object { json in
      json.member("unit") { $0.string(item.unit) }
      json.member("name") { $0.string(item.name.value) }
      json.member("mainItem") { $0.string(item.mainItem?.value) }
      json.member("code") { $0.string(item.power?.item.codeText.map(PersonalNumber.covering)) }
      json.member("category") { $0.string(item.power?.category?.name) }
      json.member("location") { $0.location(item.name.quotation, in: catalogue) }
    }
  }

  private mutating func text(_ text: ElementChange.Text?, in catalogue: Catalogue) {
    guard let text else { return null() }
    object { json in
      json.member("text") { $0.string(text.text) }
      json.member("location") { $0.location(text.quotation, in: catalogue) }
    }
  }
}

import Diagnostics
import ListModel

/// Makes the items of the power list from drafts.
struct PowerWriter {
  let units: [String: WrittenUnit]
  let codes: PowerCodes
  let exercise: ExerciseTexts

  /// A power with its sub-items.
  func item(_ draft: PowerDraft) -> PowerItem {
    guard let unit = units[draft.unit] else { preconditionFailure("unknown unit \(draft.unit)") }
    var item = PowerItem(
      name: .written(draft.name), code: .written(code(draft, of: unit)),
      categoryText: .written(draft.category.name),
      elements: elements(draft, of: unit), bases: draft.bases.map(LegalBasis.written))
    item.subitems = draft.subitems.enumerated().map { index, subitem in
      PowerItem(
        name: .written(subitem.name), code: .written(code(draft, of: unit, subitem: index + 1)),
        bases: subitem.bases.map(LegalBasis.written))
    }
    return item
  }

  /// The implementation code: the unit, the municipal level, the basic code.
  private func code(_ draft: PowerDraft, of unit: WrittenUnit, subitem: Int = 0) -> String {
    unit.creditCode + "3" + codes.basicCode(draft, subitem: subitem)
  }

  private func elements(_ draft: PowerDraft, of unit: WrittenUnit) -> Elements<PowerElement> {
    var texts: [PowerElement: String] = [
      .body: unit.name, .level: "市级", .source: unit.isPark ? "同级授权" : "法定本级行使",
      .telephone: "0898-12345",
    ]
    texts[.office] = unit.offices.office(for: draft)
    texts.merge(exercise.texts(for: draft)) { $1 }
    return Elements(
      PowerElement.allCases.compactMap { element in texts[element].map { (element, .written($0)) } })
  }
}

/// What the power list tells of a unit.
struct WrittenUnit {
  let name: String
  let creditCode: String
  let isPark: Bool
  let offices: Offices
}

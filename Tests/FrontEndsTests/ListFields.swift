import Diagnostics
import ListModel

/// The fields of a submission, one a line with its path, without places: two lists are the same if these are.
struct ListFields {
  private(set) var lines: [String] = []

  init(_ submission: Submission) {
    for (number, duty) in submission.duties.enumerated() { add(duty, "duties[\(number)]") }
    for (number, boundary) in submission.boundaries.enumerated() { add(boundary, "boundaries[\(number)]") }
    for (number, rule) in submission.oversight.enumerated() { add(rule, "oversight[\(number)]") }
    for (number, service) in submission.services.enumerated() { add(service, "services[\(number)]") }
    for (number, power) in submission.powers.enumerated() { add(power, "powers[\(number)]") }
    for part in submission.parts.sorted(by: { $0.part.rawValue < $1.part.rawValue }) {
      lines.append("\(part.part.rawValue) \(part.isExplicitNone ? "none" : "given")")
    }
  }

  /// What stands in one of two lists only.
  static func differences(_ first: ListFields, _ second: ListFields) -> [String] {
    second.lines.difference(from: first.lines).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
  }

  private mutating func add(_ text: Located<String>?, _ path: String) {
    if let text { lines.append("\(path) = \(text.value)") }
  }

  private mutating func add(_ bases: [LegalBasis], _ path: String) {
    for (number, basis) in bases.enumerated() { add(basis.text, "\(path).basis[\(number)]") }
  }

  private mutating func add(_ duty: Duty, _ path: String) {
    add(duty.name, "\(path).name")
    for (number, task) in duty.tasks.enumerated() {
      add(task.text, "\(path).task[\(number)]")
      add(task.office, "\(path).task[\(number)].office")
    }
    add(duty.accountability, "\(path).accountability")
    add(duty.note, "\(path).note")
  }

  private mutating func add(_ boundary: DutyBoundary, _ path: String) {
    add(boundary.matter, "\(path).matter")
    for (number, party) in boundary.parties.enumerated() {
      add(party.unit, "\(path).party[\(number)].unit")
      if let role = party.role { lines.append("\(path).party[\(number)].role = \(role)") }
      add(party.share, "\(path).party[\(number)].share")
    }
    add(boundary.division, "\(path).division")
    add(boundary.bases, path)
    add(boundary.example, "\(path).example")
    add(boundary.note, "\(path).note")
  }

  private mutating func add(_ rule: OversightRule, _ path: String) {
    add(rule.name, "\(path).name")
    add(rule.industry, "\(path).industry")
    for element in OversightElement.allCases { add(rule.elements[element], "\(path).\(element)") }
    add(rule.bases, path)
    add(rule.note, "\(path).note")
  }

  private mutating func add(_ service: PublicService, _ path: String) {
    add(service.name, "\(path).name")
    for element in ServiceElement.allCases { add(service.elements[element], "\(path).\(element)") }
    add(service.bases, path)
    add(service.note, "\(path).note")
  }

  private mutating func add(_ power: PowerItem, _ path: String) {
    add(power.name, "\(path).name")
    add(power.code, "\(path).code")
    add(power.categoryText, "\(path).category")
    for element in PowerElement.allCases { add(power.elements[element], "\(path).\(element)") }
    add(power.bases, path)
    for (number, subitem) in power.subitems.enumerated() { add(subitem, "\(path).subitem[\(number)]") }
  }
}

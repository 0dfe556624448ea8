import Diagnostics
import ListModel

/// An item of one of two editions that are compared: a main item or sub-item, a main duty or task, a boundary, an oversight
/// rule or a service.
package struct ComparedItem: Sendable {
  /// The item itself.
  enum Content: Sendable {
    case power(ListedPower)
    case duty(Duty)
    case task(DutyTask)
    case boundary(DutyBoundary)
    case oversight(OversightRule)
    case service(PublicService)
  }

  package let part: ListPart
  /// The index of its submission in the catalogue of its edition.
  package let submission: Int
  /// The short name of the unit that lists it.
  package internal(set) var unit: String
  package internal(set) var name: Located<String>
  /// The name of the main item or main duty above it.
  package internal(set) var mainItem: Located<String>?
  let content: Content
  /// What the unit is called in both editions.
  let jointUnit: String
  /// The index of the main item or main duty among the items of its edition.
  let main: Int?

  /// The power that the item is; nil for items of other parts.
  package var power: ListedPower? { if case .power(let power) = content { power } else { nil } }

  /// Whether sub-items or tasks can stand below it.
  var isMain: Bool { main == nil }

  /// What the name says, with that of the main item before it where the name may be said of many: 取水许可变更.
  var fullName: String {
    let own = NormalisedName(name.value).text
    guard part == .powers, let mainItem else { return own }
    let main = NormalisedName(mainItem.value).text
    return main == own ? own : main + own
  }

  /// The code by which the item is found again: of the national scheme, or one long enough to be no mere number of a row.
  var code: (text: String, isNational: Bool)? {
    guard let power else { return nil }
    if let code = power.parsedCode { return (code.basic.text, true) }
    guard let code = power.item.codeText else { return nil }
    let text = NormalisedName(code).text
    return text.utf8.count >= 6 && text.contains(where: \.isNumber) ? (text, false) : nil
  }

  var category: PowerCategory? { power?.category }

  /// Where its texts stand, those that say nothing among them.
  var origins: [Origin] {
    [name.origin] + contentOrigins
  }

  private var contentOrigins: [Origin] {
    switch content {
    case .power(let power):
      [power.item.code, power.item.categoryText, power.item.emptyBasis].compactMap { $0?.origin }
        + power.item.bases.map(\.text.origin) + power.item.elements.values.map(\.origin)
    case .duty(let duty): [duty.accountability, duty.note].compactMap { $0?.origin }
    case .task(let task): [task.office].compactMap { $0?.origin }
    case .boundary(let boundary):
      boundary.parties.flatMap { [$0.unit.origin] + [$0.roleWord, $0.share].compactMap { $0?.origin } }
        + [boundary.division, boundary.example, boundary.note].compactMap { $0?.origin }
        + boundary.bases.map(\.text.origin)
    case .oversight(let rule):
      [rule.industry, rule.note].compactMap { $0?.origin } + rule.elements.values.map(\.origin)
        + rule.bases.map(\.text.origin)
    case .service(let service):
      [service.note].compactMap { $0?.origin } + service.elements.values.map(\.origin)
        + service.bases.map(\.text.origin)
    }
  }
}

extension Catalogue {
  /// Every item of every unit.
  ///
  /// **Shape:** in the catalogue's order; main items before their sub-items.
  /// - Parameter unchanged: submissions that are left out.
  func comparedItems(_ names: JointUnits.Names, without unchanged: Set<Int> = []) -> [ComparedItem] {
    var items: [ComparedItem] = []
    for (index, submission) in submissions.enumerated() where !unchanged.contains(index) {
      let unit = shortName(of: submission)
      let joint = names.joint(unit)
      func add(
        _ part: ListPart, _ name: Located<String>, _ content: ComparedItem.Content, below main: Int? = nil
      ) {
        items.append(
          ComparedItem(
            part: part, submission: index, unit: unit, name: name, mainItem: main.map { items[$0].name },
            content: content, jointUnit: joint, main: main))
      }
      for duty in submission.duties {
        let main = items.count
        add(.duties, duty.name, .duty(duty))
        for task in duty.tasks { add(.duties, task.text, .task(task), below: main) }
      }
      for boundary in submission.boundaries { add(.boundaries, boundary.matter, .boundary(boundary)) }
      for rule in submission.oversight { add(.oversight, rule.name, .oversight(rule)) }
      for service in submission.services { add(.services, service.name, .service(service)) }
      for item in submission.powers {
        let main = items.count
        add(.powers, item.name, .power(ListedPower(item, of: unit, submission: index)))
        for subitem in item.subitems {
          add(
            .powers, subitem.name,
            .power(ListedPower(subitem, below: item, of: unit, submission: index)), below: main)
        }
      }
    }
    return items
  }
}

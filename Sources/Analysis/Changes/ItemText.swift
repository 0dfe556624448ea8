import Diagnostics
import ListModel

/// What an item says in one of its elements.
struct ItemText {
  let element: ListedElement
  /// The unit of a boundary whose role or share it is: as both editions know it, and as it is written.
  var party: (joint: String, written: String)?
  let text: String
  let quotation: Quotation
  /// What the text means: two editions say the same where it is equal.
  let meaning: String

  fileprivate init(
    _ element: ListedElement, _ text: Located<String>, of party: (String, String)? = nil,
    meaning: String? = nil
  ) {
    self.element = element
    self.party = party
    self.text = text.value
    quotation = text.quotation
    self.meaning = meaning ?? NormalisedName(text.value).text
  }

  /// A word that does not stand in the source itself, at the place that it is told of.
  fileprivate init(
    _ element: ListedElement, word: String, at text: Located<String>, of party: (String, String)
  ) {
    self.element = element
    self.party = party
    self.text = word
    quotation = text.quotation
    meaning = word
  }

  /// Whether another text says the same of the same element.
  func saysTheSame(as other: ItemText) -> Bool {
    element == other.element && meaning == other.meaning && party?.joint == other.party?.joint
  }

  /// Cells that say 无 say nothing.
  fileprivate var isEmpty: Bool { meaning.isEmpty || UnitNameCell.isNone(meaning) }
}

extension ComparedItem {
  /// What the item says in all its elements but its name and its main item. **Shape:** in the order of the elements' columns.
  ///
  /// - Parameter names: what the names of bodies mean in its edition.
  func texts(_ names: inout JointUnits.Names) -> [ItemText] {
    let texts: [ItemText] =
      switch content {
      case .power(let power): Self.texts(of: power, &names)
      case .duty(let duty):
        [
          duty.accountability.map { ItemText(.accountability, $0) }, duty.note.map { ItemText(.note, $0) },
        ].compactMap { $0 }
      case .task(let task): [task.office.map { ItemText(.office, $0) }].compactMap { $0 }
      case .boundary(let boundary): texts(of: boundary, &names)
      case .oversight(let rule): Self.texts(of: rule)
      case .service(let service): Self.texts(of: service)
      }
    return texts.filter { !$0.isEmpty }
  }

  /// The same texts without the category, the bases and the level that a sub-item only repeats after its main item: it says no
  /// more then than one that leaves them to it.
  func withoutRepeated(_ texts: [ItemText]) -> [ItemText] {
    guard let power, let main = power.main?.item else { return texts }
    let bases = Set(main.bases.map { NormalisedName($0.text.value) })
    let level = main.elements[.level].map { NormalisedName($0.value) }
    return texts.filter { text in
      switch text.element {
      case .category: power.item.category == nil || power.item.category != main.category
      case .basis: !bases.contains(NormalisedName(text.text))
      case .level: level != NormalisedName(text.text)
      default: true
      }
    }
  }

  private static func texts(of power: ListedPower, _ names: inout JointUnits.Names) -> [ItemText] {
    let item = power.item
    var texts: [ItemText] = []
    if let code = item.code {
      texts.append(ItemText(.code, code, meaning: PowerCode.spelling(of: code.value)))
    }
    if let category = item.categoryText {
      texts.append(ItemText(.category, category, meaning: item.category?.code))
    }
    texts += item.bases.map { ItemText(.basis, $0.text) }
    for element in PowerElement.allCases {
      guard let text = item.elements[element] else { continue }
      let isBody = element == .body || element == .decidingBody
      let meaning = isBody ? names.meanings(in: text.value, of: power.unit) : nil
      texts.append(ItemText(ListedElement(element), text, meaning: meaning))
    }
    return texts
  }

  /// Shares that are read out of the text of the division are told as that text; roles are told wherever they stand.
  private func texts(of boundary: DutyBoundary, _ names: inout JointUnits.Names) -> [ItemText] {
    var texts: [ItemText] = []
    for party in boundary.parties {
      let written = party.unit.value
      let owner = (names.meaning(of: written, of: unit), written)
      let isOwnCell = !party.isNamedByDivision && party.unit.origin != boundary.division?.origin
      if isOwnCell { texts.append(ItemText(.party, party.unit, of: owner, meaning: owner.0)) }
      if let role = party.role { texts.append(ItemText(.role, word: role.name, at: party.unit, of: owner)) }
      if let share = party.share, share.origin != boundary.division?.origin {
        texts.append(ItemText(.share, share, of: owner))
      }
    }
    texts += boundary.division.map { [ItemText(.division, $0)] } ?? []
    texts += boundary.bases.map { ItemText(.basis, $0.text) }
    texts += boundary.example.map { [ItemText(.example, $0)] } ?? []
    return texts + (boundary.note.map { [ItemText(.note, $0)] } ?? [])
  }

  private static func texts(of rule: OversightRule) -> [ItemText] {
    let industry = rule.industry.map { [ItemText(.industry, $0)] } ?? []
    let elements = OversightElement.allCases.compactMap { element in
      rule.elements[element].map { ItemText(ListedElement(element), $0) }
    }
    return industry + elements + rule.bases.map { ItemText(.basis, $0.text) }
      + (rule.note.map { [ItemText(.note, $0)] } ?? [])
  }

  private static func texts(of service: PublicService) -> [ItemText] {
    let elements = ServiceElement.allCases.compactMap { element in
      service.elements[element].map { ItemText(ListedElement(element), $0) }
    }
    return elements + service.bases.map { ItemText(.basis, $0.text) }
      + (service.note.map { [ItemText(.note, $0)] } ?? [])
  }
}

extension JointUnits.Names {
  /// What the names in a cell of bodies mean, whatever their order.
  fileprivate mutating func meanings(in cell: String, of lister: String) -> String {
    var meanings: [String] = []
    for name in UnitNameCell.names(in: cell) { meanings.append(meaning(of: name, of: lister)) }
    return meanings.sorted().joined(separator: "、")
  }
}

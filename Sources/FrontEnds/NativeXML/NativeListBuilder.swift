import Diagnostics
import ListModel

/// Builds a submission from the elements of the native format, each as it begins and ends.
struct NativeListBuilder {
  private(set) var list = ReadList(submission: Submission(folder: ""))
  private var duty: Duty?
  /// A work item of the duty is empty, which has been told.
  private var hasEmptyTask = false
  private var boundary: DutyBoundary?
  private var rule: OversightRule?
  private var service: PublicService?
  private var power: PowerItem?
  private var subitem: PowerItem?
  /// The elements with text that the open item has given so far, and those of the open sub-item.
  private var given: (item: [NativeMarkup.Leaf], subitem: [NativeMarkup.Leaf]) = ([], [])
  /// The parts that say 无 in the name of an item without anything else.
  private var saidNone: [ListPart] = []

  mutating func begin(_ element: NativeMarkup.Element, _ fields: NativeFields) {
    list.account.read += fields.filled
    switch element {
    case .duty, .boundary, .rule, .service, .power: given = ([], [])
    case .subitem: given.subitem = []
    case .submission, .part, .task, .party, .leaf: break
    }
    switch element {
    case .submission: beginList(fields)
    case .duty:
      duty = Duty(name: name(fields, "name", .duties))
      hasEmptyTask = false
    case .boundary: boundary = DutyBoundary(matter: name(fields, "matter", .boundaries))
    case .rule: rule = OversightRule(name: name(fields, "name", .oversight), industry: fields["industry"])
    case .service: beginService(fields)
    case .power: power = newPower(fields)
    case .subitem: subitem = newPower(fields)
    case .part, .task, .party, .leaf: break
    }
  }

  mutating func end(_ element: NativeMarkup.Element, _ fields: NativeFields, _ text: Located<String>?) {
    if let text { takeText(text, of: element) }
    switch element {
    case .part(let part): endPart(part, fields)
    case .duty: endDuty()
    case .task: endTask(fields, text)
    case .boundary: endBoundary()
    case .party: endParty(fields, text)
    case .rule: endRule()
    case .service: endService(text)
    case .power: endPower()
    case .subitem: endSubitem()
    case .leaf(let leaf): if let text { take(leaf, text) }
    case .submission: break
    }
  }

  private mutating func beginList(_ fields: NativeFields) {
    if let unit = fields["unit"] {
      list.submission.statedUnits.append(StatedUnit(unit))
    } else {
      tell(.missingAttribute("unit"), at: Quotation("", at: fields.origin))
    }
  }

  /// Tells markup that the format does not have.
  mutating func tellMarkup(_ text: String, at origin: Origin) {
    list.account.unread += 1
    tell(.unreadContent(.markup), at: Quotation(text, at: origin))
  }

  /// Counts text inside markup that is not known, and was told.
  mutating func countUnread() { list.account.unread += 1 }

  /// Tells text that stands where no field takes it.
  mutating func tellText(_ text: String, at origin: Origin) {
    list.account.unread += 1
    tell(.unreadContent(.cell), at: Quotation(text, at: origin))
  }

  /// Tells the value of an attribute that is known, which no field took.
  private mutating func tellUnread(_ kind: UnreadContentKind, _ value: Located<String>) {
    list.account.read -= 1
    list.account.unread += 1
    tell(.unreadContent(kind), at: value.quotation)
  }

  private mutating func takeText(_ text: Located<String>, of element: NativeMarkup.Element) {
    switch element {
    case .leaf(let leaf) where hasGiven(leaf):
      list.account.unread += 1
      tell(.unreadContent(.repeatedElement), at: text.quotation)
    case .leaf, .task, .party: list.account.read += 1
    case .service where service?.elements[.content] == nil: list.account.read += 1
    default: tellText(text.value, at: text.origin)
    }
  }

  // MARK: Parts

  private mutating func endPart(_ part: ListPart, _ fields: NativeFields) {
    let none = fields["none"]
    let saysNone = none.flatMap { truthValues[$0.value] }
    let isNone = saysNone == true && count(part) == 0
    if let none, !isNone, saysNone != false {
      let kind =
        saysNone == true ? UnreadContentKind.noneBesideItems(part) : .value(permitted: "true、false")
      tellUnread(kind, none)
    }
    if list.submission.parts.contains(where: { $0.part == part }) {
      tell(.repeatedPart(part), at: Quotation("<\(part.rawValue)", at: fields.origin))
    }
    let isSaid = isNone || (saidNone.contains(part) && count(part) == 0)
    list.submission.parts.append(
      PartOccurrence(part, isExplicitNone: isSaid, origin: fields.origin, words: "<\(part.rawValue)"))
  }

  private func count(_ part: ListPart) -> Int {
    let submission = list.submission
    return switch part {
    case .duties: submission.duties.count
    case .boundaries: submission.boundaries.count
    case .oversight: submission.oversight.count
    case .services: submission.services.count
    case .powers: submission.powers.count
    }
  }

  // MARK: Items

  private mutating func endDuty() {
    guard let item = duty else { return }
    duty = nil
    if item.isNone { return saidNone.append(.duties) }
    if item.tasks.isEmpty, !hasEmptyTask { tellMissing(.duties, "具体工作事项", item.name) }
    if !item.name.value.isEmpty || !item.tasks.isEmpty { list.submission.duties.append(item) }
  }

  private mutating func endTask(_ fields: NativeFields, _ text: Located<String>?) {
    guard let text else {
      hasEmptyTask = true
      return tellMissing(.duties, "具体工作事项", Located(duty?.name.value ?? "", at: fields.origin))
    }
    duty?.tasks.append(DutyTask(text: text, office: fields["office"]))
  }

  private mutating func endBoundary() {
    guard let item = boundary else { return }
    boundary = nil
    if item.isNone { return saidNone.append(.boundaries) }
    if item.parties.isEmpty { tellMissing(.boundaries, "相关部门", item.matter) }
    list.submission.boundaries.append(item)
  }

  private mutating func endParty(_ fields: NativeFields, _ text: Located<String>?) {
    if fields["unit"] == nil {
      tellMissing(.boundaries, "相关部门", Located(boundary?.matter.value ?? "", at: fields.origin))
    }
    let unit = fields["unit"] ?? Located("", at: fields.origin)
    let word = fields["role"]
    let role = word.flatMap { BoundaryRole(rawValue: $0.value) }
    if let word, role == nil {
      tellUnread(.value(permitted: BoundaryRole.allCases.map(\.rawValue).joined(separator: "、")), word)
    }
    guard !unit.value.isEmpty || text != nil else { return }
    var party = BoundaryParty(unit: unit, role: role, share: text)
    party.isRoleUnknown = word != nil && role == nil
    party.roleWord = role == nil ? nil : word
    boundary?.parties.append(party)
  }

  private mutating func endRule() {
    guard let item = rule else { return }
    rule = nil
    if item.isNone { return saidNone.append(.oversight) }
    list.submission.oversight.append(item)
  }

  private mutating func beginService(_ fields: NativeFields) {
    var item = PublicService(name: name(fields, "name", .services))
    for element in ServiceElement.allCases where element != .content {
      item.elements[element] = fields[element.rawValue]
    }
    service = item
  }

  private mutating func endService(_ text: Located<String>?) {
    guard var item = service else { return }
    service = nil
    if let text, item.elements[.content] == nil { item.elements[.content] = text }
    if item.isNone { return saidNone.append(.services) }
    list.submission.services.append(item)
  }

  private mutating func newPower(_ fields: NativeFields) -> PowerItem {
    var item = PowerItem(
      name: name(fields, "name", .powers), code: fields["code"], categoryText: fields["category"])
    for element in PowerElement.writtenAsAttributes { item.elements[element] = fields[element.rawValue] }
    return item
  }

  private mutating func endPower() {
    guard let item = power else { return }
    power = nil
    if item.isNone { return saidNone.append(.powers) }
    if item.categoryText == nil { tellMissing(.powers, "职权类别", item.name) }
    list.submission.powers.append(item)
  }

  private mutating func endSubitem() {
    guard let item = subitem else { return }
    subitem = nil
    power?.subitems.append(item)
  }

  // MARK: Fields

  /// Whether the open item has an element with text already that it may have only once.
  private func hasGiven(_ leaf: NativeMarkup.Leaf) -> Bool {
    leaf != .basis && (subitem == nil ? given.item : given.subitem).contains(leaf)
  }

  private mutating func take(_ leaf: NativeMarkup.Leaf, _ text: Located<String>) {
    guard !hasGiven(leaf) else { return }
    if subitem == nil { given.item.append(leaf) } else { given.subitem.append(leaf) }
    switch leaf {
    case .accountability: duty?.accountability = text
    case .division: boundary?.division = text
    case .example: boundary?.example = text
    case .note: takeNote(text)
    case .basis: takeBasis(CitationParser.parse(text))
    case .oversight(let element): rule?.elements[element] = text
    case .service(let element): service?.elements[element] = text
    case .power(let element):
      if subitem != nil { subitem?.elements[element] = text } else { power?.elements[element] = text }
    }
  }

  private mutating func takeNote(_ text: Located<String>) {
    duty?.note = text
    boundary?.note = text
    rule?.note = text
    service?.note = text
  }

  private mutating func takeBasis(_ basis: LegalBasis) {
    boundary?.bases.append(basis)
    rule?.bases.append(basis)
    service?.bases.append(basis)
    if subitem != nil { subitem?.bases.append(basis) } else { power?.bases.append(basis) }
  }

  /// The name of an item; empty, and told, where it has none.
  private mutating func name(_ fields: NativeFields, _ attribute: String, _ part: ListPart) -> Located<String>
  {
    if let name = fields[attribute] { return name }
    tell(
      .missingValue(part: part, column: NativeMarkup.nameColumn(of: part), item: nil),
      at: Quotation("", at: fields.origin))
    return Located("", at: fields.origin)
  }

  private mutating func tellMissing(_ part: ListPart, _ column: String, _ item: Located<String>) {
    let name = item.value.isEmpty ? nil : item.value
    tell(.missingValue(part: part, column: column, item: name), at: item.quotation)
  }

  private mutating func tell(_ kind: Irregularity.Kind, at quotation: Quotation) {
    list.submission.irregularities.append(Irregularity(kind, at: quotation))
  }
}

/// The ways to write a truth value.
///
/// **Source:** XML Schema, part 2, 3.2.2.
private let truthValues = ["true": true, "1": true, "false": false, "0": false]

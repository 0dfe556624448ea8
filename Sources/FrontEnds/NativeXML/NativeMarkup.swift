import ListModel

/// The elements of the native format (`urn:qingdan:submission:1`) and how they nest; docs/schemas/submission.xsd.
enum NativeMarkup {
  static let namespace = "urn:qingdan:submission:1"

  /// An element by what it means where it stands.
  enum Element: Equatable {
    case submission
    case part(ListPart)
    case duty, task, boundary, party, rule, service, power, subitem
    case leaf(Leaf)
  }

  /// An element that holds text alone.
  enum Leaf: Equatable {
    case accountability, note, division, basis, example
    case oversight(OversightElement)
    case service(ServiceElement)
    case power(PowerElement)
  }

  /// What an element of some name means inside another; nil where none may stand.
  static func element(_ name: String, in parent: Element?) -> Element? {
    switch parent {
    case nil: name == "submission" ? .submission : nil
    case .submission: ListPart(rawValue: name).map(Element.part)
    case .part(let part): name == item(of: part).name ? item(of: part).element : nil
    case .duty: name == "task" ? .task : leaf(name, among: [.accountability, .note])
    case .boundary: name == "party" ? .party : leaf(name, among: [.division, .basis, .example, .note])
    case .rule:
      OversightElement(rawValue: name).map { .leaf(.oversight($0)) } ?? leaf(name, among: [.basis, .note])
    case .service: name == "content" ? .leaf(.service(.content)) : leaf(name, among: [.basis, .note])
    case .power: name == "subitem" ? .subitem : powerElement(name)
    case .subitem: powerElement(name)
    case .task, .party, .leaf: nil
    }
  }

  /// The attributes that an element may have.
  static func attributes(of element: Element) -> [String] {
    switch element {
    case .submission: ["unit"]
    case .part: ["none"]
    case .duty: ["name"]
    case .task: ["office"]
    case .boundary: ["matter"]
    case .party: ["unit", "role"]
    case .rule: ["name", "industry"]
    case .service: ["name", "office", "telephone", "recipient", "place"]
    case .power, .subitem: attributesOfPower
    case .leaf: []
    }
  }

  private static let attributesOfPower =
    ["code", "category", "name"] + PowerElement.writtenAsAttributes.map(\.rawValue)

  /// The element of one item of a part.
  static func item(of part: ListPart) -> (name: String, element: Element) {
    switch part {
    case .duties: ("duty", .duty)
    case .boundaries: ("boundary", .boundary)
    case .oversight: ("rule", .rule)
    case .services: ("service", .service)
    case .powers: ("power", .power)
    }
  }

  /// The column of the form that an item's name stands in.
  static func nameColumn(of part: ListPart) -> String {
    switch part {
    case .duties: "主要职责"
    case .boundaries: "管理事项"
    case .oversight: "监管制度"
    case .services: "服务事项"
    case .powers: "职权名称"
    }
  }

  private static func leaf(_ name: String, among leaves: [Leaf]) -> Element? {
    let leaf: Leaf? =
      switch name {
      case "accountability": .accountability
      case "note": .note
      case "division": .division
      case "basis": .basis
      case "example": .example
      default: nil
      }
    return leaf.flatMap { leaves.contains($0) ? .leaf($0) : nil }
  }

  private static func powerElement(_ name: String) -> Element? {
    if name == "basis" { return .leaf(.basis) }
    guard let element = PowerElement(rawValue: name), element.form == .element else { return nil }
    return .leaf(.power(element))
  }
}

extension PowerElement {
  /// How the native format writes an element of a power: words as attributes, texts as elements.
  enum Form { case attribute, element }

  var form: Form {
    switch self {
    case .body, .decidingBody, .office, .level, .source: .attribute
    default: .element
    }
  }

  static let writtenAsAttributes = allCases.filter { $0.form == .attribute }
  static let writtenAsElements = allCases.filter { $0.form == .element }

  /// The name in markup; the same as the raw value.
  var markup: StaticString {
    switch self {
    case .body: "body"
    case .decidingBody: "decidingBody"
    case .office: "office"
    case .level: "level"
    case .source: "source"
    case .scope: "scope"
    case .duty: "duty"
    case .dutyBasis: "dutyBasis"
    case .accountability: "accountability"
    case .accountabilityBasis: "accountabilityBasis"
    case .telephone: "telephone"
    case .timeLimit: "timeLimit"
    case .fee: "fee"
    case .note: "note"
    }
  }
}

extension OversightElement {
  /// The name in markup; the same as the raw value.
  var markup: StaticString {
    switch self {
    case .object: "object"
    case .content: "content"
    case .manner: "manner"
    case .measures: "measures"
    case .procedure: "procedure"
    case .handling: "handling"
    }
  }
}

extension ServiceElement {
  /// The name in markup; the same as the raw value.
  var markup: StaticString {
    switch self {
    case .content: "content"
    case .recipient: "recipient"
    case .office: "office"
    case .place: "place"
    case .telephone: "telephone"
    }
  }
}

extension ListPart {
  /// The name in markup; the same as the raw value.
  var markup: StaticString {
    switch self {
    case .duties: "duties"
    case .boundaries: "boundaries"
    case .oversight: "oversight"
    case .services: "services"
    case .powers: "powers"
    }
  }
}

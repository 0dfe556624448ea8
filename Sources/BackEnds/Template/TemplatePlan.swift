import Diagnostics

/// A template as a row of steps, so that rendering runs along it without following references.
struct TemplatePlan: Sendable {
  enum Step: Sendable {
    /// Bytes of `literals`.
    case literal(start: Int, end: Int)
    case escaped(TemplateKey)
    case raw(TemplateKey)
    case item(escaped: Bool)
    /// The body follows and ends before the step `end`.
    case section(TemplateKey, end: Int)
    case inverted(TemplateKey, end: Int)
  }

  fileprivate private(set) var steps: [Step] = []
  /// The literal bytes of all steps, one behind the other.
  fileprivate private(set) var literals: [UInt8] = []

  init(_ nodes: [TemplateNode]) { add(nodes) }

  private mutating func add(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .literal(let bytes):
        steps.append(.literal(start: literals.count, end: literals.count + bytes.count))
        literals += bytes
      case .escaped(let key): steps.append(.escaped(key))
      case .raw(let key): steps.append(.raw(key))
      case .item(let escaped): steps.append(.item(escaped: escaped))
      case .section(let key, let body): add(body) { .section(key, end: $0) }
      case .inverted(let key, let body): add(body) { .inverted(key, end: $0) }
      }
    }
  }

  private mutating func add(_ body: [TemplateNode], as step: (Int) -> Step) {
    let start = steps.count
    steps.append(step(0))
    add(body)
    steps[start] = step(steps.count)
  }
}

/// One rendering of a template.
struct TemplateRendering {
  /// A name that holds now: where its value stands, and the place of the one of its key that holds again after it; -1
  /// for none. Small, since the names of every page are put together anew.
  private struct Name {
    let key: TemplateKey
    let scope: Int16
    let entry: Int16
    let hidden: Int16
  }

  private let plan: TemplatePlan
  /// The contexts that the steps stand in, the innermost last.
  private var scopes: [TemplateContext] = []
  /// The names of all scopes, the innermost last; their values stay in the scopes, since each would be retained.
  private var names: [Name] = []
  /// Where in `names` each key is found first; -1 where none has it.
  private var places = noPlaces
  /// What `{{.}}` shows.
  private var item: TemplateValue?
  private(set) var bytes: [UInt8]

  private static let noPlaces = [Int16](repeating: -1, count: TemplateKey.allCases.count)

  init(_ plan: TemplatePlan, bytes: [UInt8]) {
    self.plan = plan
    self.bytes = bytes
    names.reserveCapacity(96)
    scopes.reserveCapacity(8)
  }

  /// Writes the whole template; names of the page hide constants.
  mutating func write(_ constants: TemplateContext, _ page: TemplateContext) {
    enter(constants)
    enter(page)
    write(0..<plan.steps.count)
  }

  private mutating func write(_ steps: Range<Int>) {
    var position = steps.lowerBound
    while position < steps.upperBound {
      switch plan.steps[position] {
      case .literal(let start, let end):
        plan.literals.withUnsafeBufferPointer {
          bytes.append(run: UnsafeBufferPointer(rebasing: $0[start..<end]))
        }
      case .escaped(let key): writeValue(of: key, escaped: true)
      case .raw(let key): writeValue(of: key, escaped: false)
      case .item(let escaped): if let item { Self.write(item, escaped: escaped, to: &bytes) }
      case .section(let key, let end):
        if let value = value(of: key) { writeSection(value, position + 1..<end) }
        position = end - 1
      case .inverted(let key, let end):
        if value(of: key)?.isShown != true { write(position + 1..<end) }
        position = end - 1
      }
      position += 1
    }
  }

  private func value(of key: TemplateKey) -> TemplateValue? {
    let place = places[Int(key.rawValue)]
    return place < 0 ? nil : value(of: names[Int(place)])
  }

  private mutating func writeValue(of key: TemplateKey, escaped: Bool) {
    let place = places[Int(key.rawValue)]
    guard place >= 0 else { return }
    Self.write(value(of: names[Int(place)]), escaped: escaped, to: &bytes)
  }

  private func value(of name: Name) -> TemplateValue {
    scopes[Int(name.scope)].entries[Int(name.entry)].1
  }

  private static func write(_ value: TemplateValue, escaped: Bool, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): escaped ? bytes.appendEscaped(text) : bytes.append(text: text)
    case .number(let number): bytes.append(decimal: number)
    case .markup(let markup): escaped ? bytes.appendEscaped(markup) : bytes.append(written: markup)
    case .flag, .list, .texts, .context: break
    }
  }

  private mutating func writeSection(_ value: TemplateValue, _ body: Range<Int>) {
    switch value {
    case .flag(let isShown): if isShown { write(body) }
    case .list(let contexts): for context in contexts { write(body, in: context) }
    case .texts(let texts): for text in texts { write(body, item: .text(text)) }
    case .context(let context): write(body, in: context)
    case .number, .text, .markup: write(body, item: value)
    }
  }

  private mutating func write(_ body: Range<Int>, in context: TemplateContext) {
    let outer = names.count
    enter(context)
    write(body, item: nil)
    while names.count > outer, let last = names.popLast() {
      places[Int(last.key.rawValue)] = last.hidden
    }
    scopes.removeLast()
  }

  private mutating func write(_ body: Range<Int>, item inner: TemplateValue?) {
    let outer = item
    item = inner
    write(body)
    item = outer
  }

  private mutating func enter(_ context: TemplateContext) {
    for entry in context.entries.indices {
      let key = context.entries[entry].0
      let place = Int(key.rawValue)
      names.append(
        Name(key: key, scope: Int16(scopes.count), entry: Int16(entry), hidden: places[place]))
      places[place] = Int16(names.count - 1)
    }
    scopes.append(context)
  }
}

extension TemplateValue {
  /// A section of this value is shown.
  fileprivate var isShown: Bool {
    switch self {
    case .flag(let isShown): isShown
    case .list(let contexts): !contexts.isEmpty
    case .texts(let texts): !texts.isEmpty
    case .number, .text, .markup, .context: true
    }
  }
}

/// A step of a compiled template.
enum TemplateNode: Sendable {
  case literal([UInt8])
  case escaped(TemplateKey)
  case raw(TemplateKey)
  /// `{{.}}`: the item of the innermost list.
  case item(escaped: Bool)
  indirect case section(TemplateKey, [TemplateNode])
  indirect case inverted(TemplateKey, [TemplateNode])
}

/// A compiled template: a plan of literal bytes and names.
package struct Template: Sendable {
  private let nodes: [TemplateNode]
  /// Values that hold wherever a context has none of that name.
  private let constants: TemplateContext

  init(nodes: [TemplateNode], constants: TemplateContext = TemplateContext()) {
    self.nodes = nodes
    self.constants = constants
  }

  /// The same template with values that are the same on every page put in once and for all.
  ///
  /// - Parameter constants: names that no context sets.
  package func folding(_ constants: TemplateContext) -> Template {
    Template(nodes: TemplateFolding(constants: constants).fold(nodes), constants: constants)
  }

  /// Writes the template with these values at the end of the bytes.
  package func render(_ context: TemplateContext, into bytes: inout [UInt8]) {
    var rendering = TemplateRendering(scopes: [.context(constants), .context(context)], bytes: bytes)
    bytes = []
    rendering.write(nodes)
    bytes = rendering.bytes
  }

  /// A page of the template with these values.
  package func render(_ context: TemplateContext) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8192)
    render(context, into: &bytes)
    return bytes
  }
}

/// One rendering of a template: the scopes in which names are looked up, innermost last.
private struct TemplateRendering {
  var scopes: [TemplateValue]
  var bytes: [UInt8]

  mutating func write(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node {
      case .literal(let literal): bytes.append(contentsOf: literal)
      case .escaped(let key): if let value = lookUp(key) { write(value, escaped: true) }
      case .raw(let key): if let value = lookUp(key) { write(value, escaped: false) }
      case .item(let escaped): if let value = scopes.last { write(value, escaped: escaped) }
      case .section(let key, let body): if let value = lookUp(key) { writeSection(value, body) }
      case .inverted(let key, let body): if lookUp(key)?.isShown != true { write(body) }
      }
    }
  }

  private func lookUp(_ key: TemplateKey) -> TemplateValue? {
    for scope in scopes.reversed() {
      if case .context(let context) = scope, let value = context[key] { return value }
    }
    return nil
  }

  private mutating func write(_ value: TemplateValue, escaped: Bool) {
    switch value {
    case .text(let text): escaped ? bytes.appendEscaped(text) : bytes.append(contentsOf: text.utf8)
    case .number(let number): bytes.append(decimal: number)
    case .markup(let markup): escaped ? bytes.appendEscaped(markup) : bytes.append(contentsOf: markup)
    case .flag, .list, .texts, .context: break
    }
  }

  private mutating func writeSection(_ value: TemplateValue, _ body: [TemplateNode]) {
    switch value {
    case .flag(let isShown): if isShown { write(body) }
    case .list(let contexts): for context in contexts { write(body, in: .context(context)) }
    case .texts(let texts): for text in texts { write(body, in: .text(text)) }
    case .number, .text, .markup, .context: write(body, in: value)
    }
  }

  private mutating func write(_ body: [TemplateNode], in scope: TemplateValue) {
    scopes.append(scope)
    write(body)
    scopes.removeLast()
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

/// Puts constant values into a plan and joins what has become literal.
private struct TemplateFolding {
  let constants: TemplateContext

  func fold(_ nodes: [TemplateNode]) -> [TemplateNode] {
    var folded: [TemplateNode] = []
    for node in nodes.flatMap(foldOne) {
      if case .literal(let more) = node, case .literal(let bytes)? = folded.last {
        folded[folded.count - 1] = .literal(bytes + more)
      } else {
        folded.append(node)
      }
    }
    return folded
  }

  private func foldOne(_ node: TemplateNode) -> [TemplateNode] {
    switch node {
    case .literal, .item: return [node]
    case .escaped(let key), .raw(let key):
      guard constants[key] != nil else { return [node] }
      return [.literal(Template(nodes: [node]).render(constants))]
    case .section(let key, let body):
      switch constants[key] {
      case .flag(let isShown): return isShown ? fold(body) : []
      case .text: return fold(body)
      default: return [.section(key, fold(body))]
      }
    case .inverted(let key, let body):
      guard case .flag(let isShown)? = constants[key] else { return [.inverted(key, fold(body))] }
      return isShown ? [] : fold(body)
    }
  }
}

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
  private let plan: TemplatePlan
  /// Values that hold wherever a context has none of that name.
  private let constants: TemplateContext

  init(nodes: [TemplateNode], constants: TemplateContext = TemplateContext()) {
    self.nodes = nodes
    plan = TemplatePlan(nodes)
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
    var rendering = TemplateRendering(plan, bytes: bytes)
    bytes = []
    rendering.write(constants, context)
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

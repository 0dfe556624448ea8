import Diagnostics

/// An element of a small document, as a tree.
package struct XMLElement: Sendable {
  package struct Attribute: Sendable {
    package let name: String
    /// Empty if the attribute is in none.
    package let namespace: String
    package let value: String
    /// Line and column of the value's first character; of the element where attributes were not to be located.
    package let place: Place
  }

  /// The local name.
  package let name: String
  /// Empty if the element is in none.
  package let namespace: String
  package let attributes: [Attribute]
  package fileprivate(set) var children: [XMLElement] = []
  /// The element's own text, without its children's.
  package fileprivate(set) var text = ""
  /// Line and column of its `<`.
  package let place: Place

  /// Reads a whole document.
  ///
  /// - Parameter locatingAttributes: whether the places of attributes are wanted, which takes time.
  /// - Returns: The root element.
  /// - Throws: As `XMLReader.read`.
  package init(
    document bytes: [UInt8], limits: ReadingLimits = ReadingLimits(), locatingAttributes: Bool = false
  ) throws(FormatFault) {
    var builder = TreeBuilder(locatesAttributes: locatingAttributes)
    try XMLReader.read(bytes, into: &builder, limits: limits)
    guard let root = builder.root else { throw .empty }
    self = root
  }

  fileprivate init(_ tag: borrowing XMLTag, locatingAttributes: Bool) {
    name = tag.name
    namespace = tag.namespace
    place = tag.place
    var attributes: [Attribute] = []
    if locatingAttributes {
      tag.forEachLocatedAttribute {
        attributes.append(Attribute(name: $0, namespace: $1, value: $2, place: $3))
      }
    } else {
      let place = place
      tag.forEachAttribute {
        attributes.append(Attribute(name: $0, namespace: $1, value: $2, place: place))
      }
    }
    self.attributes = attributes
  }

  /// The value of the first attribute with a local name, in any namespace unless one is given.
  package subscript(attribute: String, in namespace: String? = nil) -> String? {
    attributes.first { $0.name == attribute && (namespace == nil || $0.namespace == namespace) }?.value
  }

  /// The first child of a name.
  package func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All children of a name, in order.
  package func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}

private struct TreeBuilder: XMLVisitor {
  let locatesAttributes: Bool
  var root: XMLElement?
  private var open: [XMLElement] = []

  init(locatesAttributes: Bool) { self.locatesAttributes = locatesAttributes }

  mutating func start(_ tag: borrowing XMLTag) {
    open.append(XMLElement(tag, locatingAttributes: locatesAttributes))
  }

  mutating func text(_ text: borrowing XMLText) {
    guard !open.isEmpty else { return }
    open[open.count - 1].text += text.string
  }

  mutating func end(_ name: String, namespace: String) {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }
}

import Diagnostics

/// What an item says in those columns of its form that not every item fills, by element.
///
/// An item has few of them, so that looking them through takes less than hashing; the elements are apart from their texts,
/// which would be copied for every look.
package struct Elements<Element: Hashable & Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  /// **Shape:** unique, in the order of reading.
  package private(set) var elements: [Element]
  /// What the elements say. **Shape:** as many, in the same order.
  package private(set) var values: [Located<String>]

  /// - Parameter elements: **Shape:** unique by element.
  package init(_ elements: [(element: Element, text: Located<String>)]) {
    self.elements = elements.map { $0.element }
    values = elements.map { $0.text }
  }

  /// - Parameters:
  ///   - elements: **Shape:** unique.
  ///   - values: what they say, in the same order. **Shape:** as many.
  init(elements: [Element], values: [Located<String>]) {
    self.elements = elements
    self.values = values
  }

  package init(dictionaryLiteral elements: (Element, Located<String>)...) { self.init(elements) }

  package var isEmpty: Bool { elements.isEmpty }

  package func mapValues(_ transform: (Located<String>) -> Located<String>) -> Elements {
    var copy = self
    for index in values.indices { copy.values[index] = transform(values[index]) }
    return copy
  }

  fileprivate func text(of element: Element) -> Located<String>? {
    elements.firstIndex(of: element).map { values[$0] }
  }

  fileprivate mutating func set(_ element: Element, to text: Located<String>?) {
    switch (elements.firstIndex(of: element), text) {
    case (let index?, let text?): values[index] = text
    case (let index?, nil):
      elements.remove(at: index)
      values.remove(at: index)
    case (nil, let text?):
      elements.append(element)
      values.append(text)
    case (nil, nil): break
    }
  }
}

// One subscript a kind of item: a generic one would not be specialised for other modules.

extension Elements<PowerElement> {
  /// What an element says; nil where the item has none.
  package subscript(element: PowerElement) -> Located<String>? {
    get { text(of: element) }
    set { set(element, to: newValue) }
  }
}

extension Elements<OversightElement> {
  /// What an element says; nil where the rule has none.
  package subscript(element: OversightElement) -> Located<String>? {
    get { text(of: element) }
    set { set(element, to: newValue) }
  }
}

extension Elements<ServiceElement> {
  /// What an element says; nil where the service has none.
  package subscript(element: ServiceElement) -> Located<String>? {
    get { text(of: element) }
    set { set(element, to: newValue) }
  }
}

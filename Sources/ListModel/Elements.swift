import Diagnostics

/// What an item says in those columns of its form that not every item fills, by element.
///
/// An item has few of them, so that looking them through takes less than hashing.
package struct Elements<Element: Hashable & Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  /// **Shape:** unique by element, in the order of reading.
  private var texts: [(element: Element, text: Located<String>)]

  /// - Parameter elements: **Shape:** unique by element.
  package init(_ elements: [(element: Element, text: Located<String>)]) { texts = elements }

  package init(dictionaryLiteral elements: (Element, Located<String>)...) { texts = elements }

  package var isEmpty: Bool { texts.isEmpty }

  /// What the elements say. **Shape:** in the order of reading.
  package var values: [Located<String>] { texts.map(\.text) }

  /// Visits what the elements say, in the order of reading.
  package func forEachText(_ visit: (Located<String>) -> Void) {
    for (_, text) in texts { visit(text) }
  }

  package func mapValues(_ transform: (Located<String>) -> Located<String>) -> Elements {
    var copy = self
    for index in texts.indices { copy.texts[index].text = transform(texts[index].text) }
    return copy
  }

  fileprivate func text(of element: Element) -> Located<String>? {
    for index in texts.indices where texts[index].element == element { return texts[index].text }
    return nil
  }

  fileprivate mutating func set(_ element: Element, to text: Located<String>?) {
    switch (texts.firstIndex { $0.element == element }, text) {
    case (let index?, let text?): texts[index].text = text
    case (let index?, nil): texts.remove(at: index)
    case (nil, let text?): texts.append((element, text))
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

/// A value that a template shows.
package enum TemplateValue: Sendable {
  /// As a section: shown or not.
  case flag(Bool)
  case number(Int)
  case text(String)
  /// Bytes that are HTML already; meant for `{{{raw}}}`.
  case markup([UInt8])
  /// As a section: shown once for each.
  case list([TemplateContext])
  /// As a section: shown once for each, `{{.}}` being the text.
  case texts([String])
  /// As a section: shown once, its names first.
  case context(TemplateContext)
}

/// The names that a template can use at one place, with their values.
package struct TemplateContext: Sendable, ExpressibleByDictionaryLiteral {
  typealias Entry = (TemplateKey, TemplateValue)

  /// **Shape:** unique by key.
  private(set) var entries: [Entry]

  package init() { entries = [] }

  /// No names yet, with room for some.
  init(capacity: Int) {
    entries = []
    entries.reserveCapacity(capacity)
  }

  package init(dictionaryLiteral elements: (TemplateKey, TemplateValue)...) {
    entries = elements
  }

  /// The value of a name; nil where this context has none. Setting adds an entry; a name is set once.
  package subscript(key: TemplateKey) -> TemplateValue? {
    get { entries.firstIndex { $0.0 == key }.map { entries[$0].1 } }
    set {
      if let newValue { entries.append((key, newValue)) }
    }
  }

  /// Sets a text, unless there is none or it is empty: then the name's section is not shown.
  package mutating func set(_ key: TemplateKey, _ text: String?) {
    if let text, !text.isEmpty { self[key] = .text(text) }
  }

  /// Sets a list, unless it is empty: then the name's section is not shown.
  package mutating func set(_ key: TemplateKey, _ list: [TemplateContext]) {
    if !list.isEmpty { self[key] = .list(list) }
  }
}

/// A text for officials in the two languages of every report.
package struct BilingualText: Sendable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A name that both languages share.
  package init(shared name: String) { self.init(zh: name, en: name) }

  /// The text in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

/// A language a report can be written in.
package enum Language: String, Sendable, CaseIterable {
  case zh, en
}

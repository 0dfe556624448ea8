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

  /// The texts without line breaks, as they stand within a sentence.
  var onOneLine: BilingualText { BilingualText(zh: zh.onOneLine, en: en.onOneLine) }

  /// The text in one language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension String {
  /// The text with a space for each line break, so that it takes one line of a report.
  package var onOneLine: String {
    guard utf8.contains(where: { (0x0A...0x0D).contains($0) }) else { return self }
    return split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// A language a report can be written in.
package enum Language: String, Sendable, CaseIterable {
  case zh, en
}

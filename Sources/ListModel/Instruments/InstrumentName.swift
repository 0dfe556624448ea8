/// What makes two citations cite the same instrument: the title without 中华人民共和国, else the document number.
package struct InstrumentName: Sendable, Hashable {
  private let key: TextKey

  package var text: String { key.text }

  package init(title: String) {
    let folded = NormalisedName(title).text
    let hasState = folded.begins(with: Self.state) && folded.utf8.count > Self.state.utf8.count
    key = TextKey(hasState ? String(Substring(folded.utf8.dropFirst(Self.state.utf8.count))) : folded)
  }

  package init(documentNumber: String) { key = TextKey("#" + NormalisedName(documentNumber).text) }

  /// - Returns: nil where the citation has neither.
  package init?(_ citation: Citation) {
    if let title = citation.title {
      self.init(title: title)
    } else if let number = citation.documentNumber {
      self.init(documentNumber: number)
    } else {
      return nil
    }
  }

  private static let state = "中华人民共和国"
}

/// What makes two citations cite the same instrument: the title without 中华人民共和国, else the document number.
package struct InstrumentName: Sendable, Hashable {
  package let text: String

  package init(title: String) {
    let folded = NormalisedName(title).text
    let state = "中华人民共和国"
    text = folded.hasPrefix(state) && folded != state ? String(folded.dropFirst(state.count)) : folded
  }

  package init(documentNumber: String) { text = "#" + NormalisedName(documentNumber).text }

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
}

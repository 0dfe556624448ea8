import ListModel

/// Finds in the texts that several lists have for one share the clauses that do not stand in all of them.
struct ShareComparison {
  /// What the clauses of each list say; nil for a list that gives no share.
  private let clauses: [Set<String>?]

  /// - Parameter texts: those of each list; none where the list does not speak of the body.
  init(_ texts: [[String]]) {
    clauses = texts.map { texts in
      let said = Set(texts.flatMap { Self.clauses(of: $0).map { Self.bare($0) } })
      return said.isEmpty ? nil : said
    }
  }

  /// Whether any list says what another one does not.
  var isDivergent: Bool { Set(clauses.compactMap { $0 }).count > 1 }

  /// A text of a list, taken apart where it begins or ceases to say what not all others say.
  func pieces(of text: String, in list: Int) -> [DossierCase.Passage.Piece] {
    let others = clauses.indices.filter { $0 != list }.compactMap { clauses[$0] }
    var pieces: [DossierCase.Passage.Piece] = []
    for clause in Self.clauses(of: text) {
      let bare = Self.bare(clause)
      let isDivergent = !bare.isEmpty && others.contains { !$0.contains(bare) }
      if let last = pieces.last, last.isDivergent == isDivergent {
        pieces[pieces.count - 1] = .init(last.text + clause, isDivergent: isDivergent)
      } else {
        pieces.append(.init(String(clause), isDivergent: isDivergent))
      }
    }
    return pieces
  }

  /// The clauses of a text, each with the mark at its end: together the whole text.
  private static func clauses(of text: String) -> [Substring] {
    var clauses: [Substring] = []
    var start = text.unicodeScalars.startIndex
    for index in text.unicodeScalars.indices where ends.contains(text.unicodeScalars[index]) {
      let next = text.unicodeScalars.index(after: index)
      clauses.append(Substring(text.unicodeScalars[start..<next]))
      start = next
    }
    if start < text.unicodeScalars.endIndex { clauses.append(Substring(text.unicodeScalars[start...])) }
    return clauses
  }

  /// What a clause says: small words and marks make no other share.
  private static func bare(_ clause: Substring) -> String {
    String(
      String.UnicodeScalarView(
        NormalisedName(String(clause)).text.unicodeScalars.filter { !small.contains($0) }))
  }

  private static let ends = LetterSet("，,；;。\n".unicodeScalars)
  private static let small = LetterSet("的和与及、，,；;。.:：\n".unicodeScalars)
}

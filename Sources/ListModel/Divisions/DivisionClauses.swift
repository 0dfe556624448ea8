/// How sentences of a division fall into clauses.
extension DivisionReading {
  /// The clauses of a sentence, each with the marks around it.
  func clauses(of sentence: Range<Int>) -> [Clause] {
    var hasRole = false
    var start = sentence.lowerBound
    let ranges = text.splits(sentence) { position in
      switch scalars[position] {
      case "，", ",", "：", ":":
        (hasRole, start) = (false, position + 1)
        return true
      case "、" where hasRole && names.beginsPredicate(position + 1, before: sentence.upperBound):
        start = position + 1
        return true
      case "、"
      where names.endsBracketedRole(position, before: sentence.upperBound)
        || names.joinsClauses(at: position, from: start, before: sentence.upperBound):
        (hasRole, start) = (false, position + 1)
        return true
      default:
        if case .standing? = DivisionWords.role(scalars, at: position, before: sentence.upperBound)?
          .meaning
        {
          hasRole = true
        }
        return false
      }
    }
    return ranges.compactMap { range in
      let body = DivisionSentences.withoutNumber(text.trimmed(range), scalars)
      guard !body.isEmpty else { return nil }
      let next = range.upperBound < sentence.upperBound ? scalars[range.upperBound] : nil
      let last = range.lowerBound > sentence.lowerBound ? scalars[range.lowerBound - 1] : nil
      let isInSentence = range.upperBound < sentence.upperBound
      return Clause(
        range: body, followsPause: last == "、", endsWithColon: next == "：" || next == ":",
        endsSentence: !isInSentence && range.lowerBound == sentence.lowerBound
          && !(SentenceOpening(sentence, in: text).beginsLine && SentenceOpening.endsLine(sentence, in: text))
      )
    }
  }
}

extension UnitNameScanner {
  /// Whether a pause stands between what two units do: 由市住建局修缮栏杆、市公安局清理帐篷.
  ///
  /// - Parameter start: where the clause begins; the unit that it speaks of must stand there, or behind 由.
  func joinsClauses(at position: Int, from start: Int, before limit: Int) -> Bool {
    guard let next = names.end(text.scalars, at: position + 1, before: limit), isVerb(at: next, before: limit)
    else { return false }
    var subject: Int?
    var place = start
    while place < position {
      guard let end = names.end(text.scalars, at: place, before: position) else {
        place += 1
        continue
      }
      let isBehindOpening =
        text[start..<place].allSatisfy { "、，,：:（）() \u{3000}".contains($0) }
        || DivisionWords.openers.end(text.scalars, at: start, before: place) == place
      subject = isBehindOpening || text.scalars[place - 1] == "由" ? end : nil
      place = end
    }
    return subject.map { position - $0 >= Self.shortestTask && isVerb(at: $0, before: position) } ?? false
  }

  private func isVerb(at position: Int, before limit: Int) -> Bool {
    [
      DivisionWords.verbs.end(text.scalars, at: position, before: limit),
      DivisionWords.role(text.scalars, at: position, before: limit)?.end,
      TaskPhrase.verbEnd(text.scalars[position..<limit], in: text.scalars),
    ].contains { end in end.map { $0 > position + 1 } ?? false }
  }

  /// **Units:** letters of a verb and its thing.
  private static let shortestTask = 4
}

import ListModel

/// Remarks on an instrument: its number, a date, an amendment.
extension CitationReader {
  mutating func readBracket() -> Bool {
    guard text[position] == "（" || text[position] == "(", !text.opensYear(at: position) else { return false }
    let close = text.partner(of: position)
    // （甲法》
    if close == nil, let title = text.unmarkedTitle(at: position + 1), text[title.end - 1] == "》" {
      position += 1
      return true
    }
    let odd = close == nil ? text.oddClosing(after: position) : nil
    let end = close ?? odd ?? text.noteEnd(from: position + 1, before: text.end)
    let inner = position + 1..<max(end, position + 1)
    let (hasNote, title) = readNotes(in: inner)
    if close != nil, declare(in: inner) {
      position = end + 1
      return true
    }
    // 《甲法》（第四十八条）
    if close != nil, !hasNote, title == nil, followsInstrument, text.hasClause(at: position + 1) {
      position += 1
      return true
    }
    if let close, let open = title {
      let title = text.placeStart(before: open, after: position + 1)
      remark = isOpen && !citations.isEmpty ? (close, citations.count - 1) : nil
      isSeparated = true
      position = title
      return true
    }
    if close == nil {
      let excerpt = text[position..<max(end, position + 1)]
      let mended = excerpt + (text[position] == "(" ? ")" : "）")
      let wrong = odd.map { text[$0..<$0 + 1] } ?? ""
      tell(CitationDefect(.unbalancedBrackets, excerpt: excerpt + wrong, replacement: hasNote ? mended : nil))
    }
    position = (close ?? odd).map { $0 + 1 } ?? max(end, position + 1)
    return true
  }

  /// A mark that closes nothing: 《甲条例》》, …第379号））, 第三条).
  mutating func tellLooseMark() {
    let mark = text[position]
    guard position > 0, isOpen, remark == nil, text.partner(of: position) == nil else { return }
    let isBehind: Bool
    switch mark {
    case "》": isBehind = text[position - 1] == mark
    case "）", ")":
      isBehind =
        CitationText.isBracket(text[position - 1]) || CitationText.isSeparator(text[position - 1])
        || followsClauses && ClauseUnit.read(in: text, at: position - 1) != nil
    default: return
    }
    guard isBehind else { return }
    tell(
      CitationDefect(
        .unbalancedBrackets, excerpt: text[position - 1..<position + 1],
        replacement: text[position - 1..<position]))
  }

  /// 以下简称《水法》: from here on the last instrument bears this name too.
  private mutating func declare(in range: Range<Int>) -> Bool {
    guard isOpen, let title = citations.last?.title, let word = range.first(where: { text[$0] == "称" }),
      let start = (word + 1..<range.upperBound).first(where: { !CitationText.isNameMark(text[$0]) })
    else { return false }
    let end = (start..<range.upperBound).first {
      CitationText.isNameMark(text[$0]) || CitationText.isSeparator(text[$0])
    }
    declared.append((text.compact(start..<(end ?? range.upperBound)), title))
    return true
  }

  /// Behind the bracket of a remark that cites others, clauses go on with what it remarks on.
  mutating func resume() -> Bool {
    guard let host = remark?.host else { return false }
    remark = nil
    guard text.hasClause(at: position), citations.count > host + 1 else { return false }
    var citation = citations[host]
    if citation.clauses.isEmpty { citations.remove(at: host) }
    citation.clauses = []
    citations.append(citation)
    isOpen = true
    isSeparated = false
    return true
  }

  /// [国务院令第641号]: a number in brackets that are for labels.
  mutating func readSquareBracket() -> Bool {
    guard let end = text.labelledNumber(at: position) else { return false }
    let inner = position + 1..<end - 1
    tell(
      CitationDefect(
        .wrongNoteBrackets, excerpt: text[position..<end], replacement: "（" + text[inner] + "）"))
    _ = readNotes(in: inner)
    position = end
    return true
  }

  /// 〔201711号 with no body before it.
  mutating func skipBareNumber() -> Bool {
    guard let number = text.bareNumber(at: position) else { return false }
    if number.hasWrongBrackets {
      tell(CitationDefect(.wrongNumberBrackets, excerpt: text[number.range], replacement: number.standard))
    }
    position = number.range.upperBound
    return true
  }

  /// - Returns: whether there was any, and where a title stands that no note has.
  private mutating func readNotes(in range: Range<Int>) -> (hasNote: Bool, title: Int?) {
    var index = range.lowerBound
    var hasNote = false
    var title: Int?
    while index < range.upperBound {
      if let note = text.note(at: index, before: range.upperBound), !note.range.isEmpty {
        take(note, isRemark: true)
        index = note.range.upperBound
        hasNote = true
      } else {
        let next = max(index + 1, text.noteEnd(from: index, before: range.upperBound))
        title = title ?? (index..<next).first { text[$0] == "《" && text.namesInstrument(at: $0) }
        index = next
      }
    }
    return (hasNote, title)
  }

  mutating func readNote() -> Bool {
    guard let note = text.note(at: position, before: text.end), !note.range.isEmpty else { return false }
    if let number = note.number, isSeparated || !isOpen, let title = text.unmarkedTitle(at: position),
      title.end <= number.range.upperBound, title.end != note.range.upperBound
    {
      return false
    }
    guard note.number != nil || isOpen else { return false }
    take(note, isRemark: isKeyed)
    position = note.range.upperBound
    isSeparated = false
    return true
  }

  private mutating func take(_ note: CitationNote, isRemark: Bool) {
    if let number = note.number, number.hasWrongBrackets || number.isMiswritten {
      tell(
        CitationDefect(
          number.hasWrongBrackets ? .wrongNumberBrackets : .miswrittenNumber, excerpt: text[number.range],
          replacement: number.standard))
    }
    let belongs = isOpen && !citations.isEmpty && (isRemark || citations[citations.count - 1].clauses.isEmpty)
    if let number = note.number, !note.isAmendment, !belongs || (!isRemark && hasNumber) {
      citations.append(Citation(title: nil, documentNumber: number.standard))
      tell(CitationDefect(.numberWithoutTitle, excerpt: text[number.range]))
      isOpen = true
      return
    }
    guard belongs else { return }
    let last = citations.count - 1
    if let number = note.number, !note.isAmendment, !hasNumber {
      citations[last].documentNumber = number.standard
    }
    guard let version = note.version else { return }
    if note.isAmendment || citations[last].version == nil { citations[last].version = version }
  }

  private var hasNumber: Bool { citations.last?.documentNumber != nil }
}

import Diagnostics
import ListModel

/// Reads legal bases as people write them.
package enum CitationParser {
  /// Reads the instruments and clauses that a basis cites, and tells what is badly written in it.
  ///
  /// Article text after a clause is text, not citation; an explicit 无 cites nothing.
  package static func parse(_ text: Located<String>) -> LegalBasis {
    var reader = CitationReader(CitationText(text.value))
    reader.read()
    return LegalBasis(text: text, citations: reader.citations, defects: reader.defects)
  }
}

/// The state of reading one basis from front to end.
private struct CitationReader {
  let text: CitationText
  private(set) var citations: [Citation] = []
  private(set) var defects: [CitationDefect] = []
  private var position = 0
  /// Notes and clauses go to the last citation; false after its text has begun.
  private var isOpen = false
  /// Punctuation stood since the last token.
  private var isSeparated = true
  /// Citations with an amendment as their version, which a mere date does not replace.
  private var hasAmendment = false

  init(_ text: CitationText) { self.text = text }

  mutating func read() {
    guard !isExplicitNone else { return }
    while position < text.end {
      if skipPunctuation() || readKey() || skipLead() { continue }
      if readTitle() || readClauses() || readSection() || readBracket() || readNote() || readUnmarkedTitle() {
        continue
      }
      let start = position
      readText()
      // What seemed to begin a citation is none.
      if position == start { position += 1 }
    }
    tellWhatLacks()
  }

  // MARK: Furniture

  private var isExplicitNone: Bool {
    let start = text.skippingSpace(0)
    guard start < text.end else { return true }
    let content = text.compact(0..<text.end)
    return ["无", "/", "—", "——", "－", "-"].contains(content)
  }

  private mutating func skipPunctuation() -> Bool {
    let scalar = text[position]
    if CitationText.isSpace(scalar) {
      if CitationText.isLineBreak(scalar) { isSeparated = true }
      position += 1
      return true
    }
    guard CitationText.isSeparator(scalar) || "”“\"》）)】".unicodeScalars.contains(scalar) else { return false }
    position += 1
    let isColon = scalar == "：" || scalar == ":"
    if isColon, isOpen, !citations.isEmpty {
      readText()
    } else {
      isSeparated = true
    }
    return true
  }

  /// `法律法规名称:`, `条款号:`; `条款内容:` introduces text.
  private mutating func readKey() -> Bool {
    guard let key = key(at: position) else { return false }
    let isText =
      text.has("条款内容", at: position) || text.has("内容", at: position) || text.has("具体内容", at: position)
    position = key
    isSeparated = true
    if isText { readText() }
    return true
  }

  private func key(at index: Int) -> Int? {
    guard let word = text.word(of: Self.keys, at: index) else { return nil }
    let colon = text.skippingBlanks(word)
    return text[colon] == ":" || text[colon] == "：" ? colon + 1 : nil
  }

  /// 根据, 【法律】, and numbering before a title.
  private mutating func skipLead() -> Bool {
    if text[position] == "【",
      let end = (position..<min(position + 20, text.end)).first(where: { text[$0] == "】" })
    {
      position = end + 1
      isSeparated = true
      return true
    }
    if let end = text.word(of: Self.leads, at: position),
      !isOpen || isSeparated || text[end] == "《" || text.hasClause(at: end)
    {
      position = end
      return true
    }
    guard let end = numbering(at: position) else { return false }
    let next = text.skippingBlanks(end)
    guard text[next] == "《" || text[next] == "【" || isSeparated && !isSection(at: position) else {
      return false
    }
    position = next
    return true
  }

  /// `1.`, `2、`, `（三）`, `四、`, `①`.
  private func numbering(at index: Int) -> Int? {
    if ("①"..."⑳").contains(text[index]) { return index + 1 }
    if text[index] == "（" || text[index] == "(" {
      guard let number = text.number(at: index + 1), text[number.end] == "）" || text[number.end] == ")" else {
        return nil
      }
      return number.end + 1
    }
    guard let number = text.number(at: index), ".．、".unicodeScalars.contains(text[number.end]) else {
      return nil
    }
    return number.end + 1
  }

  private func isSection(at index: Int) -> Bool {
    isOpen && index > 0 && !CitationText.isLineBreak(text[index - 1])
  }

  // MARK: Instruments

  private mutating func readTitle() -> Bool {
    guard text[position] == "《" else { return false }
    guard let title = text.markedTitle(at: position) else {
      position += 1
      return true
    }
    take(title)
    return true
  }

  private mutating func readUnmarkedTitle() -> Bool {
    guard isSeparated || !isOpen || text.has("中华人民共和国", at: position),
      let title = text.unmarkedTitle(at: position)
    else { return false }
    take(title)
    return true
  }

  private mutating func take(_ title: CitationTitle) {
    if let defect = title.defect { defects.append(defect) }
    if let last = citations.last, isOpen, !isSeparated, last.title == nil, last.clauses.isEmpty {
      citations[citations.count - 1].title = title.title
    } else {
      citations.append(Citation(title: title.title))
    }
    if let version = title.version { citations[citations.count - 1].version = version }
    hasAmendment = title.version != nil
    begin(at: title.end)
  }

  private mutating func begin(at next: Int) {
    position = next
    isOpen = true
    isSeparated = false
  }

  // MARK: Clauses

  private mutating func readClauses() -> Bool {
    let start = text.word(of: Self.sames, at: position) ?? position
    guard start == position || text.hasClause(at: start) else { return false }
    guard let list = text.clauses(at: start, after: citations.last?.clauses.last) else { return false }
    guard !list.clauses.isEmpty else {
      position = list.end
      return true
    }
    if citations.isEmpty {
      citations.append(Citation(title: nil))
      defects.append(CitationDefect(.clauseWithoutInstrument, excerpt: text[position..<list.end]))
    }
    add(list.clauses)
    begin(at: text.word(of: ["的规定", "之规定", "规定", "等规定"], at: list.end) ?? list.end)
    return true
  }

  private mutating func add(_ clauses: [Citation.Clause]) {
    let last = citations.count - 1
    // Hostile texts repeat ranges: no more clauses are kept than any basis can mean.
    guard citations[last].clauses.count + clauses.count <= 5_000 else { return }
    citations[last].clauses += clauses
  }

  /// 一、 directly after an instrument names its part.
  private mutating func readSection() -> Bool {
    guard isOpen, !isSeparated, let last = citations.last, last.clauses.isEmpty else { return false }
    guard let number = text.number(at: position), text[number.end] == "、" else { return false }
    add([Citation.Clause(section: number.value)])
    begin(at: number.end + 1)
    return true
  }

  // MARK: Notes

  private mutating func readBracket() -> Bool {
    guard text[position] == "（" || text[position] == "(", !text.opensYear(at: position) else { return false }
    let close = text.partner(of: position)
    let end = close ?? text.noteEnd(from: position + 1, before: text.end)
    readNotes(in: position + 1..<end)
    if close == nil {
      let excerpt = text[position..<end]
      defects.append(CitationDefect(.unbalancedBrackets, excerpt: excerpt, replacement: excerpt + "）"))
    }
    position = close.map { $0 + 1 } ?? max(end, position + 1)
    return true
  }

  private mutating func readNotes(in range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let note = text.note(at: index, before: range.upperBound), !note.range.isEmpty {
        take(note, isRemark: true)
        index = note.range.upperBound
      } else {
        index = max(index + 1, text.noteEnd(from: index, before: range.upperBound))
      }
    }
  }

  private mutating func readNote() -> Bool {
    guard let note = text.note(at: position, before: text.end), !note.range.isEmpty else { return false }
    if let number = note.number,
      text.unmarkedTitle(at: position).map({ $0.end <= number.range.upperBound }) == true,
      isSeparated || !isOpen, text.unmarkedTitle(at: position)?.end != note.range.upperBound
    {
      return false
    }
    guard note.number != nil || isOpen else { return false }
    take(note, isRemark: false)
    position = note.range.upperBound
    isSeparated = false
    return true
  }

  private mutating func take(_ note: CitationNote, isRemark: Bool) {
    if let number = note.number, number.hasWrongBrackets {
      defects.append(
        CitationDefect(.wrongNumberBrackets, excerpt: text[number.range], replacement: number.standard))
    }
    let belongs = isOpen && !citations.isEmpty && (isRemark || citations[citations.count - 1].clauses.isEmpty)
    if let number = note.number, !note.isAmendment, !belongs || (!isRemark && hasNumber) {
      citations.append(Citation(title: nil, documentNumber: number.standard))
      defects.append(CitationDefect(.numberWithoutTitle, excerpt: text[number.range]))
      hasAmendment = false
      isOpen = true
      return
    }
    guard belongs else { return }
    let last = citations.count - 1
    if let number = note.number, !note.isAmendment, !hasNumber {
      citations[last].documentNumber = number.standard
    }
    guard let version = note.version(in: text) else { return }
    if note.isAmendment || citations[last].version == nil { citations[last].version = version }
    hasAmendment = hasAmendment || note.isAmendment
  }

  private var hasNumber: Bool { citations.last?.documentNumber != nil }

  // MARK: Text

  /// Passes over text that cites nothing, up to where a citation can begin again.
  private mutating func readText() {
    let hadColon = position > 0 && (text[position - 1] == "：" || text[position - 1] == ":")
    let start = position
    isOpen = false
    isSeparated = true
    if hadColon, begins(at: text.skippingSpace(position)) { return }
    while position < text.end {
      let scalar = text[position]
      position += 1
      let isShortTail =
        !hadColon && position - start <= 20 && (scalar == "，" || scalar == "、" || scalar == ",")
      guard isShortTail || isSentenceEnd(scalar) || citations.isEmpty && CitationText.isSeparator(scalar)
      else {
        if citations.isEmpty, begins(at: position) { return }
        continue
      }
      let next = text.skippingSpace(position)
      if begins(at: next) {
        position = next
        return
      }
    }
  }

  private func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", ";", "…", "”", "！", "\n", "\r", "\u{2028}": true
    default: false
    }
  }

  /// Whether a citation can begin here, after text.
  private func begins(at index: Int) -> Bool {
    if text[index] == "《" { return true }
    if text[index] == "【" || key(at: index) != nil { return true }
    if let end = numbering(at: index), text[text.skippingBlanks(end)] == "《" { return true }
    if citations.isEmpty { return text.hasClause(at: index) }
    if text.hasClause(at: index), let list = text.clauses(at: index) {
      return !text.isContinued(at: list.end)
    }
    guard let title = text.unmarkedTitle(at: index) else { return false }
    return text.hasClause(at: title.end)
  }

  private mutating func tellWhatLacks() {
    guard citations.isEmpty else { return }
    let content = text.skippingSpace(0)
    defects.append(CitationDefect(.unreadable, excerpt: text[content..<min(content + 60, text.end)]))
  }

  private static let keys = [
    "法律法规名称", "法律名称", "法规名称", "依据名称", "文件名称", "名称", "依据文号", "发文号", "文号", "条款号", "条款",
    "条款内容", "具体内容", "内容", "设定依据", "实施依据", "法律依据", "依据",
  ]
  private static let leads = ["根据", "依据", "依照", "按照", "参照", "见", "以及", "及", "和", "与", "或者", "或", "详见"]
  private static let sames = [
    "同法", "该法", "本法", "同条例", "该条例", "本条例", "同办法", "该办法", "本办法", "同规定", "该规定", "本规定",
  ]
}

extension CitationText {
  /// Whether words go on after a clause as within a sentence: 第三条规定的, 第三条所列.
  fileprivate func isContinued(at index: Int) -> Bool {
    word(of: ["的", "所", "规定的", "中", "之规定", "规定处", "和本", "、"], at: index) != nil
  }
}

import ListModel

/// A remark about an instrument: its number, a date, an amendment.
struct CitationNote {
  let range: Range<Int>
  let number: DocumentNumber?
  /// It tells of a revision: 2018年修正, 应急管理部令第2号修改.
  let isAmendment: Bool
  /// What it says of the version: an amendment whole, else the date as written.
  let version: String?
}

extension CitationText {
  /// Reads a note at an index.
  ///
  /// - Parameter limit: the end of the bracket that it stands in, or of the text.
  /// - Returns: nil where the words are no note.
  func note(at start: Int, before limit: Int) -> CitationNote? {
    let limit = min(limit, start + Self.longestNote)
    var end = noteEnd(from: start, before: limit)
    // 建设部、卫生部令第53号: the order of several bodies.
    var joined = 0
    var next = start
    while joined < Self.mostBodies, endsWithBody(next..<end), let body = nextBody(after: end, before: limit) {
      next = body
      end = noteEnd(from: next, before: limit)
      joined += 1
      if documentNumber(in: next..<end) != nil { break }
    }
    if joined > 0, documentNumber(in: start..<end) == nil { end = noteEnd(from: start, before: limit) }
    return note(in: start..<end)
  }

  /// **Units:** scalars. Real notes are shorter; hostile text without an end is not looked through again from each place.
  private static let longestNote = 400

  /// A bracket of another kind that closes the remark which opens at an index: （国务院令第379号].
  func oddClosing(after open: Int) -> Int? {
    let limit = min(noteEnd(from: open + 1, before: end) + 1, end)
    var index = open + 1
    while index < limit {
      if opensYear(at: index) {
        index = skippingNumber(at: index, before: limit)
      } else if Self.closesAngularly(self[index]) {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The end of the run of words that begins at an index.
  func noteEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit {
      let scalar = scalars[index]
      // 国务院令 第 697 号, 国发 〔2016〕 72号: blanks before a number.
      let next = Self.isSpace(scalar) ? skippingBlanks(index) : index
      if opensYear(at: next) || opensOrderNumber(at: index) {
        index = skippingNumber(at: next, before: limit)
        continue
      }
      if Self.isSeparator(scalar) || Self.isSpace(scalar) { break }
      // 根据…《关于修改…的决定》第一次修订, inside brackets.
      if scalar == "《", limit < end, let close = partner(of: index), close < limit {
        index = close + 1
        continue
      }
      if Self.isBracket(scalar) || hasClause(at: index) { break }
      index += 1
    }
    return index
  }

  private func note(in range: Range<Int>) -> CitationNote? {
    let start = min(word(of: Self.noteLeads, at: range.lowerBound) ?? range.lowerBound, range.upperBound)
    let dateEnd = date(at: start).map { min($0, range.upperBound) }
    let rest = (dateEnd ?? start)..<range.upperBound
    let number = documentNumber(in: rest)
    let isAmendment = hasAmendment(in: rest)
    let isShort = range.count <= 40 || range.contains { self[$0] == "《" }
    guard number != nil || isAmendment && isShort || dateEnd != nil && isDateNote(rest) else {
      return nil
    }
    let version = isAmendment ? withoutTitles(start..<range.upperBound) : dateEnd.map { compact(start..<$0) }
    return CitationNote(range: range, number: number, isAmendment: isAmendment, version: version)
  }

  /// The words of a note without the titles in it.
  private func withoutTitles(_ range: Range<Int>) -> String {
    var text = ""
    var start = range.lowerBound
    while let open = (start..<range.upperBound).first(where: { self[$0] == "《" }),
      let close = partner(of: open), close < range.upperBound
    {
      text += compact(start..<open)
      start = close + 1
    }
    return text + compact(start..<range.upperBound)
  }

  /// 2008年7月22日, 2009年, 2008.7.22 at an index: where it ends.
  func date(at start: Int) -> Int? {
    guard let year = number(at: start), year.end - start >= 4, (1900...2100).contains(year.value) else {
      return nil
    }
    if self[year.end] == "." || self[year.end] == "-" || self[year.end] == "/" {
      return numericDate(after: year.end)
    }
    guard self[year.end] == "年" else { return nil }
    var end = year.end + 1
    for unit in ["月", "日"] as [Unicode.Scalar] {
      guard let number = number(at: skippingBlanks(end)), self[number.end] == unit else { break }
      end = number.end + 1
    }
    return end
  }

  private func numericDate(after mark: Int) -> Int? {
    guard let month = number(at: mark + 1), self[month.end] == self[mark], let day = number(at: month.end + 1)
    else { return nil }
    return day.end
  }

  /// Whether words after a date leave it the date of an instrument: nothing, 施行, …会议通过, 版.
  private func isDateNote(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    return word(of: Self.dateWords, endingAt: range.upperBound, after: range.lowerBound) != nil
  }

  /// 修正, 修订, 修改 in the words.
  private func hasAmendment(in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      // What a title in the note speaks of is not the note's.
      if self[index] == "《", let close = partner(of: index) {
        index = close
      } else if self[index] == "修" {
        let next = self[index + 1]
        if next == "正" || next == "订" || next == "改" { return true }
      }
      index += 1
    }
    return false
  }

  private func endsWithBody(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count >= 2, range.count <= 30 else { return false }
    return Self.endsBody(self[last]) && documentNumber(in: range) == nil
  }

  /// Whether names of bodies end so: 部, 委, 局.
  static func endsBody(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "部", "委", "局", "署", "厅", "会", "院", "办", "行", "室": true
    default: false
    }
  }

  /// The start of the body that 、 or a blank joins to the one before.
  private func nextBody(after end: Int, before limit: Int) -> Int? {
    var next = skippingBlanks(end)
    if self[next] == "、" { next = skippingBlanks(next + 1) }
    return next > end && next < limit ? next : nil
  }

  private func skippingNumber(at index: Int, before limit: Int) -> Int {
    var next = index
    while next < limit, self[next] != "号" { next += 1 }
    next += 1
    if self[index] == "（" || self[index] == "(", !opensYear(at: index),
      self[next] == "）" || self[next] == ")"
    {
      next += 1
    }
    return min(next, limit)
  }

  private static let mostBodies = 12
  private static let noteLeads: CitationWords = ["根据", "依据", "经"]
  private static let dateWords: CitationWords = [
    "公布", "发布", "颁布", "通过", "施行", "实施", "批准", "印发", "起", "版", "本",
  ]

  static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "《", "》", "（", "）", "(", ")", "【", "】", "“", "”", "\"": true
    default: false
    }
  }
}

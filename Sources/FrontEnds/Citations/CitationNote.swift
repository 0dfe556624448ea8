import ListModel

/// A remark about an instrument: its number, a date, an amendment.
struct CitationNote {
  let range: Range<Int>
  let number: DocumentNumber?
  /// The date, as written.
  let date: String?
  /// It tells of a revision: 2018年修正, 应急管理部令第2号修改.
  let isAmendment: Bool

  /// What the note says of the version: an amendment whole, else the date.
  func version(in text: CitationText) -> String? { isAmendment ? text.compact(range) : date }
}

extension CitationText {
  /// Reads a note at an index.
  ///
  /// - Parameter limit: the end of the bracket that it stands in, or of the text.
  /// - Returns: nil where the words are no note.
  func note(at start: Int, before limit: Int) -> CitationNote? {
    var end = noteEnd(from: start, before: limit)
    // 建设部、卫生部令第53号: the order of several bodies.
    var joined = 0
    while joined < 6, endsWithBody(start..<end), let next = nextBody(after: end, before: limit) {
      end = noteEnd(from: next, before: limit)
      joined += 1
      if documentNumber(in: next..<end) != nil { break }
    }
    if joined > 0, documentNumber(in: start..<end) == nil { end = noteEnd(from: start, before: limit) }
    return note(in: start..<end)
  }

  /// The end of the run of words that begins at an index.
  func noteEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit {
      let scalar = scalars[index]
      if Self.isSeparator(scalar) || Self.isSpace(scalar) { break }
      if opensYear(at: index) || opensOrderNumber(at: index) {
        index = skippingNumber(at: index, before: limit)
        continue
      }
      if Self.isBracket(scalar) || hasClause(at: index) { break }
      index += 1
    }
    return index
  }

  private func note(in range: Range<Int>) -> CitationNote? {
    let dateEnd = date(at: range.lowerBound).map { min($0, range.upperBound) }
    let rest = (dateEnd ?? range.lowerBound)..<range.upperBound
    let number = documentNumber(in: rest)
    let isAmendment = hasAmendment(in: range)
    guard number != nil || isAmendment && range.count <= 40 || dateEnd != nil && isDateNote(rest) else {
      return nil
    }
    let date = dateEnd.map { compact(range.lowerBound..<$0) }
    return CitationNote(range: range, number: number, date: date, isAmendment: isAmendment)
  }

  /// 2008年7月22日, 2009年, 2008.7.22 at an index: where it ends.
  private func date(at start: Int) -> Int? {
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
    let words = ["公布", "发布", "颁布", "通过", "施行", "实施", "批准", "印发", "起", "版", "本"]
    return word(of: words, endingAt: range.upperBound, after: range.lowerBound) != nil
  }

  /// 修正, 修订, 修改 in the words.
  private func hasAmendment(in range: Range<Int>) -> Bool {
    range.contains { index in
      index + 1 < range.upperBound && self[index] == "修"
        && (self[index + 1] == "正" || self[index + 1] == "订" || self[index + 1] == "改")
    }
  }

  private func endsWithBody(_ range: Range<Int>) -> Bool {
    guard let last = range.last, range.count >= 2, range.count <= 30 else { return false }
    return "部委局署厅会院办行".unicodeScalars.contains(self[last]) && documentNumber(in: range) == nil
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
    if opensOrderNumber(at: index), !opensYear(at: index), self[next] == "）" || self[next] == ")" {
      next += 1
    }
    return min(next, limit)
  }

  static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "《", "》", "（", "）", "(", ")", "【", "】", "“", "”", "\"": true
    default: false
    }
  }
}

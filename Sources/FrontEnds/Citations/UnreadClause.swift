import ListModel

/// What stands where a clause does, and cannot be read as one.
extension CitationText {
  /// The end of what was meant as a clause and has no number that any clause has: 第XX条, 第48.1条, 第九十入条, 第九十八奈, §48,
  /// 第 alone.
  ///
  /// - Parameter isDirect: whether an instrument stands right before, so that 48 and 条九十 are meant as clauses too.
  func unreadClause(at start: Int, afterInstrument isDirect: Bool) -> Int? {
    if self[start] == "§" { return number(at: skippingBlanks(start + 1))?.end }
    if isMark(start) { return unreadMarkedClause(at: start) }
    if let end = decimalClause(at: start, mayLackUnit: isDirect) ?? halfBracketedClause(at: start) {
      return end
    }
    guard isDirect, note(at: start, before: end) == nil, numbering(at: start) == nil else { return nil }
    if let unit = ClauseUnit.read(in: self, at: start)?.end {
      let last = numeralEnd(from: skippingBlanks(unit))
      return last > skippingBlanks(unit) ? last : nil
    }
    // Art. 48
    var first = start
    while self[first].isASCII, self[first].properties.isAlphabetic || self[first] == "." { first += 1 }
    if first > start { first = skippingBlanks(first) }
    let last = numeralEnd(from: first)
    guard last > first else { return nil }
    if let unit = ClauseUnit.read(in: self, at: last)?.end { return unit }
    return endsClause(last) && self[skippingBlanks(last)] != "《" ? last : nil
  }

  /// 15.2条: a number that no clause has, with its unit or where nothing else can be meant.
  func decimalClause(at start: Int, mayLackUnit: Bool) -> Int? {
    guard let whole = number(at: start), isDecimalPoint(whole.end), let part = number(at: whole.end + 1)
    else {
      return nil
    }
    if let unit = ClauseUnit.read(in: self, at: part.end) { return unit.end }
    return mayLackUnit && endsClause(part.end) ? part.end : nil
  }

  /// Numbers that nothing follows which they could count: 48, 48、49.
  func bareArticles(at start: Int) -> (articles: [Int], range: Range<Int>)? {
    guard let first = number(at: start), first.value > 0, endsClause(first.end) else { return nil }
    var (articles, last) = ([first.value], first.end)
    while articles.count < 100, self[last] == "、" || self[last] == "," || self[last] == "，",
      let next = number(at: last + 1), next.value > 0, endsClause(next.end)
    {
      articles.append(next.value)
      last = next.end
    }
    return (articles, start..<last)
  }

  /// Whether a number that stands alone, or an article without its 第, begins at an index: 90, 90条.
  func isNumberOfClause(at index: Int) -> Bool {
    guard let number = number(at: index) else { return false }
    return endsClause(number.end) || ClauseUnit.read(in: self, at: number.end)?.0 == .article
  }

  /// 之 behind a clause with no number of an article after it.
  func unreadSuffix(at index: Int) -> Int? {
    self[index] == "之" && endsClause(index + 1) ? index + 1 : nil
  }

  private func unreadMarkedClause(at start: Int) -> Int? {
    let first = skippingBlanks(start + 1)
    var index = first
    var (hasNumber, strangers) = (false, 0)
    while index < end {
      if let unit = ClauseUnit.read(in: self, at: index) { return unit.end }
      if standsForNumber(index) {
        hasNumber = hasNumber || !Self.isSpace(self[index])
      } else if !isRoundBracket(index) {
        // 第一批, 第二类: what is counted is no clause.
        guard strangers < Self.mostStrangers, !endsClause(index), !(hasNumber && Self.counts(self[index]))
        else {
          break
        }
        strangers += 1
      }
      index += 1
    }
    // 第四十八, 第九十八奈 at the end of what is said.
    let last = numeralEnd(from: first)
    if last == first { return first >= end || endsClause(first) ? first : nil }
    if endsClause(last) { return last }
    // 第15至18
    if let next = word(of: Self.ranges, at: last) {
      let range = numeralEnd(from: next)
      if range > next, endsClause(range) { return range }
    }
    return endsClause(last + 1) && !Self.counts(self[last]) ? last + 1 : nil
  }

  /// What a clause is likely to mean whose number has letters in it that only look like its own: 第四十入条, 第2l条.
  ///
  /// - Returns: nil where it would not read as a clause either.
  func likelyClause(_ range: Range<Int>) -> String? {
    guard isMark(range.lowerBound) else { return nil }
    let isArabic = range.contains { ("0"..."9").contains(self[$0]) }
    let letters = range.map { index -> Unicode.Scalar in
      switch self[index] {
      case "l", "I", "|", "丨": isArabic ? "1" : "一"
      case "O", "o", "Ｏ": isArabic ? "0" : "零"
      case "-", "－", "—": "一"
      case "入", "人", "ハ": "八"
      case "士", "土": "十"
      case "奈", "絛": "条"
      default: self[index]
      }
    }
    guard letters.count > 1, letters[1] != "零" else { return nil }
    let likely = Self.string(letters[...])
    let text = CitationText(likely)
    return likely != self[range] && text.clauses(at: 0)?.end == text.end ? likely : nil
  }

  /// The end of the letters that have the value of a number.
  private func numeralEnd(from start: Int) -> Int {
    var index = start
    while index < end, ChineseNumeral.plain(self[index]) != nil { index += 1 }
    return index
  }

  /// 2）项: a number whose bracket opens nowhere.
  private func halfBracketedClause(at start: Int) -> Int? {
    guard let number = number(at: start), self[number.end] == "）" || self[number.end] == ")",
      partner(of: number.end) == nil
    else { return nil }
    return ClauseUnit.read(in: self, at: number.end + 1)?.end
  }

  private func isDecimalPoint(_ index: Int) -> Bool {
    (self[index] == "." || self[index] == "．") && index > 0 && isArabic(index - 1) && isArabic(index + 1)
  }

  private func isArabic(_ index: Int) -> Bool {
    ChineseNumeral.digit(self[index]) != nil && !self[index].properties.isIdeographic
  }

  /// Whether nothing more of a clause can stand at an index.
  func endsClause(_ index: Int) -> Bool {
    index >= end || Self.isSeparator(self[index]) && !isDecimalPoint(index) || Self.isSpace(self[index])
      || Self.isBracket(self[index])
      || isMark(index)
  }

  /// Whether a scalar may stand where the number of a clause is to be filled in: a digit, a letter, a blank, a sign.
  private func standsForNumber(_ index: Int) -> Bool {
    switch self[index] {
    case "0"..."9", "A"..."Z", "a"..."z", "×", "_", ".", "?", "？", "□", "○", "*", "＊", "／", "/": true
    default:
      ChineseNumeral.plain(self[index]) != nil || Self.isSpace(self[index]) && !Self.isLineBreak(self[index])
    }
  }

  private func isRoundBracket(_ index: Int) -> Bool {
    self[index] == "（" || self[index] == "(" || self[index] == "）" || self[index] == ")"
  }

  /// Letters in the place of a number that are none, as scanning has them.
  private static let mostStrangers = 2

  /// Whether 第 and a number before a letter count something else than clauses: 第一批, 第二次修正, 第三方.
  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "批", "次", "版", "号", "期", "届", "类", "名", "位", "卷", "册", "集", "级", "种", "方", "者", "人", "年", "季", "轮",
      "稿",
      "篇", "部", "辑", "回", "个", "步", "层", "段", "组", "代", "产":
      true
    default: false
    }
  }
}

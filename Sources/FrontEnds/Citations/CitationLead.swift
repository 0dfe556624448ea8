import ListModel

/// What stands before a citation and is no part of it: keys, labels, numbering.
extension CitationText {
  /// A key of the key-value style, or a label: `法律法规名称:`, `条款号：`, `行政法规：`.
  ///
  /// - Returns: where the value begins, and whether it is the wording of a clause.
  func key(at index: Int) -> (end: Int, isWording: Bool)? {
    // 第二十三条 处罚依据：
    guard !isMark(index) else { return nil }
    var colon = index
    while colon - index <= Self.longestKey, !Self.isColon(self[colon]) {
      guard colon < end, !Self.isSeparator(self[colon]), !Self.isBracket(self[colon]),
        !Self.isLineBreak(self[colon])
      else { return nil }
      colon += 1
    }
    guard Self.isColon(self[colon]) else { return nil }
    var last = colon
    while last > index, Self.isSpace(self[last - 1]) { last -= 1 }
    guard word(of: Self.keyEnds, endingAt: last, after: index) != nil else { return nil }
    return (colon + 1, self[last - 1] == "容")
  }

  /// Where a few words and a colon end that stand before something: 国务院决定：.
  func labelEnd(at index: Int) -> Int? {
    var colon = index
    while colon - index <= Self.longestKey, self[colon].properties.isIdeographic { colon += 1 }
    return colon > index && Self.isColon(self[colon]) ? colon + 1 : nil
  }

  /// `【法律】`, `[行政法规]`: a kind of instrument in brackets.
  func bracketedLabel(at index: Int) -> Int? {
    let close: Unicode.Scalar
    switch self[index] {
    case "【": close = "】"
    case "[": close = "]"
    case "［": close = "］"
    case "〔": close = "〕"
    default: return nil
    }
    guard !opensYear(at: index), let last = (index..<min(index + 20, end)).first(where: { self[$0] == close })
    else { return nil }
    // 〔2016〕 before a clause says which revision; elsewhere it is of a number.
    return self[index] != "〔" || hasClause(at: last + 1) ? last + 1 : nil
  }

  /// `[国务院令第641号]`: the number of a document or an order in brackets that are for labels.
  ///
  /// - Returns: the end of the second bracket.
  func labelledNumber(at index: Int) -> Int? {
    guard let end = bracketedLabel(at: index), documentNumber(in: index + 1..<end - 1) != nil else {
      return nil
    }
    return end
  }

  /// `1.`, `2、`, `（三）`, `四、`, `①`, `2）`, `b)`, `二是`.
  func numbering(at index: Int) -> Int? {
    if ("①"..."⑳").contains(self[index]) { return index + 1 }
    if self[index] == "（" || self[index] == "(" {
      guard let number = number(at: index + 1), self[number.end] == "）" || self[number.end] == ")" else {
        return nil
      }
      return number.end + 1
    }
    let number = number(at: index)
    let last = number?.end ?? (("a"..."z").contains(self[index]) ? index + 1 : index)
    guard last > index else { return nil }
    switch self[last] {
    case ".", "．", "、": return number == nil ? nil : last + 1
    case "）", ")": return partner(of: last) == nil ? last + 1 : nil
    case "是": return number == nil || self[index].isASCII ? nil : last + 1
    default: return nil
    }
  }

  /// Whether a numbering is none that a clause or a part of a document may begin with: ①, 2）, 二是; not （三）, 四、.
  func isLabel(_ numbering: Range<Int>) -> Bool {
    switch self[numbering.upperBound - 1] {
    case "）", ")": partner(of: numbering.upperBound - 1) == nil
    case "是": true
    default: numbering.count == 1
    }
  }

  /// 无, /, ——, or nothing.
  var isExplicitNone: Bool {
    let start = skippingSpace(0)
    guard start < end else { return true }
    guard skippingSpace(start + 2) >= end else { return false }
    return ["无", "/", "—", "——", "－", "-"].contains(compact(start..<end))
  }

  /// The end of mark-up that a web page left in the text: <br>, <br/>, </p>.
  func tagEnd(at index: Int) -> Int? {
    guard self[index] == "<" else { return nil }
    var next = index + 1
    while next - index < 8, self[next].isASCII,
      self[next].properties.isAlphabetic || self[next] == "/" || self[next] == " "
    {
      next += 1
    }
    return self[next] == ">" && next > index + 1 ? next + 1 : nil
  }

  /// A bracket or quotation mark without a partner to read it with.
  func isLoose(at index: Int) -> Bool {
    switch self[index] {
    case "“", "\"": !has("三定", at: index + 1)
    case "”", "》", "）", ")", "】", "]", "］": true
    default: false
    }
  }

  /// Whether punctuation or a sign stands before an index, blanks between them or not.
  func isMarkedOff(_ index: Int) -> Bool {
    var last = index - 1
    while last >= 0, Self.isSpace(self[last]) { last -= 1 }
    return last < 0 || Self.isSeparator(self[last]) || Self.isSign(self[last])
  }

  /// What stands around a name: 简称“水法”, 简称为《水法》.
  static func isNameMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "《", "》", "“", "”", "\"", "‘", "’", "「", "」", "为", ":", "：", " ": true
    default: false
    }
  }

  /// ”, 」.
  static func closesQuotation(_ scalar: Unicode.Scalar) -> Bool { scalar == "”" || scalar == "」" }

  /// Where a sentence of running text ends.
  static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", ";", "…", "”", "」", "！", "\n", "\r", "\u{2028}": true
    default: false
    }
  }

  /// Whether words go on after a clause as within a sentence: 第三条规定的, 第三条所列.
  func isContinued(at index: Int) -> Bool {
    word(of: Self.continuations, at: index) != nil && !has("中华人民共和国", at: index)
  }

  static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }

  /// The number of an article that a key gives instead of a clause: 条款号:48, 条款90.
  ///
  /// - Returns: the articles, where their numbers stand, and whether the key has its colon.
  func keyedArticles(at index: Int) -> (articles: [Int], range: Range<Int>, isKey: Bool)? {
    guard let keyEnd = word(of: Self.clauseKeys, at: index) else { return nil }
    let mark = skippingBlanks(keyEnd)
    let isKey = Self.isColon(self[mark])
    return bareArticles(at: isKey ? skippingBlanks(mark + 1) : mark).map { ($0.articles, $0.range, isKey) }
  }

  /// Where a clause begins to which words lead from the title: 《甲法》关于取水的第九十条.
  func attributedClause(at index: Int) -> Int? {
    for start in index + 1..<max(min(index + 16, end), index + 1) {
      guard !Self.isSeparator(self[start - 1]), !Self.isBracket(self[start - 1]),
        !Self.isSpace(self[start - 1])
      else { return nil }
      guard isMark(start), word(of: .possessives, endingAt: start, after: index) != nil else { continue }
      return hasClause(at: start) ? start : nil
    }
    return nil
  }

  private static let longestKey = 10
  private static let clauseKeys: CitationWords = ["条款号", "条款", "条号", "条文号"]
  private static let keyEnds: CitationWords = [
    "名称", "文号", "令号", "号令", "条款号", "条款", "条号", "条文号", "内容", "依据", "法律", "法规", "规章", "文件",
  ]
  private static let continuations: CitationWords = ["的", "所", "规定的", "中", "之规定", "规定处", "和本", "、"]
}

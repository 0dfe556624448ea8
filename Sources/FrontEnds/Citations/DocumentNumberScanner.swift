import ListModel

/// A document number (文号) or order number (令号) found in a text.
struct DocumentNumber {
  /// From the issuing body to 号 or 令, dates before it left out.
  let range: Range<Int>
  /// In standard form, e.g. 国发〔2016〕72号, 国务院令第412号.
  let standard: String
  /// The year stands in other brackets than 〔〕.
  let hasWrongBrackets: Bool
  /// 第 stands before the number though it is no order's (国发〔2006〕第28号), a letter for a digit (国发〔2oo6〕28号),
  /// or digits of full width.
  var isMiswritten = false
}

extension CitationText {
  /// The first document number in a piece of text.
  ///
  /// - Parameter range: a piece without punctuation, as `noteEnd` gives it.
  func documentNumber(in range: Range<Int>) -> DocumentNumber? {
    for index in range {
      let found =
        yearNumber(at: index, in: range) ?? order(at: index, in: range)
        ?? numberBeforeOrder(at: index, in: range)
      if let found { return found }
    }
    return nil
  }

  /// Whether a bracket with the year of a document number opens at an index: 〔2016〕72号.
  func opensYear(at index: Int) -> Bool { yearPart(at: index) != nil }

  /// A year and a number with no body before them: 〔2017〕11号.
  func bareNumber(at index: Int) -> DocumentNumber? {
    guard let part = yearPart(at: index) else { return nil }
    return DocumentNumber(
      range: index..<part.end, standard: "〔\(part.year)〕\(part.number)号", hasWrongBrackets: part.isWrong)
  }

  /// Whether an order's number stands in a bracket at an index: 国务院令（第412号）.
  func opensOrderNumber(at index: Int) -> Bool {
    guard index > 0, self[index - 1] == "令" || self[index - 1] == "告" else { return false }
    return orderNumber(at: skippingBlanks(index)) != nil
  }

  /// 〔2016〕72号 after a body.
  private func yearNumber(at index: Int, in range: Range<Int>) -> DocumentNumber? {
    guard let part = yearPart(at: index), part.end <= range.upperBound else { return nil }
    let begin = bodyStart(in: range.lowerBound..<index)
    let body = body(begin..<index)
    guard !body.isEmpty else { return nil }
    let isOrder = body.hasSuffix("令") || body.hasSuffix("公告") || isOrderWord(part.end)
    return DocumentNumber(
      range: begin..<part.end,
      standard: Self.standardBody(body) + "〔\(part.year)〕" + (isOrder ? "第" : "") + "\(part.number)号",
      hasWrongBrackets: part.isWrong,
      isMiswritten: part.hasMark && !isOrder || part.isMisread || isFullWidth(begin..<part.end))
  }

  private func isFullWidth(_ number: Range<Int>) -> Bool {
    number.contains { Self.halfWidthDigit(self[$0]) != nil }
  }

  /// A year and a number, as they stand in a document number.
  private struct YearPart {
    let year: Int
    let number: Int
    let end: Int
    /// The year's brackets are others, or not there.
    let isWrong: Bool
    /// 第 stands before the number.
    var hasMark = false
    /// Letters stand for digits.
    var isMisread = false
  }

  /// `〔2016〕72号` in whatever brackets, and with the second one missing (`〔202128号`).
  private func yearPart(at index: Int) -> YearPart? {
    guard Self.opensYearBracket(self[index]) else { return halfYearPart(at: index) }
    let yearStart = skippingBlanks(index + 1)
    guard let year = year(at: yearStart) ?? misreadYear(at: yearStart) else { return nil }
    let isMisread = self.year(at: yearStart) == nil
    var next = skippingBlanks(yearStart + 4)
    if self[next] == "年" { next = skippingBlanks(next + 1) }
    let isClosed = Self.closesYearBracket(self[next])
    let isRight = self[index] == "〔" && self[next] == "〕"
    if isClosed { next = skippingBlanks(next + 1) }
    // （2010年第570号国务院令）: the bracket is that of the remark.
    if !isClosed, isRound(index), partner(of: index) != nil || self[next - 1] == "年" { return nil }
    let hasMark = self[next] == "第"
    if hasMark { next = skippingBlanks(next + 1) }
    guard let number = number(at: next) else { return nil }
    next = skippingBlanks(number.end)
    guard self[next] == "号" else { return nil }
    return YearPart(
      year: year, number: number.value, end: next + 1, isWrong: !isRight, hasMark: hasMark,
      isMisread: isMisread)
  }

  /// 2oo4, 20l6: a year in whose digits scanning has put letters that look like them.
  private func misreadYear(at index: Int) -> Int? {
    let letters = (index..<index + 4).map { offset -> Unicode.Scalar in
      switch self[offset] {
      case "o", "O", "ｏ", "Ｏ": "0"
      case "l", "I", "|": "1"
      default: self[offset]
      }
    }
    guard ChineseNumeral.digit(self[index]) != nil, let year = ChineseNumeral.value(of: letters),
      (1940...2100).contains(year)
    else { return nil }
    return year
  }

  /// Whether the code of a body can end at an index: 国发.
  private func isBodyCode(_ index: Int) -> Bool {
    !isOrderWord(index) && self[index] != "告" && !Self.isSpace(self[index]) && !Self.isSeparator(self[index])
      && !Self.isBracket(self[index])
  }

  private func isRound(_ index: Int) -> Bool { self[index] == "（" || self[index] == "(" }

  private func isOrderWord(_ index: Int) -> Bool { self[index] == "令" || has("公告", at: index) }

  /// `2019〕55号`: the first bracket is missing; `2019第55号`: both are.
  private func halfYearPart(at index: Int) -> YearPart? {
    let close = index + 4
    guard
      self[close] == "〕" || self[close] == "]" || self[close] == "］" || self[close] == "第"
        || self[close] == "年",
      let year = year(at: index), index > 0, ChineseNumeral.digit(self[index - 1]) == nil,
      !Self.opensYearBracket(self[index - 1])
    else { return nil }
    let next = self[close] == "第" ? close : skippingBlanks(close + 1)
    guard let number = number(at: self[next] == "第" ? next + 1 : next), self[number.end] == "号" else {
      return nil
    }
    // 国发2006年28号 is no order, whose year stands so.
    if self[close] == "年", !isBodyCode(index - 1) || isOrderWord(skippingBlanks(number.end + 1)) {
      return nil
    }
    return YearPart(year: year, number: number.value, end: number.end + 1, isWrong: true)
  }

  /// 令第412号, 令（第412号）, 令2004年第38号, 公告2018年第1号 after a body.
  private func order(at index: Int, in range: Range<Int>) -> DocumentNumber? {
    let isNotice = self[index] == "公" && self[index + 1] == "告"
    guard self[index] == "令" || isNotice else { return nil }
    let wordEnd = index + (isNotice ? 2 : 1)
    guard let number = orderNumber(at: skippingBlanks(wordEnd)), number.end <= range.upperBound else {
      return nil
    }
    let begin = bodyStart(in: range.lowerBound..<index)
    let body = body(begin..<index)
    guard !body.isEmpty else { return nil }
    let year = number.year.map { "\($0)年" } ?? ""
    return DocumentNumber(
      range: begin..<number.end,
      standard: Self.standardBody(body + (isNotice ? "公告" : "令")) + year + "第\(number.value)号",
      hasWrongBrackets: false)
  }

  /// 第412号, （第412号）, 2004年第38号, 53号.
  private func orderNumber(at index: Int) -> (year: Int?, value: Int, end: Int)? {
    let isBracketed = isRound(index)
    var next = isBracketed ? skippingBlanks(index + 1) : index
    var year: Int?
    if let found = self.year(at: next), self[next + 4] == "年" || self[next + 4] == "第" {
      year = found
      next = self[next + 4] == "年" ? skippingBlanks(next + 5) : next + 4
    }
    if self[next] == "第" { next = skippingBlanks(next + 1) }
    guard let number = number(at: next) else { return nil }
    next = skippingBlanks(number.end)
    guard self[next] == "号" else { return nil }
    next += 1
    guard isBracketed else { return (year, number.value, next) }
    guard self[next] == "）" || self[next] == ")" else { return nil }
    return (year, number.value, next + 1)
  }

  /// 国务院第279号令, 国务院279号令: the number before the word.
  private func numberBeforeOrder(at index: Int, in range: Range<Int>) -> DocumentNumber? {
    let hasMark = self[index] == "第"
    guard hasMark || startsNumber(at: index, in: range) else { return nil }
    guard let number = number(at: hasMark ? skippingBlanks(index + 1) : index) else { return nil }
    var next = skippingBlanks(number.end)
    guard self[next] == "号" else { return nil }
    next = skippingBlanks(next + 1)
    let isNotice = has("公告", at: next)
    guard self[next] == "令" || isNotice else {
      return orderOfBody(at: index, number.value, body: next, in: range)
    }
    next += isNotice ? 2 : 1
    var bodyEnd = index
    var year = ""
    if index - 5 > range.lowerBound, let found = self.year(at: index - 5), self[index - 1] == "年" {
      bodyEnd = index - 5
      year = "\(found)年"
    }
    let begin = bodyStart(in: range.lowerBound..<bodyEnd)
    let body = body(begin..<bodyEnd)
    guard next <= range.upperBound, !body.isEmpty else { return nil }
    return DocumentNumber(
      range: begin..<next,
      standard: Self.standardBody(body + (isNotice ? "公告" : "令")) + year + "第\(number.value)号",
      hasWrongBrackets: false)
  }

  /// 第570号国务院令: the number before the body whose order it is.
  private func orderOfBody(at index: Int, _ number: Int, body start: Int, in range: Range<Int>)
    -> DocumentNumber?
  {
    let limit = min(start + Self.longestNameOfBody, range.upperBound)
    guard start < limit, let end = (start..<limit).first(where: { self[$0] == "令" }), end > start,
      endsIssuer(self[end - 1]), (start..<end).allSatisfy({ self[$0].properties.isIdeographic })
    else { return nil }
    return DocumentNumber(
      range: index..<end + 1, standard: Self.standardBody(self[start..<end + 1]) + "第\(number)号",
      hasWrongBrackets: false)
  }

  /// Whether names of those who give orders end so: 国务院, 住建部, 省政府, 主席.
  private func endsIssuer(_ scalar: Unicode.Scalar) -> Bool {
    Self.endsBody(scalar) || scalar == "府" || scalar == "席"
  }

  private func startsNumber(at index: Int, in range: Range<Int>) -> Bool {
    guard ChineseNumeral.digit(self[index]) != nil, index > range.lowerBound else { return false }
    return self[index - 1] != "第" && ChineseNumeral.digit(self[index - 1]) == nil
  }

  /// Where the issuing body begins: after 原, keys and blanks.
  private func bodyStart(in range: Range<Int>) -> Int {
    var start = skippingBlanks(range.lowerBound)
    while let next = word(of: Self.bodyLeads, at: start), next <= range.upperBound {
      start = skippingBlanks(next)
    }
    return min(start, range.upperBound)
  }

  /// The issuing body; empty where it is too long to be one.
  private func body(_ range: Range<Int>) -> String {
    guard range.count <= Self.longestBody else { return "" }
    var name = ""
    var start = range.lowerBound
    while start < range.upperBound {
      let end = (start..<range.upperBound).first { Self.isSpace(self[$0]) } ?? range.upperBound
      // 交通运输部 公安部令: blanks join bodies as 、 does.
      if let last = name.unicodeScalars.last, Self.endsBody(last), end > start { name += "、" }
      name += compact(start..<end)
      start = end + 1
    }
    return name
  }

  /// The name of a body as numbers have it: 国务院令 for 国令 and 中华人民共和国国务院令.
  private static func standardBody(_ body: String) -> String {
    let republic = "中华人民共和国"
    if body == "国令" { return "国务院令" }
    guard body.hasPrefix(republic), body.count > republic.count + 1 else { return body }
    return String(body.dropFirst(republic.count))
  }

  private static let longestBody = 100
  /// **Units:** scalars, of one body alone.
  private static let longestNameOfBody = 20
  private static let bodyLeads: CitationWords = ["发文号", "文号", "原", "以及", "及"]

  private static func opensYearBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〔", "[", "［", "【", "<", "〈", "＜", "（", "(", "{", "｛", "﹝", "「", "《": true
    default: false
    }
  }

  private static func closesYearBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〕", "]", "］", "】", ">", "〉", "＞", "）", ")", "}", "｝", "﹞", "」", "》": true
    default: false
    }
  }
}

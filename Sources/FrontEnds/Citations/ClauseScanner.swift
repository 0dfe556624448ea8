import ListModel

extension CitationText {
  /// Clauses read from a text, and where they end.
  struct ClauseList {
    var clauses: [Citation.Clause]
    var end: Int
    /// A range ends before it begins: 第十五条至第十二条.
    var isReversed = false
    /// Where the last number of a range stands without its unit, and the unit: 第15条至18.
    var bareEnd: (start: Int, unit: Unicode.Scalar)?
  }

  /// Reads clauses: `第三条第二款第（一）项、第五条`, `第十二条至第十五条`, `附件2第17项`.
  ///
  /// - Parameters:
  ///   - previous: the clause before, from which 第三款 or 第（二）项 alone take their article.
  /// - Returns: nil where no clause stands.
  ///   - lackingMark: whether an article may stand without 第 (七十二条).
  func clauses(at start: Int, after previous: Citation.Clause? = nil, lackingMark: Bool = false)
    -> ClauseList?
  {
    guard let first = clauseStep(at: start, mayLackMark: lackingMark ? .article : nil) else { return nil }
    var builder = ClauseBuilder(previous: previous)
    builder.add(first.step, joining: .list)
    var end = first.end
    while let (joining, next) = joint(at: end),
      let step = clauseStep(
        at: next, mayLackMark: joining == .nested ? (next == end ? .paragraph : nil) : builder.unit,
        nested: joining == .nested) ?? suffixStep(at: next, behind: builder, joining)
    {
      // On a new line only a part of the same article goes on with it.
      if joining == .nested, crossesLine(from: end, to: next), !builder.isRefined(by: step.step) { break }
      builder.add(step.step, joining: joining)
      end = step.end
    }
    var bareEnd: (start: Int, unit: Unicode.Scalar)?
    if let (joining, next) = joint(at: end), joining == .range, let unit = builder.unit,
      let number = number(at: isMark(next) ? next + 1 : next), endsClause(number.end)
    {
      builder.add(.numbered([number.value], unit, suffix: nil), joining: .range)
      bareEnd = (next, self[end - 1])
      end = number.end
    }
    return ClauseList(
      clauses: builder.clauses, end: end, isReversed: builder.isReversed, bareEnd: bareEnd)
  }

  /// Technical standards number their articles 3.1.2.
  func isStandard(_ title: String) -> Bool {
    ["标准", "规范", "规程"].contains { title.hasSuffix($0) }
  }

  /// Whether a clause begins at an index; cheaper than reading it.
  func hasClause(at index: Int) -> Bool {
    guard isMark(index) || self[index] == "附" else { return false }
    return clauseStep(at: index, mayLackMark: nil) != nil
  }

  /// How the next step of a clause list is joined to the one before.
  private func joint(at index: Int) -> (ClauseBuilder.Joint, next: Int)? {
    let mark = skippingBlanks(index)
    guard mark < end else { return nil }
    if let next = word(of: Self.ranges, at: mark) {
      return (.range, skippingBlanks(next))
    }
    if let next = word(of: Self.lists, at: mark) {
      return (.list, skippingBlanks(next))
    }
    return (.nested, skippingSpace(mark))
  }

  private func crossesLine(from start: Int, to end: Int) -> Bool {
    (start..<end).contains { Self.isLineBreak(self[$0]) }
  }

  /// One step of a clause: numbers and their unit, or an attachment.
  private func clauseStep(
    at index: Int, mayLackMark unit: ClauseUnit?, nested: Bool = false
  ) -> (step: ClauseBuilder.Step, end: Int)? {
    if let attachment = attachment(at: index) { return attachment }
    if nested, let entry = entry(at: index) { return entry }
    let hasMark = isMark(index)
    let isBracketed = isBracket(index) || isEnclosed(index)
    guard hasMark || unit != nil || nested && isBracketed else { return nil }
    let numberStart = skippingSpace(hasMark ? index + 1 : index)
    guard
      var run = numbers(at: numberStart) ?? (hasMark ? dashedOne(at: numberStart) : nil)
        ?? otherNumber(at: numberStart)
    else { return nil }
    if ClauseUnit.read(in: self, at: skippingSpace(run.end)) == nil {
      if let broken = brokenNumber(at: numberStart) {
        run = ([broken.value], broken.end)
      } else if let other = otherNumber(at: numberStart) {
        run = other
      }
    }
    let unitStart = skippingSpace(run.end)
    if let (found, end) = ClauseUnit.read(in: self, at: unitStart) {
      guard hasMark || nested || found == unit else { return nil }
      guard !nested || hasMark || found == .subparagraph || found == unit else { return nil }
      run.end = end
      let suffix = found == .article ? articleSuffix(at: end) : nil
      return (.numbered(run.values, found, suffix: suffix?.value), suffix?.end ?? end)
    }
    // 第十二条（三）: a bare numeral in brackets is a subparagraph without its 项.
    guard nested, isBracketed || (hasMark && isBracket(skippingSpace(index + 1))),
      !(isBracketed && numbersTitle(from: index, to: run.end))
    else { return nil }
    return (.numbered(run.values, .subparagraph, suffix: nil), run.end)
  }

  /// Whether a number counts the instruments of the text as the one at its beginning does: （1）甲法第三条（2）乙法第五条.
  func numbersTitle(from start: Int, to end: Int) -> Bool {
    let (first, next) = (skippingBlanks(0), skippingBlanks(end))
    guard let last = numbering(at: first), self[first].isASCII == self[start].isASCII,
      self[last - 1] == self[end - 1] || last - first == 1 && end - start == 1
    else { return false }
    return self[next] == "《" || unmarkedTitle(at: next)?.defect?.replacement != nil
  }

  /// 第, or what scanned texts have for it.
  func isMark(_ index: Int) -> Bool { self[index] == "第" }

  /// 第—款: a dash for 一.
  private func dashedOne(at index: Int) -> (values: [Int], end: Int)? {
    guard Self.isDash(self[index]), ClauseUnit.read(in: self, at: index + 1) != nil else { return nil }
    return ([1], index + 1)
  }

  /// 第玖拾条, 第一百廿四条, 第Ⅳ条, 第四+八条: a numeral in other letters than plain ones, in brackets or without.
  private func otherNumber(at start: Int) -> (values: [Int], end: Int)? {
    let isInBrackets = isBracket(start)
    var index = isInBrackets ? skippingSpace(start + 1) : start
    var letters: [Unicode.Scalar] = []
    var hasBlank = false
    while letters.count < 10 {
      guard let plain = isCross(index) ? ["十"] : ChineseNumeral.plain(self[index]) else { break }
      letters += plain
      let next = skippingBlanks(index + 1)
      hasBlank = hasBlank || next > index + 1 && ChineseNumeral.plain(self[next]) != nil
      index = next
    }
    // 48 49 are two.
    guard !hasBlank || letters.contains(where: { ChineseNumeral.power($0) != nil }) else { return nil }
    guard let value = ChineseNumeral.value(of: letters) else { return nil }
    if isInBrackets {
      guard self[index] == "）" || self[index] == ")" else { return nil }
      index = skippingSpace(index + 1)
    }
    return ClauseUnit.read(in: self, at: index) == nil ? nil : ([value], index)
  }

  /// + for 十.
  private func isCross(_ index: Int) -> Bool { self[index] == "+" || self[index] == "＋" }

  /// 第四 / 十一条: a numeral broken over two lines; 第 二 十 三 条: one with room between its letters.
  private func brokenNumber(at start: Int) -> (value: Int, end: Int)? {
    guard let first = number(at: start) else { return nil }
    if let spaced = spacedNumber(at: start) { return spaced }
    let next = skippingSpace(first.end)
    guard crossesLine(from: first.end, to: next), let second = number(at: next),
      ClauseUnit.read(in: self, at: second.end) != nil,
      let value = ChineseNumeral.value(of: scalars[start..<first.end] + scalars[next..<second.end])
    else { return nil }
    return (value, second.end)
  }

  /// A numeral whose letters stand apart; only with 十 or 百 among them, since 三 五条 are two.
  private func spacedNumber(at start: Int) -> (value: Int, end: Int)? {
    var letters: [Unicode.Scalar] = []
    var index = start
    while letters.count < 7, ChineseNumeral.isNumeral(self[index]) {
      letters.append(self[index])
      let next = skippingBlanks(index + 1)
      guard next > index + 1 else { break }
      index = next
    }
    guard letters.count > 2, letters.contains(where: { ChineseNumeral.power($0) != nil }),
      ClauseUnit.read(in: self, at: index) != nil, let value = ChineseNumeral.value(of: letters)
    else { return nil }
    return (value, index)
  }

  /// Clauses as they should be written; nil where 第 and numerals already are.
  func mendedClauses(_ range: Range<Int>) -> String? {
    var mended = ""
    var copied = range.lowerBound
    for index in range {
      let (mending, next): (String, Int)
      if isMark(index), isMiswritten(index) {
        (mending, next) = ("第", index + 1)
      } else if index > range.lowerBound, isMark(index - 1), Self.isDash(self[index]) {
        (mending, next) = ("一", index + 1)
      } else if isCross(index) {
        (mending, next) = ("十", index + 1)
      } else if index > range.lowerBound, lacksMark(at: index) {
        (mending, next) = ("第", index)
      } else if let digit = Self.halfWidthDigit(self[index]) {
        (mending, next) = (digit, index + 1)
      } else {
        continue
      }
      mended += self[copied..<index] + mending
      copied = next
    }
    return mended.isEmpty ? nil : mended + self[copied..<range.upperBound]
  }

  /// 第六条二款: a paragraph or a subparagraph without its 第.
  private func lacksMark(at index: Int) -> Bool {
    guard self[index - 1] == "条" || self[index - 1] == "款", let number = number(at: index),
      let unit = ClauseUnit.read(in: self, at: number.end)?.0
    else { return false }
    return unit == .paragraph || unit == .subparagraph
  }

  /// The digit that a full-width one stands for: 9 for ９.
  static func halfWidthDigit(_ scalar: Unicode.Scalar) -> String? {
    guard ("０"..."９").contains(scalar) else { return nil }
    return String(scalar.value - 0xFF10)
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "—", "–", "－", "-", "ー", "─", "━": true
    default: false
    }
  }

  static let ranges: CitationWords = ["至", "到", "-", "－", "—", "–", "～", "~"]
  private static let lists: CitationWords = ["、", "，", ",", "和", "及", "以及", "与", "或", "或者"]
  private static let attachments: CitationWords = [
    "附件", "附表", "附录", "附件目录", "附件清单", "附件名单",
  ]
  private static let entries: CitationWords = ["序号"]

  private func isBracket(_ index: Int) -> Bool { self[index] == "（" || self[index] == "(" }

  /// 附件, 附件2, 附表一.
  private func attachment(at index: Int) -> (step: ClauseBuilder.Step, end: Int)? {
    guard let end = word(of: Self.attachments, at: index) else { return nil }
    // 附件101项 is an entry of the only attachment.
    guard let number = number(at: skippingBlanks(end)),
      ClauseUnit.read(in: self, at: number.end)?.0 != .subparagraph
    else { return (.attachment(0), end) }
    return (.attachment(number.value), number.end)
  }

  /// 序号12, of an attachment.
  private func entry(at index: Int) -> (step: ClauseBuilder.Step, end: Int)? {
    guard let end = word(of: Self.entries, at: index), let number = number(at: skippingBlanks(end)) else {
      return nil
    }
    return (.numbered([number.value], .subparagraph, suffix: nil), number.end)
  }

  /// 之三 in a list or a range behind 第一百二十条之一.
  private func suffixStep(
    at index: Int, behind builder: ClauseBuilder, _ joining: ClauseBuilder.Joint
  ) -> (step: ClauseBuilder.Step, end: Int)? {
    guard joining != .nested, builder.unit == .article, let last = builder.clauses.last,
      let article = last.article, last.articleSuffix != nil, let suffix = articleSuffix(at: index)
    else { return nil }
    return (.numbered([article], .article, suffix: suffix.value), suffix.end)
  }

  /// 之一, after an article.
  private func articleSuffix(at index: Int) -> (value: Int, end: Int)? {
    self[index] == "之" ? number(at: index + 1) : nil
  }

  /// 三; 三、五; 十二至十五; （一）（二）; each may repeat 第.
  private func numbers(at start: Int) -> (values: [Int], end: Int)? {
    guard let first = bracketedNumber(at: start) else { return nil }
    var values = [first.value]
    var end = first.end
    while values.count < Citation.longestRange, let (joining, next) = joint(at: end) {
      // （一）（二）; 第五十九（一）条 is no number.
      guard
        joining != .nested || (isBracket(next) || isEnclosed(next)) && (isBracket(start) || isEnclosed(start))
      else { break }
      guard let number = bracketedNumber(at: isMark(next) ? next + 1 : next) else { break }
      if joining == .range {
        values += ClauseBuilder.steps(from: values[values.count - 1], through: number.value)
      } else {
        values.append(number.value)
      }
      end = number.end
    }
    return (values, end)
  }

  /// ㈠, ⑴: a number and its brackets in one letter.
  private func isEnclosed(_ index: Int) -> Bool {
    (0x2474...0x2487).contains(self[index].value) || (0x3220...0x3229).contains(self[index].value)
  }

  /// A numeral, in brackets or without.
  private func bracketedNumber(at index: Int) -> (value: Int, end: Int)? {
    if isEnclosed(index), let value = self[index].properties.numericValue { return (Int(value), index + 1) }
    guard isBracket(index) else { return number(at: index) }
    guard let number = number(at: skippingSpace(index + 1)) else { return nil }
    let close = skippingSpace(number.end)
    guard self[close] == "）" || self[close] == ")" else { return nil }
    return (number.value, close + 1)
  }
}

/// The units of clauses, from the whole to the part.
enum ClauseUnit: Int, Comparable {
  case division, section, chapter, article, paragraph, subparagraph, point

  static func < (left: ClauseUnit, right: ClauseUnit) -> Bool { left.rawValue < right.rawValue }

  static func read(in text: CitationText, at index: Int) -> (ClauseUnit, end: Int)? {
    switch text[index] {
    case "编": (.division, index + 1)
    case "部" where text[index + 1] == "分": (.section, index + 2)
    case "章": (.chapter, index + 1)
    case "条", "條": text[index + 1] == "例" ? nil : (.article, index + 1)
    case "款": (.paragraph, index + 1)
    case "项", "項": (.subparagraph, index + 1)
    case "目" where text[index + 1] != "录": (.point, index + 1)
    case "节": (.division, index + 1)
    default: nil
    }
  }
}

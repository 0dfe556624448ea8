/// Statements behind a bound that say whether its number belongs to it: 500平方米以下，不含本数; …以下的外廊封闭（不含600平方米）;
/// 5000—10000平方米（含5000，不含10000）; …以下，500平方米除外.
extension QuantityScanner {
  /// Whether a text can state anything of the kind: a quick look at its letters.
  static func mayStateInclusions(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.contains("含") || scalars.contains("括") || scalars.contains("除") || scalars.contains("列")
  }

  /// A phrase with what is stated of its bounds behind it, up to the next bounded quantity or the end of the sentence.
  func withLaterInclusions(_ phrase: QuantityPhrase) -> QuantityPhrase {
    var phrase = phrase
    var position = phrase.bounds.upperBound
    let limit = min(scalars.count, position + Self.reach)
    while position < limit {
      if let (statement, end) = statement(at: position, of: phrase) {
        phrase.interval = statement.applied(to: phrase.interval)
        phrase.statements.append(position..<end)
        position = end
        continue
      }
      if Self.sentenceEnds.contains(scalars[position]), !isStated(behind: position) { break }
      if canBegin(scalars[position])
        || position + 1 < limit && QuantityWords.before.match(scalars, at: position, before: limit) != nil
      {
        guard self.phrase(at: position, before: limit) == nil else { break }
        position = afterNumber(position, before: limit)
      } else {
        position += 1
      }
    }
    return phrase
  }

  /// Whether a clause says nothing but what it states of the bounds of a phrase before it.
  func isStatement(_ clause: Range<Int>, of phrase: QuantityPhrase) -> Bool {
    let stated = phrase.statements.filter {
      clause.contains($0.lowerBound) && $0.upperBound <= clause.upperBound
    }
    guard !stated.isEmpty else { return false }
    return clause.allSatisfy { position in
      stated.contains { $0.contains(position) } || !AmountScanner.isHan(scalars[position])
        || Self.fillers.contains(scalars[position])
    }
  }

  /// What a text says of the number of a bound.
  private struct Statement {
    enum Side { case lower, upper, last, both }

    let side: Side
    let isIncluded: Bool

    func applied(to interval: QuantityInterval) -> QuantityInterval {
      func changed(_ bound: QuantityInterval.Bound?, _ isMeant: Bool) -> QuantityInterval.Bound? {
        isMeant ? bound.map { QuantityInterval.Bound($0.value, isIncluded: isIncluded) } : bound
      }
      return QuantityInterval(
        lower: changed(
          interval.lower, side == .lower || side == .both || side == .last && interval.upper == nil),
        upper: changed(interval.upper, side != .lower))
    }
  }

  private func statement(at start: Int, of phrase: QuantityPhrase) -> (Statement, end: Int)? {
    let limit = min(scalars.count, start + Self.reach)
    if let (isIncluded, wordEnd) = QuantityWords.inclusions.match(scalars, at: start, before: limit) {
      let before = start > 0 ? scalars[start - 1] : " "
      // 以下不含本数 is what the text declares of the word.
      guard
        declared.isEmpty || !"上下”\"」均都".unicodeScalars.contains(before) || start == phrase.bounds.upperBound
      else { return nil }
      if let (side, end) = Self.sides.match(scalars, at: wordEnd, before: limit),
        side != .last || declared.isEmpty
      {
        let isOfBoth = side == .last && "均都皆".unicodeScalars.contains(before)
        return (Statement(side: isOfBoth ? .both : side, isIncluded: isIncluded), end)
      }
      // The table takes 本数 with the word.
      if scalars[wordEnd - 1] == "数", declared.isEmpty {
        let isOfBoth = "均都皆".unicodeScalars.contains(before)
        return (Statement(side: isOfBoth ? .both : .last, isIncluded: isIncluded), wordEnd)
      }
      guard let (side, end) = side(at: wordEnd, of: phrase, before: limit),
        !isBounded(behind: end, before: limit)
      else { return nil }
      return (Statement(side: side, isIncluded: isIncluded), end)
    }
    guard canBegin(scalars[start]), let (side, end) = side(at: start, of: phrase, before: limit) else {
      return nil
    }
    let next = end < limit && scalars[end] == "的" ? end + 1 : end
    guard let exceptionEnd = Self.exceptions.end(scalars, at: next, before: limit) else { return nil }
    return (Statement(side: side, isIncluded: false), exceptionEnd)
  }

  /// The bound of which a number is, with or without its unit.
  private func side(at start: Int, of phrase: QuantityPhrase, before limit: Int) -> (Statement.Side, Int)? {
    for (side, bound) in [(Statement.Side.upper, phrase.interval.upper), (.lower, phrase.interval.lower)] {
      if let bound,
        let end = end(ofNumber: bound.value, in: phrase.unit, scale: phrase.scale, at: start, before: limit)
      {
        return (side, end)
      }
    }
    return nil
  }

  /// Where a number with this value ends, with its unit or without.
  func end(ofNumber value: Rational, in unit: QuantityUnit, scale: Rational, at start: Int, before limit: Int)
    -> Int?
  {
    if let amount = amounts.amount(at: start, before: limit), amount.unit.dimension == unit.dimension {
      return amount.value == value ? amount.range.upperBound : nil
    }
    guard let number = amounts.number(at: start, before: limit),
      let plain = number.value.times(number.multiplier)
    else { return nil }
    let isMeant =
      plain == value || plain.times(scale) == value || plain.times(unit.factor) == value
      || number.value.times(scale) == value
    return isMeant ? number.end : nil
  }

  /// Whether a word behind a number bounds it: 不含500平方米以上的.
  private func isBounded(behind position: Int, before limit: Int) -> Bool {
    QuantityWords.behind.match(scalars, at: position, before: limit) != nil
      || QuantityWords.ranges.end(scalars, at: position, before: limit) != nil
  }

  /// Whether a sentence goes on with such a statement: …以下；不含本数.
  private func isStated(behind mark: Int) -> Bool {
    (scalars[mark] == "；" || scalars[mark] == ";") && mark + 1 < scalars.count
      && QuantityWords.inclusions.match(scalars, at: mark + 1, before: scalars.count) != nil
  }

  /// **Units:** letters between a bound and what is stated of it.
  private static let reach = 60
  private static let sentenceEnds = LetterSet(["。", "\n", "\r", "；", ";"])
  private static let fillers = LetterSet(["但", "且", "均", "都", "也", "其", "中", "的", "并"])
  private static let exceptions = WordTable<Void>("除外 不在此列 不包括在内 不含在内")
  private static let sides = WordTable<Statement.Side>([
    (.last, "本数 该数 此数 本身"), (.upper, "上限 最高值 上限值"), (.lower, "下限 起点 下限值"),
    (.both, "两端 上下限 端点 上限和下限 上、下限"),
  ])
}

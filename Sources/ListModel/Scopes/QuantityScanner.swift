/// Finds the bounded quantities of a clause, in one pass.
struct QuantityScanner {
  let text: DivisionText
  let amounts: AmountScanner
  /// What the text declares of words that bound: 以下不包括本数.
  let declared: DeclaredInclusions
  /// Whether the text may say apart from a bound that its number belongs to it.
  private let mayState: Bool

  var scalars: [Unicode.Scalar] { amounts.scalars }

  /// - Parameter context: what stands around the text and may declare what its words include.
  init(_ text: DivisionText, context: String = "") {
    self.text = text
    amounts = AmountScanner(scalars: text.scalars)
    let own = DeclaredInclusions(text.scalars)
    declared = own.isEmpty && !context.isEmpty ? DeclaredInclusions(context.letters) : own
    mayState = Self.mayStateInclusions(text.scalars)
  }

  /// The bounded quantities in a range. **Shape:** in the order of the text, not overlapping.
  func phrases(in range: Range<Int>) -> [QuantityPhrase] {
    var phrases: [QuantityPhrase] = []
    var position = range.lowerBound
    while position < range.upperBound {
      guard let next = phrase(at: position, before: range.upperBound) else {
        position = afterNumber(position, before: range.upperBound)
        continue
      }
      var found = next
      let last = phrases.last?.bounds.upperBound ?? range.lowerBound
      found.measure = found.measure ?? measure(before: found.bounds.lowerBound, after: last)
      if found.measure == nil, found.unit.grain == .whole {
        found.counted = counted(before: found.bounds.lowerBound, after: last)
      }
      position = max(found.bounds.upperBound, position + 1)
      if let last = phrases.last, let joined = join(last, found) {
        phrases[phrases.count - 1] = joined
      } else {
        phrases.append(found)
      }
    }
    return mayState ? phrases.map(withLaterInclusions) : phrases
  }

  /// The next position at which a phrase can begin: never inside a number.
  func afterNumber(_ position: Int, before limit: Int) -> Int {
    var next = position + 1
    if AmountScanner.digit(scalars[position]) != nil {
      while next < limit, AmountScanner.digit(scalars[next]) != nil { next += 1 }
    } else if AmountScanner.beginsNumeral(scalars[position]) {
      while next < limit, AmountScanner.beginsNumeral(scalars[next]) { next += 1 }
    }
    return next
  }

  // MARK: One phrase

  func phrase(at start: Int, before limit: Int) -> QuantityPhrase? {
    if let (comparison, end) = QuantityWords.before.match(scalars, at: start, before: limit) {
      let position = amounts.skipBlanks(end, before: limit)
      guard let amount = amounts.amount(at: position, before: limit) else { return nil }
      return bounded(amount, from: start, by: comparison, before: limit)
    }
    guard canBegin(scalars[start]) else { return nil }
    guard let first = amounts.amount(at: start, before: limit) else {
      return rangeWithoutUnit(at: start, before: limit)
    }
    let (inclusion, end) = mark(at: first.range.upperBound, of: first, before: limit)
    if let phrase = range(from: first, isIncluded: inclusion ?? true, at: end, before: limit) {
      return phrase
    }
    if let (comparison, symbolEnd) = QuantityWords.symbols.match(scalars, at: end, before: limit) {
      return named(first, by: comparison, at: symbolEnd, before: limit)
    }
    if let repeated = repeated(first, at: end, before: limit) {
      return bounded(repeated, from: start, by: nil, before: limit)
    }
    return bounded(first, from: start, by: nil, before: limit)
  }

  func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    AmountScanner.digit(scalar) != nil || AmountScanner.beginsNumeral(scalar) || scalar == "半"
  }

  /// An amount with the word behind it, or the one before it.
  private func bounded(
    _ amount: WrittenAmount, from start: Int, by before: QuantityWords.Comparison?, before limit: Int
  ) -> QuantityPhrase? {
    var (inclusion, end) = mark(at: amount.range.upperBound, of: amount, before: limit)
    var comparison = before
    var isDeclared: Bool?
    if let (behind, behindEnd) = QuantityWords.behind.match(scalars, at: end, before: limit),
      before.map({ $0.isLower == behind.isLower }) ?? true
    {
      comparison = before ?? behind
      if before == nil { isDeclared = declared.isIncluded(behind) }
      end = behindEnd
      if inclusion == nil { (inclusion, end) = mark(at: end, of: amount, before: limit) }
      inclusion = inclusion ?? markBehindOf(end, amount, before: limit)
    }
    guard let comparison else { return nil }
    let bound = QuantityInterval.Bound(
      amount.value, isIncluded: inclusion ?? isDeclared ?? comparison.isIncluded)
    if comparison.isLower, let range = range(from: bound, in: amount, start, at: end, before: limit) {
      return range
    }
    return QuantityPhrase(
      bounds: start..<end, measure: nil, unit: amount.unit,
      interval: comparison.isLower ? QuantityInterval(lower: bound) : QuantityInterval(upper: bound),
      label: amount.label, scale: amount.scale, isDistance: comparison.isDistance)
  }

  /// 5000平方米≤建筑面积
  private func named(
    _ amount: WrittenAmount, by comparison: QuantityWords.Comparison, at end: Int, before limit: Int
  ) -> QuantityPhrase? {
    var measureEnd = amounts.skipBlanks(end, before: limit)
    let start = measureEnd
    while measureEnd < min(limit, start + 14), AmountScanner.isHan(scalars[measureEnd]),
      QuantityWords.before.match(scalars, at: measureEnd, before: limit) == nil
    { measureEnd += 1 }
    guard measureEnd > start, isMeasure(start..<measureEnd) else { return nil }
    let bound = QuantityInterval.Bound(amount.value, isIncluded: comparison.isIncluded)
    return QuantityPhrase(
      bounds: amount.range.lowerBound..<measureEnd, measure: start..<measureEnd, unit: amount.unit,
      interval: comparison.isLower ? QuantityInterval(lower: bound) : QuantityInterval(upper: bound),
      label: amount.label, scale: amount.scale)
  }

  /// 三层及三层以下: the same amount once more.
  private func repeated(_ amount: WrittenAmount, at position: Int, before limit: Int) -> WrittenAmount? {
    guard position < limit, "及和或".unicodeScalars.contains(scalars[position]),
      let next = amounts.amount(at: position + 1, before: limit),
      next.unit.dimension == amount.unit.dimension,
      next.value == amount.value
    else { return nil }
    return next
  }

  /// Such a mark behind the 的 that follows a bound: 一年以下的（不含一年）.
  private func markBehindOf(_ position: Int, _ amount: WrittenAmount, before limit: Int) -> Bool? {
    position < limit && scalars[position] == "的" ? mark(at: position + 1, of: amount, before: limit).0 : nil
  }

  /// （含）, （不含10层）: in brackets, and of no other number than that of the bound.
  private func mark(at position: Int, of amount: WrittenAmount, before limit: Int) -> (Bool?, Int) {
    guard position < limit, scalars[position] == "（" || scalars[position] == "(",
      let closing = text.closing(of: position), closing <= limit, closing - position <= 20,
      let (isIncluded, end) = QuantityWords.inclusions.match(scalars, at: position + 1, before: closing - 1)
    else { return (nil, position) }
    let numberEnd = self.end(
      ofNumber: amount.value, in: amount.unit, scale: amount.scale, at: end, before: closing - 1)
    let isOfNumber =
      end == closing - 1 || scalars[end] == "本" || scalars[end] == "该" || numberEnd == closing - 1
    return isOfNumber ? (isIncluded, closing) : (nil, position)
  }

  // MARK: Ranges

  /// 5000平方米至10000平方米
  private func range(
    from first: WrittenAmount, isIncluded: Bool, at position: Int, before limit: Int
  ) -> QuantityPhrase? {
    guard let end = QuantityWords.ranges.end(scalars, at: position, before: limit) else { return nil }
    let start = amounts.skipBlanks(end, before: limit)
    guard let second = amounts.amount(at: start, before: limit),
      second.unit.dimension == first.unit.dimension
    else { return nil }
    return range(
      from: QuantityInterval.Bound(first.value, isIncluded: isIncluded), to: second,
      at: first.range.lowerBound, before: limit)
  }

  /// 5000平方米以上至10000平方米, 超过5000平方米到10000平方米: a range whose first end has a bound of its own.
  private func range(
    from lower: QuantityInterval.Bound, in amount: WrittenAmount, _ start: Int, at position: Int,
    before limit: Int
  ) -> QuantityPhrase? {
    guard let end = QuantityWords.ranges.end(scalars, at: position, before: limit),
      let second = amounts.amount(at: amounts.skipBlanks(end, before: limit), before: limit),
      second.unit.dimension == amount.unit.dimension, lower.value < second.value
    else { return nil }
    return range(from: lower, to: second, at: start, before: limit)
  }

  /// 5000—10000平方米, 1—5万平方米
  private func rangeWithoutUnit(at start: Int, before limit: Int) -> QuantityPhrase? {
    guard let number = amounts.number(at: start, before: limit),
      let end = QuantityWords.ranges.end(scalars, at: number.end, before: limit)
    else { return nil }
    let next = amounts.skipBlanks(end, before: limit)
    guard let second = amounts.amount(at: next, before: limit),
      let value = number.value.times(number.multiplier)
    else { return nil }
    let inUnit = value.times(second.unit.factor)
    let asSecond = number.multiplierWords.isEmpty ? value.times(second.scale) : nil
    guard let first = asSecond.flatMap({ $0 < second.value ? $0 : nil }) ?? inUnit, first < second.value
    else { return nil }
    return range(from: QuantityInterval.Bound(first, isIncluded: true), to: second, at: start, before: limit)
  }

  private func range(
    from lower: QuantityInterval.Bound, to second: WrittenAmount, at start: Int, before limit: Int
  ) -> QuantityPhrase? {
    var (isIncluded, end) = mark(at: second.range.upperBound, of: second, before: limit)
    if let (comparison, behindEnd) = QuantityWords.behind.match(scalars, at: end, before: limit) {
      guard !comparison.isLower else { return nil }
      end = behindEnd
      if isIncluded == nil { (isIncluded, end) = mark(at: end, of: second, before: limit) }
      isIncluded = isIncluded ?? markBehindOf(end, second, before: limit)
    } else if let between = Self.between.end(scalars, at: end, before: limit) {
      end = between
    }
    let interval = QuantityInterval(
      lower: lower, upper: QuantityInterval.Bound(second.value, isIncluded: isIncluded ?? true))
    guard !interval.isEmpty else { return nil }
    return QuantityPhrase(
      bounds: start..<end, measure: nil, unit: second.unit, interval: interval, label: second.label,
      scale: second.scale)
  }

  private static let between = WordTable<Void>("之间 间")

  /// Two bounds that make one range: 5000平方米以上不满10000平方米.
  private func join(_ first: QuantityPhrase, _ second: QuantityPhrase) -> QuantityPhrase? {
    guard first.unit.dimension == second.unit.dimension, first.bounds.upperBound <= second.range.lowerBound
    else { return nil }
    let between = text.trimmed(first.bounds.upperBound..<second.range.lowerBound)
    let isJoined =
      between.isEmpty
      || QuantityWords.joints.end(scalars, at: between.lowerBound, before: between.upperBound)
        == between.upperBound
    guard isJoined, (first.interval.lower == nil) != (second.interval.lower == nil),
      (first.interval.upper == nil) != (second.interval.upper == nil)
    else { return nil }
    if let one = first.measure, let other = second.measure,
      !scalars[one].elementsEqual(scalars[other])
    {
      return nil
    }
    let interval = first.interval.intersection(second.interval)
    guard let lower = interval.lower, let upper = interval.upper, lower.value < upper.value else {
      return nil
    }
    var joined = first
    joined.interval = interval
    joined.bounds = first.bounds.lowerBound..<second.bounds.upperBound
    joined.measure = first.measure ?? second.measure
    return joined
  }

  // MARK: What is measured

  /// The quantity's name before a number: 建筑面积, 总投资.
  ///
  /// - Parameter start: where it begins at the earliest.
  private func measure(before end: Int, after start: Int) -> Range<Int>? {
    var end = end
    while end > start,
      DivisionText.isBlank(scalars[end - 1]) || ":：".unicodeScalars.contains(scalars[end - 1])
    {
      end -= 1
    }
    while let length = (1...3).first(where: { length in
      end - length >= start && QuantityWords.links.end(scalars, at: end - length, before: end) == end
    }) {
      end -= length
    }
    var first = end
    while first > max(start, end - 16), Self.canBeMeasure(scalars[first - 1]) { first -= 1 }
    guard first < end, isMeasure(first..<end) else { return nil }
    var position = first
    while position < end {
      if let word = QuantityWords.measureBounds.end(scalars, at: position, before: end), word < end,
        isMeasure(word..<end)
      {
        (first, position) = (word, word)
      } else {
        position += 1
      }
    }
    return first..<end
  }

  /// The noun right before a number of things: 客房 of 审批客房15间以上的民宿; nil where a verb or a body's name stands there.
  private func counted(before end: Int, after start: Int) -> Range<Int>? {
    var first = end
    while first > max(start, end - 16), Self.canBeMeasure(scalars[first - 1]) { first -= 1 }
    var position = first
    while position < end {
      if let word = QuantityWords.measureBounds.end(scalars, at: position, before: end) { first = word }
      position += 1
    }
    guard (2...4).contains(end - first) else { return nil }
    let noun = first..<end
    let isOther = noun.contains { position in
      DivisionWords.verbs.end(scalars, at: position, before: end) != nil
        || DivisionWords.endings.match(scalars, at: position, before: end)?.end == end
        || QuantityWords.links.end(scalars, at: position, before: end) == end
        || ScopeAct.words.match(scalars, at: position, before: end) != nil
        || TaskPhrase.verbEnd(scalars[position..<min(scalars.count, end + 2)], in: scalars).map { $0 <= end }
          ?? false
    }
    return isOther ? nil : noun
  }

  private func isMeasure(_ range: Range<Int>) -> Bool {
    let isMoment = range.suffix(2).contains { position in
      QuantityWords.moments.end(scalars, at: position, before: range.upperBound) != nil
    }
    return !isMoment
      && range.suffix(2).contains { position in
        QuantityWords.measureEnds.end(scalars, at: position, before: range.upperBound) == range.upperBound
      }
  }

  private static func canBeMeasure(_ scalar: Unicode.Scalar) -> Bool {
    AmountScanner.isHan(scalar) && scalar != "的" && scalar != "由"
  }
}

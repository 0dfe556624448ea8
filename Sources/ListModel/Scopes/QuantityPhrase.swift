/// A quantity that a text bounds: 建筑面积10000平方米以上.
struct QuantityPhrase {
  /// The letters of the bounds, with the number and its unit.
  var bounds: Range<Int>
  /// The letters of the quantity's name before or between them; nil where it is left out.
  var measure: Range<Int>?
  /// The letters of what is counted, right before a number of things: 客房 of 客房15间.
  var counted: Range<Int>?
  let unit: QuantityUnit
  var interval: QuantityInterval
  /// The unit as the number was written with it: 万平方米.
  let label: String
  /// How many of the dimension's units one of the written unit is.
  let scale: Rational
  /// Says how near, or how soon: 以内.
  var isDistance = false
  /// The letters that say elsewhere whether a number belongs to its bound: ，不含本数.
  var statements: [Range<Int>] = []

  /// All its letters.
  var range: Range<Int> {
    min(measure?.lowerBound ?? bounds.lowerBound, bounds.lowerBound)..<bounds.upperBound
  }
}

/// A number with its unit.
struct WrittenAmount {
  let range: Range<Int>
  /// **Units:** those of the dimension.
  let value: Rational
  let unit: QuantityUnit
  let label: String
  let scale: Rational
}

/// Finds amounts in a text: in digits of either width with separators, or in Chinese numerals.
struct AmountScanner {
  let scalars: [Unicode.Scalar]

  /// A number as written, without its unit.
  struct Number {
    var end: Int
    let value: Rational
    /// 万, 亿 behind digits.
    var multiplier = Rational(1)
    var multiplierWords = ""
    let isInDigits: Bool
  }

  /// The amount at a position.
  func amount(at start: Int, before limit: Int) -> WrittenAmount? {
    if starts(with: Self.halfYear, at: start, before: limit),
      let month = QuantityUnit.match(["月"], at: 0, before: 1)?.unit
    {
      return WrittenAmount(
        range: start..<(start + Self.halfYear.count), value: Rational(6), unit: month, label: "个月",
        scale: Rational(1))
    }
    let isShare = starts(with: Self.percent, at: start, before: limit)
    guard let number = number(at: isShare ? start + Self.percent.count : start, before: limit) else {
      return nil
    }
    if isShare {
      guard let unit = QuantityUnit.match(["%"], at: 0, before: 1)?.unit else { return nil }
      return WrittenAmount(
        range: start..<number.end, value: number.value, unit: unit, label: "%", scale: Rational(1))
    }
    let position = skipBlanks(number.end, before: limit)
    guard
      let (unit, end) = unit(at: position, before: limit, isInDigits: number.isInDigits)
        ?? unitLeftOut(behind: number, at: start, position, before: limit)
    else { return nil }
    let label = number.multiplierWords + String(letters: scalars[position..<end])
    guard let scale = number.multiplier.times(unit.factor), let value = number.value.times(scale) else {
      return nil
    }
    return WrittenAmount(range: start..<end, value: value, unit: unit, label: label, scale: scale)
  }

  /// The unit that a text leaves out: of a sum of money behind 万 and 亿, of a ratio always.
  private func unitLeftOut(behind number: Number, at start: Int, _ end: Int, before limit: Int) -> (
    QuantityUnit, Int
  )? {
    guard endsAmount(end, before: limit) else { return nil }
    if !number.multiplierWords.isEmpty, isBehind(QuantityWords.moneyEnds, start) {
      return (QuantityUnit.money, end)
    }
    let isRatio = number.isInDigits && number.multiplierWords.isEmpty && end == number.end
    return isRatio && isBehind(QuantityWords.ratioEnds, start) ? (QuantityUnit.ratio, end) : nil
  }

  /// The number at a position, with the 万 and 亿 behind it.
  func number(at start: Int, before limit: Int) -> Number? {
    guard start < limit else { return nil }
    if start > 0, scalars[start - 1] == "第" { return nil }
    return Self.digit(scalars[start]) != nil
      ? digits(at: start, before: limit) : numeral(at: start, before: limit)
  }

  /// 10,000.5万
  private func digits(at start: Int, before limit: Int) -> Number? {
    var position = start
    var value = 0
    var decimals: Int?
    while position < limit {
      if let digit = Self.digit(scalars[position]) {
        let (tens, isOver) = value.multipliedReportingOverflow(by: 10)
        let (sum, isTooLarge) = tens.addingReportingOverflow(digit)
        guard !isOver, !isTooLarge else { return nil }
        value = sum
        decimals = decimals.map { $0 + 1 }
        position += 1
      } else if decimals == nil, Self.isPoint(scalars[position]), hasDigit(position + 1, before: limit) {
        decimals = 0
        position += 1
      } else if decimals == nil, separatesThousands(position, from: start, before: limit) {
        position += 1
      } else {
        break
      }
    }
    guard let exact = Self.shift(value, by: decimals ?? 0) else { return nil }
    var number = Number(end: position, value: exact, isInDigits: true)
    position = skipBlanks(position, before: limit)
    while position < limit, let power = Self.multipliers[scalars[position]],
      QuantityUnit.match(scalars, at: position, before: limit) == nil
    {
      guard let product = number.multiplier.times(Rational(power)) else { return nil }
      number.multiplier = product
      number.multiplierWords.unicodeScalars.append(scalars[position])
      position += 1
      number.end = position
    }
    return number
  }

  /// 一亿二千万, 三十
  private func numeral(at start: Int, before limit: Int) -> Number? {
    var end = start
    var plain: [Unicode.Scalar] = []
    var hasCapital = false
    while end < limit, end - start < 20 {
      let letter = ChineseNumeral.plainOfCapital(scalars[end])
      guard letter != nil || Self.isNumeral(scalars[end]) else { break }
      hasCapital = hasCapital || letter != nil
      plain.append(letter ?? scalars[end])
      end += 1
    }
    // A capital by itself is a letter of some word: 队伍, 大陆.
    guard end > start + (hasCapital ? 1 : 0), !starts(with: Self.fraction, at: end, before: limit) else {
      return nil
    }
    var total = 0
    var rest = plain[...]
    for (mark, power) in [("亿" as Unicode.Scalar, 100_000_000), ("万", 10_000)] {
      guard let position = rest.firstIndex(of: mark) else { continue }
      guard let head = ChineseNumeral.value(of: rest[..<position]) else { return nil }
      let (product, isOver) = head.multipliedReportingOverflow(by: power)
      guard !isOver else { return nil }
      total += product
      rest = rest[(position + 1)...]
      while rest.first == "零" || rest.first == "〇" { rest = rest.dropFirst() }
    }
    if !rest.isEmpty {
      guard let tail = ChineseNumeral.value(of: rest) else { return nil }
      total += tail
    }
    let power = plain.last == "亿" ? 100_000_000 : plain.last == "万" ? 10_000 : 1
    guard let last = plain.last, power > 1, total % power == 0 else {
      return Number(end: end, value: Rational(total), isInDigits: false)
    }
    return Number(
      end: end, value: Rational(total / power), multiplier: Rational(power), multiplierWords: String(last),
      isInDigits: false)
  }

  /// The unit behind a number; behind digits a counter that no table has, too: 3标段以上.
  private func unit(at position: Int, before limit: Int, isInDigits: Bool) -> (QuantityUnit, Int)? {
    let known = QuantityUnit.match(scalars, at: position, before: limit)
    if let known, known.unit.grain != .whole || isBound(at: known.end, before: limit) || !isInDigits {
      return (known.unit, known.end)
    }
    guard isInDigits else { return nil }
    let start = known?.end ?? position
    var end = start
    while end < min(limit, start + 4), Self.isHan(scalars[end]), !Self.joints.contains(scalars[end]) {
      end += 1
      if isBound(at: end, before: limit) {
        let word = String(letters: scalars[position..<end])
        return (QuantityUnit(dimension: word, factor: Rational(1), grain: .whole), end)
      }
    }
    return known.map { ($0.unit, $0.end) }
  }

  /// Whether what stands right before a number, or before 超过 and the like, ends with some words: 造价超过200万.
  private func isBehind(_ ends: WordTable<Void>, _ number: Int) -> Bool {
    (max(0, number - Self.measureReach)..<number).contains { start in
      guard let end = ends.end(scalars, at: start, before: number) else { return false }
      return end == number || QuantityWords.before.match(scalars, at: end, before: number)?.end == number
        || QuantityWords.links.end(scalars, at: end, before: number) == number
    }
  }

  /// Whether no unit can follow: a bound, 的, a mark or the end.
  private func endsAmount(_ position: Int, before limit: Int) -> Bool {
    position == limit || isBound(at: position, before: limit) || !Self.isHan(scalars[position])
      || "的由至到".unicodeScalars.contains(scalars[position])
  }

  /// **Units:** letters.
  private static let measureReach = 8

  /// Letters that no unit's name has.
  private static let joints = LetterSet("的由不未超大小高低至到及或和与且在对报".unicodeScalars)

  private func isBound(at position: Int, before limit: Int) -> Bool {
    QuantityWords.behind.match(scalars, at: behindInclusion(position, before: limit), before: limit) != nil
  }

  /// Where the text goes on behind （含100场）.
  private func behindInclusion(_ position: Int, before limit: Int) -> Int {
    guard position + 1 < limit, scalars[position] == "（" || scalars[position] == "(",
      QuantityWords.inclusions.match(scalars, at: position + 1, before: limit) != nil,
      let closing = (position..<min(limit, position + 20)).first(where: {
        ")）".unicodeScalars.contains(scalars[$0])
      })
    else { return position }
    return closing + 1
  }

  func skipBlanks(_ position: Int, before limit: Int) -> Int {
    var position = position
    while position < limit, DivisionText.isBlank(scalars[position]) { position += 1 }
    return position
  }

  private func starts(with word: [Unicode.Scalar], at position: Int, before limit: Int) -> Bool {
    position + word.count <= limit && scalars[position..<position + word.count].elementsEqual(word)
  }

  private func hasDigit(_ position: Int, before limit: Int) -> Bool {
    position < limit && Self.digit(scalars[position]) != nil
  }

  /// 3,000 but not 3,00 and not 3,0000.
  private func separatesThousands(_ position: Int, from start: Int, before limit: Int) -> Bool {
    guard scalars[position] == "," || scalars[position] == "，" else { return false }
    let group = (position + 1)..<min(limit, position + 4)
    return group.count == 3 && group.allSatisfy { Self.digit(scalars[$0]) != nil }
      && !hasDigit(position + 4, before: limit)
  }

  private static func shift(_ value: Int, by decimals: Int) -> Rational? {
    guard decimals <= 12 else { return nil }
    return Rational(value, over: (0..<decimals).reduce(1) { power, _ in power * 10 })
  }

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) == nil
      && (ChineseNumeral.digit(scalar) != nil || ChineseNumeral.power(scalar) != nil || scalar == "万"
        || scalar == "亿")
  }

  /// Whether a number in Chinese numerals can begin with a letter.
  static func beginsNumeral(_ scalar: Unicode.Scalar) -> Bool {
    isNumeral(scalar) || ChineseNumeral.plainOfCapital(scalar) != nil
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "．" }

  private static let multipliers: [Unicode.Scalar: Int] = [
    "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000,
  ]
  private static let halfYear = "半年".letters
  private static let percent = "百分之".letters
  private static let fraction = "分之".letters
}

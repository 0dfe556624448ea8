extension NumberRun {
  /// The mobile number that begins with a group.
  func mobileNumber(from first: Int) -> Found? {
    guard !isOfService(first) else { return nil }
    return groupedNumber(from: first) ?? spacedNumber(from: first) ?? namedNumber(from: first)
  }

  /// In the groups that are usual.
  private func groupedNumber(from first: Int) -> Found? {
    for prefix in Self.dialledBefore where groups[first].digits.starts(with: prefix) {
      let own = groups[first].digits[prefix.count...]
      guard Self.isMobile(own) else { continue }
      for lengths in Self.groupings
      where lengths[0] == own.count && (prefix != [0] || lengths.count == 1)
        && groups[(first + 1)...].lazy.map(\.digits.count).starts(with: lengths.dropFirst())
      {
        let range = first...(first + lengths.count - 1)
        guard isApart(from: first, to: groups[range.upperBound].range.upperBound), !isDecimal(range),
          !isPair(range), !isDated(range), !isAmount(range), !isOfDocument(range)
        else { continue }
        return found(PersonalNumber.mobile, range)
      }
    }
    return nil
  }

  /// 86 is China's own country code. 0 leads out of the place; in groups it begins the number of a document (0138-2022-0001).
  private static let dialledBefore = [[], [0], [8, 6], [0, 8, 6], [0, 0, 8, 6]]
  private static let groupings = [[11], [3, 4, 4], [3, 8], [7, 4]]

  /// Each digit by itself, with blanks between them.
  private func spacedNumber(from first: Int) -> Found? {
    func isSingle(_ index: Int) -> Bool { groups.indices.contains(index) && groups[index].digits.count == 1 }
    guard isSingle(first), !isSingle(first - 1) else { return nil }
    let range = first...(first + Self.digitCount - 1)
    guard range.allSatisfy(isSingle), !isSingle(range.upperBound + 1),
      Self.isMobile(groups[range].flatMap(\.digits)[...]),
      range.dropLast().allSatisfy({ gap($0...($0 + 1)).allSatisfy(NumberLetters.isBlank) })
    else { return nil }
    return found(PersonalNumber.mobile, range)
  }

  /// Behind its name, and cut anywhere.
  private func namedNumber(from first: Int) -> Found? {
    guard Self.isMobile(groups[first].digits[...]) else { return nil }
    var (count, last) = (groups[first].digits.count, first)
    while count < Self.digitCount, last + 1 < groups.count {
      last += 1
      count += groups[last].digits.count
    }
    guard count == Self.digitCount, last > first, isApart(from: first, to: groups[last].range.upperBound),
      !isPair(first...last), !isAmount(first...last), !isOfDocument(first...last),
      let name = start(ofName: Self.names, before: first)
    else { return nil }
    return found(PersonalNumber.mobile, first...last, from: name)
  }

  private static let names = ["手机", "电话"].map(\.letters)
  private static let digitCount = 11

  /// 13… to 19….
  private static func isMobile(_ digits: ArraySlice<Int>) -> Bool {
    digits.count > 1 && digits.first == 1 && digits[digits.startIndex + 1] >= 3
  }

  // MARK: What is none

  /// 400-138-1234: of all the country.
  private func isOfService(_ first: Int) -> Bool {
    first > 0 && groups[first].digits.count < Self.digitCount
      && [[4, 0, 0], [8, 0, 0]].contains(groups[first - 1].digits)
  }

  /// 138.12345678
  private func isDecimal(_ range: ClosedRange<Int>) -> Bool {
    range.count == 2 && gap(range).count == 1 && gap(range).allSatisfy(NumberLetters.isPoint)
  }

  /// 1391234/5678, 1391234（5678）: another number begins behind a slash or a bracket.
  private func isPair(_ range: ClosedRange<Int>) -> Bool {
    range.count == 2
      && (gap(range).contains(where: NumberLetters.isSlash) || groups[range.upperBound].isBracketed)
  }

  /// 158-20220930, GB 150-2011-2012, 138（2022）1234: a number, and behind it a day, two years, or the year of a document.
  private func isDated(_ range: ClosedRange<Int>) -> Bool {
    let behind = groups[range].dropFirst()
    if behind.contains(where: { $0.isBracketed && Self.isYear($0.digits) }) { return true }
    let digits = behind.flatMap(\.digits)
    return Self.isDay(digits[...])
      || digits.count == 8 && Self.isYear(digits[..<4]) && Self.isYear(digits[4...])
  }

  private static func isYear(_ digits: some Collection<Int>) -> Bool {
    digits.count == 4 && (1900..<2100).contains(digits.reduce(0) { $0 * 10 + $1 })
  }

  /// 第13812345678号
  private func isOfDocument(_ range: ClosedRange<Int>) -> Bool {
    let (start, end) = (groups[range.lowerBound].range.lowerBound, groups[range.upperBound].range.upperBound)
    return start > 0 && scalars[start - 1] == "第" && end < scalars.count && scalars[end] == "号"
  }

  /// ￥13000000000, 13000000000.00元, 13000000000千瓦时以上, 109.13812345678°.
  private func isAmount(_ range: ClosedRange<Int>) -> Bool {
    var before = groups[range.lowerBound].range.lowerBound - 1
    while before > 0, NumberLetters.isBlank(scalars[before]) { before -= 1 }
    if before >= 0, scalars[before].properties.generalCategory == .currencySymbol { return true }
    var position = groups[range.upperBound].range.upperBound
    if position < scalars.count, NumberLetters.isPoint(scalars[position]) {
      position += 1
      while position < scalars.count, PersonalNumber.digit(scalars[position]) != nil { position += 1 }
    }
    if position < scalars.count, "°′″".unicodeScalars.contains(scalars[position]) { return true }
    let number = position
    while position < scalars.count, NumberLetters.isBlank(scalars[position]) { position += 1 }
    let isApart = position > number
    guard let (unit, end) = unit(at: position) else { return false }
    // Many units are surnames, too, or begin a word: 方, 米, 元旦.
    guard !isApart || unit == QuantityUnit.money || end > position + 1 else { return false }
    return unit == QuantityUnit.money && !isApart || end == scalars.count
      || !scalars[end].properties.isAlphabetic || "的整".unicodeScalars.contains(scalars[end])
      || QuantityWords.behind.match(scalars, at: end, before: scalars.count) != nil
  }

  /// The unit of measurement at a place, perhaps behind 万 and its like, and where it ends.
  private func unit(at start: Int) -> (QuantityUnit, end: Int)? {
    for position in scalars.indices[start...].prefix(Self.mostMultipliers + 1) {
      if let (unit, end) = QuantityUnit.match(scalars, at: position, before: scalars.count) {
        return unit.grain == .whole ? nil : (unit, end)
      }
      guard "百千万亿".unicodeScalars.contains(scalars[position]) else { break }
    }
    return nil
  }

  /// 百万, 千万.
  private static let mostMultipliers = 2
}

extension NumberRun {
  /// The identity number that begins with a group.
  ///
  /// Those of old cards, which have no check character, and those with another check character are known by the name before them alone.
  ///
  /// **Source:** GB 11643: region 6, date of birth 8 (of old cards 6), ordinal 3, check character by ISO 7064 MOD 11-2.
  func identityNumber(from first: Int) -> Found? {
    var values: [Int] = []
    var old: Found?
    for last in first..<groups.count {
      values += groups[last].digits
      guard values.count <= 18 else { break }
      let end = groups[last].range.upperBound
      let letter = values.count == 17 ? checkLetter(from: end) : nil
      let whole = values + (letter == nil ? [] : [10])
      guard Self.isOfBirth(whole), isApart(from: first, to: letter.map { $0 + 1 } ?? end) else { continue }
      if Self.isChecked(whole) { return found(PersonalNumber.identity, first...last, through: letter) }
      guard let name = start(ofName: Self.names, before: first) else { continue }
      let named = found(PersonalNumber.identity, first...last, from: name, through: letter)
      if whole.count == 18 { return named }
      old = named
    }
    return old
  }

  private static let names = ["身份", "证件"].map(\.letters)

  /// Where the X for a check character of ten stands, in half or full width; nil where none follows closely.
  private func checkLetter(from end: Int) -> Int? {
    let index = afterJoiners(from: end)
    return index < scalars.count && Self.checkLetters.contains(scalars[index]) ? index : nil
  }

  private static let checkLetters = LetterSet("XxＸｘ".unicodeScalars)

  /// Whether a region and a day of birth stand where an identity number has them.
  private static func isOfBirth(_ values: [Int]) -> Bool {
    guard values.count == 18 || values.count == 15, (1...8).contains(values[0]) else { return false }
    return isDay(values.count == 18 ? values[6..<14] : ([1, 9] + values[6..<12])[...])
  }

  private static func isChecked(_ values: [Int]) -> Bool {
    values.count == 18 && values.reduce(0) { ($0 * 2 + $1) % 11 } == 1
  }

  /// Whether digits make a day of this century or the last one: 20220930.
  static func isDay(_ digits: ArraySlice<Int>) -> Bool {
    func number(_ range: Range<Int>) -> Int {
      digits.dropFirst(range.lowerBound).prefix(range.count).reduce(0) { $0 * 10 + $1 }
    }
    return digits.count == 8 && (1900..<2100).contains(number(0..<4))
      && CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) != nil
  }
}

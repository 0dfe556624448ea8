import ListModel

/// A number that stands before a line, a heading or in a 序号 cell: 1, 1., 一、, （一）, ①.
struct ListOrdinal: Hashable, Sendable {
  /// The way in which a number is written; each way counts for itself.
  enum Style: Hashable, Sendable {
    case digits, chinese, bracketedDigits, bracketedChinese, circled, part
  }

  let style: Style
  let value: Int

  /// Reads the whole text as a number.
  init?(whole text: String) {
    guard text.utf8.count <= 40 else { return nil }
    let compact = NormalisedName(text).text
    guard let (ordinal, rest) = Self.leading(compact[...]), rest.isEmpty else { return nil }
    self = ordinal
  }

  /// The number of the item to which the number of a part belongs: the 2 of `2.1`, `2-1`.
  ///
  /// - Returns: nil where a text is no such number.
  static func main(ofPart text: String) -> Int? {
    guard text.utf8.count <= 12 else { return nil }
    let numbers = NormalisedName(text).text.split(omittingEmptySubsequences: false) { ".-—－".contains($0) }
    guard numbers.count == 2, numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
      return nil
    }
    return Int(numbers[0])
  }

  fileprivate init(_ style: Style, _ value: Int) {
    self.style = style
    self.value = value
  }

  /// The number at the head of a text, with what follows its mark.
  ///
  /// A bare number counts only where nothing follows, so that `3个月内` begins with none.
  static func leading(_ text: Substring) -> (ListOrdinal, rest: Substring)? {
    let text = text.drop { $0.isWhitespace }
    guard let first = text.unicodeScalars.first else { return nil }
    switch first {
    case "①"..."⑳":
      return (ListOrdinal(.circled, Int(first.value - 0x2460) + 1), trimmed(text.dropFirst()))
    case "⑴"..."⒇":
      return (ListOrdinal(.bracketedDigits, Int(first.value - 0x2474) + 1), trimmed(text.dropFirst()))
    case "⒈"..."⒛":
      return (ListOrdinal(.digits, Int(first.value - 0x2488) + 1), trimmed(text.dropFirst()))
    case "第": return numberedPart(text.dropFirst())
    case "(", "（": return bracketed(text.dropFirst())
    default: return marked(text)
    }
  }

  /// `一、`, `1.`, `1、`, `1．`, `1)`; or a number and nothing else.
  private static func marked(_ text: Substring) -> (ListOrdinal, rest: Substring)? {
    guard let (value, isChinese, rest) = numeral(text) else { return nil }
    let ordinal = ListOrdinal(isChinese ? .chinese : .digits, value)
    guard let mark = rest.unicodeScalars.first else { return (ordinal, rest) }
    switch mark {
    case "、", "．", "：", ")", "）":
      return (ordinal, trimmed(rest.dropFirst()))
    case ".", ":", ",":
      let after = rest.dropFirst()
      if let next = after.unicodeScalars.first, ("0"..."9").contains(next) { return nil }
      return (ordinal, trimmed(after))
    case " ", "\u{3000}", "\t":
      return (ordinal, trimmed(rest))
    default: return nil
    }
  }

  /// `（一）`, `(1)`, once the opening bracket is read.
  private static func bracketed(_ text: Substring) -> (ListOrdinal, rest: Substring)? {
    guard let (value, isChinese, rest) = numeral(text.drop { $0.isWhitespace }) else { return nil }
    let closing = rest.drop { $0.isWhitespace }
    guard let mark = closing.first, mark == ")" || mark == "）" else { return nil }
    var after = trimmed(closing.dropFirst())
    if after.first == "、" || after.first == "." { after = trimmed(after.dropFirst()) }
    return (ListOrdinal(isChinese ? .bracketedChinese : .bracketedDigits, value), after)
  }

  /// `第一部分`, once 第 is read.
  private static func numberedPart(_ text: Substring) -> (ListOrdinal, rest: Substring)? {
    guard let (value, _, rest) = numeral(text), rest.hasPrefix("部分") else { return nil }
    var after = trimmed(rest.dropFirst(2))
    if let mark = after.first, "：:、".contains(mark) { after = trimmed(after.dropFirst()) }
    return (ListOrdinal(.part, value), after)
  }

  private static func numeral(_ text: Substring) -> (value: Int, isChinese: Bool, rest: Substring)? {
    let digits = text.unicodeScalars.prefix {
      ("0"..."9").contains($0) || ("０"..."９").contains($0)
    }
    if !digits.isEmpty {
      guard let value = ChineseNumeral.value(of: digits) else { return nil }
      return (value, false, text[digits.endIndex...])
    }
    let words = text.unicodeScalars.prefix(while: ChineseNumeral.isNumeral)
    guard !words.isEmpty, let value = ChineseNumeral.value(of: words) else { return nil }
    return (value, true, text[words.endIndex...])
  }

  private static func trimmed(_ text: Substring) -> Substring { text.drop { $0.isWhitespace } }
}

/// The numbers of a list in order, by each way of writing them.
struct OrdinalSequence: Sendable {
  private struct Level {
    let last: ListOrdinal
    /// The number that was due where the last one stands.
    let place: Int
  }

  /// The ways in use, the outermost first.
  private var levels: [Level] = []
  private var mayBeginAgain = true
  /// The next number is the first of a new section.
  private var isNewSection = false
  /// Numbers have gone on from one section into the next, so that they do not begin again with one.
  private var runsThrough = false

  /// The number that was taken last.
  var last: ListOrdinal? { levels.last?.last }

  /// Takes the next number; after a wrong one, the list may go on from it or from the place where it stands.
  ///
  /// - Returns: the number that was due, where another came.
  mutating func take(_ next: ListOrdinal) -> Int? {
    defer { (mayBeginAgain, isNewSection) = (false, false) }
    if isNewSection, let last, last.value &+ 1 == next.value { runsThrough = true }
    if let last, levels.count == 1, last.style != next.style, last.value &+ 1 == next.value, next.value > 1 {
      levels = [Level(last: next, place: next.value)]
      return nil
    }
    let known = levels.firstIndex { $0.last.style == next.style }
    let above = known.map { levels[$0] }
    if let known { levels.removeSubrange(known...) }
    let isDue = above.map { goesOn(next.value, after: $0) } ?? false
    let isBeginning = next.value == 1 && (above == nil || mayBeginAgain)
    let due = above.map { next.value > $0.last.value ? $0.last.value &+ 1 : $0.place &+ 1 } ?? 1
    let isRight = isDue || isBeginning
    levels.append(Level(last: next, place: isRight ? next.value : due))
    return isRight ? nil : due
  }

  /// Passes over a number that cannot be read.
  mutating func skip() {
    let last = levels.popLast() ?? Level(last: ListOrdinal(.digits, 0), place: 0)
    let next = ListOrdinal(last.last.style, last.last.value &+ 1)
    levels.append(Level(last: next, place: last.place &+ 1))
    mayBeginAgain = false
  }

  private func goesOn(_ number: Int, after level: Level) -> Bool {
    number == level.last.value &+ 1 || number == level.place &+ 1
  }

  /// The next number may be 1 again, as after a category row.
  mutating func allowBeginning() { mayBeginAgain = true }

  /// The next number may be 1 again, unless what follows it shows that it is a number written twice, or the numbers run
  /// through the sections.
  ///
  /// - Parameter following: the number behind the next one; nil where none follows in the same section.
  mutating func allowBeginning(before following: Int?) {
    guard let level = levels.last else { return }
    isNewSection = true
    if runsThrough {
      mayBeginAgain = false
    } else if let following {
      mayBeginAgain = following == 2 || (following != level.last.value &+ 2 && following != level.place &+ 2)
    } else {
      mayBeginAgain = level.place > 1
    }
  }
}

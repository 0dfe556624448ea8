import Diagnostics

/// A number of a person, which must not be published (手机号码、身份证号码).
package enum PersonalNumber: Hashable, Sendable {
  case mobile(String)
  case identity(String)

  /// The number, verbatim.
  package var text: String {
    switch self {
    case .mobile(let text), .identity(let text): text
    }
  }

  /// The number with its middle covered, for places where it need not be repeated in full.
  package var masked: String {
    let shown = text.unicodeScalars.first.map(Self.opensBracket) == true ? 4 : 3
    return text.prefix(shown) + String(repeating: "*", count: max(0, text.count - shown - 4)) + text.suffix(4)
  }

  /// All numbers of persons in a text, in its order.
  package static func find(in text: String) -> [PersonalNumber] {
    hasDigitsEnough(text) ? numbers(in: text.letters) : []
  }

  /// Whether a number of a person stands in a text.
  package static func stands(in text: String) -> Bool { !find(in: text).isEmpty }

  /// A text with the middle of every number of a person covered, each letter by one, so that a report can be passed on.
  package static func covering(_ text: String) -> String {
    guard hasDigitsEnough(text) else { return text }
    let letters = text.letters
    let found = numbers(in: letters)
    guard !found.isEmpty else { return text }
    return String(letters: found.reduce(letters) { $0.replacing($1.text.letters, with: $1.masked.letters) })
  }

  /// Whether a text may have the eleven digits of a mobile number, in half or full width.
  private static func hasDigitsEnough(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count >= leastDigits else { return false }
    var count = 0
    // In full width the byte before that of the digit is BC. Small counters let many bytes be looked at at a time.
    for start in stride(from: 0, to: bytes.count, by: Int(UInt8.max)) {
      let piece = bytes.extracting(start..<min(start + Int(UInt8.max), bytes.count))
      var digits: UInt8 = 0
      for index in piece.indices {
        digits &+= (piece[index] &- 0x30 < 10 ? 1 : 0) | (piece[index] == 0xBC ? 1 : 0)
      }
      count += Int(digits)
    }
    return count >= leastDigits && hasNumber(bytes)
  }

  /// Whether so many digits stand with nothing between them but what may stand inside a number.
  private static func hasNumber(_ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for index in bytes.indices {
      switch bytes[index] {
      case 0x30...0x39, 0xBC: count += 1
      // What may join groups of digits, and the first bytes of it and of digits in full width, with all that may follow them.
      case 0x09, 0x0A, 0x0D, 0x20, 0x28, 0x29, 0x2D...0x2F, 0x80...0xBF, 0xC2, 0xE2, 0xE3, 0xEF: break
      default: count = 0
      }
      if count >= leastDigits { return true }
    }
    return false
  }

  /// The digits of a mobile number.
  private static let leastDigits = 11

  private static func numbers(in scalars: [Unicode.Scalar]) -> [PersonalNumber] {
    var found: [PersonalNumber] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let run = NumberRun(in: scalars, from: index)
      found += run.numbers
      index = run.end
    }
    return found
  }

  fileprivate static func opensBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }

  fileprivate static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  /// The value of a digit in half or full width.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }
}

/// Groups of digits with little between them, the first one perhaps in brackets, and what numbers they make.
private struct NumberRun {
  /// Digits between which nothing is seen.
  private struct Group {
    let range: Range<Int>
    let digits: [Int]
    /// Brackets stand around it.
    let isBracketed: Bool
  }

  private let scalars: [Unicode.Scalar]
  private var groups: [Group] = []
  private(set) var numbers: [PersonalNumber] = []

  var end: Int { groups[groups.count - 1].range.upperBound }

  init(in scalars: [Unicode.Scalar], from start: Int) {
    self.scalars = scalars
    var next: Int? = start
    while let start = next {
      let group = group(from: start)
      groups.append(group)
      next = self.start(behind: group)
    }
    var first = 0
    while first < groups.count {
      let found = number(from: first)
      if let found { numbers.append(found.number) }
      first = found.map { $0.last + 1 } ?? first + 1
    }
  }

  private func group(from start: Int) -> Group {
    var (index, end, digits) = (start, start, [Int]())
    while index < scalars.count {
      let digit = PersonalNumber.digit(scalars[index])
      guard digit != nil || Self.isUnseen(scalars[index]) else { break }
      index += 1
      if let digit {
        digits.append(digit)
        end = index
      }
    }
    return Group(
      range: start..<end, digits: digits,
      isBracketed: start > 0 && PersonalNumber.opensBracket(scalars[start - 1]) && end < scalars.count
        && (scalars[end] == ")" || scalars[end] == "）"))
  }

  /// Where the next group begins; nil where none follows closely.
  private func start(behind group: Group) -> Int? {
    let begin = group.range.upperBound + (group.isBracketed ? 1 : 0)
    let limit = min(begin + Self.widestGap, scalars.count - 1)
    var index = begin
    while index < limit, Self.isJoiner(scalars[index]) { index += 1 }
    return index < scalars.count && index > group.range.upperBound && PersonalNumber.isDigit(scalars[index])
      ? index : nil
  }

  /// **Units:** letters, such as a dash with a blank on either side.
  private static let widestGap = 3

  /// The number that begins with a group, and the group with which it ends.
  private func number(from first: Int) -> (number: PersonalNumber, last: Int)? {
    guard !isLetter(at: groups[first].range.lowerBound - 1) else { return nil }
    let digits = groups[first].digits
    if !isLetter(at: groups[first].range.upperBound) {
      // 86 is China's own country code.
      for country in [[], [8, 6], [0, 0, 8, 6]]
      where digits.count == country.count + 11 && digits.starts(with: country)
        && Self.isMobile(digits[country.count...])
      {
        return (.mobile(text(first...first)), first)
      }
    }
    return mobileNumber(from: first) ?? identityNumber(from: first)
  }

  private func mobileNumber(from first: Int) -> (PersonalNumber, Int)? {
    guard Self.isMobile(groups[first].digits[...]) else { return nil }
    for lengths in [[3, 4, 4], [3, 8], [7, 4]] where first + lengths.count <= groups.count {
      let last = first + lengths.count - 1
      guard groups[first...last].map(\.digits.count) == lengths, !isLetter(at: groups[last].range.upperBound),
        lengths.count == 3 || !hasSlash(first...last)
      else { continue }
      return (.mobile(text(first...last)), last)
    }
    return nil
  }

  /// **Source:** GB 11643: region 6, date of birth 8, ordinal 3, check character by ISO 7064 MOD 11-2.
  private func identityNumber(from first: Int) -> (PersonalNumber, Int)? {
    var values: [Int] = []
    for last in first..<groups.count {
      guard values.count < 17 else { break }
      values += groups[last].digits
      let end = groups[last].range.upperBound
      let letter = values.count == 17 ? checkLetter(from: end) : nil
      guard letter != nil || !isLetter(at: end), Self.isIdentity(values + (letter == nil ? [] : [10]))
      else { continue }
      return (.identity(text(first...last, through: letter)), last)
    }
    return nil
  }

  /// Where the X for a check character of ten stands, in half or full width; nil where none follows closely.
  private func checkLetter(from end: Int) -> Int? {
    var index = end
    while index < min(end + Self.widestGap, scalars.count), Self.isJoiner(scalars[index]) { index += 1 }
    return index < scalars.count && Self.checkLetters.contains(scalars[index]) ? index : nil
  }

  private static let checkLetters = LetterSet("XxＸｘ".unicodeScalars)

  private static func isIdentity(_ values: [Int]) -> Bool {
    guard values.count == 18, (1...8).contains(values[0]) else { return false }
    func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
    let year = number(6..<10)
    guard (1900...2100).contains(year),
      CalendarDate(year: year, month: number(10..<12), day: number(12..<14)) != nil
    else { return false }
    return values.reduce(0) { ($0 * 2 + $1) % 11 } == 1
  }

  /// 13… to 19….
  private static func isMobile(_ digits: ArraySlice<Int>) -> Bool {
    digits.count > 1 && digits.first == 1 && digits[digits.startIndex + 1] >= 3
  }

  /// The text of some groups, with the bracket around the first one, and up to a letter behind them.
  private func text(_ range: ClosedRange<Int>, through letter: Int? = nil) -> String {
    let first = groups[range.lowerBound]
    let start = first.range.lowerBound - (first.isBracketed && range.count > 1 ? 1 : 0)
    let end = letter.map { $0 + 1 } ?? groups[range.upperBound].range.upperBound
    return String(letters: scalars[start..<end])
  }

  // MARK: What stands between and around groups

  /// Behind a slash another number may begin: 1391234/5678.
  private func hasSlash(_ range: ClosedRange<Int>) -> Bool {
    scalars[groups[range.lowerBound].range.upperBound..<groups[range.upperBound].range.lowerBound]
      .contains { $0 == "/" || $0 == "／" }
  }

  private func isLetter(at index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index].isASCII && scalars[index].properties.isAlphabetic
  }

  /// Blanks and dashes of any kind, points, slashes.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    if joiners.contains(scalar) { return true }
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation: return true
    default: return isUnseen(scalar)
    }
  }

  private static let joiners = LetterSet(" \t\n\r-.．·/／\u{2212}".unicodeScalars)

  /// Soft hyphens, blanks without a width, and marks of joining, of direction and of variants.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
  }
}

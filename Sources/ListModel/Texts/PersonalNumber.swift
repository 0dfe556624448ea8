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
    text.prefix(3) + String(repeating: "*", count: max(0, text.count - 7)) + text.suffix(4)
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
      // The bytes of what may join groups of digits, and of digits in full width.
      case 0x09, 0x0A, 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x80, 0x88...0x99, 0xA0, 0xB7, 0xC2, 0xE2, 0xEF:
        break
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
      if let number = run.number { found.append(number) }
      index = run.end
    }
    return found
  }

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

/// Groups of digits with a blank, a point or a hyphen between them, the first one perhaps in brackets, and what number they make.
private struct NumberRun {
  let end: Int
  let number: PersonalNumber?

  init(in scalars: [Unicode.Scalar], from start: Int) {
    var groups: [Range<Int>] = []
    var index = start
    let isBracketed = start > 0 && "(（".unicodeScalars.contains(scalars[start - 1])
    while true {
      let begin = index
      while index < scalars.count, PersonalNumber.isDigit(scalars[index]) { index += 1 }
      groups.append(begin..<index)
      guard index + 1 < scalars.count, PersonalNumber.isDigit(scalars[index + 1]),
        Self.joiners.contains(scalars[index])
          || isBracketed && groups.count == 1 && ")）".unicodeScalars.contains(scalars[index])
      else { break }
      index += 1
    }
    let hasLetterBefore = start > 0 && Self.isLetter(scalars[start - 1])
    let next = index < scalars.count ? scalars[index] : " "
    if !hasLetterBefore, groups.map(\.count).reduce(0, +) == 17, next == "X" || next == "x" {
      end = index + 1
      number = Self.identityNumber(scalars[start...index])
    } else {
      end = index
      number = hasLetterBefore || Self.isLetter(next) ? nil : Self.number(scalars, groups)
    }
  }

  /// What may stand between two groups, among it blanks that do not break and that have no width.
  private static let joiners = LetterSet(" \t\n\u{A0}\u{200B}\u{2011}-－—.．·".unicodeScalars)

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }

  private static func number(_ scalars: [Unicode.Scalar], _ groups: [Range<Int>]) -> PersonalNumber? {
    for group in groups {
      if group.count == 18, let found = identityNumber(scalars[group]) { return found }
      if group.count == 11, isMobile(scalars[group]) { return .mobile(text(scalars[group])) }
      // 86 is China's own country code.
      if group.count == 13, scalars[group].prefix(2).map(PersonalNumber.digit) == [8, 6],
        isMobile(scalars[group].dropFirst(2))
      {
        return .mobile(text(scalars[group]))
      }
    }
    for first in groups.indices where isMobile(scalars[groups[first]]) {
      for lengths in [[3, 4, 4], [3, 8], [7, 4]] where first + lengths.count <= groups.count {
        let last = first + lengths.count - 1
        guard groups[first...last].map(\.count) == lengths else { continue }
        return .mobile(text(scalars[groups[first].lowerBound..<groups[last].upperBound]))
      }
    }
    return groups.count > 1
      ? identityNumber(scalars[groups[0].lowerBound..<groups[groups.count - 1].upperBound]) : nil
  }

  /// 13… to 19….
  private static func isMobile(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = scalars.prefix(2).compactMap(PersonalNumber.digit)
    return digits.first == 1 && digits.last.map { $0 >= 3 } ?? false
  }

  /// **Source:** GB 11643: region 6, date of birth 8, ordinal 3, check character by ISO 7064 MOD 11-2.
  private static func identityNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> PersonalNumber? {
    let values = scalars.compactMap { scalar in
      scalar == "X" || scalar == "x" ? 10 : PersonalNumber.digit(scalar)
    }
    guard values.count == 18, (1...8).contains(values[0]) else { return nil }
    func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
    let year = number(6..<10)
    guard (1900...2100).contains(year),
      CalendarDate(year: year, month: number(10..<12), day: number(12..<14)) != nil
    else { return nil }
    let sum = values.reduce(0) { ($0 * 2 + $1) % 11 }
    return sum == 1 ? .identity(text(scalars)) : nil
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(letters: scalars)
  }
}

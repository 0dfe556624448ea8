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
    let shown = text.unicodeScalars.first.map(NumberLetters.opensBracket) == true ? 4 : 3
    return text.prefix(shown) + String(repeating: "*", count: max(0, text.count - shown - 4)) + text.suffix(4)
  }

  /// All numbers of persons in a text, in its order.
  package static func find(in text: String) -> [PersonalNumber] {
    mayStand(in: text) ? numbers(in: text.letters).map(\.number) : []
  }

  /// Whether a number of a person stands in a text.
  package static func stands(in text: String) -> Bool { !find(in: text).isEmpty }

  /// A text with the middle of every number of a person covered, each letter by one, so that a report can be passed on.
  package static func covering(_ text: String) -> String {
    guard mayStand(in: text) else { return text }
    let letters = text.letters
    let found = numbers(in: letters)
    guard !found.isEmpty else { return text }
    var covered: [Unicode.Scalar] = []
    var end = 0
    for (number, range) in found {
      covered += letters[end..<range.lowerBound] + number.masked.letters
      end = range.upperBound
    }
    return String(letters: covered + letters[end...])
  }

  /// Whether a text may have the eleven digits of a mobile number, in half or full width.
  private static func mayStand(in text: String) -> Bool {
    hasNumber(text.utf8.span)
  }

  /// Whether so many digits stand with nothing between them but what may stand inside a number.
  static func hasNumber(_ bytes: Span<UInt8>) -> Bool {
    var (start, end) = (0, leastDigits)
    var count = 0
    while end <= bytes.count {
      // As many bytes as a number has digits: what stands before the last of them that ends a number need not be looked at.
      var index = end
      while index > start, mayStandInNumber(bytes[index - 1]) { index -= 1 }
      if index > start {
        (start, end, count) = (index, index + leastDigits, 0)
        continue
      }
      for index in start..<end where isOfDigit(bytes[index]).isSet { count += 1 }
      if count >= leastDigits { return true }
      (start, end) = (end, end + 1)
    }
    return false
  }

  /// Whether a byte is a digit, or the one before that of a digit in full width.
  @inline(__always)
  static func isOfDigit(_ byte: UInt8) -> ByteMark { (byte &- 0x30).isBelow(10) | byte.equals(0xBC) }

  /// Whether a byte is of a digit, or of what may stand among groups of digits.
  private static func mayStandInNumber(_ byte: UInt8) -> Bool {
    // Most bytes are of Chinese letters.
    if (0x7F...0xBF).contains(byte) { return true }
    if (0xE5...0xE9).contains(byte) { return false }
    return switch byte {
    case 0x30...0x39, 0x00...0x20, 0x28, 0x29, 0x2D...0x2F, 0x5B, 0x5D, 0x5F, 0x7B, 0x7D: true
    // The first bytes of the others and of digits in full width, with all that may follow them; E4 for 一, as a dash.
    case 0xC2, 0xCC, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xE4, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }

  /// The digits of a mobile number.
  static let leastDigits = 11

  private static func numbers(in scalars: [Unicode.Scalar]) -> [(number: PersonalNumber, range: Range<Int>)] {
    var found: [(number: PersonalNumber, range: Range<Int>)] = []
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil else {
        index += 1
        continue
      }
      let run = NumberRun(in: scalars, from: index)
      found += run.numbers.map { ($0.number, $0.range) }
      index = run.end
    }
    return found
  }

  /// The value of a digit in half or full width.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }
}

import Diagnostics

/// The code of a power, taken apart (职权编码).
///
/// **Source:** GB/T 39554.1-2020: a basic code of 12 digits; an implementation code of 31 characters, which is the
/// implementing body's unified social credit code, the exercise level and the basic code.
package struct PowerCode: Sendable, Hashable {
  /// The basic code in its parts.
  package struct Basic: Sendable, Hashable {
    /// The twelve digits as one number.
    package let number: UInt64
    /// That of the main item.
    package var mainItemNumber: UInt64 { number - number % 1000 }
    package var isSubitem: Bool { number % 1000 != 0 }

    /// The twelve digits.
    package var text: String { Self.text(number, 12) }
    /// The twelve digits of the main item.
    package var mainItemText: String { Self.text(mainItemNumber, 12) }
    /// Two digits: 00 where set for the whole country, else the province's part of GB/T 2260.
    package var region: String { Self.text(number / 10_000_000_000, 2) }
    /// Two digits: the category.
    package var type: String { Self.text(number / 100_000_000 % 100, 2) }
    /// Five digits.
    package var mainItem: String { Self.text(number / 1000 % 100_000, 5) }
    /// Three digits; 000 for a main item.
    package var subitem: String { Self.text(number % 1000, 3) }

    /// - Parameter digits: **Shape:** digits alone, twelve of them.
    fileprivate init(_ digits: Span<UInt8>) {
      var number: UInt64 = 0
      for index in digits.indices { number = number * 10 + UInt64(digits[index] - 48) }
      self.number = number
    }

    private static func text(_ number: UInt64, _ count: Int) -> String {
      String(unsafeUninitializedCapacity: count) { digits in
        var rest = number
        for index in (0..<count).reversed() {
          digits[index] = UInt8(48 + rest % 10)
          rest /= 10
        }
        return count
      }
    }
  }

  /// Who exercises the power, in an implementation code.
  package struct Implementation: Sendable, Hashable {
    /// 18 characters. **Source:** GB 32100-2015.
    package let creditCode: String
    /// 1 national to 5 township; 6 where it is managed by levels.
    package let level: Int
  }

  /// What a written code is not.
  package enum Fault: Error, Hashable {
    /// Neither 12 digits nor 31 characters; `shape` has 9 for digits and A for letters.
    case shape(String)
    /// The credit code has a character that none has.
    case creditCodeAlphabet(String)
    /// The check character of the credit code is not the one that follows from the rest.
    case checkCharacter(creditCode: String, expected: Character)
    /// The level is not one of 1 to 6.
    case level(Character)
  }

  package let basic: Basic
  package let implementation: Implementation?

  package var scheme: CodeScheme { implementation == nil ? .basic12 : .implementation31 }

  /// Reads a code; white space, and the width and case of letters, do not count.
  ///
  /// - Throws: the first fault from the left.
  package init(_ written: String) throws(Fault) {
    let code = Self.spelling(of: written)
    let bytes = code.utf8.span
    guard bytes.count == 12 || bytes.count == 31, Self.isDigits(bytes.extracting(last: 13)),
      Self.isPlain(bytes)
    else { throw .shape(Self.shape(of: Array(code.utf8))) }
    basic = Basic(bytes.extracting(last: 12))
    guard bytes.count == 31 else {
      implementation = nil
      return
    }
    let level = bytes[18]
    let creditCode = String(Substring(code.utf8.prefix(18)))
    guard let expected = CreditCode.checkByte(of: bytes.extracting(first: 17)) else {
      throw .creditCodeAlphabet(creditCode)
    }
    guard bytes[17] == expected else {
      throw .checkCharacter(creditCode: creditCode, expected: Character(Unicode.Scalar(expected)))
    }
    guard (49...54).contains(level) else { throw .level(Character(Unicode.Scalar(level))) }
    implementation = Implementation(creditCode: creditCode, level: Int(level) - 48)
  }

  /// Whether a text is made like a code: 12 digits, or 31 digits and capitals.
  static func hasForm(_ text: String) -> Bool {
    let bytes = text.utf8.span
    switch bytes.count {
    case 12: return isDigits(bytes)
    case 31: return isPlain(bytes)
    default: return false
    }
  }

  /// How a code should be spelt: without white space, in half width and capitals.
  package static func spelling(of written: String) -> String {
    isPlain(written.utf8.span) ? written : NormalisedName(written).text.uppercased()
  }

  /// How a code is made up, for telling codes of one foreign scheme together, e.g. `AA999-9`.
  private static func shape(of bytes: [UInt8]) -> String {
    let shape = bytes.prefix(40).map { byte in isDigit(byte) ? 57 : isLetter(byte) ? 65 : byte }
    return String(decoding: shape, as: UTF8.self)
  }

  /// Whether all bytes are digits and capitals.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    !bytes.holdsAny { byte in !(byte &- 48).isBelow(10) & !(byte &- 65).isBelow(26) }
  }

  private static func isDigits(_ bytes: Span<UInt8>) -> Bool {
    !bytes.holdsAny { byte in !(byte &- 48).isBelow(10) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}

/// The unified social credit code (统一社会信用代码).
///
/// **Source:** GB 32100-2015: 18 characters of an alphabet of 31; the last one checks the others.
package enum CreditCode {
  /// The check character of a credit code, from its first 17 characters.
  ///
  /// - Parameter code: at least 17 characters; those after them do not count.
  /// - Returns: nil where a character is not of the alphabet, or there are too few.
  package static func checkCharacter(of code: String) -> Character? {
    let bytes = code.utf8.span
    guard bytes.count >= 17 else { return nil }
    return checkByte(of: bytes.extracting(first: 17)).map { Character(Unicode.Scalar($0)) }
  }

  /// The same, in bytes. **Shape:** 17 of them.
  fileprivate static func checkByte(of bytes: Span<UInt8>) -> UInt8? {
    let (values, alphabet) = (values, alphabet)
    var weight = 1
    var sum = 0
    for index in bytes.indices {
      let value = values[Int(bytes[index])]
      guard value >= 0 else { return nil }
      sum += value * weight
      weight = weight * 3 % alphabet.count
    }
    return alphabet[(alphabet.count - sum % alphabet.count) % alphabet.count]
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  /// The value of each byte; -1 where it is not of the alphabet.
  private static let values = (0..<256).map { byte in alphabet.firstIndex(of: UInt8(byte)) ?? -1 }
}

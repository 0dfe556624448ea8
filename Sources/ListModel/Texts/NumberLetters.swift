/// What the letters in and around a number are to it.
enum NumberLetters {
  /// Soft hyphens, blanks without a width, marks of joining, of direction and of variants, controls; and marks upon a letter.
  static func isUnseen(_ letter: Unicode.Scalar) -> Bool {
    guard !isPlain(letter) else { return false }
    guard !letter.properties.isDefaultIgnorableCodePoint else { return true }
    switch letter.properties.generalCategory {
    case .control: return !letter.properties.isWhitespace
    case .format, .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Blanks, dashes and underscores of any kind, ends of lines, points, slashes, and strokes that look like dashes.
  static func isJoiner(_ letter: Unicode.Scalar) -> Bool {
    if joiners.contains(letter) { return true }
    guard !isPlain(letter) else { return false }
    switch letter.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation, .connectorPunctuation:
      return true
    default: return letter.properties.isWhitespace
    }
  }

  static func isBlank(_ letter: Unicode.Scalar) -> Bool {
    letter == " " || !isPlain(letter) && letter.properties.generalCategory == .spaceSeparator
  }

  static func isSlash(_ letter: Unicode.Scalar) -> Bool { slashes.contains(letter) }

  static func isPoint(_ letter: Unicode.Scalar) -> Bool { letter == "." || letter == "．" }

  static func opensBracket(_ letter: Unicode.Scalar) -> Bool {
    letter == "(" || !isDigitOrIdeograph(letter) && letter.properties.generalCategory == .openPunctuation
  }

  static func closesBracket(_ letter: Unicode.Scalar) -> Bool {
    letter == ")" || !isDigitOrIdeograph(letter) && letter.properties.generalCategory == .closePunctuation
  }

  private static let slashes = LetterSet("/／⁄∕".unicodeScalars)
  private static let joiners = LetterSet(" \t\n\r-._/．·•・‧∙⋅･●／⁄∕\u{2212}─━ー一".unicodeScalars)

  /// Whether a letter is an ideograph, or one of ASCII that is seen: what follows most numbers, told without its properties.
  private static func isPlain(_ letter: Unicode.Scalar) -> Bool {
    (0x20...0x7E).contains(letter.value) || isDigitOrIdeograph(letter)
  }

  private static func isDigitOrIdeograph(_ letter: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(letter.value) || (0x3400...0x9FFF).contains(letter.value)
  }
}

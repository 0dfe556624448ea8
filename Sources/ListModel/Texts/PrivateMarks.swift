import Diagnostics

/// The bytes by which a text shows that it may hold what must not be published.
package enum PrivateMarks {
  /// Whether a number of a person or a mark of secrecy may stand in a text: nearly no text has one.
  package static func mayStand(in text: String) -> Bool {
    let bytes = text.utf8.span
    let (digits, holdsPair) = bytes.look(
      counting: PersonalNumber.isOfDigit, forPair: SecrecyMark.mayEndLetter)
    return digits >= PersonalNumber.leastDigits && PersonalNumber.hasNumber(bytes)
      || holdsPair && SecrecyMark.holdsLetters(bytes)
  }
}

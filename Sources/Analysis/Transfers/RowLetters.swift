import ListModel

/// Tells most powers that no row of the transfers register can name, by their letters: what a `PowerName` says is made of
/// letters of the name, so that a name that lacks a letter of a row's is none of it.
struct RowLetters {
  private var names = LetterMarkSet()

  /// Enters a name that stands in a row.
  mutating func add(_ name: PowerName) {
    // Of other letters than Chinese ones it is not certain that they stay as they are written.
    let letters = (name.core?.text ?? name.text).letters.filter { (0x4E00...0x9FFF).contains($0.value) }
    names.insert(LetterMarks(String(letters: letters)))
  }

  /// Whether a row may name a power.
  ///
  /// - Parameter letters: those of its name; letters that only look like others are those, as they equal them in texts.
  func mayName(_ letters: LetterMarks) -> Bool { names.hasText(within: letters) }
}

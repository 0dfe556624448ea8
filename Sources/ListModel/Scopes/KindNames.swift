/// The kinds of things that a clause names one after the other, class by class.
struct KindNames {
  /// **Shape:** names of two letters at least.
  private(set) var names: [String] = []
  /// Classes that leave their noun to the next name: 大 of 大、中型水库.
  private var open: [Unicode.Scalar] = []

  /// Takes the letters between two marks in; a single one names nothing but a class.
  mutating func append(_ letters: String.UnicodeScalarView) {
    guard letters.count > 1 else {
      if let letter = letters.first, Self.classes.contains(letter) { open.append(letter) }
      return
    }
    let mark = letters.dropFirst().first
    if let mark, Self.marks.contains(mark), let own = letters.first, Self.classes.contains(own) {
      names += open.map { String(letters: [$0, mark]) }
    }
    open = []
    names.append(String(letters))
  }

  private static let classes = LetterSet("大中小甲乙丙丁一二三四五".unicodeScalars)
  private static let marks = LetterSet("型级类".unicodeScalars)
}

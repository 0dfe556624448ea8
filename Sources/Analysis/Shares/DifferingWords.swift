import ListModel

/// The words in which two texts of one share differ, so that nobody has to compare them by eye.
struct DifferingWords {
  /// What stands only here, and what in its place there; either can be empty, both are not.
  let own: String
  let other: String

  /// The differences of two texts. **Shape:** empty where they are more than a few, or have little in common.
  static func all(_ own: String, _ other: String) -> [DifferingWords] {
    let (mine, theirs) = (own.letters, other.letters)
    guard max(mine.count, theirs.count) <= longest else { return [] }
    let gaps = TextAlignment(mine, theirs).gaps.filter { gap in
      !(Array(gap.left) + Array(gap.right)).allSatisfy(small.contains)
    }
    let common = mine.count - gaps.reduce(0) { $0 + $1.left.count }
    guard (1...most).contains(gaps.count), common * 2 >= min(mine.count, theirs.count),
      gaps.allSatisfy({ isPlain(Array($0.left), beside: other) && isPlain(Array($0.right), beside: own) })
    else { return [] }
    return gaps.map { gap in
      let isSingle = gap.left.count < 2 && gap.right.count < 2
      return DifferingWords(
        own: isSingle ? word(gap.left, in: mine) : String(letters: gap.left),
        other: isSingle ? word(gap.right, in: theirs) : String(letters: gap.right))
    }
  }

  /// Whether words are a piece of one clause that is not merely in another place of the other text.
  private static func isPlain(_ piece: [Unicode.Scalar], beside other: String) -> Bool {
    let words = String(letters: piece)
    return !piece.contains(where: marks.contains) && (piece.count < 2 || !other.contains(words))
  }

  /// A single letter with the one behind it, or of times and places with the one before it: 二十, 每月, 校外.
  private static func word(_ piece: ArraySlice<Unicode.Scalar>, in text: [Unicode.Scalar]) -> String {
    guard piece.count == 1 else { return String(letters: piece) }
    let endsWord =
      ends.contains(text[piece.startIndex]) && piece.startIndex > 0
      && !marks.contains(text[piece.startIndex - 1])
    if !endsWord, piece.endIndex < text.count, !marks.contains(text[piece.endIndex]) {
      return String(letters: text[piece.startIndex...piece.endIndex])
    }
    return String(letters: text[max(0, piece.startIndex - 1)..<piece.endIndex])
  }

  /// **Units:** letters of a text, differences.
  private static let longest = 300
  private static let most = 2
  private static let ends = LetterSet("年月周日天季内外前后区县镇乡村级类".unicodeScalars)
  private static let marks = LetterSet("，,；;。、：:".unicodeScalars)
  private static let small = LetterSet("的和与及，,；;。、：: \n".unicodeScalars)
}

/// The number that a row of a list, pasted with its text, has before its name: 1.对…的处罚, （一）取水许可, ①….
package enum EntryNumber {
  /// The name without its number, and as it is where it begins with none, or with one of its own: 10千伏…, 1,4-丁二醇…, 3.5米….
  ///
  /// - Parameter name: as a `NormalisedName` has it, so that brackets and digits are narrow.
  package static func removed(from name: String) -> String {
    guard let first = name.unicodeScalars.first, mayBegin(first) else { return name }
    return String(letters: removed(from: name.letters))
  }

  /// The same of letters.
  package static func removed(from name: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    guard let first = name.first, mayBegin(first) else { return name[...] }
    let rest = end(in: name)
    return rest == 0 || rest >= name.count ? name[...] : name[rest...]
  }

  private static func mayBegin(_ letter: Unicode.Scalar) -> Bool {
    letter == "(" || letter == "（" || isNumeral(letter) || circled.contains(letter)
  }

  /// Where the number ends with its mark; 0 where there is none.
  private static func end(in letters: [Unicode.Scalar]) -> Int {
    if circled.contains(letters[0]) { return afterMarks(1, in: letters) }
    let isBracketed = letters[0] == "(" || letters[0] == "（"
    var position = isBracketed ? 1 : 0
    let start = position
    while position < letters.count, position < start + longest, isNumeral(letters[position]) { position += 1 }
    guard position > start, position < letters.count else { return 0 }
    switch letters[position] {
    case ")", "）": return afterMarks(position + 1, in: letters)
    case "、", ".", "．", ":", "：":
      // 1、2号楼 and 3.5米 go on with the number.
      let next = position + 1 < letters.count ? letters[position + 1] : " "
      return isBracketed || isNumeral(next) ? 0 : position + 1
    default: return 0
    }
  }

  private static func afterMarks(_ start: Int, in letters: [Unicode.Scalar]) -> Int {
    var position = start
    while position < letters.count, "、.．:：".unicodeScalars.contains(letters[position]) { position += 1 }
    return position
  }

  private static func isNumeral(_ letter: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(letter) || ("０"..."９").contains(letter) || ChineseNumeral.digit(letter) != nil
      || letter == "十"
  }

  /// **Units:** digits.
  private static let longest = 3
  private static let circled: ClosedRange<Unicode.Scalar> = "①"..."⒛"
}

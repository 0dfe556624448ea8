import ListModel

/// The numbers of the columns under the header of a form: 1 2 3 4, 甲 乙 丙 丁, 甲 乙 1 2.
enum ColumnNumbers {
  /// Whether the texts of a row number its columns and say nothing else.
  ///
  /// - Parameter texts: three at least; none longer than `longest`.
  static func stand(in texts: [String]) -> Bool {
    var letters = 0
    var number = 0
    for text in texts {
      let compact = NormalisedName(text).text
      if number == 0, series.contains(where: { $0.dropFirst(letters).first.map(String.init) == compact }) {
        letters += 1
      } else if letters == 0 ? ListOrdinal(whole: compact)?.value == number + 1 : compact == "\(number + 1)" {
        number += 1
      } else {
        return false
      }
    }
    return true
  }

  /// **Units:** UTF-8 bytes; a number in brackets of full width.
  static let longest = 9
  /// Latin letters are small in a normalised text.
  private static let series = ["甲乙丙丁戊己庚辛壬癸", "abcdefghijklmn"]
}

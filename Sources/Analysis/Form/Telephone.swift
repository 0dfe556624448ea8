import ListModel

/// Telephone numbers as lists give them: with an area code, an extension, several in a cell, words around them.
enum Telephone {
  /// Whether a text gives a number that can be dialled, and none that cannot.
  ///
  /// Numbers of four digits and less, which stand beside (hours, years, other last digits), do not count where there is another.
  static func isPlausible(_ text: String) -> Bool {
    let numbers = numbers(in: text)
    guard numbers.contains(where: isNumber) else { return false }
    return numbers.allSatisfy { isNumber($0) || $0.joined().count <= 4 }
  }

  /// The numbers of a text, each in the groups in which it is written. **Shape:** ASCII digits.
  private static func numbers(in text: String) -> [[String]] {
    var numbers: [[String]] = [[]]
    var isOpen = false
    for scalar in text.unicodeScalars {
      if let digit = PersonalNumber.digit(scalar).map({ Character(String($0)) }) {
        if isOpen {
          numbers[numbers.count - 1][numbers[numbers.count - 1].count - 1].append(digit)
        } else {
          numbers[numbers.count - 1].append(String(digit))
        }
        isOpen = true
      } else {
        isOpen = false
        if !joiners.contains(scalar), !numbers[numbers.count - 1].isEmpty { numbers.append([]) }
      }
    }
    return numbers.filter { !$0.isEmpty }
  }

  /// What stands between the groups of one number.
  private static let joiners = LetterSet("-－–—―‐‑ 　+＋()（）转#".unicodeScalars)

  /// Whether the groups make a number: of a landline, a mobile telephone, a service (110, 12345, 95598, 400…).
  private static func isNumber(_ written: [String]) -> Bool {
    var groups = written
    if groups.count > 1, ["86", "086", "0086"].contains(groups[0]) {
      groups.removeFirst()
      // Behind the number of the country area codes go without their 0.
      if groups[0].first != "0", groups[0].first != "1" { groups[0] = "0" + groups[0] }
    }
    return isDialled(groups.joined())
      || groups.count > 1 && groups[groups.count - 1].count <= 5 && isDialled(groups.dropLast().joined())
  }

  private static func isDialled(_ digits: String) -> Bool {
    guard digits.first == "0" else { return isLocal(digits) || isNational(digits) }
    // The area codes 010 and 02x have three digits, all others four.
    let area = ["01", "02"].contains(digits.prefix(2)) ? 3 : 4
    return isLocal(String(digits.dropFirst(area)))
  }

  /// A number that is dialled within an area: of a landline, or of a service (110, 12345, 95598).
  private static func isLocal(_ digits: String) -> Bool {
    switch digits.count {
    case 3...6: digits.first == "1" || digits.first == "9"
    case 7, 8: digits.first != "0" && digits.first != "1"
    default: false
    }
  }

  /// A number that is the same in all areas: of a mobile telephone, or 400….
  private static func isNational(_ digits: String) -> Bool {
    digits.count == 11 && digits.first == "1"
      || digits.count == 10 && ["400", "800"].contains(digits.prefix(3))
  }
}

/// Amounts of a text in one way of writing, so that 5万平方米, 5公顷 and 75亩 are all 50000平方米.
package enum StandardAmounts {
  /// A text with its measures in the units to which all of a kind are converted.
  ///
  /// What is counted (3次, 2名) stays as written, as do years of the calendar.
  package static func text(_ written: String) -> String {
    let scalars = written.letters
    guard scalars.contains(where: canBegin) else { return written }
    let scanner = AmountScanner(scalars: scalars)
    var text = String.UnicodeScalarView()
    var (position, isChanged) = (0, false)
    while position < scalars.count {
      guard canBegin(scalars[position]) else {
        text.append(scalars[position])
        position += 1
        continue
      }
      if let amount = scanner.amount(at: position, before: scalars.count), isConverted(amount) {
        text.append(contentsOf: (amount.value.text + amount.unit.dimension).unicodeScalars)
        position = amount.range.upperBound
        isChanged = true
        continue
      }
      // The rest of a number is no number.
      repeat {
        text.append(scalars[position])
        position += 1
      } while position < scalars.count && canBegin(scalars[position])
    }
    return isChanged ? String(text) : written
  }

  private static func isConverted(_ amount: WrittenAmount) -> Bool {
    guard amount.unit.grain == .whole else { return true }
    guard amount.label != amount.unit.dimension else { return false }
    return amount.unit.dimension == "日" || amount.unit.dimension == "月" && amount.value < firstYear
  }

  private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "半" || AmountScanner.digit(scalar) != nil || AmountScanner.beginsNumeral(scalar)
  }

  /// **Units:** months.
  private static let firstYear = Rational(12 * 1000)
}

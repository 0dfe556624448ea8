/// Amounts of a text in one way of writing, so that 5万平方米, 5公顷 and 75亩 are all 50000平方米.
package enum StandardAmounts {
  /// A text with its measures in the units to which all of a kind are converted.
  ///
  /// What is counted (3次, 二名) stays as written, but for the digits of a bound (不满八层 as 不满8层), as do years of the calendar.
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
      if let amount = scanner.amount(at: position, before: scalars.count),
        isConverted(amount) || isBound(amount, in: scalars)
      {
        let unit = isConverted(amount) ? amount.unit.dimension : amount.label
        text.append(contentsOf: (amount.value.text + unit).unicodeScalars)
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

  /// Whether a word before or behind an amount makes a bound of it.
  private static func isBound(_ amount: WrittenAmount, in scalars: [Unicode.Scalar]) -> Bool {
    let (start, end) = (amount.range.lowerBound, amount.range.upperBound)
    return QuantityWords.behind.match(scalars, at: end, before: scalars.count) != nil
      || (max(0, start - StandardWording.longestBound)..<start).contains {
        QuantityWords.before.match(scalars, at: $0, before: start)?.end == start
      }
  }

  private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "半" || AmountScanner.digit(scalar) != nil || AmountScanner.beginsNumeral(scalar)
  }

  /// **Units:** months.
  private static let firstYear = Rational(12 * 1000)
}

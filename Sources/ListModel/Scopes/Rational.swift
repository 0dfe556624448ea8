/// An exact number, so that 1 公顷 is 10000 平方米 and 15 亩 are 10000 平方米, neither more nor less.
///
/// **Shape:** in lowest terms, the denominator positive.
package struct Rational: Sendable, Hashable {
  package let numerator: Int
  package let denominator: Int

  /// A whole number.
  package init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// A fraction.
  ///
  /// - Returns: nil for a denominator of 0, and for numbers too large.
  package init?(_ numerator: Int, over denominator: Int) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let common = Self.commonDivisor(abs(numerator), abs(denominator))
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / common
    self.denominator = abs(denominator) / common
  }

  /// The product; nil where it is too large.
  package func times(_ other: Rational) -> Rational? {
    guard let left = Rational(numerator, over: other.denominator),
      let right = Rational(other.numerator, over: denominator)
    else { return nil }
    let (top, topIsOver) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, bottomIsOver) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return topIsOver || bottomIsOver ? nil : Rational(top, over: bottom)
  }

  /// The quotient; nil where it is too large, or the divisor is 0.
  package func divided(by other: Rational) -> Rational? {
    Rational(other.denominator, over: other.numerator).flatMap { times($0) }
  }

  /// The sum; nil where it is too large.
  package func plus(_ other: Rational) -> Rational? {
    let (left, leftIsOver) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, rightIsOver) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (top, topIsOver) = left.addingReportingOverflow(right)
    let (bottom, bottomIsOver) = denominator.multipliedReportingOverflow(by: other.denominator)
    return leftIsOver || rightIsOver || topIsOver || bottomIsOver ? nil : Rational(top, over: bottom)
  }

  /// The greatest whole number that is not above it.
  package var floor: Int {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// Whether it is a whole number.
  package var isWhole: Bool { denominator == 1 }

  /// The number as people write it: in digits with a decimal point, or as a fraction where it has no end.
  package var text: String {
    guard !isWhole else { return String(numerator) }
    var rest = denominator
    var places = 0
    while rest % 10 == 0 { (rest, places) = (rest / 10, places + 1) }
    while rest % 2 == 0 { (rest, places) = (rest / 2, places + 1) }
    while rest % 5 == 0 { (rest, places) = (rest / 5, places + 1) }
    var scale = 1
    for _ in 0..<places {
      let (next, isOver) = scale.multipliedReportingOverflow(by: 10)
      guard !isOver else { return "\(numerator)/\(denominator)" }
      scale = next
    }
    guard rest == 1, let scaled = times(Rational(scale)), scaled.isWhole else {
      return "\(numerator)/\(denominator)"
    }
    let digits = String(abs(scaled.numerator))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -places)
    var decimals = padded[point...]
    while decimals.last == "0" { decimals.removeLast() }
    return (numerator < 0 ? "-" : "") + padded[..<point] + (decimals.isEmpty ? "" : "." + decimals)
  }

  private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    let one = left.numerator.multipliedFullWidth(by: right.denominator)
    let other = right.numerator.multipliedFullWidth(by: left.denominator)
    return (one.high, one.low) < (other.high, other.low)
  }
}

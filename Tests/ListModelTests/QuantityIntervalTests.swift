import ListModel
import Testing

@Suite struct QuantityIntervalTests {
  private func interval(_ lower: (Int, Bool)?, _ upper: (Int, Bool)?) -> QuantityInterval {
    QuantityInterval(
      lower: lower.map { .init(Rational($0.0), isIncluded: $0.1) },
      upper: upper.map { .init(Rational($0.0), isIncluded: $0.1) })
  }

  @Test func `fractions are exact and in lowest terms`() throws {
    let acre = try #require(Rational(10_000, over: 15))
    #expect(acre.times(Rational(15)) == Rational(10_000))
    #expect(acre < Rational(667) && Rational(666) < acre)
    #expect(Rational(6, over: -4) == Rational(-3, over: 2))
    #expect(Rational(1, over: 0) == nil)
    #expect(Rational(.max).times(Rational(2)) == nil)
    #expect(Rational(.max).plus(Rational(1)) == nil)
    #expect(Rational(-3, over: 2)?.floor == -2)
  }

  @Test(arguments: [(5, 2, "2.5"), (1, 8, "0.125"), (-1, 4, "-0.25"), (1, 3, "1/3"), (30, 10, "3")])
  func `numbers are written with a decimal point`(_ numerator: Int, _ denominator: Int, _ text: String) {
    #expect(Rational(numerator, over: denominator)?.text == text)
  }

  @Test func `intervals meet in what both hold`() {
    let upwards = interval((10, true), nil)
    #expect(upwards.intersection(interval(nil, (10, true))).onlyValue == Rational(10))
    #expect(upwards.intersection(interval(nil, (10, false))).isEmpty)
    #expect(interval((10, false), nil).intersection(interval(nil, (10, true))).isEmpty)
    #expect(upwards.includes(interval((10, false), (20, true))))
    #expect(!upwards.includes(interval((9, true), (20, true))))
  }

  @Test func `between two intervals lies what neither holds`() {
    #expect(interval(nil, (10, true)).gap(before: interval((10, true), nil)) == nil)
    #expect(interval(nil, (10, false)).gap(before: interval((10, true), nil)) == nil)
    #expect(interval(nil, (10, false)).gap(before: interval((10, false), nil))?.onlyValue == Rational(10))
    #expect(
      interval(nil, (10, true)).gap(before: interval((20, true), nil)) == interval((10, false), (20, false)))
  }

  @Test func `what is counted has nothing between two whole numbers`() {
    #expect(interval(nil, (7, true)).reaches(interval((8, true), nil), in: .whole))
    #expect(!interval(nil, (7, true)).reaches(interval((8, true), nil), in: .continuous))
    #expect(!interval(nil, (7, false)).reaches(interval((8, true), nil), in: .whole))
    #expect(interval(nil, (110, true)).reaches(interval((220, true), nil), in: .voltage))
    #expect(!interval(nil, (110, true)).reaches(interval((330, true), nil), in: .voltage))
  }
}
